# SPDX-License-Identifier: GPL-3.0-or-later
"""snippets_latex.py <program> <pdflatex>: typesets what "code --for latex" writes for every activation, with its
defaults and with other values, in one document."""
import json
import subprocess
import sys

program, pdflatex = sys.argv[1:]


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


blocks = []
for entry in json.loads(output("list", "--json")):
    blocks.append(output("code", entry["id"], "--for", "latex"))
    parameters = json.loads(output("show", entry["id"], "--json"))["parameters"]
    options = [word for i, p in enumerate(parameters) for word in
               ("--set", f"{p['id']}={round(p['low'] + (0.31 + 0.11 * i) * (p['high'] - p['low']), 4)}")]
    if options:
        blocks.append(output("code", entry["id"], *options, "--for", "latex"))
assert len(blocks) >= 40
with open("snippets.tex", "w", encoding="utf-8") as file:
    file.write("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n")
    file.write("\n".join(blocks) + "\\end{document}\n")
run = subprocess.run([pdflatex, "-halt-on-error", "-interaction=nonstopmode", "snippets.tex"], stdout=subprocess.PIPE,
                     stderr=subprocess.STDOUT)
print(run.stdout.decode(errors="replace")[-2000:])
sys.exit(run.returncode)
