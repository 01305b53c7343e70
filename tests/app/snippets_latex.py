# SPDX-License-Identifier: GPL-3.0-or-later
"""snippets_latex.py <program> <pdflatex>: typesets what "code --for latex" writes for every activation, with its
defaults and with other values, in one document; and in another, where pgfplots is, what "render -o file.tex" draws, with letters and signs that LaTeX's fonts lack."""
import json
import shutil
import subprocess
import sys

program, pdflatex = sys.argv[1:]


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def typeset(name, packages, body):
    with open(name, "w", encoding="utf-8") as file:
        file.write("\\documentclass{article}\n" + packages + "\\begin{document}\n" + body + "\\end{document}\n")
    run = subprocess.run([pdflatex, "-halt-on-error", "-interaction=nonstopmode", name], stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT)
    if run.returncode:
        sys.exit(run.stdout.decode(errors="replace")[-2000:])


blocks, drawn = [], [["gelu", "relu", "--show", "value,difference"], ["gelu", "--show", "log_slope"],
                     ["rrelu:mode=training"], ["xielu", "laplace"], ["snakebeta", "softshrink", "derf"],
                     ["hardtanh", "--axes", "textbook"], ["x·Φ(x)²·(x ≥ ½)"], ["zeta*x + eta*x² + kappa*√|x|"]]
for entry in json.loads(output("list", "--json")):
    name = entry["id"]
    blocks.append(output("code", name, "--for", "latex"))
    parameters = json.loads(output("show", name, "--json"))["parameters"]
    options = [word for i, p in enumerate(parameters) for word in
               ("--set", f"{p['id']}={round(p['low'] + (0.31 + 0.11 * i) * (p['high'] - p['low']), 4)}")]
    if options:
        blocks.append(output("code", name, *options, "--for", "latex"))
for function in ("softmax", "softmax:temperature=0.7", "log_softmax", "softmin", "sparsemax", "entmax", "maxout:pieces=3",
                 "crelu", "bilinear", "glu", "swiglu", "geglu", "reglu", "clamped_swiglu"):
    blocks.append(output("code", function, "--for", "latex"))
assert len(blocks) >= 54 + 14
typeset("snippets.tex", "\\usepackage{amsmath}\n", "\n".join(blocks))

kpsewhich = shutil.which("kpsewhich")
if kpsewhich and subprocess.run([kpsewhich, "pgfplots.sty"], stdout=subprocess.DEVNULL).returncode == 0:
    for i, words in enumerate(drawn):
        output("render", *words, "-o", f"drawn-{i}.tex")
    typeset("drawn.tex", "\\usepackage{pgfplots}\n\\pgfplotsset{compat=1.16}\n",
            "".join(f"\\input{{drawn-{i}}}\n\n" for i in range(len(drawn))))
