"""The noun that a heading has for what a verb says: "criticism" of "criticized". Pure."""

from dataclasses import dataclass
from functools import cache

from reader import resources
from reader.comparison.heading_lists import listed
from reader.language.cues import regular


@dataclass(frozen=True, slots=True)
class Act:
    """What a verb says was done, as a noun, what joins the noun to the object, and what must follow the verb; `alone`: said without an object, too."""

    noun: str
    to: str
    needs: str
    alone: bool


@cache
def ACTS() -> dict[str, tuple[Act, ...]]:
    """The finite forms of verbs for what headings report."""
    return _acts()[0]


@cache
def DOING() -> dict[str, tuple[Act, ...]]:
    """Their present participles."""
    return _acts()[1]


@cache
def _acts() -> tuple[dict[str, tuple[Act, ...]], dict[str, tuple[Act, ...]]]:
    forms: dict[str, tuple[Act, ...]] = {}
    doing: dict[str, tuple[Act, ...]] = {}
    for line in resources.path("words", "heading-nouns.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        said, *noun, to = line.split()
        verb, _, needs = said.partition("@")
        plain, _, irregular = verb.partition(":")
        third, usual, present = regular(plain)
        act = Act(" ".join(noun).removesuffix("*"), to, needs, noun[-1].endswith("*"))
        for form in (third, *(irregular.split(",") if irregular else (usual,))):
            forms[form] = (*forms.get(form, ()), act)
        doing[present] = (*doing.get(present, ()), act)
    return forms, doing


# verbs that are followed by what somebody will or will not do, each with its noun; nouns that are
_TO_DO = """refuse refusal, decline refusal, vow vow, promise promise, pledge pledge, threaten threat, decide decision, offer offer, plan plan, attempt attempt,
    try attempt, fail failure, agree agreement, propose proposal, seek bid, intend plan"""


@cache
def TO_DO() -> dict[str, str]:
    """Forms of verbs, and the nouns, that an infinitive follows, each with the noun that a heading has for it."""
    forms = dict.fromkeys(listed("to do"), "")
    forms = {noun: noun for noun in forms}
    for entry in _TO_DO.split(","):
        verb, noun = entry.split()
        third = verb[:-1] + "ies" if verb.endswith("y") else verb + "s"
        past_form = {"plan": "planned", "seek": "sought", "try": "tried", "fight": "fought"}.get(verb, verb.removesuffix("e") + "ed")
        present = {"plan": "planning"}.get(verb, verb.removesuffix("e") + "ing" if verb != "agree" else "agreeing")
        forms |= dict.fromkeys((third, past_form, present), noun)
    return forms
