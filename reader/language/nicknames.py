"""What somebody is also called, set inside his name between quotation marks: "Otto “Dez” Brandt". Pure; offsets are code points."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article
from reader.language import gazetteer
from reader.language.capitals import Run
from reader.language.reading import Name, Quotation

_SET_IN = re.compile(r" [“\"‘']([A-Z][\w’'-]{1,15})[”\"’'](?= [A-Z])")
_MOST = 3  # words of a name behind one


def joined(line: Sequence[Run], text: str) -> list[Run]:
    """The runs of a sentence, those as one that only a nickname parts."""
    found: list[Run] = []
    for run in line:
        first = next((k for k in range(len(found) - 1, max(-1, len(found) - 3), -1) if _goes_on(found[k], run, text)), None)
        if first is not None:
            whole = replace(run, tokens=(*found[first].tokens, *run.tokens), before=found[first].before)
            found[first:] = [whole]
        else:
            found.append(run)
    return found


def _goes_on(first: Run, run: Run, text: str) -> bool:
    """Whether nothing but a nickname stands between a given name and a run that goes on with it."""
    if not first.tokens or not 0 < len(run.tokens) <= _MOST or first.tokens[-1].key not in gazetteer.first_names():
        return False
    marked = _SET_IN.match(text, first.tokens[-1].end)
    behind = run.tokens[0]
    return marked is not None and marked.end() + 1 == behind.start and behind.key not in gazetteer.first_names() | gazetteer.sections("titles.txt")["role"]


def without(name: str) -> str:
    """A name without what stands between marks in it."""
    return _SET_IN.sub("", name)


def nickname(name: str) -> frozenset[str]:
    """What somebody is also called by a name that says so, as a key."""
    marked = _SET_IN.search(name)
    return frozenset([gazetteer.key(marked.group(1))]) if marked is not None else frozenset()


def outside_names(article: Article, quotations: Sequence[Quotation], names: Sequence[Name]) -> list[Quotation]:
    """The quotations but for those that are part of somebody's name."""
    places = ((place, _SET_IN.search(article.text(place))) for name in names if name.kind == "person" for place in name.mentions)
    within = {(place.paragraph, place.start + marked.start(1)) for place, marked in places if marked is not None}
    return [q for q in quotations if (q.spans[0].paragraph, q.spans[0].start) not in within]
