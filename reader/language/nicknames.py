"""What somebody is also called, set inside his name in quotation marks or brackets: "Otto “Dez” Brandt", "Otto (Dez) Brandt". Pure; offsets are code points."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article
from reader.language import gazetteer
from reader.language.capitals import Run, Token
from reader.language.reading import Name, Quotation

_CALLED = r"([A-Z](?:\w|[’'-](?=\w)){1,15})"
_SET_IN = re.compile(rf" (?:[“\"‘']{_CALLED}[”\"’']|\([“\"‘']?{_CALLED}[”\"’']?\))(?= [A-Z])")
_MOST = 3  # words of a name behind one


def joined(line: Sequence[Run], text: str) -> list[Run]:
    """The runs of a sentence, those as one that only a nickname parts."""
    found: list[Run] = []
    for run in line:
        parted = ((k, _behind(found[k], run, text)) for k in range(len(found) - 1, max(-1, len(found) - 3), -1))
        first, surname = next(((k, tokens) for k, tokens in parted if tokens), (0, ()))
        if surname:
            found[first:] = [replace(run, tokens=(*found[first].tokens, *surname), before=found[first].before)]
        else:
            found.append(run)
    return found


def _behind(first: Run, run: Run, text: str) -> tuple[Token, ...]:
    """The words of a run with which a name goes on behind a nickname, which the run may begin with; none where more than that stands between."""
    if not first.tokens or first.tokens[-1].key not in gazetteer.first_names():
        return ()
    marked = _SET_IN.match(text, first.tokens[-1].end)
    tokens = tuple(token for token in run.tokens if token.start > marked.end()) if marked is not None else ()
    if marked is None or not 0 < len(tokens) <= _MOST or tokens[0].start != marked.end() + 1:
        return ()
    return () if tokens[0].key in gazetteer.first_names() | gazetteer.sections("titles.txt")["role"] else tokens


def without(name: str) -> str:
    """A name without what stands between marks in it."""
    return _SET_IN.sub("", name)


def nickname(name: str) -> frozenset[str]:
    """What somebody is also called by a name that says so, as a key."""
    marked = _SET_IN.search(name)
    return frozenset([gazetteer.key(marked.group(marked.lastindex or 0))]) if marked is not None else frozenset()


def outside_names(article: Article, quotations: Sequence[Quotation], names: Sequence[Name]) -> list[Quotation]:
    """The quotations but for those that are part of somebody's name."""
    places = ((place, _SET_IN.search(article.text(place))) for name in names if name.kind == "person" for place in name.mentions)
    within = {(place.paragraph, place.start + marked.start(marked.lastindex or 0)) for place, marked in places if marked is not None}
    return [q for q in quotations if (q.spans[0].paragraph, q.spans[0].start) not in within]
