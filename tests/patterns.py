"""Every regular expression of the package, found by itself, and for each the texts that are worst for it."""

from __future__ import annotations

import ast
import gc
import importlib
import pkgutil
import re
import types
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import ctdialog

Found = dict[tuple[str | bytes, int], "re.Pattern[Any]"]

_PLAIN = (dict, list, tuple, set, frozenset, types.FunctionType, types.MethodType, types.BuiltinMethodType)
_PLAIN += (types.CellType, types.MappingProxyType, staticmethod, classmethod, property)


def modules() -> list[types.ModuleType]:
    """All modules of the package."""
    names = [info.name for info in pkgutil.walk_packages(ctdialog.__path__, "ctdialog.")]
    return [importlib.import_module(name) for name in names if not name.endswith("__main__")]


def reach(roots: Iterable[object]) -> Iterator[object]:
    """Everything that objects of the package hold: attributes, containers, closures, caches of functions."""
    seen: set[int] = set()
    todo = list(roots)
    kept = []  # so that no id is given twice
    while todo:
        each = todo.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        kept.append(each)
        yield each
        if _ours(each):
            todo += gc.get_referents(each)


def _ours(each: object) -> bool:
    if isinstance(each, types.ModuleType):
        return each.__name__.startswith("ctdialog")
    if isinstance(each, dict) and "__builtins__" in each:  # the globals of a module
        return str(each.get("__name__")).startswith("ctdialog")
    if isinstance(each, type):
        return each.__module__.startswith("ctdialog")
    kind = type(each)
    return (
        isinstance(each, _PLAIN)
        or kind.__module__.startswith("ctdialog")
        or kind.__name__ == "_lru_cache_wrapper"
    )


def compiled(roots: Iterable[object]) -> Found:
    """The compiled expressions within reach of objects, by pattern and flags."""
    found = [each for each in reach(roots) if isinstance(each, re.Pattern)]
    return {(each.pattern, each.flags): each for each in found}


def written(module: types.ModuleType) -> Found:
    """The expressions that a module's functions hand to `re.search` and its like as they stand."""
    assert module.__file__ is not None
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    found: Found = {}
    for call in ast.walk(tree):
        if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.args):
            continue
        if not (isinstance(call.func.value, ast.Name) and call.func.value.id == "re"):
            continue
        try:
            pattern = eval(compile(ast.Expression(call.args[0]), "pattern", "eval"), vars(module))
        except NameError:  # of a function's own names: compiled ones that are kept are found by `compiled`
            continue
        each = pattern if isinstance(pattern, re.Pattern) else re.compile(pattern)
        found[each.pattern, each.flags] = each
    return found


# ---------------------------------------------------------------- their worst texts

_CATEGORIES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_NOT_DIGIT: "a ",
    codes.CATEGORY_SPACE: " \n",
    codes.CATEGORY_NOT_SPACE: "a.",
    codes.CATEGORY_WORD: "aA1",
    codes.CATEGORY_NOT_WORD: " .",
}
_TRIED = "aAbz 1.,-'\n\"(é_<&x"
_VARIANTS = 4  # texts that are kept of what a part can match
_MADE: dict[int, tuple[Any, list[str]]] = {}  # of the parts of one expression, which are asked for often
Pumped = tuple[str, str]


def worst(pattern: re.Pattern[Any]) -> list[Pumped]:
    """What can stand before a repeated part, and what it repeats: the opening and the unit of a long text."""
    _MADE.clear()
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    found = _pumps(parser.parse(pattern.pattern, flags), "")
    first = _texts(parser.parse(pattern.pattern, flags))
    return list(dict.fromkeys([*found, *(("", text) for text in first if text)]))


def _pumps(nodes: Iterable[Any], before: str) -> list[Pumped]:
    found: list[Pumped] = []
    for op, value in nodes:
        if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            _, most, body = value
            if most > 20:
                found += [(before, unit) for unit in _texts(body) if unit]
                found += [("", before + unit) for unit in _texts(body)[:1] if before + unit]
            found += _pumps(body, before)
        elif op is codes.BRANCH:
            for branch in value[1]:
                found += _pumps(branch, before)
        elif op is codes.SUBPATTERN:
            found += _pumps(value[-1], before)
        elif op in (codes.ASSERT, codes.ASSERT_NOT):
            found += _pumps(value[1], before if value[0] > 0 else "")
        elif op is codes.ATOMIC_GROUP:
            found += _pumps(value, before)
        texts = _texts([(op, value)])
        before += texts[0] if texts else ""
    return found


def _texts(nodes: Iterable[Any]) -> list[str]:
    """A few texts that a part matches (its conditions on what stands around are not heeded)."""
    made = [""]
    for op, value in nodes:
        made = [one + other for one in made for other in _of(op, value) or [""]]
        made = list(dict.fromkeys(made))[:_VARIANTS]
    return made


def _of(op: Any, value: Any) -> list[str]:
    if op is codes.LITERAL:
        return [chr(value)]
    if isinstance(value, int) or value is None:
        return _new(op, value)
    if id(value) not in _MADE:
        _MADE[id(value)] = (value, _new(op, value))
    return _MADE[id(value)][1]


def _new(op: Any, value: Any) -> list[str]:
    if op is codes.NOT_LITERAL:
        return [c for c in _TRIED if ord(c) != value][:_VARIANTS]
    if op is codes.ANY:
        return ["a", " "]
    if op is codes.IN:
        return _of_class(value)
    if op is codes.BRANCH:
        return [text for branch in value[1] for text in _texts(branch)[:1]]
    if op is codes.SUBPATTERN:
        return _texts(value[-1])
    if op is codes.ATOMIC_GROUP:
        return _texts(value)
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, body = value
        once = _texts(body)
        return [text * max(least, 1) for text in once] if most else [""]
    return [""]


def _of_class(items: list[Any]) -> list[str]:
    if items and items[0][0] is codes.NEGATE:
        shut = {c for c in _TRIED for op, value in items[1:] if _in(c, op, value)}
        return [c for c in _TRIED if c not in shut][:_VARIANTS]
    found = []
    for op, value in items:
        if op is codes.LITERAL:
            found.append(chr(value))
        elif op is codes.RANGE:
            found.append(chr(value[0]))
        else:
            found += list(_CATEGORIES.get(value, ""))
    return found[:1] + found[-1:] + found[1:-1]


def _in(char: str, op: Any, value: Any) -> bool:
    if op is codes.LITERAL:
        return ord(char) == value
    if op is codes.RANGE:
        return bool(value[0] <= ord(char) <= value[1])
    return {
        codes.CATEGORY_DIGIT: char.isdigit(),
        codes.CATEGORY_NOT_DIGIT: not char.isdigit(),
        codes.CATEGORY_SPACE: char.isspace(),
        codes.CATEGORY_NOT_SPACE: not char.isspace(),
        codes.CATEGORY_WORD: char.isalnum() or char == "_",
        codes.CATEGORY_NOT_WORD: not (char.isalnum() or char == "_"),
    }.get(value, False)
