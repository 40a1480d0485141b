"""Who did it, told otherwise in two sentences that begin alike but for a name: "Ada Quill wrote the song", "Tom Reed wrote the song". Pure; English alone."""

import re
from collections.abc import Iterable, Iterator

from reader.article.model import Span
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference
from reader.comparison.nouns_of_verbs import ACTS
from reader.comparison.terms import telling
from reader.language.cues import regular
from reader.language.grammar import past
from reader.language.words import STOP, stem, words

_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){0,2}[A-Z][\w’-]{1,20}"
_DID = re.compile(rf"\s*(?P<who>{_NAME}) (?P<verb>[a-z]{{3,20}}) (?P<what>(?:(?:an?|the|his|her|their) )?[a-z]{{3,20}})\b")
# "The minister ordered the sale of the pier herself"
_OWN_HAND = re.compile(
    r"\s*(?P<who>[^,;“”\"]{3,60}?)(?:, [^,;“”\"]{3,80},)? (?P<verb>[a-z]{3,20}) (?P<what>(?:the|an?|its|his|her) [^,.;“”\"]{3,80}) (?:herself|himself)\b"
)
_BY = re.compile(r"\b(?:was|were|been) (?P<verb>[a-z]{3,20}) by (?P<who>[^;.“”\"]{3,80})")
_TAKEN = re.compile(r"\b(?:decision|order)\b(?P<what>[^,;:“”\"]{0,80}) (?:was|had been) (?:taken|made|given|issued) by (?P<who>the [^,;:.“”\"]{3,60})")
_ORDERING = frozenset(["ordered", "decided", "took", "made", "gave", "issued"])  # that is a decision: who defends or announces one need not have taken it
_NOT = re.compile(r"\bnot\b")
_MINISTERS = frozenset(stem(w) for w in "minister secretary premier government president head leader boss".split())  # one of these may be another of them


def other_doer(one: str, other: str) -> bool:
    """Whether two sentences begin with two names that share no word, and go on with one verb and one object; or one did it "herself", in the other it was
    done by another."""
    return _one_verb(one, other) or _by_another(one, other) or _by_another(other, one)


def _by_another(one: str, other: str) -> bool:
    own, by = _OWN_HAND.match(one), _BY.search(other)
    if own is None or by is None or not past(own["verb"]):
        return False
    if stem(by["verb"]) != stem(own["verb"]) and not (own["verb"] in _ORDERING and _TAKEN.search(other)):
        return False
    return {w.stem for w in words(own["who"]) if w.folded not in STOP}.isdisjoint(w.stem for w in words(by["who"]))


def own_hand(a: Located, b: Located, places: Iterable[tuple[Span, Span]]) -> Iterator[Difference]:
    """What one "ordered herself" in one of two surely linked sentences (`places`), and in the other was decided by somebody of another office."""
    for span_a, span_b in places:
        texts = a.text(span_a), b.text(span_b)
        for own, taken, turned in ((_ordered(texts[0]), _TAKEN.search(texts[1]), False), (_ordered(texts[1]), _TAKEN.search(texts[0]), True)):
            if own is None or taken is None or not _two_offices(own["who"], taken["who"]) or not _of_one(own["what"], taken["what"]):
                continue
            spans = found_at(span_b if turned else span_a, own), found_at(span_a if turned else span_b, taken)
            one, other = spans[::-1] if turned else spans
            if not (a.quoted(one) or b.quoted(other)):
                yield claimed(a, b, one, other)


def _ordered(text: str) -> re.Match[str] | None:
    """Where a sentence says that somebody, by the office, did a thing in person."""
    own = _OWN_HAND.match(text)
    return own if own is not None and own["verb"] in _ORDERING and own["who"].startswith("The ") else None


def _of_one(ordered: str, decided: str) -> bool:
    """Whether what was ordered is what was decided, and of the same: "the sale of the pier", "to sell the pier"."""
    first, second = ([w for w in words(what) if w.folded not in STOP] for what in (ordered, decided))
    if not first or not second or _NOT.search(ordered) or _NOT.search(decided) or not telling(first) & telling(second):
        return False
    nouns = {act.noun for act in ACTS().get(regular(second[0].folded)[0], ())}
    return first[0].stem == second[0].stem or first[0].folded in nouns


def _two_offices(one: str, other: str) -> bool:
    first, second = ({w.stem for w in words(who) if w.folded not in STOP} for who in (one, other))
    return first.isdisjoint(second) and not (first & _MINISTERS and second & _MINISTERS)


def _one_verb(one: str, other: str) -> bool:
    first, second = (_DID.match(text) for text in (one, other))
    if first is None or second is None or not past(first["verb"]):
        return False
    who = [{w.folded for w in words(match["who"])} for match in (first, second)]
    return first.group("verb", "what") == second.group("verb", "what") and min(map(len, who)) > 1 and who[0].isdisjoint(who[1])
