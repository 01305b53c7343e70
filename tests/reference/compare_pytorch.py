#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures PyTorch and a program at the same points and writes docs/accuracy.md.

Both are compared with the exact formulas, at random points and at special ones:
values, and what autograd finds: slopes, and in double precision also curvatures
and slopes in parameters. Every entry is measured; PyTorch where it has it.
Needs PyTorch (`python3-torch` in Debian) beside mpmath. The page is made by

    tests/reference/compare_pytorch.py build/light/activation-explorer
"""

from __future__ import annotations

import argparse
import datetime
import math
import platform
import random
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Sequence

import mpmath
import torch
import torch.nn.functional as F

from check_eval import allowances_of, ask, flat, random_points, sign_counts, special_points, wrong_zero
from contract import BOUNDS, DOUBLE, SINGLE, Exact, Format, error_in_ulp, round_to
from formulas import BY_ID, CATALOGUE, Entry, corner_settings
from make_reference import to_single, unambiguous

PAGE = Path(__file__).parents[2] / "docs" / "accuracy.md"
COLUMNS = {DOUBLE: ("value", "slope", "curvature", "parameter"), SINGLE: ("value", "slope")}
TYPES = {DOUBLE: torch.float64, SINGLE: torch.float32}

Setting = tuple[float, ...]
Tensor = torch.Tensor

#: What PyTorch calls the entries that it has.
PYTORCH: dict[str, Callable[..., Tensor]] = {
    "relu": F.relu,
    "relu6": F.relu6,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda x, a: F.prelu(x, a.reshape(1) if isinstance(a, Tensor) else torch.tensor([a], dtype=x.dtype)),
    "rrelu": F.rrelu,
    "threshold": F.threshold,
    "elu": F.elu,
    "selu": F.selu,
    "celu": F.celu,
    "exponential": torch.exp,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "gelu_tanh": lambda x: F.gelu(x, approximate="tanh"),
    "silu": lambda x, beta: F.silu(x),  # with β = 1
    "hardswish": F.hardswish,
    "mish": F.mish,
    "sigmoid": torch.sigmoid,
    "hardsigmoid": lambda x, alpha, beta: F.hardsigmoid(x),  # with its own ramp
    "logsigmoid": F.logsigmoid,
    "tanh": torch.tanh,
    "hardtanh": F.hardtanh,
    "softsign": F.softsign,
    "arctan": torch.atan,
    "softshrink": F.softshrink,
    "hardshrink": F.hardshrink,
    "tanhshrink": F.tanhshrink,
}


#: Entries of which PyTorch has the default alone.
ONLY_DEFAULT = ("silu", "hardsigmoid")
#: Those whose parameter PyTorch learns; the others take plain numbers.
LEARNED = ("prelu",)


@dataclass
class Verdict:
    """What one implementation of one entry comes to in one format."""

    worst: dict[str, float] = field(default_factory=dict)  # of the columns that it has
    mistakes: dict[str, None] = field(default_factory=dict)  # at special points; as an ordered set


def settings(entry: Entry, form: Format) -> list[Setting]:
    """Defaults and ends of the sliders. PyTorch takes parameters in the format of x."""
    chosen = corner_settings(entry)
    if form is SINGLE:
        # But the default of those that have no parameters in PyTorch: Hardsigmoid's means the true sixth.
        first = chosen[:1] if entry.id in ONLY_DEFAULT else [tuple(map(to_single, chosen[0]))]
        chosen = first + [tuple(map(to_single, s)) for s in chosen[1:]]
    return chosen


def of_pytorch(entry: Entry, setting: Setting, xs: Sequence[float], form: Format) -> list[list[float | None]]:
    """Value, slope, curvature and parameter slopes, all points in one batch; none where autograd does not go."""
    x = torch.tensor(xs, dtype=TYPES[form], requires_grad=True)
    y = PYTORCH[entry.id](x, *setting)
    (slope,) = torch.autograd.grad(y.sum(), x, create_graph=True)
    columns: list[list[float | None]] = [y.detach().tolist(), slope.detach().tolist()]
    if form is DOUBLE:
        columns.append(curvature_of(slope, x))
        columns += partials_of(entry, setting, x.detach())
    return [list(row) for row in zip(*columns)]


def curvature_of(slope: Tensor, x: Tensor) -> list[float | None]:
    if not slope.requires_grad:
        return [0.0] * len(x)
    try:
        (curvature,) = torch.autograd.grad(slope.sum(), x, allow_unused=True)
    except RuntimeError:  # some kernels have no second derivative
        return [None] * len(x)
    return [0.0] * len(x) if curvature is None else curvature.tolist()


def partials_of(entry: Entry, setting: Setting, x: Tensor) -> list[list[float | None]]:
    if entry.id not in LEARNED:
        return [[None] * len(x)] * len(setting)
    found = []
    for each in x:  # one at a time: autograd sums over a batch
        parameter = torch.tensor(setting[0], dtype=x.dtype, requires_grad=True)
        (partial,) = torch.autograd.grad(PYTORCH[entry.id](each.reshape(1), parameter).sum(), parameter)
        found.append(float(partial))
    return [found]


def judge(
    entry: Entry,
    setting: Setting,
    xs: Sequence[float],
    rows: Sequence[Sequence[float | None]],
    form: Format,
    verdict: Verdict,
    special: bool,
) -> None:
    """Adds the errors at these points: to the largest ones, or to the mistakes if the points are special."""
    slope_allowance, curvature_allowance = allowances_of(entry, setting)
    names = ["value", "slope", "curvature", *["parameter"] * len(setting)]
    for x, row in zip(xs, rows):
        exact = flat(entry.exact(x, setting))
        floors = {"slope": slope_allowance.floor(x), "curvature": curvature_allowance.floor(x)}
        for i, name in enumerate(names):
            if name not in COLUMNS[form] or i >= len(row) or row[i] is None:
                continue
            error = error_in_ulp(row[i], exact[i], form, floors.get(name, mpmath.mpf(0)))
            if sign_counts(entry, name, x) and wrong_zero(row[i], exact[i], form):
                error = math.inf
            if not special:
                verdict.worst[name] = max(verdict.worst.get(name, 0.0), error)
            elif error > BOUNDS[form][name]:
                verdict.mistakes[mistake(name, x, row[i], exact[i], form)] = None


def mistake(name: str, x: float, got: float, exact: Exact, form: Format) -> str:
    symbol = {"value": "f", "slope": "f′", "curvature": "f″", "parameter": "∂f"}[name]
    return f"{symbol}({number(x)}) = {number(got)}, not {number(round_to(exact, form))}"


def number(x: float) -> str:
    if math.isinf(x):
        return "∞" if x > 0 else "−∞"
    text = "NaN" if math.isnan(x) else f"{x:.8g}" if x else "0" if math.copysign(1, x) > 0 else "-0"
    return text.replace("-", "−")


def measure(program: str, entry: Entry, form: Format, count: int, seed: str) -> tuple[Verdict, Verdict]:
    """Of the program, and of PyTorch where it has the function."""
    ours, theirs = Verdict(), Verdict()
    chosen = settings(entry, form)
    for setting in chosen:
        source = random.Random(f"{seed} {entry.id} {setting!r} {form.name}")
        for special in (False, True):
            xs = special_points(entry, setting, form) if special else random_points(count // len(chosen), source, form)
            xs = [x for x in xs if unambiguous(entry, x, setting, form)]
            rows = [row[1:] for row in ask(program, entry, setting, xs, form)]
            if form is SINGLE:
                rows = [[to_single(cell) for cell in row] for row in rows]
            judge(entry, setting, xs, rows, form, ours, special)
            if entry.id in PYTORCH and not (entry.id in ONLY_DEFAULT and setting != chosen[0]):
                judge(entry, setting, xs, of_pytorch(entry, setting, xs, form), form, theirs, special)
    return ours, theirs


def size(error: float) -> str:
    if math.isinf(error):
        return "∞"
    if error < 99.95:
        return f"{error:.1f}"
    digits, exponent = f"{error:.1e}".split("e")
    return f"{digits}·10" + "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(d)] for d in str(int(exponent)))


def row_of(entry: Entry, verdicts: dict[Format, tuple[Verdict, Verdict]]) -> str:
    cells = [entry.id]
    for form in (DOUBLE, SINGLE):
        for name in COLUMNS[form]:
            for verdict in verdicts[form]:
                error = verdict.worst.get(name)
                text = "–" if error is None else size(error)
                cells.append(text if error is None or error <= BOUNDS[form][name] else f"**{text}**")
    return "| " + " | ".join(cells) + " |"


def mistakes_of(entry: Entry, verdicts: dict[Format, tuple[Verdict, Verdict]]) -> list[str]:
    lines = []
    for form in (DOUBLE, SINGLE):
        for who, verdict in zip(("this program", "PyTorch"), verdicts[form]):
            if verdict.mistakes:
                found = list(verdict.mistakes)
                more = f"; {len(found) - 4} more" if len(found) > 4 else ""
                lines.append(f"| {entry.id} | {form.name} | {who} | {'; '.join(found[:4])}{more} |")
    return lines


def release_of_pytorch() -> str:
    """Debian's PyTorch calls itself by the version that it was going to be; the package knows which it is."""
    called = torch.__version__.split("+")[0]
    query = ["dpkg-query", "-W", "-f", "${Version}", "python3-torch"]
    try:
        package = subprocess.run(query, capture_output=True, text=True, check=True).stdout.split("+")[0]
    except (OSError, subprocess.CalledProcessError):
        return called
    return package if package == called else f"{package} (Debian's, which calls itself {called})"


def page(results: dict[str, dict[Format, tuple[Verdict, Verdict]]], options: argparse.Namespace) -> str:
    version = subprocess.run([options.program, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    rows = [row_of(BY_ID[i], verdicts) for i, verdicts in results.items()]
    mistakes = [line for i, verdicts in results.items() for line in mistakes_of(BY_ID[i], verdicts)]
    torch_version = release_of_pytorch()
    return f"""# How right the numbers are

The largest error found, in ULP (units in the last place) of the exact result, for this program and for PyTorch
{torch_version}, on the CPU, at the same points. Newer versions differ in places:
ELU takes expm1, and Hardswish has the slopes 0 and 1 at its kinks. 0.5 is as good as a number of the format can be. **Bold** is what this program does not allow itself:
in double precision more than 2 ULP for a value, 4 for a slope, 16 for a curvature or a slope in a parameter; in single
precision 4 for a value and 8 for a slope. A dash is what PyTorch does not have.

- Double precision is what curves, read-outs, the command line and computed facts show; single precision is what batches, and
  so networks, compute in. PyTorch's slopes and curvatures are those of autograd.
- {options.points} points for each function and format, half of them uniform in [−10, 10], half log-uniform in |x| up to 700,
  shared out among the default parameters and the ends of their sliders (PyTorch's SiLU and Hardsigmoid: the default alone).
- Where a slope or a curvature passes through zero on its way, the ULP is that of 1/16 of its largest value: there the rounding
  of x alone costs any number of ULP. Values and slopes in parameters get no such allowance.
- The exact results are closed formulas in 240 bits, checked against numerical differentiation ([tests/reference](../tests/reference/README.md)).

| | double, value | | slope | | curvature | | in a parameter | | single, value | | slope | |
|---|---|---|---|---|---|---|---|---|---|---|---|---|
| | here | PyTorch | here | PyTorch | here | PyTorch | here | PyTorch | here | PyTorch | here | PyTorch |
{chr(10).join(rows)}

## At special points

±0, ±∞, NaN, ±10³⁰⁰ and ±3·10⁻³⁹, and in double precision every kink with its two neighbours. At a kink the slope of PyTorch's
own convention is expected. What is outside the bounds:

| function | precision | who | |
|---|---|---|---|
{chr(10).join(mistakes)}

## Measured

On {datetime.date.today().isoformat()} by `tests/reference/compare_pytorch.py --seed {options.seed} build/light/activation-explorer`
with {version}, PyTorch {torch_version}, Python {platform.python_version()} and mpmath {mpmath.__version__}.
"""


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="what is run as PROGRAM eval <id> …")
    parser.add_argument("--points", type=int, default=4000, metavar="N", help="random points for each entry and format")
    parser.add_argument("--seed", default="1", help="other points")
    parser.add_argument("--output", type=Path, default=PAGE, help="the page")
    return parser.parse_args()


def main() -> None:
    options = arguments()
    results = {}
    for entry in CATALOGUE:
        name = entry.id
        results[name] = {
            form: measure(options.program, entry, form, options.points, options.seed) for form in (DOUBLE, SINGLE)
        }
        print(row_of(entry, results[name]), flush=True)
    options.output.write_text(page(results, options), encoding="utf-8")


if __name__ == "__main__":
    main()
