# SPDX-License-Identifier: GPL-3.0-or-later
"""The largest slope and curvature of a function, and where they pass through zero.

The accuracy contract judges a derivative near an interior zero by its largest
value. Both are found numerically, for every function and setting: sampled
densely in each piece between two kinks, and refined where it matters.
"""

from __future__ import annotations

import math
from typing import Callable, Sequence

from mpmath import mp, mpf

from contract import DOUBLE, NO_ALLOWANCE, Allowance, round_to
from formulas import FAR, Entry, Result

Derivative = Callable[[mpf], mpf]
Samples = list[tuple[mpf, mpf]]  # x and the derivative there

_STEPS = [mpf(2) ** (mpf(k) / 8) for k in range(-80, 97)]
_GRID = [-FAR, *(-s for s in reversed(_STEPS)), mpf(0), *_STEPS, FAR]
_UNBOUNDED = mp.ldexp(1, 500)
_GOLDEN = (mp.sqrt(5) - 1) / 2


def allowances(entry: Entry, parameters: Sequence[float]) -> tuple[Allowance, Allowance]:
    """Of the slope and of the curvature."""
    if entry.grows:
        return NO_ALLOWANCE, NO_ALLOWANCE
    exact = tuple(mpf(p) for p in parameters)
    kinks = sorted(mpf(k) for k in entry.kinks(*parameters))
    if entry.oscillates:
        kinks = [-_STEPS[-1], *kinks, _STEPS[-1]]  # beyond, it repeats itself
    with mp.workprec(180):
        pieces = [[(x, entry.formula(x, *exact)) for x in xs] for xs in _pieces(kinks)]
        if entry.oscillates:
            pieces = pieces[1:-1]
        slope, curvature = (_allowance(entry, exact, pieces, part) for part in ("slope", "curvature"))
        return slope, curvature


def _pieces(kinks: list[mpf]) -> list[list[mpf]]:
    """The grid between neighbouring kinks, with points as good as at the kinks themselves."""
    pieces = []
    for low, high in zip([-FAR, *kinks], [*kinks, FAR]):
        inside = [x for x in _GRID if low < x < high]
        pieces.append([_beside(low, 1), *inside, _beside(high, -1)])
    return pieces


def _beside(x: mpf, side: int) -> mpf:
    return x if abs(x) == FAR else x + side * mp.ldexp(max(abs(x), mpf(1)), -120)


def _allowance(
    entry: Entry, parameters: tuple[mpf, ...], pieces: list[list[tuple[mpf, Result]]], part: str
) -> Allowance:
    def derivative(x: mpf) -> mpf:
        return getattr(entry.formula(x, *parameters), part)

    sampled = [[(x, getattr(result, part)) for x, result in piece] for piece in pieces]
    largest = max(_largest(derivative, piece) for piece in sampled)
    if largest > _UNBOUNDED:
        largest = mp.inf
    bounds = [b for piece in sampled for b in _zero_regions(derivative, piece, largest / 16)]
    if entry.oscillates:
        low, high = -math.inf, math.inf
    elif bounds:
        low, high = float(min(b[0] for b in bounds)), float(max(b[1] for b in bounds))
    else:
        low, high = math.nan, math.nan
    return Allowance(round_to(largest, DOUBLE), low, high)


def _largest(derivative: Derivative, piece: Samples) -> mpf:
    sizes = [abs(y) for _, y in piece]
    best = max(range(len(sizes)), key=sizes.__getitem__)
    if best == 0 or best == len(piece) - 1:
        return sizes[best]
    low, high = piece[best - 1][0], piece[best + 1][0]
    if abs(low) == FAR or abs(high) == FAR:
        return sizes[best]
    return max(sizes[best], _golden_section(lambda x: abs(derivative(x)), low, high))


def _golden_section(size: Derivative, low: mpf, high: mpf) -> mpf:
    """The maximum of a function with one peak between low and high."""
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_left, at_right = size(left), size(right)
    for _ in range(60):
        if at_left > at_right:
            high, right, at_right = right, left, at_left
            left = high - _GOLDEN * (high - low)
            at_left = size(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + _GOLDEN * (high - low)
            at_right = size(right)
    return max(at_left, at_right)


def _zero_regions(derivative: Derivative, piece: Samples, level: mpf) -> list[tuple[mpf, mpf]]:
    """Around each change of sign: as far as |derivative| grows, but not above the level."""
    signed = [i for i, (_, y) in enumerate(piece) if y]
    regions = []
    for i, j in zip(signed, signed[1:]):
        if j - i <= 2 and mp.sign(piece[i][1]) != mp.sign(piece[j][1]):
            left = _edge(derivative, list(reversed(piece[: i + 1])), piece[j][0], level)
            right = _edge(derivative, piece[j:], piece[i][0], level)
            regions.append((left, right))
    return regions


def _edge(derivative: Derivative, outward: Samples, start: mpf, level: mpf) -> mpf:
    """Going outward from the far side of a zero: where the level or a peak is reached."""
    inner = start
    for k, (x, y) in enumerate(outward):
        if abs(y) >= level:
            return _reach(derivative, mp.sign(y), inner, x, level)
        if k + 1 == len(outward) or abs(outward[k + 1][1]) <= abs(y):
            return x
        inner = x
    return inner


def _reach(derivative: Derivative, sign: mpf, low: mpf, high: mpf, level: mpf) -> mpf:
    """Where sign·derivative rises to the level on the way from low to high."""
    for _ in range(60):
        middle = (low + high) / 2
        if sign * derivative(middle) >= level:
            high = middle
        else:
            low = middle
    return high
