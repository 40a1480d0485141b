"""No regular expression that sees a stranger's text takes more than linear time: each is tried on long runs made from its own parts.

A run is what a repetition of the pattern repeats, after what the pattern wants before it, and with something behind it that it does not want; and of each
character and pair that texts are full of. Each pattern is tried as it is used (search, match, fullmatch). The limit is of processor time and a hundred times
what a linear pattern takes; a quadratic one takes several times the limit, an exponential one for ever.
"""
# mypy: disable-error-code="attr-defined"

import ast
import importlib
import pkgutil
import re
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import chain
from pathlib import Path
from re import _constants as ops
from re import _parser as parser
from types import ModuleType
from typing import Any

import pytest

import reader.article
import reader.language

LENGTH, SECONDS = 16_000, 0.5
USES = {"match": "match", "fullmatch": "fullmatch", **dict.fromkeys(("search", "sub", "subn", "split", "findall", "finditer"), "search")}
COMMON = (*' aA1.-"’([{<\\,\n', "a ", "A ", "A. ", "1,", "1 ", "- ", ". ", "A’", "a\n", " \n", "aA", "“”", "By ", "A, ")
POOL = " aA1.-,'\"’(\\{<:;/_é—\t\n"
BOUNDED = {
    "reader.article.datelines.SIGNED": 160,
    "reader.article.datelines.SENT": 160,
    "reader.article.page_header.NAMES_END": 160,
    "reader.article.pdf_paragraphs:re": 80,
    "reader.language.bearers:re": 80,
    "reader.language.joint._TITLE": 60,
    "reader.language.sentences._LAST_WORD": 40,
}
"""Patterns that are given no more than so many characters, by the code beside them."""


class _SlowError(Exception):
    pass


def _modules() -> Iterator[ModuleType]:
    for package in (reader.article, reader.language):
        for info in pkgutil.iter_modules(package.__path__):
            yield importlib.import_module(f"{package.__name__}.{info.name}")


def _compiled(value: object, depth: int = 0) -> Iterator[re.Pattern[Any]]:
    """The patterns in a module's value."""
    if isinstance(value, re.Pattern):
        yield value
    elif depth < 4 and isinstance(value, list | tuple | set | frozenset | dict):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _compiled(part, depth + 1)
    elif depth < 4 and hasattr(value, "__dataclass_fields__") and not isinstance(value, type):
        for name in value.__dataclass_fields__:
            yield from _compiled(getattr(value, name, None), depth + 1)


def _written(module: ModuleType, call: ast.Call) -> re.Pattern[Any] | None:
    """The pattern of a call such as re.sub(r"…", …), where it can be worked out."""
    found: list[Any] = []
    for node in (*call.args, *(keyword.value for keyword in call.keywords)):
        with suppress(Exception):
            found.append(eval(compile(ast.Expression(node), "", "eval"), vars(module)))
    flags = next((value for value in found[1:] if isinstance(value, re.RegexFlag)), re.RegexFlag(0))
    return re.compile(found[0], flags) if found and isinstance(found[0], str | bytes) else None


@cache
def every_pattern() -> dict[tuple[str, re.Pattern[Any]], set[str]]:
    """(where it is, the pattern): how it is used."""
    named: dict[tuple[str, str], set[str]] = {}
    made: dict[tuple[str, re.Pattern[Any]], set[str]] = {}
    for module in _modules():
        tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Attribute) and node.attr in USES):
                continue
            *_, where, owner = ["", module.__name__.rpartition(".")[2], *ast.unparse(node.value).split(".")][-3:]
            named.setdefault((where, owner), set()).add(USES[node.attr])
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and ast.unparse(node.func.value) == "re" and node.func.attr in USES:
                pattern = _written(module, node)
                if pattern is not None:
                    made.setdefault((f"{module.__name__}:re", pattern), set()).add(USES[node.func.attr])
    for module in _modules():
        for name, value in vars(module).items():
            for pattern in _compiled(value):
                if not any(known is pattern for _, known in made):
                    made[(f"{module.__name__}.{name}", pattern)] = named.get((module.__name__.rpartition(".")[2], name), {"search", "match", "fullmatch"})
    return made


# --- runs made from a pattern


def _of_set(items: list[Any], chance: int) -> str:
    negated = items[0][0] is ops.NEGATE
    kinds = dict(zip((ops.CATEGORY_SPACE, ops.CATEGORY_DIGIT, ops.CATEGORY_WORD), (r"\s", r"\d", r"\w"), strict=True))
    kinds |= dict(zip((ops.CATEGORY_NOT_SPACE, ops.CATEGORY_NOT_DIGIT, ops.CATEGORY_NOT_WORD), (r"\S", r"\D", r"\W"), strict=True))
    parts = []
    for op, value in items:
        if op is ops.LITERAL:
            parts.append(re.escape(chr(value)))
        elif op is ops.RANGE:
            parts.append(f"[{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}]")
        elif op is ops.CATEGORY:
            parts.append(kinds[value])
    pattern = re.compile("|".join(parts))
    good = [c for c in POOL if bool(pattern.fullmatch(c)) != negated]
    good = good or [chr(value if op is ops.LITERAL else value[0]) for op, value in items if op in (ops.LITERAL, ops.RANGE)]
    return good[chance % len(good)]


def _sample(op: Any, value: Any, chance: int) -> str:
    """Something that one part of a pattern matches."""
    if op is ops.LITERAL:
        return chr(value)
    if op is ops.NOT_LITERAL:
        return "b" if value == ord("a") else "a"
    if op is ops.ANY:
        return "a "[chance % 2]
    if op is ops.IN:
        return _of_set(value, chance)
    if op is ops.BRANCH:
        return _samples(value[1][chance % len(value[1])], chance)
    if op is ops.SUBPATTERN:
        return _samples(value[3], chance)
    if op is ops.ATOMIC_GROUP:
        return _samples(value, chance)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _samples(value[2], chance) * max(value[0], 1 if chance % 3 else value[0])
    return ""


def _samples(parts: Any, chance: int) -> str:
    return "".join(_sample(op, value, chance) for op, value in parts)


def _repeats(parts: Any, before: str, chance: int) -> Iterator[tuple[str, str]]:
    """(what the pattern wants first, what it repeats) for every repetition in it."""
    for op, value in parts:
        inside: list[Any] = []
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            repeated = _samples(value[2], chance)
            if repeated and value[1] >= 4:
                yield before, repeated
            inside = [value[2]]
        elif op is ops.SUBPATTERN:
            inside = [value[3]]
        elif op is ops.ATOMIC_GROUP:
            inside = [value]
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            inside = [value[1]]
        elif op is ops.BRANCH:
            inside = list(value[1])
        for within in inside:
            yield from _repeats(within, before, chance)
        before += _sample(op, value, chance)


def _runs(pattern: re.Pattern[Any], length: int) -> set[str]:
    flags = pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags
    tree = parser.parse(pattern.pattern, flags)
    made = {run * (length // len(run)) for run in COMMON}
    for before, repeated in chain.from_iterable(_repeats(tree, "", chance) for chance in range(3)):
        made.add((before + repeated * (length // len(repeated)))[:length] + "\x01")
        made.add((before + repeated) * (length // len(before + repeated)))
    return made


def _slowest(pattern: re.Pattern[Any], uses: set[str], length: int) -> str:
    """The run on which a pattern takes too long; empty where there is none."""
    for run in _runs(pattern, length):
        subject = run.encode("utf-8", "replace") if isinstance(pattern.pattern, bytes) else run
        for use in uses:
            signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
            try:
                getattr(pattern, use)(subject)
            except _SlowError:
                return f"{use} on {run[:40]!r}…"
            finally:
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return ""


def _stop(*_: object) -> None:
    raise _SlowError


@pytest.fixture
def stopping() -> Iterator[None]:
    before = signal.signal(signal.SIGVTALRM, _stop)
    yield
    signal.signal(signal.SIGVTALRM, before)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops a pattern there")
def test_every_pattern_is_linear(stopping: None) -> None:
    found = every_pattern()
    assert len(found) > 150
    slow = {}
    for (name, pattern), uses in found.items():
        worst = _slowest(pattern, uses, BOUNDED.get(name, LENGTH))
        if worst:
            slow[f"{name} {str(pattern.pattern)[:60]}"] = worst
    assert slow == {}


@pytest.mark.skipif(sys.platform == "win32", reason="nothing stops a pattern there")
@pytest.mark.parametrize("pattern", [r"(?:a|aa)+$", r"(?:\w+\s*)*;", r"\s+$", r"(\w+\.?)+@", r"<[^>]*\s*\s*>"])
def test_a_pattern_that_is_not_linear_is_found(stopping: None, pattern: str) -> None:
    assert _slowest(re.compile(pattern), {"search"}, LENGTH)
