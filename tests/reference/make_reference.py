#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes the tables that the C++ tests read, so that they need no Python.

The points are where implementations go wrong: both scales of ordinary inputs,
the edges of the formats, and every kink with its neighbours. Random points are
seeded by name and setting, so the same program always writes the same bytes.
"""

from __future__ import annotations

import argparse
import math
import random
import struct
from pathlib import Path
from typing import Iterable, Iterator, Sequence

from contract import DOUBLE, SINGLE, Format, round_to
from extremes import allowances
from formulas import CATALOGUE, Entry, corner_settings

TABLES = Path(__file__).parent / "tables"
NUMBER_OF_EACH_KIND = 60
COMMON = (1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 100.0, 745.0, 1e4)
#: About where e^x, e^-x and e^-x² overflow, underflow or vanish beside 1, in either format.
EDGES = {
    DOUBLE: (26.6, 36.7, 38.6, 708.4, 709.78, 709.79, 745.13, 745.14, 1e-5, 1e-8, 1e-150, 1e150, 1e300),
    SINGLE: (9.3, 13.2, 16.6, 17.3, 87.3, 88.72, 88.73, 103.9, 104.0, 1e-4, 1e-20, 1e20, 1e30),
}
LOG_RANGE = {DOUBLE: (1e-300, 700.0), SINGLE: (1e-40, 3e38)}


def to_single(x: float) -> float:
    """The nearest float, infinity beyond the largest."""
    try:
        return struct.unpack("f", struct.pack("f", x))[0]
    except OverflowError:
        return math.copysign(math.inf, x)


def neighbours(x: float, form: Format) -> tuple[float, float]:
    """The numbers of the format next to x, which is one of them."""
    if form is DOUBLE:
        return math.nextafter(x, -math.inf), math.nextafter(x, math.inf)
    smallest = math.ldexp(1.0, form.lowest)
    if x == 0:
        return -smallest, smallest
    bits = struct.unpack("I", struct.pack("f", abs(x)))[0]
    inner, outer = (struct.unpack("f", struct.pack("I", bits + d))[0] for d in (-1, 1))
    return (inner, outer) if x > 0 else (-outer, -inner)


def fixed_points(form: Format) -> Iterator[float]:
    """What every function is asked."""
    yield from (0.0, -0.0, math.inf, -math.inf, math.nan)
    largest = math.ldexp(2.0 - math.ldexp(1.0, 1 - form.precision), form.top - 1)
    normal = math.ldexp(1.0, form.lowest + form.precision - 1)
    sizes = (math.ldexp(1.0, form.lowest), 5 * math.ldexp(1.0, form.lowest), normal, normal / 2, largest)
    for size in (*sizes, *COMMON, *EDGES[form]):
        yield from (size, -size)


def random_points(form: Format, source: random.Random) -> Iterator[float]:
    """Uniform in [-10, 10], and log-uniform with both signs."""
    low, high = (math.log(end) for end in LOG_RANGE[form])
    for _ in range(NUMBER_OF_EACH_KIND):
        yield source.uniform(-10, 10)
    for i in range(NUMBER_OF_EACH_KIND):
        yield math.copysign(math.exp(source.uniform(low, high)), (-1) ** i)


def kink_points(entry: Entry, setting: Sequence[float], form: Format) -> Iterator[float]:
    for kink in entry.kinks(*setting):
        here = kink if form is DOUBLE else to_single(kink)
        yield from (here, *neighbours(here, form))


def points(entry: Entry, setting: Sequence[float], form: Format) -> list[float]:
    """All points of one table and setting in rising order, nan last."""
    source = random.Random(f"{entry.id} {setting!r} {form.name}")
    every = (*fixed_points(form), *random_points(form, source), *kink_points(entry, setting, form))
    rounded = every if form is DOUBLE else [to_single(x) for x in every]
    once = {repr(x): x for x in rounded if unambiguous(entry, x, setting, form)}
    return sorted(once.values(), key=lambda x: (math.isnan(x), x, math.copysign(1, x)))


def unambiguous(entry: Entry, x: float, setting: Sequence[float], form: Format) -> bool:
    """Whether arithmetic in float takes the same side of softplus's threshold as in double."""
    if entry.id != "softplus" or form is DOUBLE:
        return True
    beta, limit = setting
    return (beta * x > limit) == (to_single(to_single(beta) * x) > to_single(limit))


def rows(entry: Entry, form: Format) -> Iterator[str]:
    """A header and one line for every setting and point."""
    ids = [p.id for p in entry.parameters]
    derivatives = ["curvature", *(f"d_{i}" for i in ids)] if form is DOUBLE else []
    yield ",".join(["x", *ids, "value", "slope", *derivatives])
    for setting in corner_settings(entry):
        for x in points(entry, setting, form):
            value, slope, curvature, partials = entry.exact(x, setting)
            exact = [value, slope, *([curvature, *partials] if form is DOUBLE else [])]
            yield numbers([x, *setting, *(round_to(e, form) for e in exact)])


def numbers(values: Iterable[float]) -> str:
    return ",".join(map(repr, values))


def rows_of_largest() -> Iterator[str]:
    """The largest derivatives, and where an interior zero gets the allowance."""
    yield "id,parameters,largest_slope,largest_curvature,slope_from,slope_to,curvature_from,curvature_to"
    for entry in CATALOGUE:
        for setting in corner_settings(entry):
            named = ";".join(f"{p.id}={v!r}" for p, v in zip(entry.parameters, setting))
            slope, curvature = allowances(entry, setting)
            regions = (slope.low, slope.high, curvature.low, curvature.high)
            yield f"{entry.id},{named},{numbers((slope.largest, curvature.largest, *regions))}"


def write(path: Path, lines: Iterable[str]) -> None:
    path.write_text("".join(f"{line}\n" for line in lines), encoding="ascii", newline="\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--output", type=Path, default=TABLES, help="folder for the tables")
    output: Path = parser.parse_args().output
    output.mkdir(parents=True, exist_ok=True)
    for entry in CATALOGUE:
        write(output / f"{entry.id}.csv", rows(entry, DOUBLE))
        write(output / f"{entry.id}.float.csv", rows(entry, SINGLE))
    write(output / "largest.csv", rows_of_largest())


if __name__ == "__main__":
    main()
