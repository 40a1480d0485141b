"""A report as plain values for a typesetter: every string fit to be shown, with nothing in it that could hide, reorder or break a line. Pure."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cache
from typing import Any
from unicodedata import bidirectional, category

from reader.article.tongue import detect, is_right_to_left
from reader.report.addresses import encoded, followable
from reader.report.model.front import Head
from reader.report.model.report import Report

_SPACES = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]")
_OVERRIDES = frozenset("\u202d\u202e")
_EMBEDDINGS = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_LONG = re.compile(r"[^\s\u200b\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{41,}")
_EVERY, _SHORT = 30, 40
_LANGUAGE = re.compile(r"^([A-Za-z]{2,3})(?:[-_](?:[A-Za-z]{4}[-_])?([A-Za-z]{2}))?(?:[-_].*)?$")
FROM_THE_RIGHT = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""Whatever runs from right to left stands here: most texts have none of it, which is soon seen."""


def code(character: str) -> str:
    """A character that cannot be shown, by its code: "[U+1F600]"."""
    return f"[U+{ord(character):04X}]"


def shown(text: str, missing: frozenset[str] = frozenset()) -> str:
    """The text as it is printed.

    Line ends become spaces. Shown as its code is what cannot be seen or would reorder what can (control characters, overrides of direction, halves of
    surrogate pairs), what means nothing to others (private characters, which PDF/A does not take), and what no typeface has. Embeddings of direction,
    which printing does not need, are left out. Very long words may break.
    """
    if len(text) <= _SHORT and text.isascii() and text.isprintable():
        return text
    text = _SPACES.sub(" ", text)
    if not text.isascii() or not text.isprintable():
        text = "".join(_shown(character, missing) for character in text)
    return _LONG.sub(_breakable, text)


def _shown(character: str, missing: frozenset[str]) -> str:
    if character in missing or character in _OVERRIDES or category(character) in ("Cc", "Cs", "Co"):
        return code(character)
    return "" if character in _EMBEDDINGS else character


def _breakable(match: re.Match[str]) -> str:
    word = match.group()
    return "\u200b".join(word[i : i + _EVERY] for i in range(0, len(word), _EVERY))


def characters(values: Any) -> frozenset[str]:
    """Every character of the strings in plain values."""
    return frozenset().union(*_strings(values))


def _strings(values: Any) -> Iterator[str]:
    if isinstance(values, str):
        yield values
    elif isinstance(values, dict):
        for value in values.values():
            yield from _strings(value)
    elif isinstance(values, (list, tuple)):
        for value in values:
            yield from _strings(value)


def plain(report: Report, missing: frozenset[str] = frozenset()) -> dict[str, Any]:
    """The report as dicts, lists, strings and numbers, with what only layout needs: known anchors, the running head, languages and their direction."""
    values: dict[str, Any] = _mapped(report, missing)
    values["made"] = [report.made.year, report.made.month, report.made.day]
    values["anchors"] = dict.fromkeys(sorted(anchors(report)), True)
    values["own"] = language_and_region(report.language)
    for head in (report.a, report.b):
        values[head.side] |= tongue(report, head)
    for head in (report.a, report.b):
        values[head.side] |= {"followable": followable(head.url), "address": encoded(head.url) if followable(head.url) else ""}
    for row, laid in zip(report.rows, values["rows"], strict=True):
        for side, passages in (("a", row.a), ("b", row.b)):
            for passage, own in zip(passages, laid[side], strict=True):
                own["rtl"] = runs_on(passage.text, usual=values[side]["rtl"])
        laid["weight"] = max(sum(len(passage.text) for passage in side) for side in (row.a, row.b))
    return values


def anchors(report: Report) -> frozenset[str]:
    """Every place that a link may lead to."""
    tables = report.tables
    entries = {entry.anchor for entry in tables.quotes} | {entry.anchor for entry in tables.differences}
    entries |= {entry.anchor for entry in (*tables.only_a, *tables.only_b)}
    passages = {passage.anchor for row in report.rows for passage in (*row.a, *row.b)}
    front = {f"front-{item.anchor}" for section in report.sections for item in section.items}
    entries |= {e.anchor for e in tables.wording} | {note.anchor for note in report.remarks} | {place.anchor for place in report.index}
    present = {"quote": tables.quotes, "difference": tables.differences, "only-a": tables.only_a, "only-b": tables.only_b}
    parts = {f"table-{kind}" for kind, found in present.items() if found} | ({"tags"} if report.tags else set())
    return frozenset(entries | passages | front | parts)


def _mapped(value: Any, missing: frozenset[str]) -> Any:
    if isinstance(value, str):
        return shown(value, missing)
    if isinstance(value, (list, tuple)):
        return [_mapped(inner, missing) for inner in value]
    if is_dataclass(value):
        # a long report has tens of thousands of them, and dataclasses.asdict copies each twice
        kind: Any = type(value)
        return {name: _mapped(getattr(value, name), missing) for name in _names(kind)}
    return value.isoformat() if isinstance(value, date) else value


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(entry.name for entry in fields(kind))


def _sample(report: Report, side: str) -> str:
    passages = (passage for row in report.rows for passage in (row.a if side == "a" else row.b))
    return "".join(passage.text for passage in passages)[:2000]


def tongue(report: Report, head: Head) -> dict[str, Any]:
    """An article's language as a typesetter takes it, and whether its text runs from right to left: what most of its letters do."""
    return language_and_region(head.language) | {"rtl": runs_leftward(_sample(report, head.side))}


def language_and_region(code: str) -> dict[str, str | None]:
    """A language as a typesetter takes it: "pt-BR" as "pt" and "BR"."""
    match = _LANGUAGE.match(code)
    return {"lang": match.group(1).lower() if match else "en", "region": match.group(2).upper() if match and match.group(2) else None}


def runs_leftward(text: str) -> bool:
    """Whether most letters of a text run from right to left."""
    if text.isascii() or not FROM_THE_RIGHT.search(text):
        return False
    strong = [bidirectional(character) for character in text if character.isalpha()]
    return sum(kind in ("R", "AL") for kind in strong) * 2 > len(strong)


def own_language(text: str, usual: str) -> str:
    """The language of words of an article: its own, but for words that run the other way, which are in the one that their letters show."""
    if not runs_leftward(text) or is_right_to_left(usual):
        return usual
    return detect([text]) or "und"


def runs_on(text: str, *, usual: bool) -> bool:
    """Whether a paragraph of an article runs from right to left: as most of its own letters do, where it has any; else as is `usual` there."""
    return runs_leftward(text) if any(map(str.isalpha, text)) else usual
