"""Who is quoted by somebody else: "Lee was quoted as saying", "the police quoted Lee as saying". Pure; works on tokens."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.main_subject import main_subject
from reader.language.phrases import AUXILIARIES, BE, Token, is_adverb, is_comma, reporting
from reader.language.scene import Attribution, Scene
from reader.language.subjects import right_subject

_IN_WORDS = ("in", "the", "words", "of")
_GOES_ON = frozenset("goes went going".split())
QUOTED_FAR = 10  # tokens from "quoted" to "as saying"


def according(scene: Scene, k: int) -> Attribution | None:
    """According to Lee; in the words of Lee; per Lee: from token `k` on."""
    run = scene.run
    if k + 2 < scene.high and run[k].low == "according" and run[k + 1].low == "to":
        subject = right_subject(run, k + 2, scene.high)
        return Attribution(subject, (k, k + 1)) if subject is not None else None
    if k + 4 < scene.high and tuple(t.low for t in run[k : k + 4]) == _IN_WORDS:
        subject = right_subject(run, k + 4, scene.high)
        return Attribution(subject, (k, k + 3)) if subject is not None else None
    if k + 1 < scene.high and run[k].low == "per" and k > scene.low and (is_comma(run[k - 1]) or run[k - 1].kind == "quotation"):
        subject = right_subject(run, k + 1, scene.high)
        return Attribution(subject, (k, k)) if subject is not None else None
    return None


def quoted(scene: Scene, v: int) -> Attribution | None:
    """Lee was quoted as saying; the police quoted Lee as saying."""
    run = scene.run
    if (run[v].low == "quoted" and v + 2 < scene.high and run[v + 1].low == "as" and run[v + 2].low == "saying") or _quoted_elsewhere(scene, v):
        j = v - 1
        while j >= scene.low and (run[j].low in AUXILIARIES or is_adverb(run[j])):
            j -= 1
        subject = main_subject(run, scene.low, j + 1)
        return Attribution(subject, (v, v + 2 if run[v + 1].low == "as" else v)) if subject else None
    if run[v].low == "quoted" and not (v > scene.low and run[v - 1].low in BE):
        for k in range(v + 2, min(scene.high - 1, v + QUOTED_FAR)):
            if run[k].low == "as" and run[k + 1].low == "saying":
                return Attribution((v + 1, k - 1), (k + 1, k + 1)) if all(t.kind in ("word", "own") for t in run[v + 1 : k]) else None
    return None


def _quoted_elsewhere(scene: Scene, v: int) -> bool:
    """ "Lee was quoted by the Packet as saying"."""
    run = scene.run
    if v + 2 >= scene.high or (run[v].low, run[v + 1].low) != ("quoted", "by"):
        return False
    return any((run[k].low, run[k + 1].low) == ("as", "saying") for k in range(v + 2, min(scene.high - 1, v + QUOTED_FAR)))


def only_tells(scene: Scene, found: Attribution, said: Attribution) -> bool:
    """Whether "according to two people" is but who tells of it: "According to two people, he mouthed a word: “No.”"."""
    run, told = scene.run, scene.run[scene.at - 1].text == ":" and scene.run[said.speaker[0]].low not in ("it", "this", "that", "which")
    return told and run[found.cue[0]].low == "according" and run[said.cue[0]].low not in cues().nouns


def is_told_by_another(scene: Scene, found: Attribution) -> bool:
    """ "Roth said, according to the Packet, that “…”": the Packet only tells of it."""
    run, cue = scene.run, found.cue[0]
    aside = cue - 2 > scene.low and run[cue].low == "according" and run[cue - 1].text == "," and reporting(run, cue - 2) == "finite"
    return aside and run[cue - 2].low in cues().speech and found.speaker[1] + 1 < scene.at and run[found.speaker[1] + 1].text == ","


def says_further(scene: Scene, found: Attribution, said: Attribution) -> bool:
    """Whether the source tells of one clause and "it" says the next: "The deal, according to a filing, lets it go, and it said that"."""
    run, (it, last) = scene.run, said.speaker
    joined = it == last and run[it].low == "it" and run[it - 1].low in ("and", "but") and run[said.cue[0]].low in cues().speech
    return joined and run[found.cue[0]].low == "according" and found.speaker[1] < it


def goes_on_about(scene: Scene, v: int) -> bool:
    """ "As Roth went on about “…,” Ode nodded"."""
    run = scene.run
    return run[v].low in _GOES_ON and v + 2 < len(run) and run[v + 1].low == "on" and run[v + 2].low == "about"


def is_heard(run: Sequence[Token], v: int) -> bool:
    """ "Roth was heard saying"."""
    return v > 1 and run[v - 1].low in ("heard", "overheard") and run[v - 2].low in BE and reporting(run, v) == "ing"
