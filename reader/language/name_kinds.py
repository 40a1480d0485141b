"""The kind of what is named, as far as the name's own words and those beside it tell it. Pure."""

import re

from reader.language import gazetteer
from reader.language.capitals import BANDED, WHICH_OF_TWO, Run, Token
from reader.language.reading import NameKind

INTO = frozenset("in near at from to toward outside across around".split())
"""What stands before a place, as a rule."""
_NO_SURNAME = frozenset(
    "foundation administration committee association institute agency university elementary department corporation commission council".split()
)
_NAMED_PLACES = frozenset(
    """airport avenue boulevard bridge building canal cathedral creek highway hotel mosque parkway peninsula plaza prison square stadium street
    theater theatre tunnel""".split()
)
"""What is named after people, and is no surname."""
_BASES = frozenset((first, last) for first in ("air", "naval", "army") for last in ("station", "base", "depot"))
"""What opens the names of places that end with somebody's: "Air Station Falk"."""
_OPEN_PLACES = frozenset("port fort mount lake cape el los las san sant sankt santa sao st saint".split())
_QUARTERS = frozenset("north south east west northern southern eastern western".split())
_PARTS = frozenset("little upper lower".split())
_MOVED = frozenset("movement program programme initiative scheme".split())
_SEVERAL = re.compile(r"[A-Z]{2,5}s")
_GRADED, _GRADE = (
    frozenset("act category class grade group hepatitis part phase plan schedule stage tier title type vitamin".split()),
    re.compile(r"[A-Z]|[IVX]+"),
)
"""What is told apart by a letter or a Roman number: "Plan B", "Grade II"."""
_PAIR = 2
_LEAGUES = frozenset("major minor premier".split())
_STORMS = frozenset("hurricane typhoon cyclone".split())


def ends_as_body(parts: list[Token]) -> bool:
    """Whether the run ends as organisations, laws or places do."""
    last = parts[-1].key
    others = gazetteer.sections("other-heads.txt")
    return len(parts) > 1 and (last in gazetteer.sections("organisation-heads.txt")[""] or last in others["other"] or last in others["place"])


def is_league(parts: list[Token]) -> bool:
    """ "Major League Rowing" has nobody of that rank."""
    return len(parts) > 1 and parts[0].key in _LEAGUES and parts[1].key == "league"


def is_spot(parts: list[Token]) -> bool:
    """ "Widow’s Bend" and "Old Widow’s Bend" are places, and no widows."""
    own = parts[1:] if parts[0].key in WHICH_OF_TWO else parts
    return len(own) == _PAIR and own[0].text.endswith(("’s", "'s")) and own[1].key in gazetteer.spots()


def _quarter(keys: list[str], before: str) -> bool:
    """Whether two words name part of a place, and no people: "South Velmland", not "North African", and "Eastern Velmland" after "in"."""
    if len(keys) != _PAIR or keys[0] not in _QUARTERS | _PARTS:
        return False
    if keys[0] in _PARTS - {"little"} and before in INTO and keys[1] not in gazetteer.first_names() | gazetteer.ordinary():
        return True
    unknown = keys[0] in _QUARTERS and (before in INTO or not keys[0].endswith("ern")) and keys[1] not in gazetteer.ordinary()
    return keys[1] in gazetteer.places().forms or (unknown and not keys[1].endswith(("an", "ans", "ist", "ists", "ern", "ish")))


def kind_by_words(parts: list[Token], run: Run, person: int) -> NameKind | None:
    """The kind that a name's own words tell; None where they do not."""
    keys = [t.key for t in parts]
    if any(t.text == "&" for t in parts) or is_league(parts) or (keys[0] in BANDED and keys[1:2] == ["for"]):
        return "organisation"
    if is_spot(parts):
        return "place"
    if len(keys) == _PAIR and keys[0] in _GRADED and _GRADE.fullmatch(parts[1].text):
        return "other"
    if len(keys) > _PAIR and keys[1] == "our":
        return "organisation"  # "Save Our Pier"
    if len(keys) > 1 and _SEVERAL.fullmatch(parts[-1].text):
        return "other"  # "Opposition MPs"
    others = gazetteer.sections("other-heads.txt")
    if len(keys) > 2 and keys[-1] in _NO_SURNAME:
        return "organisation"  # "the Clinton Family Foundation", whoever Clinton is
    if len(keys) > 1 and keys[-1] in gazetteer.sections("organisation-heads.txt")["church"] and keys[0] not in _QUARTERS | {"united", "free"}:
        return "organisation"  # "Grace Methodist"
    if len(keys) > 2 and (keys[-1] in _NAMED_PLACES or tuple(keys[:2]) in _BASES):
        return "place"  # "the George Washington Bridge"
    if len(keys) > 1 and not person and (keys[0] in _OPEN_PLACES or _quarter(keys, "" if ends_as_body(parts) else run.before)):
        return "place"
    if len(keys) > 1 and (keys[0] in _STORMS or (run.after in _MOVED and keys[0] not in gazetteer.first_names() and person < 3)):
        return "other"  # "the Save Velm movement", "the Harbour Training Assistance program"
    if len(keys) > 1 and person < 3:
        of = next((i for i, k in enumerate(keys) if k in ("of", "for", "on")), len(keys))
        head = keys[of - 1] if of else keys[-1]
        if head in others["place"] or keys[-1] in others["place"] or (keys[-1] in gazetteer.spots() and not person):
            return "place"
        if head in gazetteer.sections("organisation-heads.txt")[""] or keys[-1] in gazetteer.sections("organisation-heads.txt")[""]:
            return "organisation"
        if keys[-1] in gazetteer.sections("organisation-heads.txt")["last"] and not person:
            return "organisation"
        if keys[-1] in others["other"] or head in others["other"]:
            return "other"
    if person >= 2 and len(keys) < 5:
        return "person"
    return None
