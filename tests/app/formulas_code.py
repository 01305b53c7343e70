# SPDX-License-Identifier: GPL-3.0-or-later
"""formulas_code.py <program> <C++ compiler>: what "code" writes of formulas gives what "eval" gives: run as C++, and as
PyTorch where this Python has it, in double precision."""
import importlib.util
import math
import os
import subprocess
import sys

program, compiler = sys.argv[1:3]
points = [-7.5, -3.0, -1.7, -1.0, -0.5, -0.01, 0.0, 0.02, 0.4, 1.0, 1.6, 2.9, 6.0, 11.0]
formulas = [
    "x*sigmoid(b*x):b=1.702", "max(x, 0)^2", "x > 0 ? x : a·(exp(x) − 1)", "½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))",
    "x·Φ(x)", "log(1 + exp(x))", "x*tanh(softplus(x))", "x·tanh(exp(x))", "x/(1 + |x|)", "(x + √(x² + b))/2, b = 4",
    "(√(x² + 1) − 1)/2 + x", "x/√(1 + 0.3x²)", "a*(exp(x/a) - 1):a=1.3", "exp(-x^2)", "x + sin²(a·x)/a, a = 2",
    "x − tanh(x)", "clip(x, -1, 2)", "sgn(x)·max(|x| − 0.5, 0)", "|x| > 1 and not (x > 3) ? x : -0.1x",
    "u*x + u^2, u = tanh(x)*cos(x)", "min(x, 2x) + max(3, x)", "floor(x)/2 + x", "|x|^1.5 + 2^x", "gelu(silu(2x))",
    "mish(x) - elu(x, 0.5) + selu(x)", "asinh(x) + atan(x) + erf(x) + erfc(x) + cosh(x)/9 + sinh(x)/9",
    "x - 1/(1 + exp(-x))", "x*(x > 0) + 0.1x*(x <= 0)", "-x^2", "x^-2 + 1", "hardswish(x)", "x/(2 + cos(3x))",
    "(x > -1 or x < -2) ? x^3 : 1", "-(x - 1)*-2",
]
failures = []


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def near(actual, expected):
    return actual == expected or math.isclose(actual, expected, rel_tol=1e-12, abs_tol=1e-14)


def word_and_settings(formula):
    word, colon, settings = formula.rpartition(":")
    if not colon or "=" not in settings or " " in settings:
        return formula, []
    return word, [part for setting in settings.split(",") for part in ("--set", setting)]


expected, codes = [], []
for formula in formulas:
    word, settings = word_and_settings(formula)
    rows = output("eval", word, *settings, "--", *map(repr, points)).splitlines()[1:]
    expected.append([float(row.split(",")[1]) for row in rows])
    codes.append({language: output("code", word, *settings, "--for", language) for language in
                  ("cpp", "pytorch", "keras", "jax", "latex")})

with open("formulas.cpp", "w", encoding="utf-8") as source:
    for i, code in enumerate(codes):
        source.write(code["cpp"].replace("inline double f(", f"inline double f{i}("))
    source.write('#include <cstdio>\nint main() {\n')
    for i in range(len(codes)):
        source.writelines(f'    std::printf("%.17g\\n", f{i}({x!r}));\n' for x in points)
    source.write("}\n")
subprocess.run([compiler, "-std=c++17", "-Wall", "-Wextra", "-Werror", "formulas.cpp", "-o", "formulas"], check=True)
printed = iter(subprocess.run([os.path.abspath("formulas")], check=True, capture_output=True, text=True).stdout.split())
for formula, values in zip(formulas, expected):
    for x, value in zip(points, values):
        actual = float(next(printed))
        if not near(actual, value):
            failures.append(f"C++: {formula} at {x}: {actual}, not {value}")

for formula, code in zip(formulas, codes):
    for language in ("keras", "jax"):
        compile(code[language], language, "exec")  # it is Python, whether the framework is here or not
    if code["latex"].count("{") != code["latex"].count("}"):
        failures.append(f"LaTeX: {formula}: braces do not match")

if importlib.util.find_spec("torch"):
    import torch

    for formula, code, values in zip(formulas, codes, expected):
        names = {}
        exec(code["pytorch"], names)
        results = names["f"](torch.tensor(points, dtype=torch.float64)).tolist()
        for x, actual, value in zip(points, results, values):
            if not near(actual, value):
                failures.append(f"PyTorch: {formula} at {x}: {actual}, not {value}")
print("\n".join(failures) or "all agree")
sys.exit(1 if failures else 0)
