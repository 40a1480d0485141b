"""What a noun of speech and its owner say of a quotation: "Lee’s claim that", "a statement by Lee". Pure."""

from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.grammar import POSSESSIVES, SUBORDINATORS
from reader.language.main_subject import Range
from reader.language.phrases import DETERMINERS, PREPOSITIONS, Token, is_adverb, is_comma, reporting, verb_like
from reader.language.scene import Attribution, Scene
from reader.language.subjects import right_subject

_JUDGING = frozenset(
    """
    called calls calling call described describes describing dismissed dismisses dismissing labeled labelled labeling condemned condemning denounced
    denouncing criticized criticizing mocked mocking praised praising defended defending found finds
    considered considers ridiculed rejected rejecting slammed ruled rules
    """.split()
)
_OWNERS = POSSESSIVES | {"my", "our"}
_GOES_ON = frozenset("that about of as is was were are to by from in".split())
_IS = frozenset("is was were are".split())
_DOES_NOT = frozenset("did does do not didn't doesn't don't".split())
_REACH = 12
_RACES = frozenset("bid campaign candidacy election re-election reelection rise victory win".split())
_FELT = frozenset("concern concerns fear fears hope hopes".split())
_DESPITE = frozenset("despite notwithstanding amid following after".split())


def owned(scene: Scene, v: int) -> Attribution | None:
    """Lee's claim that "...", the statement by Lee: the owner of the noun of speech at `v`."""
    run = scene.run
    token = run[v]
    if token.low in ("claim", "claims") and v + 2 < scene.at and run[v + 1].low in ("to", "on") and (run[v + 2].low in DETERMINERS or run[v + 2].capital):
        return None  # "gave up its claim to the field": to have it, and no words
    felt = token.low in _FELT and v + 2 < scene.at and run[v + 1].low in ("by", "from")
    if token.kind != "word" or (token.low not in cues().nouns and not felt) or v <= scene.low:
        return None
    if v + 1 != scene.at and run[v + 1].low not in _GOES_ON and not is_comma(run[v + 1]):
        return None
    content = run[v + 1].low == "that"
    if content and v + 2 < len(run) and verb_like(run, v + 2):
        return None  # "a statement after Roth’s remarks that claimed": not what Roth remarked
    judged = any(run[x].low in _JUDGING for x in range(max(scene.low, v - 8), v))
    if judged and not content:
        return None  # "called his claim “absurd”"; what follows "mocked his claim that" is his
    if is_comma(run[v + 1]) and _in_a_condition(scene, v):
        return None
    k = v - 1
    while k > scene.low and run[k].kind == "word" and run[k].low not in DETERMINERS and not run[k].capital and v - k < 4:
        k -= 1
    near = scene.at - v <= _REACH
    if run[k].low in _OWNERS and run[k - 1].low == "or":
        return None  # "anybody’s right to follow his or her beliefs"
    if run[k].low in _OWNERS and near and not (judged and run[k].low == "its"):
        return None if _said_in(scene, k) else Attribution((k, k), (v, v))
    if run[k].kind == "own":
        first = _owner(run, scene.low, k)
        return Attribution((first, k - 1), (v, v)) if first < k and near and not _judged_by_another(scene, first, v) else None
    if near and (winner := _won_on_it(run, scene.low, k)) is not None:
        return Attribution(winner, (v, v))
    if v + 2 < scene.at and run[v + 1].low in ("by", "from"):
        subject = right_subject(run, v + 2, scene.high)
        return Attribution(subject, (v, v)) if subject else None
    return None


def is_by_account(scene: Scene, found: Attribution) -> bool:
    """Whether somebody only tells what is said: "by Roth’s account," between commas."""
    first, noun = found.speaker[0], found.cue[0]
    return first > scene.low + 1 and scene.run[noun].low == "account" and scene.run[first - 1].low == "by" and is_comma(scene.run[noun + 1])


def _won_on_it(run: Sequence[Token], low: int, k: int) -> Range | None:
    """Whose "election on a promise to" the article at `k` stands in: "Roth’s election in May on a promise to “turn the tide”"."""
    if run[k].low not in ("a", "the") or run[k - 1].low not in ("on", "with"):
        return None
    own = next((x for x in range(k - 2, max(low, k - _REACH), -1) if run[x].kind == "own"), low)
    if own == low or not any(token.low in _RACES for token in run[own + 1 : own + 3]) or any(is_comma(run[x]) or verb_like(run, x) for x in range(own + 1, k)):
        return None
    first = _owner(run, low, own)
    return (first, own - 1) if first < own else None


def claimed_before(scene: Scene) -> bool:
    """Whether the clause that opens the sentence holds the claim and whose it is: "Despite warnings from Roth that it was “…,” the club said"."""
    return scene.run[scene.low].low in _DESPITE and any(owned(scene, v) is not None for v in range(scene.low + 1, scene.at))


def _in_a_condition(scene: Scene, v: int) -> bool:
    """ "said that if they met Roth’s demand, then “…”": the clause that the noun is in only says when, and closes before the quotation."""
    for x in range(v - 1, max(scene.low, v - _REACH) - 1, -1):
        if is_comma(scene.run[x]) or scene.run[x].kind == "quotation":
            return False
        if scene.run[x].low in SUBORDINATORS:
            return True
    return False


def _owner(run: Sequence[Token], low: int, own: int) -> int:
    """Where the owner's words begin whose ending is at `own`: at the determiner, or where no capital stands before."""
    first = own - 1
    while first > low and run[first].low not in DETERMINERS and run[first - 1].kind == "word" and (run[first - 1].capital or run[first - 1].low in DETERMINERS):
        first -= 1
    return first + 1 if run[first].low == "that" and first + 1 < own else first  # "added that Roth’s comments": the clause, not the owner, begins with it


def _said_in(scene: Scene, k: int) -> bool:
    """ "Roth said in his report that": the verb says it, and the noun only where."""
    j = k - 1
    if j <= scene.low or scene.run[j].low not in PREPOSITIONS:
        return False
    j -= 1
    while j > scene.low and is_adverb(scene.run[j]):
        j -= 1
    return reporting(scene.run, j) == "finite" and scene.run[j].low in cues().speech


def _judged_by_another(scene: Scene, first: int, v: int) -> bool:
    """ "told the Packet that Roth’s claims were “nonsense”", "noted that Roth’s speech in Velm didn’t “touch on” it": whoever told says that of them."""
    run = scene.run
    if first <= scene.low or run[first - 1].low != "that" or v + 2 >= len(run):
        return False
    if run[v + 1].low in _IS:
        return run[v + 2].low != "that"
    return run[v + 1].low != "that" and run[scene.at - 1].low.replace("’", "'") in _DOES_NOT
