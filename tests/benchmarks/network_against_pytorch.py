#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Times a step of learning in the core and in PyTorch, in turns, in one run.

20 layers of 256 units with ReLU, a batch of 256: forward, and the gradients of
all weights and biases back. Wall-clock time, because two threads are compared
too; only the ratio of one run is to be believed. PyTorch should have a BLAS
worth comparing with: libopenblas0-openmp, whose threads are PyTorch's.

    python3 network_against_pytorch.py build/release/tests/benchmarks/libcore_work_shim.so
"""

from __future__ import annotations

import argparse
import ctypes
import statistics
import time

import torch

DEPTH, WIDTH, SAMPLES = 20, 256, 256


def pytorch_step():
    layers = [m for _ in range(DEPTH) for m in (torch.nn.Linear(WIDTH, WIDTH), torch.nn.ReLU(inplace=True))]
    network = torch.nn.Sequential(*layers)
    for layer in layers[::2]:
        torch.nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
    x, g = torch.randn(SAMPLES, WIDTH), torch.ones(SAMPLES, WIDTH)
    parameters = list(network.parameters())
    return lambda: torch.autograd.grad(network(x), parameters, g)


def core_step(path: str, threads: int):
    library = ctypes.CDLL(path)
    library.run_network.argtypes = [ctypes.c_int]
    return lambda: library.run_network(threads)


def blas() -> str:
    with open("/proc/self/maps", encoding="utf-8") as maps:
        used = {line.split("/")[-1].strip() for line in maps if "blas" in line}
    return ", ".join(sorted(used))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shim", help="path of libcore_work_shim.so")
    parser.add_argument("--rounds", type=int, default=60, help="turns that each of the two takes")
    options = parser.parse_args()
    torch.manual_seed(1)

    theirs = pytorch_step()
    print(f"PyTorch {torch.__version__} with {blas()}, ms per step")
    print(f"{'threads':>8}{'core':>8}{'PyTorch':>9}{'ratio':>8}{'±':>6}")
    for threads in (1, 2):
        torch.set_num_threads(threads)
        ours = core_step(options.shim, threads)
        taken: tuple[list[float], list[float]] = ([], [])
        for _ in range(options.rounds):
            for step, times in zip((ours, theirs), taken):
                step()  # its memory comes back into the cache, its threads wake up
                start = time.perf_counter()
                step()
                step()
                times.append((time.perf_counter() - start) / 2 * 1e3)
        a, b = (statistics.median(times) for times in taken)
        spread = statistics.quantiles([t / o for o, t in zip(*taken)], n=10)
        print(f"{threads:8}{a:8.1f}{b:9.1f}{b / a:8.2f}{(spread[-1] - spread[0]) / 2:6.2f}", flush=True)


if __name__ == "__main__":
    main()
