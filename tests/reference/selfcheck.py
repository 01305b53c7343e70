# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the formulas against independent statements of the same facts.

The catalogue's definitions are repeated here as they are printed, differentiated
numerically with 300 digits, and compared with the closed forms. Slopes at kinks,
limits, and the numbers the catalogue quotes are checked one by one.
"""

from __future__ import annotations

import math
import struct
from decimal import Decimal
from typing import Callable, Iterator, Sequence

from mpmath import mp, mpf

from contract import DOUBLE, SINGLE, error_in_ulp, round_to
from extremes import allowances
from formulas import BY_ID, CATALOGUE, SELU_ALPHA, SELU_SCALE, Entry, Result, corner_settings

DIGITS = 300
#: Relative closeness asked for, and what is lost absolutely where numbers of order 1 cancel.
RELATIVE, LOST = mpf(10) ** -60, mpf(10) ** -180
SIZES = ("1e-30", "1e-9", "0.0031", "0.21", "0.77", "1.9", "4.3", "11", "17")

Definition = Callable[..., mpf]


def clip(x: mpf, low: float, high: float) -> mpf:
    return min(max(x, mpf(low)), mpf(high))


def sigma(x: mpf) -> mpf:
    return 1 / (1 + mp.exp(-x))


def sp(x: mpf) -> mpf:
    return mp.log(1 + mp.exp(x))


def leaky(x: mpf, a: mpf) -> mpf:
    return x if x > 0 else a * x


def elu(x: mpf, a: mpf) -> mpf:
    return x if x > 0 else a * (mp.exp(x) - 1)


def celu(x: mpf, a: mpf) -> mpf:
    return max(mpf(0), x) + min(mpf(0), a * (mp.exp(x / a) - 1))


def softplus(x: mpf, beta: mpf, limit: mpf) -> mpf:
    return x if beta * x > limit else sp(beta * x) / beta


def sparse_plus(x: mpf) -> mpf:
    return mpf(0) if x <= -1 else x if x >= 1 else (x + 1) ** 2 / 4


def gelu_tanh(x: mpf) -> mpf:
    return x * (1 + mp.tanh(mp.sqrt(2 / mp.pi) * (x + mpf("0.044715") * x**3))) / 2


#: f(x) as the catalogue prints it.
DEFINITIONS: dict[str, Definition] = {
    "identity": lambda x: x,
    "step": lambda x: mpf(1 if x > 0 else 0),
    "relu": lambda x: max(mpf(0), x),
    "relu6": lambda x: min(max(mpf(0), x), mpf(6)),
    "leaky_relu": leaky,
    "prelu": leaky,
    "rrelu": lambda x, lower, upper: leaky(x, (lower + upper) / 2),
    "threshold": lambda x, t, v: x if x > t else v,
    "jumprelu": lambda x, theta: x if x > theta else mpf(0),
    "starrelu": lambda x, s, b: s * max(mpf(0), x) ** 2 + b,
    "elu_plus_one": lambda x: elu(x, mpf(1)) + 1,
    "xielu": lambda x, p, n, beta: (p * x**2 if x > 0 else n * (mp.exp(x) - 1 - x)) + beta * x,
    "shifted_softplus": lambda x: sp(x) - mp.log(2),
    "sqrt_softplus": lambda x: mp.sqrt(sp(x)),
    "golu": lambda x: x * mp.exp(-mp.exp(-x)),
    "isrlu": lambda x, alpha: x if x >= 0 else x / mp.sqrt(1 + alpha * x**2),
    "laplace": lambda x, mu, sigma: (1 + mp.erf((x - mu) / (sigma * mp.sqrt(2)))) / 2,
    "dyt": lambda x, alpha: mp.tanh(alpha * x),
    "derf": lambda x, alpha, s: mp.erf(alpha * x + s),
    "softcap": lambda x, cap: cap * mp.tanh(x / cap),
    "snakebeta": lambda x, alpha, beta: x + mp.sin(alpha * x) ** 2 / beta,
    "gcu": lambda x: x * mp.cos(x),
    "relu_squared": lambda x: max(mpf(0), x) ** 2,
    "elu": elu,
    "selu": lambda x: SELU_SCALE * elu(x, SELU_ALPHA),
    "celu": celu,
    "exponential": mp.exp,
    "softplus": softplus,
    "squareplus": lambda x, b: (x + mp.sqrt(x**2 + b)) / 2,
    "sparse_plus": sparse_plus,
    "gelu": lambda x: x * mp.ncdf(x),
    "gelu_tanh": gelu_tanh,
    "gelu_sigmoid": lambda x: x * sigma(mpf("1.702") * x),
    "silu": lambda x, beta: x * sigma(beta * x),
    "hardswish": lambda x: x * clip(x + 3, 0, 6) / 6,
    "mish": lambda x: x * mp.tanh(sp(x)),
    "telu": lambda x: x * mp.tanh(mp.exp(x)),
    "bent_identity": lambda x: (mp.sqrt(x**2 + 1) - 1) / 2 + x,
    "sigmoid": sigma,
    "hardsigmoid": lambda x, alpha, beta: clip(
        (mpf(1) / 6 if alpha == 1 / 6 and beta == 0.5 else alpha) * x + beta, 0, 1
    ),
    "sparse_sigmoid": lambda x: clip((x + 1) / 2, 0, 1),
    "logsigmoid": lambda x: -sp(-x),
    "tanh": mp.tanh,
    "lecun_tanh": lambda x: mpf("1.7159") * mp.tanh(2 * x / 3),
    "hardtanh": lambda x, low, high: clip(x, low, high),
    "softsign": lambda x: x / (1 + abs(x)),
    "arctan": mp.atan,
    "isru": lambda x, alpha: x / mp.sqrt(1 + alpha * x**2),
    "softshrink": lambda x, lambd: mp.sign(x) * max(abs(x) - lambd, mpf(0)),
    "hardshrink": lambda x, lambd: x if abs(x) > lambd else mpf(0),
    "tanhshrink": lambda x: x - mp.tanh(x),
    "sine": lambda x, omega: mp.sin(omega * x),
    "snake": lambda x, a: x + mp.sin(a * x) ** 2 / a,
    "gaussian": lambda x: mp.exp(-(x**2)),
}

S_TIMES_A = 1.7580993408473768
#: (id, x): slope at the kink with default parameters, from the catalogue's PyTorch column.
SLOPES_AT_KINKS: dict[tuple[str, float], float] = {
    ("step", 0.0): 0.0,
    ("relu", 0.0): 0.0,
    ("relu6", 0.0): 0.0,
    ("relu6", 6.0): 0.0,
    ("leaky_relu", 0.0): 0.01,
    ("prelu", 0.0): 0.25,
    ("rrelu", 0.0): 11 / 48,
    ("threshold", 1.0): 0.0,
    ("jumprelu", 1.0): 0.0,
    ("starrelu", 0.0): 0.0,
    ("elu_plus_one", 0.0): 1.0,
    ("xielu", 0.0): 0.5,
    ("isrlu", 0.0): 1.0,
    ("elu", 0.0): 1.0,
    ("selu", 0.0): S_TIMES_A,
    ("celu", 0.0): 1.0,
    ("hardtanh", -1.0): 0.0,
    ("hardtanh", 1.0): 0.0,
    ("hardsigmoid", -3.0): 0.0,
    ("hardsigmoid", 3.0): 0.0,
    ("hardswish", -3.0): 0.0,
    ("hardswish", 3.0): 1.0,
    ("softshrink", -0.5): 0.0,
    ("softshrink", 0.5): 0.0,
    ("hardshrink", -0.5): 0.0,
    ("hardshrink", 0.5): 0.0,
    ("sparse_sigmoid", -1.0): 0.0,
    ("sparse_sigmoid", 1.0): 0.0,
}


def definition_faults(entry: Entry) -> Iterator[str]:
    """Closed forms against numerical differentiation."""
    for setting in corner_settings(entry):
        for x in (mpf(sign + size) for size in SIZES for sign in "+-"):
            if any(abs(x - kink) < mpf("1e-60") for kink in entry.kinks(*setting)):
                continue
            parameters = tuple(mpf(p) for p in setting)
            closed = entry.formula(x, *parameters)
            with mp.workdps(DIGITS):
                numeric = _differentiated(DEFINITIONS[entry.id], x, parameters)
            for name, a, b in zip(_columns(entry), _flat(closed), _flat(numeric)):
                if abs(a - b) > RELATIVE * abs(a) + LOST:
                    yield f"{entry.id}{setting} {name} at {mp.nstr(x, 6)}: {mp.nstr(a, 20)}, not {mp.nstr(b, 20)}"


def _differentiated(f: Definition, x: mpf, parameters: tuple[mpf, ...]) -> Result:
    point = (x, *parameters)
    order = [tuple(int(j == i) for j in range(len(point))) for i in range(len(point))]
    curvature = tuple(2 * n for n in order[0])
    partials = tuple(mp.diff(f, point, n) for n in order[1:])
    return Result(f(*point), mp.diff(f, point, order[0]), mp.diff(f, point, curvature), partials)


def _columns(entry: Entry) -> list[str]:
    return ["value", "slope", "curvature", *(f"d_{p.id}" for p in entry.parameters)]


def _flat(result: Result) -> list[mpf]:
    return [result.value, result.slope, result.curvature, *result.partials]


def kink_faults() -> Iterator[str]:
    for (name, x), slope in SLOPES_AT_KINKS.items():
        entry = BY_ID[name]
        result = entry.exact(x, corner_settings(entry)[0])
        got = round_to(result.slope, DOUBLE)
        if abs(got - slope) > 1e-16:
            yield f"{name}: slope {got} at {x}, not {slope}"
    if BY_ID["hardshrink"].exact(0.5, (0.5,)).value != 0 or BY_ID["softsign"].exact(0.0).curvature != 0:
        yield "hardshrink at its threshold or the curvature of softsign at 0 is not 0"


def tail_faults() -> Iterator[str]:
    """Every entry answers at once and without nan everywhere it is defined."""
    for entry in CATALOGUE:
        for x in (5e-324, 2.2e-308, 1e-200, 745.2, 1e10, 1.7976931348623157e308, math.inf):
            for setting in corner_settings(entry):
                for signed in (x, -x):
                    parts = [round_to(part, DOUBLE) for part in _flat(entry.exact(signed, setting))]
                    if any(map(math.isnan, parts)) and not (math.isinf(x) and entry.oscillates):
                        yield f"{entry.id}{setting} at {signed}: {parts}"


LIMITS: dict[str, tuple[float, float, float, float]] = {
    # value and slope at -inf, value and slope at inf
    "gelu": (-0.0, -0.0, math.inf, 1.0),
    "gelu_tanh": (-0.0, -0.0, math.inf, 1.0),
    "gelu_sigmoid": (-0.0, -0.0, math.inf, 1.0),
    "silu": (-0.0, -0.0, math.inf, 1.0),
    "mish": (-0.0, -0.0, math.inf, 1.0),
    "telu": (-0.0, -0.0, math.inf, 1.0),
    "softsign": (-1.0, 0.0, 1.0, 0.0),
    "selu": (-S_TIMES_A, 0.0, math.inf, 1.0507009873554805),
    "arctan": (-math.pi / 2, 0.0, math.pi / 2, 0.0),
    "tanhshrink": (-math.inf, 1.0, math.inf, 1.0),
    "bent_identity": (-math.inf, 0.5, math.inf, 1.5),
    "sine": (math.nan, math.nan, math.nan, math.nan),
    "snake": (-math.inf, math.nan, math.inf, math.nan),
}


def limit_faults() -> Iterator[str]:
    for name, expected in LIMITS.items():
        entry = BY_ID[name]
        setting = corner_settings(entry)[0]
        results = [entry.exact(x, setting) for x in (-math.inf, math.inf)]
        got = [round_to(part, DOUBLE) for r in results for part in (r.value, r.slope)]
        if list(map(repr, got)) != list(map(repr, expected)):
            yield f"{name}: limits {got}, not {expected}"


def _f(name: str, *setting: float) -> Callable[[float], Result]:
    entry = BY_ID[name]
    setting = setting or corner_settings(entry)[0]
    return lambda x: entry.formula(mpf(x), *map(mpf, setting))


def _root(name: str, part: str, near: float) -> mpf:
    f = _f(name)
    return mp.findroot(lambda x: getattr(f(x), part), near)


def _furthest(first: str, second: str, near: float) -> tuple[mpf, mpf]:
    """Where two functions differ most, and by how much."""
    a, b = _f(first), _f(second)
    x = mp.findroot(lambda t: a(t).slope - b(t).slope, near)
    return x, abs(a(x).value - b(x).value)


def quoted_numbers() -> Iterator[tuple[str, Sequence[mpf], Sequence[str]]]:
    """What the catalogue and the numerics page quote: name, ours, theirs."""
    for name, near, x, y in (
        ("gelu", -0.75, "-0.751791525", "-0.169971207"),
        ("silu", -1.28, "-1.278464543", "-0.278464543"),
        ("mish", -1.19, "-1.192431215", "-0.308843413"),
        ("hardswish", -1.4, "-1.50000000000", "-0.37500000000"),
    ):
        root = _root(name, "slope", near)
        yield f"minimum of {name}", (root, _f(name)(root).value), (x, y)
    for name, near, x, y in (
        ("gelu", 1.4, "1.414213562", "1.128904145"),
        ("silu", 2.4, "2.399357", "1.099839320"),
        ("mish", 1.5, "1.490571", "1.088498161"),
    ):
        root = _root(name, "curvature", near)
        yield f"steepest {name}", (root, _f(name)(root).slope), (x, y)
    yield "gelu_tanh and gelu", _furthest("gelu_tanh", "gelu", 2.7), ("2.6989", "0.00047324")
    yield "gelu_sigmoid and gelu", _furthest("gelu_sigmoid", "gelu", 2.27), ("2.2704", "0.0203349")
    yield "slope of sigmoid at 0", (_f("sigmoid")(0).slope,), ("0.250000000000000",)
    yield "slope of mish at 0", (_f("mish")(0).slope,), ("0.600000000000000",)
    yield "softplus at 0", (_f("softplus")(0).value,), ("0.69314718055994530942",)
    yield "floor of selu", (_f("selu")(-1e4).value,), ("-1.758099341",)
    yield "S·A", (SELU_SCALE * SELU_ALPHA,), ("1.7580993408473768599402175208123",)
    yield "squareplus meets softplus", (_f("squareplus", 4 * math.log(2) ** 2)(0).value,), ("0.693147180559945",)
    yield "jump of softplus", (_f("softplus")(20).value - 20,), ("2.06e-9",)
    yield "slope of softplus at 20", (1 - _f("softplus")(20).slope,), ("2.06e-9",)
    yield "sech² at 20", (_f("tanh")(20).slope,), ("1.7e-17",)


def quotation_faults() -> Iterator[str]:
    for name, ours, theirs in quoted_numbers():
        for number, quoted in zip(ours, theirs):
            last_place = mpf(10) ** int(Decimal(quoted).as_tuple().exponent)
            if abs(number - mpf(quoted)) > last_place / 2:
                yield f"{name}: {mp.nstr(number, 20)}, quoted as {quoted}"


def rounding_faults() -> Iterator[str]:
    """The contract's arithmetic against the machine's own."""
    ends = ("1.797693134862315807e308", "1.7976931348623159e308")
    for text in ("0.1", "3e-324", "2.4e-324", "2.5e-324", "1e-310", *ends):
        if round_to(mpf(text), DOUBLE) != float(text):
            yield f"{text} rounds to {round_to(mpf(text), DOUBLE)!r}"
    for x in (0.1, 1e-40, 7e-46, 7.1e-46, 3.4028235e38, -1.1754943e-38, 1 + 2.0**-24, 1 + 3 * 2.0**-24):
        if round_to(mpf(x), SINGLE) != struct.unpack("f", struct.pack("f", x))[0]:
            yield f"{x!r} rounds to the float {round_to(mpf(x), SINGLE)!r}"
    expected = {
        "one apart": (error_in_ulp(math.nextafter(1, 2), mpf(1), DOUBLE), 1.0),
        "below a power of two": (error_in_ulp(math.nextafter(1, 0), mpf(1), DOUBLE), 0.5),
        "a subnormal for nothing": (error_in_ulp(5e-324, mpf(10) ** -9999, DOUBLE), 1.0),
        "overflow": (error_in_ulp(math.inf, mpf(10) ** 9999, DOUBLE), 0.0),
        "largest for overflow": (error_in_ulp(1.7976931348623157e308, mpf(10) ** 9999, DOUBLE), 1.0),
        "nan for a number": (error_in_ulp(math.nan, mpf(1), DOUBLE), math.inf),
        "a number for nan": (error_in_ulp(1.0, math.nan, DOUBLE), math.inf),
    }
    for name, (got, right) in expected.items():
        if got != right:
            yield f"error for {name} is {got}, not {right}"


def allowance_faults() -> Iterator[str]:
    """The regions hold the interior zeros and no tail."""
    slope, curvature = allowances(BY_ID["gelu"], ())
    if not (slope.low < -0.7518 < slope.high < 0 and slope.low > -1.0 and curvature.low < -1.4143):
        yield f"gelu: {slope}, {curvature}"
    if abs(slope.largest - 1.128904145) > 1e-9:
        yield f"gelu: steepest slope {slope.largest}"
    if allowances(BY_ID["exponential"], ())[0].floor(0.0) or allowances(BY_ID["sigmoid"], ())[0].floor(-30.0):
        yield "an allowance where nothing is zero"


def main() -> int:
    faults = [f"{e.id}: no definition" for e in CATALOGUE if e.id not in DEFINITIONS]
    faults += [fault for entry in CATALOGUE for fault in definition_faults(entry)]
    for check in (kink_faults, tail_faults, limit_faults, quotation_faults, rounding_faults, allowance_faults):
        faults += check()
    print("\n".join(faults) or f"{len(CATALOGUE)} entries agree with their definitions and the quoted numbers.")
    return 1 if faults else 0
