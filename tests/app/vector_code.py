# SPDX-License-Identifier: GPL-3.0-or-later
"""vector_code.py <program> <C++ compiler>: what "code" writes of the functions of a vector gives what "run tensor" gives:
values as C++, and values and gradients as PyTorch where this Python has it, in double precision."""
import importlib.util
import json
import math
import os
import re
import subprocess
import sys

program, compiler = sys.argv[1:3]
rows = [[1.0, 2.0, -0.5, 0.3, 0.2, -3.0], [9.0, -8.0, 0.7, 8.0, -0.1, 7.5], [0.1, 0.2, 0.15, 0.12, 0.11, 0.18],
        [-700.0, 40.0, 39.5, 3.0, -2.0, 0.25]]
settings = {"softmax": [[], ["temperature=0.7"]], "maxout": [[], ["pieces=3"]]}
failures = []


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def near(actual, expected):
    return math.isclose(actual, expected, rel_tol=1e-12, abs_tol=1e-14)


def figures_of(name, options, row):
    words = [word for option in options for word in ("--set", option)]
    run = output("run", "tensor", "--set", f"function={name}", *words, "--set", f"values={row}", "--json")
    return {figure["title"]: figure for figure in json.loads(run)["figures"]}


functions = re.search(r"one of activation, (.*) \(default", output("run", "tensor", "--help")).group(1).split(", ")
assert len(functions) >= 13
cases = []
for name in functions:
    for options in settings.get(name, [[]]):
        words = [word for option in options for word in ("--set", option)]
        code = {language: output("code", name, *words, "--for", language) for language in ("cpp", "pytorch")}
        figures = [figures_of(name, options, row) for row in rows]
        values = [[cells[2] for cells in figure["Elements"]["table"]["rows"]] for figure in figures]
        slopes = [figure["Gradients in the first row, ∂yᵢ/∂xⱼ"]["map"]["values"] for figure in figures]
        cases.append((name, options, code, values, slopes))

with open("vectors.cpp", "w", encoding="utf-8") as source:
    for i, (name, _, code, _, _) in enumerate(cases):
        headers, function = code["cpp"].split("inline ", 1)
        source.write(headers + f"namespace case{i} {{\ninline {function}}}\n")
    source.write("#include <cstdio>\nint main() {\n")
    for i, (name, *_) in enumerate(cases):
        for row in rows:
            numbers = ", ".join(map(repr, row))
            source.write(f'    for (double y : case{i}::{name}({{{numbers}}})) std::printf("%.17g ", y);\n')
            source.write('    std::puts("");\n')
    source.write("}\n")
subprocess.run([compiler, "-std=c++17", "-Wall", "-Wextra", "-Wconversion", "-Werror", "vectors.cpp", "-o", "vectors"],
               check=True)
printed = iter(subprocess.run([os.path.abspath("vectors")], check=True, capture_output=True, text=True).stdout.splitlines())
for name, options, _, values, _ in cases:
    for row, expected in zip(rows, values):
        actual = [float(word) for word in next(printed).split()]
        if len(actual) != len(expected) or not all(map(near, actual, expected)):
            failures.append(f"{name} {options} of {row} as C++: {actual}, not {expected}")

if importlib.util.find_spec("torch"):
    import torch
    torch.set_default_dtype(torch.float64)
    for name, options, code, values, slopes in cases:
        names = {}
        exec(code["pytorch"], names)
        for row, expected, matrix in zip(rows, values, slopes):
            x = torch.tensor([row, row], requires_grad=True)
            y = names[name](x)
            if not all(map(near, y[1].tolist(), expected)):
                failures.append(f"{name} {options} of {row} in PyTorch: {y[1].tolist()}, not {expected}")
            size = len(row)
            for i in range(len(expected)):
                gradient = torch.autograd.grad(y[0, i], x, retain_graph=True)[0][0].tolist()
                # The map has its first row at the bottom.
                wanted = matrix[(len(expected) - 1 - i) * size:(len(expected) - i) * size]
                if not all(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in zip(gradient, wanted)):
                    failures.append(f"{name} {options} of {row}: the gradient of output {i} is {gradient}, not {wanted}")
print("\n".join(failures) or "all agree")
sys.exit(1 if failures else 0)
