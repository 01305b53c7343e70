#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every activation of the catalogue as an exact formula, with its derivatives.

The program computes derivatives automatically and in double precision. A
reference that did the same would share its mistakes, so here each derivative
is a closed form, arranged so that nothing cancels, in 240 bits. Run as a
program, this file checks them against numerical differentiation of the
catalogue's own definitions (selfcheck.py).

At a kink, slope and curvature are those of the branch that the value takes at
that very point, as in PyTorch.
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import Callable, Iterator, NamedTuple, Sequence

from mpmath import mp, mpf

from contract import DOUBLE, Exact, round_to

mp.prec = 240

#: SELU, to the digits that the catalogue states.
SELU_ALPHA = mpf("1.6732632423543772848170429916717")
SELU_SCALE = mpf("1.0507009873554804934193349852946")
#: x at infinity: so large that every function has reached its limit to the last bit of a double.
FAR = mp.ldexp(1, 2000)
#: Beyond these an exponential is past the range of every format, even times any power of FAR.
DEEPEST, HIGHEST, WIDEST_NORMAL = mpf(10) ** 6, mpf(10) ** 4, mpf(10) ** 4


class Result(NamedTuple):
    """A function at one point: itself, its derivatives in x, and one in each parameter."""

    value: Exact
    slope: Exact
    curvature: Exact
    partials: tuple[Exact, ...] = ()


class Parameter(NamedTuple):
    """A parameter as the catalogue has it, with the range of its slider."""

    id: str
    default: float
    low: float
    high: float


@dataclass(frozen=True)
class Entry:
    """One line of the catalogue."""

    id: str
    formula: Callable[..., Result]  # of x and the parameters in order, all mpf
    parameters: tuple[Parameter, ...] = ()
    kinks: Callable[..., Sequence[float]] = lambda *p: ()  # where the formula changes branch
    legal: Callable[..., bool] = lambda *p: True
    odd: bool = False
    keeps_zero: bool = False  # not odd, and yet f(-0) is -0 and not 0
    oscillates: bool = False  # derivatives have no limit
    grows: bool = False  # it oscillates ever more: the value has no limit either, the derivatives no largest

    def exact(self, x: float, parameters: Sequence[float] = ()) -> Result:
        """The exact results at a double x, limits at infinity included."""
        exact_parameters = tuple(mpf(p) for p in parameters)
        if math.isnan(x):
            return Result(math.nan, math.nan, math.nan, (math.nan,) * len(parameters))
        if math.isinf(x):
            return self._limit(FAR if x > 0 else -FAR, exact_parameters)
        result = self.formula(mpf(x), *exact_parameters)
        if x == 0 and (self.odd or self.keeps_zero):
            return result._replace(value=math.copysign(0.0, x))
        return result

    def _limit(self, far: mpf, parameters: tuple[mpf, ...]) -> Result:
        result = self.formula(far, *parameters)
        if not self.oscillates:
            return result
        known = math.isinf(round_to(result.value, DOUBLE)) and not self.grows
        value = result.value if known else math.nan
        return Result(value, math.nan, math.nan, (math.nan,) * len(parameters))


# --- words that several formulas use -------------------------------------------------------


def decay(t: mpf) -> mpf:
    """e^-t for t >= 0."""
    return mp.exp(-min(t, DEEPEST))


def grow(t: mpf) -> mpf:
    """e^t."""
    return mp.exp(max(-DEEPEST, min(t, HIGHEST)))


def grow_minus_one(t: mpf) -> mpf:
    """e^t - 1."""
    return mp.expm1(max(-DEEPEST, min(t, HIGHEST)))


def logistic(t: mpf) -> mpf:
    """1 / (1 + e^-t)."""
    e = decay(abs(t))
    return 1 / (1 + e) if t >= 0 else e / (1 + e)


def logistic_slope(t: mpf) -> mpf:
    """Derivative of the logistic function; even."""
    e = decay(abs(t))
    return e / (1 + e) ** 2


def log_one_plus_exp(t: mpf) -> mpf:
    """log(1 + e^t)."""
    return max(t, mpf(0)) + mp.log1p(decay(abs(t)))


def tangent(t: mpf) -> mpf:
    """tanh t."""
    return mp.tanh(max(-DEEPEST, min(t, DEEPEST)))


def tangent_slope(t: mpf) -> mpf:
    """1 - tanh² t."""
    e = decay(2 * abs(t))
    return 4 * e / (1 + e) ** 2


def normal_cdf(x: mpf) -> mpf:
    """Φ(x)."""
    return mp.erfc(-max(-WIDEST_NORMAL, min(x, WIDEST_NORMAL)) / mp.sqrt(2)) / 2


def normal_density(x: mpf) -> mpf:
    """φ(x)."""
    return mp.exp(-min(abs(x), WIDEST_NORMAL) ** 2 / 2) / mp.sqrt(2 * mp.pi)


def line(value: Exact, slope: Exact, *partials: Exact) -> Result:
    """A straight piece."""
    return Result(value, slope, mpf(0), partials)


ZERO, ONE = mpf(0), mpf(1)

# --- rectifiers ----------------------------------------------------------------------------


def identity(x: mpf) -> Result:
    return line(x, ONE)


def step(x: mpf) -> Result:
    return line(ONE if x > 0 else ZERO, ZERO)


def relu(x: mpf) -> Result:
    return line(x, ONE) if x > 0 else line(ZERO, ZERO)


def relu6(x: mpf) -> Result:
    if x >= 6:
        return line(mpf(6), ZERO)
    return relu(x)


def leaky(x: mpf, a: mpf) -> Result:
    return line(x, ONE, ZERO) if x > 0 else line(a * x, a, x)


def rrelu(x: mpf, lower: mpf, upper: mpf) -> Result:
    if x > 0:
        return line(x, ONE, ZERO, ZERO)
    a = (lower + upper) / 2
    return line(a * x, a, x / 2, x / 2)


def threshold(x: mpf, t: mpf, v: mpf) -> Result:
    return line(x, ONE, ZERO, ZERO) if x > t else line(v, ZERO, ZERO, ONE)


def relu_squared(x: mpf) -> Result:
    return Result(x * x, 2 * x, mpf(2)) if x > 0 else line(ZERO, ZERO)


def jumprelu(x: mpf, theta: mpf) -> Result:
    return line(x, ONE, ZERO) if x > theta else line(ZERO, ZERO, ZERO)


def starrelu(x: mpf, s: mpf, b: mpf) -> Result:
    if x <= 0:
        return line(b, ZERO, ZERO, ONE)
    return Result(s * x * x + b, 2 * s * x, 2 * s, (x * x, ONE))


# --- exponential units ---------------------------------------------------------------------


def elu(x: mpf, alpha: mpf) -> Result:
    if x > 0:
        return line(x, ONE, ZERO)
    e, below = grow(x), grow_minus_one(x)
    return Result(alpha * below, alpha * e, alpha * e, (below,))


def elu_plus_one(x: mpf) -> Result:
    if x > 0:
        return line(x + 1, ONE)
    e = grow(x)
    return Result(e, e, e)


def xielu(x: mpf, alpha_p: mpf, alpha_n: mpf, beta: mpf) -> Result:
    if x > 0:
        return Result(x * (alpha_p * x + beta), 2 * alpha_p * x + beta, 2 * alpha_p, (x * x, ZERO, x))
    e, below, rest = grow(x), grow_minus_one(x), _exp_without_line(x)
    return Result(alpha_n * rest + beta * x, alpha_n * below + beta, alpha_n * e, (ZERO, rest, x))


def _exp_without_line(x: mpf) -> mpf:
    """e^x - 1 - x, by its series where the terms would cancel."""
    if abs(x) > mpf("0.5") or not x:
        return grow_minus_one(x) - x
    term, total, k = x, ZERO, 1
    while True:
        k += 1
        term = term * x / k
        total += term
        if abs(term) <= abs(total) * mp.eps:
            return total


def selu(x: mpf) -> Result:
    inner = elu(x, SELU_ALPHA)
    return Result(*(SELU_SCALE * part for part in inner[:3]))


def celu(x: mpf, alpha: mpf) -> Result:
    if x > 0:
        return line(x, ONE, ZERO)
    z = x / alpha
    e = grow(z)
    return Result(alpha * grow_minus_one(z), e, e / alpha, (_celu_partial(z),))


def _celu_partial(z: mpf) -> mpf:
    """e^z - 1 - z e^z, by its series -Σ z^k (k-1)/k! where the terms would cancel."""
    if abs(z) > mpf("0.5"):
        return grow_minus_one(z) - z * grow(z)
    term, total, k = z, ZERO, 1
    while True:
        k += 1
        term = term * z / k
        total -= term * (k - 1)
        if abs(term * k) <= abs(total) * mp.eps:
            return total


def exponential(x: mpf) -> Result:
    e = grow(x)
    return Result(e, e, e)


# --- smooth rectifiers ---------------------------------------------------------------------


def softplus(x: mpf, beta: mpf, limit: mpf) -> Result:
    z = beta * x
    if round_to(z, DOUBLE) > limit:  # a double decides, as it does in PyTorch
        return line(x, ONE, ZERO, ZERO)
    value = log_one_plus_exp(z) / beta
    partial = _softplus_partial(z) / beta**2
    return Result(value, logistic(z), beta * logistic_slope(z), (partial, ZERO))


def _softplus_partial(z: mpf) -> mpf:
    """z σ(z) - log(1 + e^z); even, and never a difference."""
    e = decay(abs(z))
    return -abs(z) * e / (1 + e) - mp.log1p(e)


def shifted_softplus(x: mpf) -> Result:
    """log((1 + e^x) / 2), with e^-|x| - 1 for what is missing to 2."""
    value = max(x, ZERO) + mp.log1p(mp.expm1(-min(abs(x), DEEPEST)) / 2)
    return Result(value, logistic(x), logistic_slope(x))


def sqrt_softplus(x: mpf) -> Result:
    if x >= FAR:
        return line(x, ZERO)  # its root is no number that is far
    p, s = log_one_plus_exp(x), logistic(x)
    if not p:
        return line(ZERO, ZERO)
    root = mp.sqrt(p)
    return Result(root, s / (2 * root), (logistic_slope(x) - s * s / (2 * p)) / (2 * root))


def squareplus(x: mpf, b: mpf) -> Result:
    if b == 0:
        return _squareplus_of_zero(x)
    r = mp.sqrt(x * x + b)
    larger = (r + abs(x)) / 2
    smaller = b / (4 * larger)
    value = larger if x > 0 else smaller
    return Result(value, value / r, b / (2 * r**3), (1 / (4 * r),))


def _squareplus_of_zero(x: mpf) -> Result:
    partial = 1 / (4 * abs(x)) if x else mp.inf
    return line(x, ONE, partial) if x > 0 else line(ZERO, ZERO, partial)


def sparse_plus(x: mpf) -> Result:
    if x >= 1:
        return line(x, ONE)
    if x <= -1:
        return line(ZERO, ZERO)
    return Result((x + 1) ** 2 / 4, (x + 1) / 2, mpf("0.5"))


def gelu(x: mpf) -> Result:
    cdf, density = normal_cdf(x), normal_density(x)
    return Result(x * cdf, cdf + x * density, density * (2 - x * x))


def gated(x: mpf, v: mpf, v1: mpf, v2: mpf) -> Result:
    """x·σ(v) for an odd v(x) with its first and second derivative."""
    s, d = logistic(v), logistic_slope(v)
    bend = v2 - v1 * v1 * tangent(v / 2)
    return Result(x * s, s + x * v1 * d, d * (2 * v1 + x * bend))


def gelu_tanh(x: mpf) -> Result:
    c = 2 * mp.sqrt(2 / mp.pi)
    cubic = mpf("0.044715")
    return gated(x, c * (x + cubic * x**3), c * (1 + 3 * cubic * x * x), c * 6 * cubic * x)


def gelu_sigmoid(x: mpf) -> Result:
    k = mpf("1.702")
    return gated(x, k * x, k, ZERO)


def silu(x: mpf, beta: mpf) -> Result:
    v = beta * x
    return gated(x, v, beta, ZERO)._replace(partials=(x * x * logistic_slope(v),))


def hardswish(x: mpf) -> Result:
    if x >= 3:
        return line(x, ONE)
    if x <= -3:
        return line(ZERO, ZERO)
    return Result(x * (x + 3) / 6, (2 * x + 3) / 6, mpf(1) / 3)


def mish(x: mpf) -> Result:
    """tanh(log(1 + e)) is w / (w + 2) with w = e(e + 2)."""
    e = grow(x)
    w = e * (e + 2)
    t = w / (w + 2)
    t1 = 4 * e * (e + 1) / (w + 2) ** 2
    t2 = 4 * e * (2 + e * (2 - e * (3 + 2 * e))) / (w + 2) ** 3
    return Result(x * t, t + x * t1, 2 * t1 + x * t2)


def telu(x: mpf) -> Result:
    e = grow(x)
    t, s = tangent(e), tangent_slope(e)
    t1 = e * s
    t2 = t1 * (1 - 2 * e * t)
    return Result(x * t, t + x * t1, 2 * t1 + x * t2)


def golu(x: mpf) -> Result:
    """Its gate's derivative is e^-x times the gate."""
    e = mp.exp(-max(mpf(-100), min(x, DEEPEST)))
    gate = mp.exp(-min(e, DEEPEST))
    if x < -100:
        return line(-mp.ldexp(1, -(10**9)), ZERO)
    return Result(x * gate, gate * (1 + x * e), gate * e * (2 + x * (e - 1)))


def isrlu(x: mpf, alpha: mpf) -> Result:
    return line(x, ONE, ZERO) if x >= 0 else isru(x, alpha)


def bent_identity(x: mpf) -> Result:
    r = mp.sqrt(x * x + 1)
    return Result(x * x / (2 * (r + 1)) + x, x / (2 * r) + 1, 1 / (2 * r**3))


# --- sigmoids ------------------------------------------------------------------------------


def sigmoid(x: mpf) -> Result:
    d = logistic_slope(x)
    return Result(logistic(x), d, -d * tangent(x / 2))


def hardsigmoid(x: mpf, alpha: mpf, beta: mpf) -> Result:
    """Its default means the true sixth."""
    if alpha == 1 / 6 and beta == 0.5:
        alpha = mpf(1) / 6
    if alpha * x >= 1 - beta:  # not of the sum, which is rounded
        return line(ONE, ZERO, ZERO, ZERO)
    if alpha * x <= -beta:
        return line(ZERO, ZERO, ZERO, ZERO)
    return line(alpha * x + beta, alpha, x, ONE)


def hardsigmoid_kinks(alpha: float, beta: float) -> Sequence[float]:
    if alpha == 1 / 6 and beta == 0.5:
        return -3.0, 3.0
    return tuple(sorted((-beta / alpha, (1 - beta) / alpha)))


def sparse_sigmoid(x: mpf) -> Result:
    if x >= 1:
        return line(ONE, ZERO)
    if x <= -1:
        return line(ZERO, ZERO)
    return line((x + 1) / 2, mpf("0.5"))


def laplace(x: mpf, mu: mpf, sigma: mpf) -> Result:
    z = (x - mu) / sigma
    density = normal_density(z) / sigma
    return Result(normal_cdf(z), density, -z * density / sigma, (-density, -z * density))


def logsigmoid(x: mpf) -> Result:
    return Result(-log_one_plus_exp(-x), logistic(-x), -logistic_slope(x))


def tanh(x: mpf) -> Result:
    t, d = tangent(x), tangent_slope(x)
    return Result(t, d, -2 * t * d)


def lecun_tanh(x: mpf) -> Result:
    a, b = mpf("1.7159"), mpf(2) / 3
    inner = tanh(b * x)
    return Result(a * inner.value, a * b * inner.slope, a * b * b * inner.curvature)


def dyt(x: mpf, alpha: mpf) -> Result:
    t, d = tangent(alpha * x), tangent_slope(alpha * x)
    return Result(t, alpha * d, -2 * alpha * alpha * t * d, (x * d,))


def derf(x: mpf, alpha: mpf, s: mpf) -> Result:
    u = max(-WIDEST_NORMAL, min(alpha * x + s, WIDEST_NORMAL))
    d = 2 * mp.exp(-u * u) / mp.sqrt(mp.pi)
    return Result(mp.erf(u), alpha * d, -2 * u * alpha * alpha * d, (x * d, d))


def softcap(x: mpf, cap: mpf) -> Result:
    u = x / cap
    t, d = tangent(u), tangent_slope(u)
    partial = t - u * d if abs(u) > mpf("0.5") else u * t * t - _tanhshrink_value(u)
    return Result(cap * t, d, -2 * t * d / cap, (partial,))


def hardtanh(x: mpf, low: mpf, high: mpf) -> Result:
    if x <= low:
        return line(low, ZERO, ONE, ZERO)
    if x >= high:
        return line(high, ZERO, ZERO, ONE)
    return line(x, ONE, ZERO, ZERO)


def softsign(x: mpf) -> Result:
    d = 1 + abs(x)
    return Result(x / d, 1 / d**2, -2 * mp.sign(x) / d**3)


def arctan(x: mpf) -> Result:
    d = 1 + x * x
    return Result(mp.atan(x), 1 / d, -2 * x / d**2)


def isru(x: mpf, alpha: mpf) -> Result:
    r = mp.sqrt(1 + alpha * x * x)
    return Result(x / r, 1 / r**3, -3 * alpha * x / r**5, (-(x**3) / (2 * r**3),))


# --- shrinkage -----------------------------------------------------------------------------


def softshrink(x: mpf, lambd: mpf) -> Result:
    if x > lambd:
        return line(x - lambd, ONE, -ONE)
    if x < -lambd:
        return line(x + lambd, ONE, ONE)
    return line(ZERO, ZERO, ZERO)


def hardshrink(x: mpf, lambd: mpf) -> Result:
    return line(x, ONE, ZERO) if abs(x) > lambd else line(ZERO, ZERO, ZERO)


def tanhshrink(x: mpf) -> Result:
    t = tangent(x)
    return Result(_tanhshrink_value(x), t * t, 2 * t * tangent_slope(x))


def _tanhshrink_value(x: mpf) -> mpf:
    """x - tanh x; near 0 as (Σ 2k x^(2k+1)/(2k+1)!) / cosh x, whose terms share a sign."""
    if abs(x) > 1 or not x:
        return x - tangent(x)
    power, total, k = x, ZERO, 0
    while True:
        k += 1
        power = power * x * x / (2 * k * (2 * k + 1))
        total += 2 * k * power
        if abs(2 * k * power) <= abs(total) * mp.eps:
            return total / mp.cosh(x)


# --- periodic and bell-shaped --------------------------------------------------------------


def sine(x: mpf, omega: mpf) -> Result:
    s, c = mp.sin(omega * x), mp.cos(omega * x)
    return Result(s, omega * c, -omega * omega * s, (x * c,))


def snake(x: mpf, a: mpf) -> Result:
    """The slope 1 + sin 2θ is written as a square because it touches zero."""
    s, c = mp.sin(a * x), mp.cos(a * x)
    partial = 2 * x * s * c / a - s * s / (a * a)
    return Result(x + s * s / a, (s + c) ** 2, 2 * a * (c - s) * (c + s), (partial,))


def snakebeta(x: mpf, alpha: mpf, beta: mpf) -> Result:
    s, c = mp.sin(alpha * x), mp.cos(alpha * x)
    rise = 2 * s * c / beta
    return Result(
        x + s * s / beta,
        1 + alpha * rise,
        2 * alpha * alpha / beta * (c - s) * (c + s),
        (x * rise, -s * s / (beta * beta)),
    )


def gcu(x: mpf) -> Result:
    s, c = mp.sin(x), mp.cos(x)
    return Result(x * c, c - x * s, -2 * s - x * c)


def gaussian(x: mpf) -> Result:
    e = decay(x * x)
    return Result(e, -2 * x * e, (4 * x * x - 2) * e)


# --- the catalogue -------------------------------------------------------------------------


def at(*points: float) -> Callable[..., Sequence[float]]:
    """Kinks that do not depend on a parameter."""
    return lambda *p: points


def both_signs(lambd: float) -> Sequence[float]:
    return (-lambd, lambd) if lambd else (0.0,)


CATALOGUE: tuple[Entry, ...] = (
    Entry("identity", identity, odd=True),
    Entry("step", step, kinks=at(0.0)),
    Entry("relu", relu, kinks=at(0.0)),
    Entry("relu6", relu6, kinks=at(0.0, 6.0)),
    Entry("leaky_relu", leaky, (Parameter("negative_slope", 0.01, 0.0, 1.0),), at(0.0), keeps_zero=True),
    Entry("prelu", leaky, (Parameter("alpha", 0.25, -0.5, 1.5),), at(0.0)),
    Entry(
        "rrelu",
        rrelu,
        (Parameter("lower", 1 / 8, 0.0, 1.0), Parameter("upper", 1 / 3, 0.0, 1.0)),
        at(0.0),
        legal=lambda lower, upper: lower <= upper,
        keeps_zero=True,
    ),
    Entry(
        "threshold",
        threshold,
        (Parameter("threshold", 1.0, -3.0, 3.0), Parameter("value", 0.0, -3.0, 3.0)),
        kinks=lambda t, v: (t,),
    ),
    Entry("jumprelu", jumprelu, (Parameter("theta", 1.0, 0.0, 3.0),), kinks=lambda theta: (theta,)),
    Entry("relu_squared", relu_squared, kinks=at(0.0)),
    Entry("starrelu", starrelu, (Parameter("s", 0.8944, 0.1, 3.0), Parameter("b", -0.4472, -2.0, 2.0)), at(0.0)),
    Entry("elu", elu, (Parameter("alpha", 1.0, 0.01, 5.0),), at(0.0), keeps_zero=True),
    Entry("elu_plus_one", elu_plus_one, kinks=at(0.0)),
    Entry("selu", selu, kinks=at(0.0), keeps_zero=True),
    Entry("celu", celu, (Parameter("alpha", 1.0, 0.05, 5.0),), at(0.0), keeps_zero=True),
    Entry(
        "xielu",
        xielu,
        (Parameter("alpha_p", 0.8, 0.05, 3.0), Parameter("alpha_n", 0.8, 0.6, 3.0), Parameter("beta", 0.5, 0.0, 0.75)),
        at(0.0),
        legal=lambda alpha_p, alpha_n, beta: alpha_p > 0 and alpha_n > beta,
    ),
    Entry("exponential", exponential),
    Entry(
        "softplus",
        softplus,
        (Parameter("beta", 1.0, 0.1, 10.0), Parameter("threshold", 20.0, 1.0, 50.0)),
        kinks=lambda beta, limit: (limit / beta,),
    ),
    Entry("shifted_softplus", shifted_softplus),
    Entry("sqrt_softplus", sqrt_softplus),
    Entry("squareplus", squareplus, (Parameter("b", 4.0, 0.0, 10.0),), lambda b: () if b else (0.0,)),
    Entry("sparse_plus", sparse_plus, kinks=at(-1.0, 1.0)),
    Entry("gelu", gelu, keeps_zero=True),
    Entry("gelu_tanh", gelu_tanh, keeps_zero=True),
    Entry("gelu_sigmoid", gelu_sigmoid, keeps_zero=True),
    Entry("silu", silu, (Parameter("beta", 1.0, -2.0, 10.0),), keeps_zero=True),
    Entry("hardswish", hardswish, kinks=at(-3.0, 3.0), keeps_zero=True),
    Entry("mish", mish, keeps_zero=True),
    Entry("telu", telu, keeps_zero=True),
    Entry("golu", golu, keeps_zero=True),
    Entry("isrlu", isrlu, (Parameter("alpha", 1.0, 0.1, 10.0),), at(0.0), keeps_zero=True),
    Entry("bent_identity", bent_identity),
    Entry("sigmoid", sigmoid),
    Entry(
        "hardsigmoid",
        hardsigmoid,
        (Parameter("alpha", 1 / 6, 0.05, 1.0), Parameter("beta", 0.5, 0.0, 1.0)),
        hardsigmoid_kinks,
    ),
    Entry("sparse_sigmoid", sparse_sigmoid, kinks=at(-1.0, 1.0)),
    Entry(
        "laplace",
        laplace,
        (Parameter("mu", 0.7071067811865476, -2.0, 2.0), Parameter("sigma", 0.28209479177387814, 0.05, 2.0)),
    ),
    Entry("logsigmoid", logsigmoid),
    Entry("tanh", tanh, odd=True),
    Entry("lecun_tanh", lecun_tanh, odd=True),
    Entry("dyt", dyt, (Parameter("alpha", 0.5, 0.05, 3.0),), odd=True),
    Entry("derf", derf, (Parameter("alpha", 0.5, 0.05, 3.0), Parameter("s", 0.0, -2.0, 2.0))),
    Entry("softcap", softcap, (Parameter("cap", 50.0, 1.0, 100.0),), odd=True),
    Entry(
        "hardtanh",
        hardtanh,
        (Parameter("min_val", -1.0, -5.0, 0.0), Parameter("max_val", 1.0, 0.0, 5.0)),
        kinks=lambda low, high: (low, high),
        legal=lambda low, high: low <= high,
    ),
    Entry("softsign", softsign, kinks=at(0.0), odd=True),
    Entry("arctan", arctan, odd=True),
    Entry("isru", isru, (Parameter("alpha", 1.0, 0.1, 10.0),), odd=True),
    Entry("softshrink", softshrink, (Parameter("lambd", 0.5, 0.0, 3.0),), both_signs),
    Entry("hardshrink", hardshrink, (Parameter("lambd", 0.5, 0.0, 3.0),), both_signs),
    Entry("tanhshrink", tanhshrink, odd=True),
    Entry("sine", sine, (Parameter("omega", 1.0, 0.1, 30.0),), odd=True, oscillates=True),
    Entry("snake", snake, (Parameter("a", 1.0, 0.1, 10.0),), oscillates=True),
    Entry(
        "snakebeta",
        snakebeta,
        (Parameter("alpha", 1.0, 0.1, 10.0), Parameter("beta", 1.0, 0.1, 10.0)),
        oscillates=True,
    ),
    Entry("gcu", gcu, odd=True, oscillates=True, grows=True),
    Entry("gaussian", gaussian),
)

BY_ID: dict[str, Entry] = {entry.id: entry for entry in CATALOGUE}


def corner_settings(entry: Entry) -> list[tuple[float, ...]]:
    """The defaults, each parameter at either end of its slider, and all of them there."""
    defaults = tuple(p.default for p in entry.parameters)
    found = dict.fromkeys(itertools.chain([defaults], _one_at_a_time(entry, defaults), _all_at_an_end(entry)))
    return [setting for setting in found if entry.legal(*setting)]


def _one_at_a_time(entry: Entry, defaults: tuple[float, ...]) -> Iterator[tuple[float, ...]]:
    for i, parameter in enumerate(entry.parameters):
        for end in (parameter.low, parameter.high):
            yield defaults[:i] + (end,) + defaults[i + 1 :]


def _all_at_an_end(entry: Entry) -> Iterator[tuple[float, ...]]:
    yield tuple(p.low for p in entry.parameters)
    yield tuple(p.high for p in entry.parameters)


if __name__ == "__main__":
    import selfcheck

    raise SystemExit(selfcheck.main())
