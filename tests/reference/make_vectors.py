#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints what tests/core/vector_functions/vector_functions_test.cpp compares sparsemax, entmax and softmax with.

Each is found from its definition alone, in 60 digits: the level at which the outputs sum up to 1 by bisection,
derivatives by differences of the whole function.
"""

from __future__ import annotations

from typing import Callable, Sequence

from mpmath import mp, mpf

mp.dps = 60

Vector = Sequence[mpf]
CASES: tuple[tuple[float, ...], ...] = (
    (1.0, 0.5, 0.0, -1.0),
    (0.1, 0.2, 0.3),
    (2.0, 1.9, 1.8, -3.0, 0.4),
    (-1.25,),
    (0.0, 0.0, -0.4),
    (300.0, 299.25, -1000.0),
)


def projected(x: Vector, output: Callable[[mpf, mpf], mpf]) -> list[mpf]:
    low, high = min(x) - 2, max(x) + 2
    for _ in range(400):
        level = (low + high) / 2
        if sum(output(each, level) for each in x) > 1:
            low = level
        else:
            high = level
    return [output(each, low) for each in x]


def sparsemax(x: Vector) -> list[mpf]:
    return projected(x, lambda each, level: max(each - level, mpf(0)))


def entmax(x: Vector) -> list[mpf]:
    return projected(x, lambda each, level: max(each / 2 - level, mpf(0)) ** 2)


def cool_softmax(x: Vector) -> list[mpf]:
    powers = [mp.exp(each / mpf("0.25")) for each in x]
    return [power / sum(powers) for power in powers]


def row(values: Sequence[mpf]) -> str:
    return "{" + ", ".join(repr(float(v)) for v in values) + "}"


def main() -> None:
    step = mp.mpf(10) ** -25
    for name, function in (("sparsemax", sparsemax), ("entmax", entmax), ("softmax", cool_softmax)):
        for case in CASES:
            x = [mpf(each) for each in case]
            ahead = function([x[0] + step, *x[1:]])
            behind = function([x[0] - step, *x[1:]])
            slopes = [(a - b) / (2 * step) for a, b in zip(ahead, behind)]
            print(f'    {{"{name}", {row(x)},\n     {row(function(x))},\n     {row(slopes)}}},')


if __name__ == "__main__":
    main()
