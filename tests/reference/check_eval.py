#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Asks a program for values at fresh random points and measures how wrong it is.

The tables are the same every day, and code can come to fit them. This check
picks other points and parameters each time, compares `PROGRAM eval` with the
exact formulas, and prints the largest error of each entry and column in ULP.
It ends with 1 if anything is outside the accuracy contract.
"""

from __future__ import annotations

import argparse
import csv
import functools
import math
import random
import subprocess
import sys
from dataclasses import dataclass
from typing import Iterator, Sequence

from mpmath import mp

from contract import BOUNDS, DOUBLE, NO_ALLOWANCE, SINGLE, Allowance, Exact, Format, error_in_ulp, round_to
from extremes import allowances
from formulas import BY_ID, CATALOGUE, Entry, Result
from make_reference import LOG_RANGE, kink_points, to_single

SETTINGS = 4  # the defaults and random others, for an entry with parameters
LOG_TOP = 700.0
FIXED = (0.0, -0.0, math.inf, -math.inf, math.nan, 1e300, -1e300, 3e-39, -3e-39)

Setting = tuple[float, ...]


class ProgramError(Exception):
    """The program did not answer as its command line promises."""


@dataclass(frozen=True)
class Worst:
    """The largest error of one column so far, and where it was."""

    error: float = -1.0
    x: float = math.nan
    setting: Setting = ()
    got: float = math.nan
    exact: Exact = math.nan


def settings(entry: Entry, source: random.Random, form: Format, float_parameters: bool) -> Iterator[Setting]:
    """The defaults, then legal values from within the sliders."""
    yield tuple(p.default for p in entry.parameters)
    wanted = SETTINGS - 1 if entry.parameters else 0
    while wanted:
        drawn = tuple(source.uniform(p.low, p.high) for p in entry.parameters)
        if form is SINGLE and float_parameters:
            drawn = tuple(map(to_single, drawn))
        if entry.legal(*drawn):
            wanted -= 1
            yield drawn


def random_points(count: int, source: random.Random, form: Format) -> list[float]:
    """Half uniform, half log-uniform with both signs."""
    low, high = math.log(LOG_RANGE[form][0]), math.log(LOG_TOP)
    found = [source.uniform(-10, 10) for _ in range(count - count // 2)]
    found += [source.choice((-1, 1)) * math.exp(source.uniform(low, high)) for _ in range(count // 2)]
    return found if form is DOUBLE else list(map(to_single, found))


def special_points(entry: Entry, setting: Setting, form: Format) -> list[float]:
    """The ends of the format, and in double the kinks, which a float may not hit."""
    return [*FIXED, *kink_points(entry, setting, form)] if form is DOUBLE else list(map(to_single, FIXED))


def ask(program: str, entry: Entry, setting: Setting, xs: Sequence[float], form: Format) -> list[list[float]]:
    """The rows that the program prints, one for each x."""
    command = [program, "eval", entry.id]
    for parameter, value in zip(entry.parameters, setting):
        command += ["--set", f"{parameter.id}={value!r}"]
    if form is SINGLE:
        command += ["--precision", form.name]
    text = "".join(f"{x!r}\n" for x in xs)
    try:
        done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ProgramError(str(error)) from error
    if done.returncode:
        raise ProgramError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.strip()}")
    return rows_of(done.stdout, header_of(entry), xs, form)


def header_of(entry: Entry) -> list[str]:
    return ["x", "value", "slope", "curvature", *(f"d_{p.id}" for p in entry.parameters)]


def rows_of(text: str, header: list[str], xs: Sequence[float], form: Format) -> list[list[float]]:
    lines = list(csv.reader(text.splitlines()))
    if not lines or lines[0] != header:
        raise ProgramError(f"the header is {lines[:1]}, not {','.join(header)}")
    try:
        rows = [[float(cell) for cell in line] for line in lines[1:]]
    except ValueError as error:
        raise ProgramError(str(error)) from error
    if len(rows) != len(xs) or any(len(row) != len(header) for row in rows):
        raise ProgramError(f"{len(xs)} points were sent and {len(rows)} rows came back, or some are not whole")
    for row, x in zip(rows, xs):
        read = row[0] if form is DOUBLE else to_single(row[0])
        if repr(read) != repr(x):
            raise ProgramError(f"x = {x!r} was sent and {row[0]!r} came back")
    return rows


def sign_counts(entry: Entry, column: str, x: float) -> bool:
    """Whether the contract names the sign of a zero: odd functions at ±0, and limits."""
    return column == "value" and (math.isinf(x) or (x == 0 and entry.odd))


def wrong_zero(got: float, exact: Exact, form: Format) -> bool:
    """Whether a zero has the other sign; an exact zero without a sign is never wrong."""
    signed = isinstance(exact, float) or bool(exact)
    right = round_to(exact, form)
    return signed and got == 0 == right and math.copysign(1, got) != math.copysign(1, right)


def columns(entry: Entry, form: Format) -> list[tuple[str, float]]:
    """The columns that the contract speaks of, with their bounds."""
    kinds = [(name, name) for name in ("value", "slope", "curvature")]
    kinds += [(f"d_{p.id}", "parameter") for p in entry.parameters]
    return [(name, BOUNDS[form][kind]) for name, kind in kinds if kind in BOUNDS[form]]


def compare(entry: Entry, setting: Setting, rows: list[list[float]], form: Format, worst: list[Worst]) -> None:
    """Puts the largest errors of these rows into `worst`, one for each column."""
    slope, curvature = allowances_of(entry, setting)
    allowed = [NO_ALLOWANCE, slope, curvature] + [NO_ALLOWANCE] * len(setting)
    names = [name for name, _ in columns(entry, form)]
    for row in rows:
        x, *cells = row if form is DOUBLE else map(to_single, row)
        for i, (name, got, exact) in enumerate(zip(names, cells, flat(entry.exact(x, setting)))):
            error = error_in_ulp(got, exact, form, allowed[i].floor(x))
            if sign_counts(entry, name, x) and wrong_zero(got, exact, form):
                error = math.inf
            if error > worst[i].error:
                worst[i] = Worst(error, x, setting, got, exact)


@functools.cache
def allowances_of(entry: Entry, setting: Setting) -> tuple[Allowance, Allowance]:
    return allowances(entry, setting)


def flat(result: Result) -> list[Exact]:
    return [result.value, result.slope, result.curvature, *result.partials]


def check(program: str, entry: Entry, options: argparse.Namespace, source: random.Random) -> bool:
    """Prints the largest error of each column, and that at special points where it is outside."""
    form = SINGLE if options.precision == SINGLE.name else DOUBLE
    judged = columns(entry, form)
    ordinary, special = ([Worst() for _ in judged] for _ in range(2))
    chosen = list(settings(entry, source, form, options.float_parameters))
    for setting in chosen:
        count = -(-options.points // len(chosen))
        xs = random_points(count, source, form) + special_points(entry, setting, form)
        rows = ask(program, entry, setting, xs, form)
        compare(entry, setting, rows[:count], form, ordinary)
        compare(entry, setting, rows[count:], form, special)
    within = True
    for (name, bound), *both in zip(judged, ordinary, special):
        for found in both:
            outside = not found.error <= bound
            within = within and not outside
            if outside or found is both[0]:
                print(report(entry, name, bound, found, form), flush=True)
    return within


def report(entry: Entry, name: str, bound: float, worst: Worst, form: Format) -> str:
    size = f"{worst.error:.2f}" if worst.error < 1e4 else f"{worst.error:.2e}"
    where = " ".join(f"{p.id}={v!r}" for p, v in zip(entry.parameters, worst.setting))
    line = f"{entry.id:14} {name:16} {size:>9} of {bound:<3g} at x={worst.x!r} {where}".rstrip()
    if worst.error <= bound:
        return line
    exact = worst.exact if isinstance(worst.exact, float) else mp.nstr(worst.exact, 20)
    return f"{line}: {worst.got!r}, not {exact} (rounded {round_to(worst.exact, form)!r})  OUTSIDE"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", help="what is run as PROGRAM eval <id> …")
    parser.add_argument("ids", nargs="*", metavar="id", help="entries to check; all without any")
    parser.add_argument("--points", type=int, default=300, metavar="N", help="random points for each entry")
    parser.add_argument("--seed", type=int, help="to repeat a run; fresh without it")
    parser.add_argument("--precision", choices=(DOUBLE.name, SINGLE.name), default=DOUBLE.name)
    parser.add_argument(
        "--float-parameters", action="store_true", help="with single, draw only parameters that a float can hold"
    )
    options = parser.parse_intermixed_args()
    unknown = [i for i in options.ids if i not in BY_ID]
    if unknown:
        parser.error(f"the catalogue has no {', '.join(unknown)}")
    if options.points < 1:
        parser.error("there must be at least one point")
    return options


def main() -> int:
    options = arguments()
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(10**9)
    print(f"seed {seed}, {options.points} points, {options.precision}")
    chosen = [BY_ID[i] for i in options.ids] or list(CATALOGUE)
    failed = []
    for entry in chosen:
        try:
            within = check(options.program, entry, options, random.Random(f"{seed} {entry.id}"))
        except ProgramError as error:
            print(f"{entry.id}: {error}")
            within = False
        if not within:
            failed.append(entry.id)
    print(f"outside the contract: {', '.join(failed)}" if failed else f"all {len(chosen)} within the contract")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
