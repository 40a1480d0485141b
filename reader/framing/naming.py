"""What each article calls the people it writes about: "Danish leader Ida Falk", "Mrs. Falk", "the strongwoman". Pure; spans are code points.

A name is given with the words that go before it and say what the person is, and with what stands after it between commas.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.descriptions import aged, described
from reader.framing.sources import fuller, matched, surname
from reader.framing.titles import titled
from reader.language import bodies, gazetteer
from reader.language.cues import cues
from reader.language.grammar import PREPOSITIONS, past
from reader.language.kinship import SUFFIXES
from reader.language.reading import Name, Reading
from reader.language.reports import reports
from reader.language.words import STOP

_CAPITAL = re.compile(r"(?:The|An?|His|Her|Their|Its) (?=[a-z])")
_ARTICLE = re.compile(r"\A(?:The|An?|Another|His|Her|Their|Its) ")  # what has it for standing first

_PARTY = re.compile(
    r" \((?:[DRI](?:-[A-Z][\w. -]{0,20})?|(?:[A-Z]\.)?[A-Z][a-z]{0,5}\.)\)"
    r"|, [DRI]-(?:[A-Z]\. ?[A-Z][a-z]?\.|[A-Z][\w-]{1,15}(?: [A-Z][\w-]{2,15}|\.)?)(?=[,;:)\s]|\.(?!\w)|\Z)"
)
"""Party and state, as they stand behind a name: "(D-Ore.)", "(Ore.)", ", R-Texas"."""
_OF = re.compile(r" of ([A-Z][\w.-]{1,20}(?:(?<![a-z]{2}\.) [A-Z][\w.-]{1,20}){0,2})(?<!\.)(?: state\b)?(?:(?=[,.;:)]|\s?[—–]|\Z)|(?= ([a-z]+)))")
_OF_THEIRS = re.compile(
    r" (?:administration|agenda|presidency|era|campaign|team|camp|White House|doctrine|years|girls|boys|children|kids|brothers|sisters|twins|siblings)\b"
)
_SINGLE = {"Sens.": "Sen.", "Reps.": "Rep.", "Govs.": "Gov."} | {
    f"{word}s": word for word in ("Senator", "Representative", "Governor", "President", "Minister", "General", "Congressman", "Justice", "Judge")
}
_PLURAL = re.compile(r"\b(?:" + "|".join(map(re.escape, _SINGLE)) + r")(?= )")
"""Titles that several people share: "Sens. Ida Falk and Ana Ode"."""
_LIST = 120  # characters of "Reps. Ida Falk, D-Velm., Ana Ode and "
_SURNAME = r"[A-Z][\w’'-]+"
_FULL = r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}"
_SHARED = r"Sens\.|Reps\.|Govs\.|Senators|Representatives|Governors|Presidents"
_LISTED = re.compile(rf"\b({_SHARED}) {_FULL}(?:, {_FULL})*,? (?:and )?\Z")
_LISTED_SHORT = re.compile(rf"\b({_SHARED}) {_SURNAME}(?:, {_SURNAME})*,? and \Z")
"""What stands before the further ones of several who share a title."""
_THINGS = ("ies", "ics", "ary", "ic", "al", "tion", "ment")
"""How words end that are no surname of somebody whose given name is not on the list."""

Ends = dict[tuple[int, int], int]
"""Where people’s names begin, by their paragraph and end."""


@dataclass(frozen=True, slots=True)
class Called:
    """One way an article calls somebody, how often it does, and where first."""

    text: str
    times: int
    first: Span


@dataclass(frozen=True, slots=True)
class Naming:
    """One person, and what each article calls them, in the order of the text; empty where it does not name them."""

    name: str
    a: tuple[Called, ...]
    b: tuple[Called, ...]

    @property
    def times(self) -> int:
        """How often they are mentioned in all."""
        return sum(called.times for called in (*self.a, *self.b))


def namings(comparison: Comparison) -> tuple[Naming, ...]:
    """Every person either article names: those in both first, then those mentioned most, of equals by name. Swapped articles give the same, changed over."""
    sure = _persons(comparison.a) | _persons(comparison.b)
    mine, theirs = (_all_called(reading, names) for reading, names in zip((comparison.a, comparison.b), people(comparison, sure), strict=True))
    pairs = matched(list(mine), list(theirs))
    found = [
        Naming(fuller(name, pairs[name]) if name in pairs else name, called, theirs[pairs[name]] if name in pairs else ()) for name, called in mine.items()
    ]
    answered = set(pairs.values())
    found += [Naming(name, (), called) for name, called in theirs.items() if name not in answered]
    # what is named once and by nothing but its name may be no person at all
    found = [n for n in found if (n.a and n.b) or n.times > 1 or (n.times and (n.name in sure or (n.a + n.b)[0].text != n.name or _plainly_somebody(n.name)))]
    return tuple(sorted(found, key=lambda naming: (not (naming.a and naming.b), -naming.times, naming.name)))


def people(comparison: Comparison, sure: Set[str] = frozenset()) -> tuple[list[Name], list[Name]]:
    """Whom the articles name. `sure`: who must be somebody, though named once and by a surname."""
    return _people(comparison.a, comparison.b, sure), _people(comparison.b, comparison.a, sure)


def _people(reading: Reading, other: Reading, sure: Set[str]) -> list[Name]:
    """The people of an article, with a surname alone that is plain only beside the other article: one bearer there, and named again or speaking here."""
    own = [name for name in reading.names if name.kind == "person"]
    have = {surname(name.text) for name in own}
    full = Counter(surname(name.text) for name in other.names if name.kind == "person" and " " in name.text)
    alone = (name for name in reading.names if name.kind == "other" and " " not in name.text and (len(name.mentions) > 1 or name.text in sure))
    return own + [name for name in alone if full[surname(name.text)] == 1 and surname(name.text) not in have]


def _all_called(reading: Reading, people: Sequence[Name]) -> dict[str, tuple[Called, ...]]:
    ends = {(m.paragraph, m.end): m.start for name in people for m in name.mentions}
    return {name.text: _called(reading, name, ends) for name in people}


def _called(reading: Reading, name: Name, others: Ends) -> tuple[Called, ...]:
    forms: dict[str, list[tuple[str, Span]]] = {}
    for mention in name.mentions:
        text = reading.article.paragraphs[mention.paragraph].text
        if text.startswith((" v. ", " vs. "), mention.end) or (_alone(text, mention) and _OF_THEIRS.match(text, mention.end)):
            continue  # the name of a case, or of a government
        end = mention.end + (text.startswith(".", mention.end) and text.endswith(("Jr", "Sr"), mention.start, mention.end))
        span = Span(mention.paragraph, titled(text, mention.start), end)
        shared = "" if span.start < mention.start else _shared_title(text, mention)
        beside = [Span(mention.paragraph, *place) for place in described(text, span.start, span.end)]
        span = Span(span.paragraph, _with_article(text, span.start, mention.start), _tagged(text, span))
        for said in (span, *(place for place in beside if not _somebody_else(reading, place, others))):
            opens = _CAPITAL if said is span else _ARTICLE
            words = opens.sub(lambda match: match.group().lower(), " ".join(_whole(text[said.start : said.end]).split()))
            words = (shared if said.start == mention.start else "") + _PLURAL.sub(lambda match: _SINGLE[match.group()], words)
            forms.setdefault(words.casefold(), []).append((words, said))
    made = (Called(_plainest(words for words, _ in said), len(said), min(span for _, span in said)) for said in forms.values())
    return tuple(sorted(made, key=lambda called: called.first))


def _with_article(text: str, start: int, name: int) -> int:
    """Where "the grocer Ida Falk" begins: what somebody is by no office has its article."""
    return start - len("the ") if start < name and text[start].islower() and text[max(0, start - len("the ")) : start].lower() == "the " else start


def _shared_title(text: str, mention: Span) -> str:
    """The title that somebody shares with those named before him: "Rep. " for the others of "Reps. Ida Falk, Ana Ode and Nick Orr"."""
    whole = _LISTED_SHORT if _alone(text, mention) else _LISTED
    found = whole.search(text, max(0, mention.start - _LIST), mention.start)
    return f"{_SINGLE[found.group(1)]} " if found is not None else ""


def _tagged(text: str, name: Span) -> int:
    """Where a name ends with the party, the state or the body that it is given with: "Sen. Ida Falk (D-Ore.)", "Gov. Ana Ode of Delaware"."""
    if " " not in text[name.start : name.end]:
        return name.end
    party = _PARTY.match(text, name.end)
    if party is not None:
        state = party.group().rpartition("-")[2]
        whole = state.endswith(".") and gazetteer.places().forms.get(gazetteer.key(state[:-1])) == state[:-1]
        return party.end() - whole  # the stop of "R-Texas." ends the sentence
    of = _OF.match(text, name.end)
    known = of is not None and any(gazetteer.key(of.group(1)) in lists.forms for lists in (gazetteer.places(), gazetteer.organisations()))
    return of.end() if of is not None and known and _goes_on(of.group(2)) else name.end


def _goes_on(word: str | None) -> bool:
    """Whether what follows "Ida Falk of Texas" is another part of the sentence: "and", "defeated", not "bluster"."""
    return word is None or word in STOP | PREPOSITIONS or past(word) or word in cues().speech or word.endswith("ly")


def _whole(words: str) -> str:
    """Without a bracket that closes what was opened before: "counsel Robert] Orr"."""
    return words if "(" in words or "[" in words else words.replace(")", "").replace("]", "")


def _alone(text: str, mention: Span) -> bool:
    return " " not in text[mention.start : mention.end]


def _somebody_else(reading: Reading, place: Span, people: Ends) -> bool:
    """Whether words beside a name are but another person with a title: the next of a list."""
    start = people.get((place.paragraph, place.end))
    return start is not None and titled(reading.article.paragraphs[place.paragraph].text, start) <= place.start


def _persons(reading: Reading) -> frozenset[str]:
    """Who must be somebody: who says something, or is of some age. A body may speak too, but is not called by a given name."""
    said = {quotation.speaker.text for quotation in reading.quotations if quotation.speaker is not None and quotation.kind == "direct"}
    said |= {report.speaker for report in reports(reading) if report.speaker is not None and report.cue is not None}
    old = {n.text for n in reading.names if any(aged(reading.article.paragraphs[m.paragraph].text, m.end) for m in n.mentions)}
    return frozenset({name for name in said if _like_somebody(name)} | old)


def _like_somebody(name: str) -> bool:
    words = [gazetteer.key(word) for word in name.split()]
    return bool(words) and (words[0] in gazetteer.first_names() or not any(word in gazetteer.ordinary() or word.endswith(_THINGS) for word in words))


def _plainly_somebody(name: str) -> bool:
    """Whether a given name and a surname that is no common word say that this is a person: "Ana Ode", not "Hope Bank"."""
    words = [gazetteer.key(word) for word in name.split()]
    last = next((word for word in reversed(words) if word not in SUFFIXES), "")
    kinds = *gazetteer.sections("other-heads.txt").values(), gazetteer.sections("titles.txt")["role"]
    ordinary = {last, last.removesuffix("s")} & gazetteer.ordinary() or any(last in kind for kind in kinds) or bodies.is_body(last)
    return len(words) > 1 and words[0] in gazetteer.first_names() and not ordinary


def _plainest(ways: Iterable[str]) -> str:
    """Of the same words with a capital for being first and without, those without."""
    return max(ways, key=lambda words: (words[:1].islower(), words))
