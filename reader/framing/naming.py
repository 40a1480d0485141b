"""What each article calls the people it writes about: "Danish leader Ida Falk", "Mrs. Falk", "the strongwoman". Pure; spans are code points.

A name is given with the words that go before it and say what the person is, and with what stands after it between commas.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.sources import fuller, matched
from reader.framing.titles import titled
from reader.language.reading import Name, Reading

_DESCRIBED = re.compile(r",\s((?:the|an?|his|her|their)\s[^,.;:()“”\"—–]{3,70}?)(?=,|;|\)|\s(?:who|which|that)\b|(?<=[a-z][a-z])\.)")
_ANOTHER = re.compile(r",\s[A-Z][\w’'.-]+\s[A-Z]")
_CAPITAL = re.compile(r"(?:The|An?) (?=[a-z])")  # what has it for standing first
_TELLS = frozenset("he she it they we i you is are was were be been has have had do does did will would can could said told says make makes and".split())
"""No description: words that make a clause of what stands between commas."""


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
    people = [[name for name in reading.names if name.kind == "person"] for reading in (comparison.a, comparison.b)]
    mine, theirs = ({name.text: _called(reading, name) for name in names} for reading, names in zip((comparison.a, comparison.b), people, strict=True))
    pairs = matched(list(mine), list(theirs))
    found = [
        Naming(fuller(name, pairs[name]) if name in pairs else name, called, theirs[pairs[name]] if name in pairs else ()) for name, called in mine.items()
    ]
    found += [Naming(name, (), called) for name, called in theirs.items() if name not in pairs.values()]
    # what is named once and by nothing but its name may be no person at all
    found = [naming for naming in found if (naming.a and naming.b) or naming.times > 1 or (naming.a + naming.b)[0].text != naming.name]
    return tuple(sorted(found, key=lambda naming: (not (naming.a and naming.b), -naming.times, naming.name)))


def _called(reading: Reading, name: Name) -> tuple[Called, ...]:
    forms: dict[str, list[tuple[str, Span]]] = {}
    for mention in name.mentions:
        text = reading.article.paragraphs[mention.paragraph].text
        if text.startswith((" v. ", " vs. "), mention.end):
            continue  # the name of a case
        span = Span(mention.paragraph, titled(text, mention.start), mention.end)
        for said in (span, *_described(reading, mention)):
            words = _CAPITAL.sub(lambda match: match.group().lower(), " ".join(text[said.start : said.end].split()))
            forms.setdefault(words.casefold(), []).append((words, said))
    made = (Called(_plainest(words for words, _ in said), len(said), min(span for _, span in said)) for said in forms.values())
    return tuple(sorted(made, key=lambda called: called.first))


def _described(reading: Reading, mention: Span) -> list[Span]:
    """What stands after a mention between commas and says who that is."""
    text = reading.article.paragraphs[mention.paragraph].text
    match = _DESCRIBED.match(text, mention.end)
    if match and _ANOTHER.match(text, match.end()):
        return []  # "of Judge Roth, the party’s leader, Ana Ode": who that is comes after
    return [Span(mention.paragraph, *match.span(1))] if match and not _TELLS & set(match.group(1).lower().split()) else []


def _plainest(ways: Iterable[str]) -> str:
    """Of the same words with a capital for being first and without, those without."""
    return max(ways, key=lambda words: (words[:1].islower(), words))
