"""Who says a quotation where the words that tell it stand further off: set off after it, or only the subject of what leads up to it. Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.gazetteer import places
from reader.language.main_subject import Range, main_subject
from reader.language.phrases import AUXILIARIES, BE, CRIES, DETERMINERS, PERSONAL, Token, is_adverb, is_comma, reporting
from reader.language.quoting import according
from reader.language.scene import Attribution, Scene
from reader.language.subjects import left_subject, right_subject

DASHES = ("—", "–", "―", "--", "-")
NEW_CLAUSE = frozenset(
    """
    while when because although though but and or which who whose if since until unless where so than that
    """.split()
)
"""Words that open a clause of its own."""
_LEAST = 5  # tokens of "To Roth, the pier"
_THOUGH = frozenset("though although while whereas".split())
_COUNTED = frozenset("two three four five".split())
_CALLED = frozenset("called dubbed labeled labelled named nicknamed termed".split())
_LEADS_CRIES = frozenset("with by to amid despite over above drew drawing drowned earned heard met prompted provoked won".split())
_REPORTED = frozenset("said reported rumored rumoured understood believed thought alleged".split())
_FEW_WORDS = 6
_AS_WHAT = frozenset("billed branded cast characterised characterized depicted derided described dismissed known portrayed ridiculed".split())


def later(scene: Scene) -> Attribution | None:
    """With the plan "in ruins" for now, Lee said, ...: a reporting clause set off further on in the sentence."""
    run = scene.run
    for v in range(scene.at + 2, scene.high):
        if reporting(run, v) != "finite" or run[v].low not in cues().speech:
            continue
        ends = v + 1 >= scene.high or run[v + 1].kind == "mark" or run[v + 1].low in ("in", "on", "at", "during", "to", "of", "after", "last", "as")
        subject = left_subject(run, scene.at + 1, v)
        if subject is None or not ends:
            continue
        set_off = subject[0] > scene.at + 1 and is_comma(run[subject[0] - 1])
        if set_off:
            return Attribution(subject, (v, v))
    conceded = run[scene.low].low in _THOUGH
    joined = scene.at + 2 < scene.high and run[scene.at + 1].text in DASHES and run[scene.at + 2].low in NEW_CLAUSE
    for v in range(scene.at + 1, scene.high):
        found = None if joined else according(scene, v)  # "“…” — and they did so in ten cases, according to Roth" is of those cases
        if found is not None and not (conceded and any(is_comma(run[x]) for x in range(scene.at + 1, v - 1))):
            return found  # and not what the clause before concedes
        if v + 1 < scene.high and run[v].text in (",", "—") and reporting(run, v + 1, first=True) == "finite" and run[v + 1].low in ("said", "says"):
            subject = right_subject(run, v + 2, scene.high)
            if subject is not None:
                return Attribution(subject, (v + 1, v + 1))
    return None


def to_somebody(scene: Scene) -> Attribution | None:
    """ "To Ines Roth, the pier is “…”": whose view the sentence opens with, where nobody else says it."""
    run, first = scene.run, scene.low + 1
    last = first
    while last < scene.at and run[last].capital and run[last].kind == "word":
        last += 1
    if scene.at - scene.low < _LEAST or run[scene.low].low != "to" or not run[first].capital or run[last].text not in (",", "("):
        return None
    if " ".join(token.low for token in run[first:last]) in places().forms:
        return None  # "To Denmark, the ferry takes “…”"
    told = next((k for k in range(scene.at - 1, last - 1, -1) if run[k].text == ","), scene.at)
    return Attribution((first, last - 1), (scene.low, scene.low)) if told + 1 < scene.at and run[told + 1].low in DETERMINERS | PERSONAL else None


def is_heard_from(run: Sequence[Token], low: int, k: int) -> bool:
    """ "They left after being told that it was “…”": those who hear it say nothing, and nobody tells who does."""
    told = next((x for x in range(k - 1, low, -1) if run[x].low == "told" or is_comma(run[x])), low)
    return run[told].low == "told" and run[told - 1].low in ("being", "been") and told + 1 < k and run[told + 1].low in ("that", "it", "they", "he", "she")


def only_heard(run: Sequence[Token], low: int, k: int) -> bool:
    """The same where nobody is said to report it: "Roth says that Ode left after being told that it was “…”", not "being told that Roth called it “…”"."""
    told = next((x for x in range(k - 1, low, -1) if run[x].low == "told" or is_comma(run[x])), k)
    being = told < k and run[told - 1].low == "being"
    return being and is_heard_from(run, low, k) and not any(reporting(run, v) == "finite" for v in range(told + 1, k))


def is_called(run: Sequence[Token], low: int, k: int) -> bool:
    """ "Roth was described as “…”", "Roth was called “…”": so he is called by others, of whom the sentence does not tell."""
    v = k - 2 if run[k - 1].low == "as" else k - 1
    return v > low and run[v].low in (_AS_WHAT if v < k - 1 else _CALLED) and any(run[x].low in BE for x in range(max(low, v - 2), v))


def is_cried_at(run: Sequence[Token], low: int, k: int) -> bool:
    """ "Roth was met with cries of “…”", "Roth spoke to shouts of “…”": whoever hears it does not cry it."""
    if k - 3 <= low or run[k - 1].low != "of" or run[k - 2].low not in CRIES:
        return False
    led = next((x for x in range(k - 3, max(low, k - _FEW_WORDS), -1) if run[x].low in _LEADS_CRIES), low)
    passive = any(run[x].low in BE for x in range(max(low, led - _FEW_WORDS), led))
    return led > low and (run[led].low not in ("with", "by") or passive)


def _is_described(run: Sequence[Token], subject: Range, k: int) -> bool:
    """ "Roth is “the iron clerk”": so others call who is so called."""
    between = run[subject[1] + 1 : k]
    is_so = bool(between) and all(token.low in BE | AUXILIARIES or is_adverb(token) for token in between) and any(token.low in BE for token in between)
    return is_so and run[k].text.split()[0].lower() in ("a", "an", "the", "one")


def _is_said_to(run: Sequence[Token], subject: Range, k: int) -> bool:
    """ "Roth is said to be “…”": nobody says by whom."""
    said = next((x for x in range(subject[1] + 2, min(k - 1, subject[1] + _FEW_WORDS)) if run[x].low in _REPORTED), 0)
    return said > 0 and run[said - 1].low in BE and run[said + 1].low == "to"


def opening(scene: Scene) -> Attribution | None:
    """In a sentence with no report of its own: the subject of the clause that leads up to the quotation."""
    if scene.run[scene.at - 1].low in ("his", "her", "its", "their"):
        return None  # "must step aside where their “fairness might be doubted”"
    if is_cried_at(scene.run, scene.low, scene.at) or is_called(scene.run, scene.low, scene.at):
        return None
    subject = main_subject(scene.run, scene.low, scene.at)
    if subject is None or (subject[1] == scene.at - 1 and scene.run[subject[1]].low in _COUNTED):
        return None  # "The four “gaps” that he named"
    if scene.run[subject[0]].low == "it" and (subject[0] + 1 == scene.at or scene.run[subject[0] + 1].low in BE):
        return None  # "It “was built to last”", "It is illegal to use “…”": of that, and not by it
    if _is_described(scene.run, subject, scene.at) or _is_said_to(scene.run, subject, scene.at):
        return None
    return Attribution(subject, subject)
