# SPDX-License-Identifier: GPL-3.0-or-later
"""snippets_python.py <program> <names>: parses what "code" writes for PyTorch, Keras and JAX, and looks each name of
Keras and JAX up in the file of names: that it exists, that it takes the keywords used, and that the snippet says which
version is needed when it is newer than what the file takes for granted."""
import ast
import json
import re
import subprocess
import sys

program, names_file = sys.argv[1:]
titles = {"keras": "Keras", "jax": "JAX"}
known, granted = {}, {}
for line in open(names_file, encoding="utf-8"):
    words = line.split()
    if not words or words[0].startswith("#"):
        continue
    if words[0] in titles:
        granted[words[0]] = words[1]
    else:
        known[words[0]] = (words[1], words[2:])
failures = []


def output(*arguments):
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


def number(version):
    return [int(part) for part in version.split(".")]


def dotted(node):
    """keras.ops.sin as text, with jnp for jax.numpy; None for what is no name of a framework."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not parts or not isinstance(node, ast.Name) or node.id not in ("keras", "jax", "jnp"):
        return None
    return ".".join(["jax", "numpy"] if node.id == "jnp" else [node.id]) + "." + ".".join(reversed(parts))


def check_names(where, framework, code, tree):
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    newest = granted[framework]
    for node in ast.walk(tree):
        name = dotted(node) if id(node) not in inner else None
        if name and name not in known:
            failures.append(f"{where}: {name} is not among the names")
        elif name:
            newest = max(newest, known[name][0], key=number)
        if isinstance(node, ast.Call) and dotted(node.func) in known:
            for keyword in node.keywords:
                if keyword.arg not in known[dotted(node.func)][1]:
                    failures.append(f"{where}: {dotted(node.func)} takes no {keyword.arg}")
    said = re.findall(rf"^# {titles[framework]} ([0-9.]+) or newer\.", code, re.M)
    needed = [] if newest == granted[framework] else [newest]
    if said != needed:
        failures.append(f"{where}: says that it needs {said}, and needs {needed}")


def check(name, settings):
    options = [word for setting in settings for word in ("--set", setting)]
    for framework in ("pytorch", "keras", "jax"):
        where = f"{name} {' '.join(settings)} for {framework}"
        code = output("code", name, *options, "--for", framework)
        try:
            tree = ast.parse(code)
        except SyntaxError as error:
            failures.append(f"{where}: {error}\n{code}")
            continue
        last = tree.body[-1]
        made = last.name if isinstance(last, ast.FunctionDef) else last.targets[0].id
        if made != name:
            failures.append(f"{where}: makes {made}")
        if framework != "pytorch":
            check_names(where, framework, code, tree)


count = 0
for entry in json.loads(output("list", "--json")):
    parameters = json.loads(output("show", entry["id"], "--json"))["parameters"]
    check(entry["id"], [])
    if parameters:
        check(entry["id"], [f"{p['id']}={round(p['low'] + (0.31 + 0.11 * i) * (p['high'] - p['low']), 4)}"
                            for i, p in enumerate(parameters)])
    count += 1
for name in re.search(r"one of activation, (.*) \(default", output("run", "tensor", "--help")).group(1).split(", "):
    check(name, [])
    count += 1
check("softmax", ["temperature=0.7"])
check("maxout", ["pieces=3"])
if count < 54 + 13:
    failures.append(f"only {count} functions")
print("\n".join(failures) or "all are known")
sys.exit(1 if failures else 0)
