#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times the core's batches and PyTorch's kernels in one run, one thread each.

The machine may be busy and its clock may change, so both take turns in short
slices of processor time and only the ratio of the medians is to be believed. Both write into
memory that is there already, except where PyTorch has no such form of a
kernel; those are marked. What calling PyTorch from Python costs is measured
on one element and subtracted.

    python3 against_pytorch.py build/release/tests/benchmarks/libcore_work_shim.so
"""

from __future__ import annotations

import argparse
import ctypes
import statistics
import time
from dataclasses import dataclass
from typing import Callable, Optional

import torch

aten = torch.ops.aten
SLICE = 4e-3  # seconds that one turn takes


@dataclass(frozen=True)
class Kernels:
    """PyTorch's value and backward step, called with x, gradient g, output y and f, what is kept for backward."""

    value: Callable
    backward: Optional[Callable] = None
    kept: Optional[Callable] = None  # f from x; the value itself if there is none
    allocates: bool = False  # whether outputs are made anew


def threshold_backward(x, g, y, f):
    return aten.threshold_backward.grad_input(g, x, 0.0, grad_input=y)


KERNELS: dict[str, Kernels] = {
    "copy": Kernels(lambda x, y: y.copy_(x), lambda x, g, y, f: torch.mul(x, g, out=y)),
    "relu": Kernels(lambda x, y: torch.clamp_min(x, 0.0, out=y), threshold_backward),
    "relu6": Kernels(
        lambda x, y: torch._C._nn.hardtanh(x, 0.0, 6.0, out=y),
        lambda x, g, y, f: aten.hardtanh_backward.grad_input(g, x, 0.0, 6.0, grad_input=y),
    ),
    "leaky_relu": Kernels(
        lambda x, y: torch._C._nn.leaky_relu(x, 0.01, out=y),
        lambda x, g, y, f: aten.leaky_relu_backward.grad_input(g, x, 0.01, False, grad_input=y),
    ),
    "prelu": Kernels(
        lambda x, y: torch.prelu(x, QUARTER), lambda x, g, y, f: aten.prelu_backward(g, x, QUARTER), allocates=True
    ),
    "threshold": Kernels(
        lambda x, y: aten.threshold.out(x, 1.0, 0.0, out=y),
        lambda x, g, y, f: aten.threshold_backward.grad_input(g, x, 1.0, grad_input=y),
    ),
    "elu": Kernels(
        lambda x, y: torch._C._nn.elu(x, out=y),
        lambda x, g, y, f: aten.elu_backward.grad_input(g, 1.0, 1.0, 1.0, False, x, grad_input=y),
    ),
    "selu": Kernels(
        lambda x, y: torch._C._nn.elu(x, 1.6732632423543772, 1.0507009873554805, 1.0, out=y),
        lambda x, g, y, f: aten.elu_backward.grad_input(
            g, 1.6732632423543772, 1.0507009873554805, 1.0, False, x, grad_input=y
        ),
    ),
    "celu": Kernels(
        lambda x, y: torch._C._nn.elu(x, out=y),
        lambda x, g, y, f: aten.elu_backward.grad_input(g, 1.0, 1.0, 1.0, False, x, grad_input=y),
    ),
    "exponential": Kernels(lambda x, y: torch.exp(x, out=y), lambda x, g, y, f: torch.mul(g, f, out=y)),
    "softplus": Kernels(
        lambda x, y: torch._C._nn.softplus(x, out=y),
        lambda x, g, y, f: aten.softplus_backward.grad_input(g, x, 1.0, 20.0, grad_input=y),
    ),
    "gelu": Kernels(
        lambda x, y: torch._C._nn.gelu(x, out=y), lambda x, g, y, f: aten.gelu_backward.grad_input(g, x, grad_input=y)
    ),
    "gelu_tanh": Kernels(
        lambda x, y: torch._C._nn.gelu(x, approximate="tanh", out=y),
        lambda x, g, y, f: aten.gelu_backward.grad_input(g, x, approximate="tanh", grad_input=y),
    ),
    "silu": Kernels(
        lambda x, y: torch._C._nn.silu(x, out=y), lambda x, g, y, f: aten.silu_backward.grad_input(g, x, grad_input=y)
    ),
    "hardswish": Kernels(
        lambda x, y: torch._C._nn.hardswish(x, out=y),
        lambda x, g, y, f: aten.hardswish_backward(g, x),
        allocates=True,
    ),
    "mish": Kernels(
        lambda x, y: torch._C._nn.mish(x, out=y), lambda x, g, y, f: aten.mish_backward(g, x), allocates=True
    ),
    "sigmoid": Kernels(
        lambda x, y: torch.sigmoid(x, out=y), lambda x, g, y, f: aten.sigmoid_backward.grad_input(g, f, grad_input=y)
    ),
    "hardsigmoid": Kernels(
        lambda x, y: torch._C._nn.hardsigmoid(x, out=y),
        lambda x, g, y, f: aten.hardsigmoid_backward.grad_input(g, x, grad_input=y),
    ),
    "logsigmoid": Kernels(
        lambda x, y: torch._C._nn.log_sigmoid(x, out=y),
        lambda x, g, y, f: aten.log_sigmoid_backward.grad_input(g, x, f, grad_input=y),
        kept=lambda x: aten.log_sigmoid_forward(x)[1],
    ),
    "tanh": Kernels(
        lambda x, y: torch.tanh(x, out=y), lambda x, g, y, f: aten.tanh_backward.grad_input(g, f, grad_input=y)
    ),
    "hardtanh": Kernels(
        lambda x, y: torch._C._nn.hardtanh(x, out=y),
        lambda x, g, y, f: aten.hardtanh_backward.grad_input(g, x, -1.0, 1.0, grad_input=y),
    ),
    "arctan": Kernels(lambda x, y: torch.atan(x, out=y)),
    "softshrink": Kernels(
        lambda x, y: torch._C._nn.softshrink(x, 0.5, out=y),
        lambda x, g, y, f: aten.softshrink_backward.grad_input(g, x, 0.5, grad_input=y),
    ),
    "hardshrink": Kernels(
        lambda x, y: aten.hardshrink.out(x, 0.5, out=y),
        lambda x, g, y, f: aten.hardshrink_backward.grad_input(g, x, 0.5, grad_input=y),
    ),
    "sine": Kernels(lambda x, y: torch.sin(x, out=y)),
}
QUARTER = torch.tensor([0.25])


def through_autograd(function: Callable) -> Kernels:
    """For functions that PyTorch puts together from several kernels: what its graph runs, memory and all."""

    def backward(x, g, y, f):
        leaf = x.detach().requires_grad_()
        out = function(leaf)
        start = time.thread_time()
        out.backward(g)
        return time.thread_time() - start

    return Kernels(lambda x, y: function(x), backward, allocates=True)


COMPOSED = {
    "softsign": through_autograd(torch.nn.functional.softsign),
    "tanhshrink": through_autograd(torch.nn.functional.tanhshrink),
}


class Core:
    """The core's batches, repeated in C so that calling them costs nothing."""

    def __init__(self, path: str) -> None:
        self._run = ctypes.CDLL(path).run_work
        self._run.restype = ctypes.c_double
        pointer = ctypes.c_void_p
        self._run.argtypes = [ctypes.c_char_p, pointer, pointer, pointer, ctypes.c_size_t, ctypes.c_int]

    def seconds(self, name: str, x, g, y, times: int) -> float:
        gradient = None if g is None else g.data_ptr()
        taken = self._run(name.encode(), x.data_ptr(), gradient, y.data_ptr(), x.numel(), times)
        if taken < 0:
            raise SystemExit(f"the core has no {name}")
        return taken


def timed(call: Callable, times: int) -> float:
    start = time.thread_time()
    results = [call() for _ in range(times)]
    taken = time.thread_time() - start
    own = [r for r in results if isinstance(r, float)]  # a call that took its own time
    return sum(own) if own else taken


@dataclass
class Measured:
    ours: list[float]
    theirs: list[float]

    def line(self) -> tuple[float, float, float, float]:
        a, b = statistics.median(self.ours), statistics.median(self.theirs)
        spread = statistics.quantiles([t / o for o, t in zip(self.ours, self.theirs)], n=10)
        return a, b, b / a, (spread[-1] - spread[0]) / 2


def measure(core: Core, name: str, kernels: Kernels, backward: bool, size: int, rounds: int) -> Measured:
    x = torch.randn(size) * 2.7
    g = torch.ones(size)
    y = torch.empty(size)
    with torch.no_grad():
        f = kernels.kept(x) if kernels.kept else kernels.value(x, y).clone()
    small = [t[:1].clone() for t in (x, g, y, f)]  # f may be empty

    def theirs(xs, gs, ys, fs):
        return (lambda: kernels.backward(xs, gs, ys, fs)) if backward else (lambda: kernels.value(xs, ys))

    ours = lambda times: core.seconds(name, x, g if backward else None, y, times)
    call_ours = max(1, int(SLICE / max(ours(3) / 3, 1e-9)))
    call_theirs = max(1, int(SLICE / max(timed(theirs(x, g, y, f), 3) / 3, 1e-9)))
    result = Measured([], [])
    for _ in range(rounds):
        result.ours.append(ours(call_ours) / call_ours / size * 1e9)
        whole = timed(theirs(x, g, y, f), call_theirs) / call_theirs
        empty = timed(theirs(*small), 200) / 200
        result.theirs.append(max(whole - empty, 1e-12) / size * 1e9)
    return result


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shim", help="path of libcore_work_shim.so")
    parser.add_argument("ids", nargs="*", help="entries; all that PyTorch has too by default")
    parser.add_argument("--size", type=int, action="append", help="elements; 16384 and 1000000 by default")
    parser.add_argument("--rounds", type=int, default=25, help="turns that each of the two takes")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(1)
    core = Core(options.shim)
    kernels = {**KERNELS, **COMPOSED}

    print(f"PyTorch {torch.__version__}, ns per element; * allocates its output")
    print(f"{'':16}{'size':>9}  {'core':>7}{'PyTorch':>9}{'ratio':>8}{'±':>6}")
    for name in options.ids or kernels:
        for backward in (False, True):
            if backward and not kernels[name].backward:
                continue
            for size in options.size or (16384, 1000000):
                with torch.no_grad() if name not in COMPOSED else torch.enable_grad():
                    ours, theirs, ratio, spread = measure(core, name, kernels[name], backward, size, options.rounds).line()
                what = name + ("′" if backward else "") + ("*" if kernels[name].allocates else "")
                print(f"{what:16}{size:9}  {ours:7.3f}{theirs:9.3f}{ratio:8.2f}{spread:6.2f}", flush=True)


if __name__ == "__main__":
    main()
