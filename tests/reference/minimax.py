#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds the polynomials that the float kernels are made of and prints their coefficients.

Each is the best in the sense of the largest relative error (Remez), with
coefficients that are floats: the lowest is rounded and the others are fitted
again to what it leaves, and so on. Run it to see where the digits in
core/numerics/pack/pack_functions.h and pack_angles.h come from: two minutes.
"""

from __future__ import annotations

import argparse
from typing import Callable, NamedTuple

from mpmath import mp, mpf

from contract import SINGLE, round_to

mp.dps = 40
GRID = 800
ROUNDS = 25

Function = Callable[[mpf], mpf]


class Fit(NamedTuple):
    """A polynomial p with `terms` coefficients for `target` on [low, high]; the error that counts is times `weight`."""

    name: str
    target: Function
    weight: Function
    low: mpf
    high: mpf
    terms: int


def series(closed: Function, near_zero: Function) -> Function:
    """A quotient whose numerator cancels at 0."""
    return lambda x: closed(x) if abs(x) > mpf("1e-12") else near_zero(x)


def normal_tail(v: mpf) -> mpf:
    """Φ(−z)/(u·e^(−z²/2)) with u = v + 1/8 = 1/(z + 4)."""
    u = v + mpf(1) / 8
    z = 1 / u - 4
    return mp.ncdf(-z) * mp.exp(z * z / 2) / u


def fits() -> list[Fit]:
    log2, root = mp.log(2) * mpf("0.505"), mp.sqrt
    eighth = (mp.pi / 4 * mpf("1.01")) ** 2
    erf_rest = series(lambda t: mp.erf(root(t)) / root(t) - 1, lambda t: 2 / root(mp.pi) * (1 - t / 3) - 1)
    exp_rest = series(lambda x: (mp.expm1(x) - x) / x**2, lambda x: mpf(1) / 2 + x / 6)
    log_rest = series(lambda x: (mp.log1p(x) - x) / x**2, lambda x: x / 3 - mpf(1) / 2)
    atan_rest = series(lambda t: (mp.atan(root(t)) / root(t) - 1) / t, lambda t: t / 5 - mpf(1) / 3)
    sin_rest = series(lambda t: (mp.sin(root(t)) / root(t) - 1) / t, lambda t: t / 120 - mpf(1) / 6)
    cos_rest = series(lambda t: (mp.cos(root(t)) - 1 + t / 2) / t**2, lambda t: mpf(1) / 24 - t / 720)
    return [
        Fit("exp(r) = 1 + r + r² p(r)", exp_rest, abs, -log2, log2, 5),
        Fit("log(1 + x) = x + x² p(x)", log_rest, lambda x: x**2 / mp.log1p(x) if x else x, mpf(0), mpf(1), 9),
        Fit("atan(√t)/√t = 1 + t p(t)", atan_rest, lambda t: t, mpf(0), mpf(1), 9),
        Fit("sin(√t)/√t = 1 + t p(t)", sin_rest, lambda t: t, mpf(0), eighth, 3),
        Fit("cos(√t) = 1 − t/2 + t² p(t)", cos_rest, lambda t: t**2, mpf(0), eighth, 3),
        Fit("erf(√t)/√t = 1 + p(t)", erf_rest, lambda t: 1 / (1 + erf_rest(t)), mpf(0), mpf(1), 8),
        Fit(
            "Φ(−z)/e^(−z²/2) = u p(u − 1/8), u = 1/(z + 4)",
            normal_tail,
            lambda v: 1 / normal_tail(v),
            1 / mpf("18.7") - mpf(1) / 8,
            mpf(1) / 8,
            10,
        ),
    ]


def to_float(x: mpf) -> mpf:
    return mpf(round_to(x, SINGLE))


def remez(fit: Fit, fixed: list[mpf]) -> list[mpf]:
    """The coefficients after the fixed ones."""
    first, free = len(fixed), fit.terms - len(fixed)
    grid = [fit.low + (fit.high - fit.low) * (1 - mp.cos(mp.pi * i / GRID)) / 2 for i in range(GRID + 1)]
    weights = [fit.weight(x) for x in grid]
    wanted = [fit.target(x) - mp.polyval(fixed[::-1] or [0], x) for x in grid]
    nodes = [1 + (GRID - 2) * i // free for i in range(free + 1)]
    best = (mp.inf, [])
    for _ in range(ROUNDS):
        matrix = mp.matrix(free + 1, free + 1)
        right = mp.matrix(free + 1, 1)
        for row, i in enumerate(nodes):
            for k in range(free):
                matrix[row, k] = weights[i] * grid[i] ** (first + k)
            matrix[row, free] = (-1) ** row
            right[row] = weights[i] * wanted[i]
        found = list(mp.lu_solve(matrix, right))[:free]
        errors = [w * (y - x**first * mp.polyval(found[::-1], x)) for x, y, w in zip(grid, wanted, weights)]
        best = min(best, (max(map(abs, errors)), found), key=lambda pair: pair[0])
        turned = extrema(errors, free + 1)
        if len(turned) <= free or turned == nodes:
            break
        nodes = turned
    return best[1]


def extrema(errors: list[mpf], count: int) -> list[int]:
    """Where the error is largest between changes of sign, `count` at most."""
    found: list[int] = []
    for i, error in enumerate(errors):
        if not found or (error > 0) != (errors[found[-1]] > 0):
            found.append(i)
        elif abs(error) > abs(errors[found[-1]]):
            found[-1] = i
    while len(found) > count:
        found.pop(0 if abs(errors[found[0]]) < abs(errors[found[-1]]) else -1)
    return found


def main() -> None:
    argparse.ArgumentParser(description=__doc__.splitlines()[0]).parse_args()
    for fit in fits():
        fixed: list[mpf] = []
        while len(fixed) < fit.terms:
            fixed.append(to_float(remez(fit, fixed)[0]))
        points = [fit.low + (fit.high - fit.low) * i / 3000 for i in range(3001)]
        error = max(abs(fit.weight(x) * (fit.target(x) - mp.polyval(fixed[::-1], x))) for x in points)
        print(f"{fit.name}: error 2^{float(mp.log(error, 2)):.1f}")
        print("   " + ", ".join(f"{float(c)!r}F" for c in fixed))


if __name__ == "__main__":
    main()
