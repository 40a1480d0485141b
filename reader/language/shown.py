"""Who speaks in what is shown, handed on or sent out: "the guard climbing out, shouting", "a friend, who passed it on with the words". Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.grammar import present_participle
from reader.language.main_subject import Range
from reader.language.phrases import DETERMINERS, PREPOSITIONS, Token, is_comma, reporting, verb_like
from reader.language.sayers import can_say
from reader.language.scene import Attribution, Scene
from reader.language.set_in import SHOWS
from reader.language.subjects import antecedent

_SHOWS = SHOWS | frozenset("showing capturing depict depicts depicted see sees saw hear hears heard".split())
_FAR, _PHRASE, _NEAR = 24, 7, 8
_WORDS = frozenset("words word message remark question warning line".split())


def who_is_shown(run: Sequence[Token], low: int, v: int) -> Range | None:
    """Who does one thing and then what the participle at `v` says: "shows the guard climbing out of his truck, shouting"."""
    if v - 1 <= low or not (run[v - 1].text == "," or run[v - 1].low == "and"):
        return None
    for k in range(v - 2, max(low + 1, v - _FAR), -1):
        if run[k].kind == "quotation" or verb_like(run, k):
            return None
        if run[k].capital or not present_participle(run[k].low):
            continue
        first = next((x for x in range(k - 1, max(low, k - _PHRASE), -1) if run[x - 1].low in _SHOWS), k)
        plain = all(token.kind in ("word", "own") and token.low not in PREPOSITIONS for token in run[first:k])
        if first < k and plain and (run[first].capital or run[first].low in DETERMINERS) and _speaks(run, first, k):
            return first, k - 1
    return None


def _speaks(run: Sequence[Token], first: int, stop: int) -> bool:
    return all(token.capital for token in run[first:stop]) or can_say(" ".join(token.text for token in run[first:stop]))


def with_words(scene: Scene) -> Attribution | None:
    """ "a clerk, Ines Roth, who passed it to a friend with the words “…”": the nearest "who", whose clause the words close."""
    run, at = scene.run, scene.at - (scene.run[scene.at - 1].text == ":")
    if at - 3 <= scene.low or run[at - 1].low not in _WORDS or run[at - 2].low not in ("the", "these", "a") or run[at - 3].low != "with":
        return None
    who = next((k for k in range(at - 4, max(scene.low, at - _FAR), -1) if run[k].low == "who" or is_comma(run[k])), scene.low)
    if run[who].low != "who" or who <= scene.low + 1 or not is_comma(run[who - 1]):
        return None
    found = antecedent(run, scene.low, who)
    return Attribution(found, (at - 3, at - 1)) if found is not None else None


def writing_from(scene: Scene) -> Attribution | None:
    """ "The statement from the guild, Lodge 7, was brief: the ruling “…”": who sent what a colon opens."""
    run, low = scene.run, scene.low
    colon = next((k for k in range(scene.at - 1, max(low, scene.at - _NEAR), -1) if run[k].text == ":"), low)
    head = next((k for k in range(low + 1, min(colon, low + 4)) if run[k].low in ("from", "by")), low)
    if head == low or run[low].low not in DETERMINERS or run[head - 1].low not in cues().sources:
        return None
    source, last = head - 1, head + 1
    while last < colon and run[last].kind == "word" and not verb_like(run, last) and (run[last].low not in PREPOSITIONS or run[last].low == "of"):
        last += 1
    if any(reporting(run, v) == "finite" for v in range(last, colon)):
        return None  # "The note from Ines Roth, said the clerk, was brief: “…”"
    if run[last - 1].low.isdigit() and last + 1 < colon and run[last].text == "," and run[last + 1].low in DETERMINERS:
        head = last  # what it is, and not its number
        last = next((k for k in range(head + 1, colon) if run[k].kind == "mark"), colon)
    return Attribution((head + 1, last - 1), (source, source)) if last > head + 1 else None
