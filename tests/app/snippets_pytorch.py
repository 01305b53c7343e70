# SPDX-License-Identifier: GPL-3.0-or-later
"""snippets_pytorch.py <program>: runs what "code --for pytorch" writes, in double precision, and compares it with what
"eval" gives: values and, by autograd, slopes, at the kinks too."""
import json
import subprocess
import sys

import torch

program = sys.argv[1]
torch.set_default_dtype(torch.float64)
half_axis = [0.0, 1e-3, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0, 1.1, 1.3, 1.5, 1.7, 2.0, 2.3, 2.6, 2.9, 3.0,
             3.5, 4.0, 5.0, 6.0, 7.0, 8.0, 10.0, 12.0, 20.0]
more_settings = {"hardtanh": [["min_val=0.5", "max_val=0.5"]], "squareplus": [["b=0"]], "silu": [["beta=0"], ["beta=-1"]]}
failures = []


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def unusual(parameter, place):
    return round(parameter["low"] + place * (parameter["high"] - parameter["low"]), 4)


def is_older_kernel(name, x):
    """Up to PyTorch 2.6 the slope of Hardswish at -3 and 3 was that of the parabola."""
    version = tuple(int(part) for part in torch.__version__.split(".")[:2])
    return version < (2, 7) and name == "hardswish" and abs(x) == 3.0


def is_rounded_kink(name, settings, x, kinks):
    """At the ends of a ramp a*x + b that is no power of two, rounding decides on which side the kink is."""
    return name == "hardsigmoid" and bool(settings) and x in kinks


def near(actual, expected, relative):
    return abs(actual - expected) <= max(1e-14, relative * abs(expected))


def compare(name, settings):
    options = [word for setting in settings for word in ("--set", setting)]
    kinks = [kink["x"] for kink in json.loads(output("show", name, *options, "--json"))["kinks"]]
    points = sorted({sign * x for x in half_axis for sign in (-1.0, 1.0)} | set(kinks))
    code = output("code", name, *options, "--for", "pytorch")
    names = {}
    exec(code, names)
    function = names[name]
    if isinstance(function, torch.nn.Module):
        function.eval()
    x = torch.tensor(points, requires_grad=True)
    y = function(x)
    learned = list(function.parameters()) if isinstance(function, torch.nn.Module) else []
    slopes, *gradients = torch.autograd.grad(y.sum(), [x, *learned])  # raises where there is nothing to learn from
    for gradient in gradients:
        if not torch.isfinite(gradient).all():
            failures.append(f"{name} {settings}: the gradient of a learned parameter is {gradient}")
    rows = output("eval", name, *options, "--framework", "pytorch", "--", *map(repr, points)).splitlines()[1:]
    for row, value, slope in zip(rows, y.tolist(), slopes.tolist(), strict=True):
        at, expected_value, expected_slope = map(float, row.split(",")[:3])
        if not near(value, expected_value, 1e-10):  # beside softplus's threshold it may be the other piece's
            failures.append(f"{name} {settings} at {at}: value {value}, not {expected_value}")
        # Some of PyTorch's kernels keep a constant of the slope in single precision.
        is_open = is_older_kernel(name, at) or is_rounded_kink(name, settings, at, kinks)
        if not near(slope, expected_slope, 1e-6) and not is_open:
            failures.append(f"{name} {settings} at {at}: slope {slope}, not {expected_slope}")


for entry in json.loads(output("list", "--json")):
    parameters = json.loads(output("show", entry["id"], "--json"))["parameters"]
    compare(entry["id"], [])
    if parameters:
        compare(entry["id"], [f"{p['id']}={unusual(p, 0.31 + 0.11 * i)}" for i, p in enumerate(parameters)])
    for settings in more_settings.get(entry["id"], []):
        compare(entry["id"], settings)
print("\n".join(failures) or "all agree")
sys.exit(1 if failures else 0)
