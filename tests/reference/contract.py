# SPDX-License-Identifier: GPL-3.0-or-later
"""What "right to so many ULP" means, in one place.

The tables, the check of a program and the test of the formulas must agree on
how an exact number becomes a floating-point one and how far off a result is;
a second opinion on subnormals or overflow would make a bound meaningless.
"""

from __future__ import annotations

import math
from typing import NamedTuple, Union

from mpmath import mp, mpf

#: An exact number. A plain float stands only for what mpf cannot say: nan and -0.0.
Exact = Union[mpf, float]


class Format(NamedTuple):
    """A binary floating-point format."""

    name: str
    precision: int  # bits of the significand
    lowest: int  # the smallest subnormal is 2**lowest
    top: int  # everything finite is below 2**top


DOUBLE = Format("double", 53, -1074, 1024)
SINGLE = Format("single", 24, -149, 128)

#: Largest error allowed, in ULP, for each kind of result. What is missing is not promised.
BOUNDS: dict[Format, dict[str, float]] = {
    DOUBLE: {"value": 2, "slope": 4, "curvature": 16, "parameter": 16},
    SINGLE: {"value": 4, "slope": 8},
}


def round_to(exact: Exact, form: Format) -> float:
    """The nearest number of the format, ties to even, with subnormals and overflow."""
    if isinstance(exact, float):
        return exact
    if mp.isnan(exact) or mp.isinf(exact):
        return float(exact)
    sign, mantissa, exponent, bits = exact._mpf_
    quantum = max(exponent + bits - form.precision, form.lowest)
    steps = _shift_to_even(int(mantissa), bits, quantum - exponent)
    if steps.bit_length() + quantum > form.top:
        magnitude = math.inf
    else:
        magnitude = math.ldexp(steps, quantum)
    return -magnitude if sign else magnitude


def _shift_to_even(mantissa: int, bits: int, shift: int) -> int:
    """mantissa / 2**shift, rounded to the nearest integer, ties to even."""
    if shift <= 0:
        return mantissa << -shift
    if shift > bits + 1:
        return 0
    quotient = mantissa >> shift
    rest = mantissa - (quotient << shift)
    half = 1 << (shift - 1)
    if rest > half or (rest == half and quotient & 1):
        quotient += 1
    return quotient


def ulp(exact: mpf, form: Format) -> mpf:
    """Distance of neighbouring numbers at |exact|; that of subnormals below the normal ones."""
    if not exact:
        return mp.ldexp(1, form.lowest)
    exponent = min(_top_bit(exact), form.top - 1)
    return mp.ldexp(1, max(exponent - form.precision + 1, form.lowest))


def _top_bit(number: mpf) -> int:
    _, _, exponent, bits = number._mpf_
    return exponent + bits - 1


def error_in_ulp(got: float, exact: Exact, form: Format, floor: mpf = mpf(0)) -> float:
    """|got - exact| in ULP of max(|exact|, floor).

    nan agrees with nan only. Whatever is beyond the format counts as 2**top, so
    infinity is right where the exact number overflows and one ULP from the
    largest finite number.
    """
    exact = mpf(exact)
    if math.isnan(got) or mp.isnan(exact):
        return 0.0 if math.isnan(got) and mp.isnan(exact) else math.inf
    exact = _clipped(exact, form)
    distance = abs(_clipped(mpf(got), form) - exact)
    return float(distance / ulp(max(abs(exact), floor), form))


def _clipped(number: mpf, form: Format) -> mpf:
    limit = mp.ldexp(1, form.top)
    return max(-limit, min(limit, number))


class Allowance(NamedTuple):
    """Where a derivative may be judged by its largest value instead of its own.

    Close to a zero that is not at a jump, the rounding of x alone costs any
    number of ULP. The tails, where a derivative dies away, get no allowance.
    """

    largest: float  # of |derivative| over all x; inf if unbounded
    low: float  # first and last x of the region, nan without a zero
    high: float

    def floor(self, x: float) -> mpf:
        """The magnitude whose ULP counts at x, at least."""
        if self.low <= x <= self.high and math.isfinite(self.largest):
            return mpf(self.largest) / 16
        return mpf(0)


NO_ALLOWANCE = Allowance(math.inf, math.nan, math.nan)
