""" "The president", "the defense secretary": whom an article means by a role, where it has said who holds it. Pure."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.language import gazetteer
from reader.language.reading import Name, Sentence
from reader.language.registry import Mention, Registry, with_mentions

_THE = re.compile(r"\b[Tt]he ((?:[\w.-]+ ){0,2}?)([a-z]+)\b(?!['’]s? \w+ (?:of|for)\b)")
_FULL = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "gen": "general",
    "dr": "doctor",
    "col": "colonel",
    "pres": "president",
    "prof": "professor",
}
_ALSO = {"congressman": "representative", "congresswoman": "representative"}
_NEAR = 3  # paragraphs


def add(article: Article, sentences: Sequence[Sentence], names: list[Name], registry: Registry) -> list[Name]:
    """The names with their mentions by role. Nothing is added where two holders of a role are as near."""
    holders = _holders(names, registry)
    if not holders:
        return names
    further: dict[int, list[Span]] = defaultdict(list)
    for sentence in sentences:
        paragraph = sentence.span.paragraph
        text = article.paragraphs[paragraph].text
        for match in _THE.finditer(text, sentence.span.start, sentence.span.end):
            who = _who(match, text, paragraph, holders, names)
            if who is not None:
                further[who].append(Span(paragraph, match.start(), match.end()))
    return [with_mentions(n, further[i]) if i in further else n for i, n in enumerate(names)]


def _holders(names: list[Name], registry: Registry) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Role to who holds it, by index into the names, with the other words of the title ("defense", "venezuelan")."""
    owner = {span: i for i, n in enumerate(names) if n.kind == "person" for span in n.mentions}
    found: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for mention in registry.mentions:
        if mention.titles and mention.span in owner:
            for role, words in _roles_of(mention):
                found[role][owner[mention.span]].update(words)
    return {role: [(i, frozenset(words)) for i, words in who.items()] for role, who in found.items()}


def _roles_of(mention: Mention) -> list[tuple[str, set[str]]]:
    titles = [_FULL.get(t, t) for t in mention.titles]
    known = gazetteer.sections("titles.txt")
    nations = gazetteer.nationals().forms
    found = []
    for i, title in enumerate(titles):
        if title in known["role"] or title in _FULL.values():
            words = {gazetteer.key(nations.get(t, t)) for t in titles[:i]}
            found.append((_ALSO.get(title, title), words))
    return found


def _who(match: re.Match[str], text: str, paragraph: int, holders: dict[str, list[tuple[int, frozenset[str]]]], names: list[Name]) -> int | None:
    role = _ALSO.get(match.group(2), match.group(2))
    candidates = holders.get(role)
    if not candidates or re.match(r"(?:-\w| of\b| general\b| pro tem| for\b| \w+['’]s\b)", text[match.end() : match.end() + 24]):
        return None
    nations = gazetteer.nationals().forms
    modifiers = {gazetteer.key(nations.get(gazetteer.key(w), w)) for w in match.group(1).split()} - {"socialist", "then", "embattled", "outgoing", "new"}
    if modifiers:
        candidates = [c for c in candidates if modifiers <= c[1]]
    if text[match.end() : match.end() + 2].strip()[:1].isupper():
        return None
    ranked = sorted(((_last_before(names[i], Span(paragraph, match.start(), match.start())), i) for i, _ in candidates), reverse=True)
    ranked = [r for r in ranked if r[0][0] >= 0]  # who holds it must have been said before
    if not ranked:
        return None
    nearest, who = ranked[0]
    if len(ranked) == 1:
        return who
    rival = ranked[1][0]
    return who if rival[0] < nearest[0] and paragraph - nearest[0] <= _NEAR else None


def _last_before(name: Name, place: Span) -> tuple[int, int]:
    """Paragraph and offset of the last mention before a place; (-1, -1) where there is none."""
    at = bisect_left(name.mentions, place)
    return (name.mentions[at - 1].paragraph, name.mentions[at - 1].start) if at else (-1, -1)
