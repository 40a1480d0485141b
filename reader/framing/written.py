"""The one name that a report has for somebody: the fullest that either article gives, and for a body the one that they write. Pure."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from reader.comparison.model import Comparison
from reader.framing.naming import people
from reader.framing.sources import Source, fuller, matched, sources
from reader.language.apposed import holder, holders

Shown = Mapping[str, str]
"""By which names people and bodies go in a report, where those are others than the articles were read to have."""

_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,}")


def written(comparison: Comparison) -> Shown:
    """For names as the articles were read those to show, where they are others: "Chris Wray" is "Christopher A. Wray" where the other article has that."""
    mine, theirs = ([name.text for name in names] for names in people(comparison))
    found: dict[str, str] = {}
    for one, other in matched(mine, theirs).items():
        found |= dict.fromkeys((one, other), fuller(one, other))
    return {name: shown for name, shown in (_by_office(comparison, found) | found | _bodies(comparison)).items() if name != shown}


def _by_office(comparison: Comparison, found: Shown) -> dict[str, str]:
    """Who is quoted as "the harbour inspector" where the other article says who that is."""
    out: dict[str, str] = {}
    for mine, theirs in ((comparison.a, comparison.b), (comparison.b, comparison.a)):
        own, known = {name.text for name in mine.names}, holders(theirs.article, theirs.names)
        for who in {quotation.speaker.text for quotation in mine.quotations if quotation.speaker is not None} - own:
            named = holder(who, known)
            if named is not None:
                out[who] = found.get(named, named)
    return out


def quoted(comparison: Comparison, shown: Shown) -> tuple[Source, ...]:
    """Everybody quoted, by the name to show (of those that are `written`); by their own, where somebody else is quoted by that."""
    found = sources(comparison)
    own = {source.name for source in found}
    return tuple(replace(source, name=shown[source.name]) if shown.get(source.name, source.name) not in own else source for source in found)


def _bodies(comparison: Comparison) -> dict[str, str]:
    """Of bodies that no article writes as the list of them does the form they have most often: "State Department"."""
    forms: dict[str, Counter[str]] = {}
    for reading in (comparison.a, comparison.b):
        for name in reading.names:
            if name.kind == "organisation":
                forms.setdefault(name.text, Counter()).update(" ".join(reading.article.text(mention).split()) for mention in name.mentions)
    # "Democrats", where no article writes "Democratic Party"
    parties = {name: Counter({form: n for form, n in said.items() if form.endswith("s")}) for name, said in forms.items() if _is_party(name, said)}
    forms |= parties
    commonest = {name: min(said, key=lambda form: (-said[form], -len(form), form)) for name, said in forms.items() if said and name not in said}
    return {name: form for name, form in commonest.items() if form.endswith(" Department") or name in parties or _ACRONYM.fullmatch(form)}


def _is_party(name: str, said: Mapping[str, int]) -> bool:
    return name.endswith(" Party") and name not in said
