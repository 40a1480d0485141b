"""Tags: "“The till is still warm,” Roth grinned." Whatever somebody does behind a comma within the marks, the words before it are what he says meanwhile."""

from collections.abc import Sequence

from reader.language.grammar import past
from reader.language.phrases import AUXILIARIES, BE, DETERMINERS, LINKS, PERSONAL, PREPOSITIONS, Token, is_adverb
from reader.language.scene import Attribution, Scene
from reader.language.set_off import DASHES
from reader.language.subjects import left_subject, right_subject

_FEWEST_WORDS = 2
_FAR = 16  # tokens of "Ines Roth, 61, a retired postman from Velm,"
_REDUCED = frozenset(("by", "to", "from", "for"))
_ARTICLES = frozenset(("the", "a", "an"))


def tagged(scene: Scene) -> Attribution | None:
    """ "...," Roth grinned. "...," grinned Roth, 61.

    Only where the quotation opens its sentence and the verb has no object, as it has in "“Low Water,” Roth won a prize".
    """
    run, k = scene.run, scene.at + 1
    if scene.at != scene.low or scene.ending != "," or scene.words < _FEWEST_WORDS or k >= scene.high:
        return None
    if run[k].kind == "word" and not run[k].capital and _does(run, k):
        named = k + 1 < scene.high and (run[k + 1].capital or run[k + 1].low in _ARTICLES | {"he", "she"})
        subject = right_subject(run, k + 1, scene.high) if named else None
        return Attribution(subject, (k, k)) if subject is not None and _ends(run, subject[1] + 1, scene.high) else None
    if not (run[k].capital or run[k].low in PERSONAL | DETERMINERS) or run[k].low == "it":
        return None
    verb = next((v for v in range(k + 1, min(scene.high, k + _FAR)) if _does(run, v) and _stands_alone(run, v + 1, scene.high)), None)
    subject = left_subject(run, k, verb) if verb is not None else None
    if verb is None or subject is None or subject[0] != k or (run[k].low in DETERMINERS and verb + 1 < scene.high and run[verb + 1].low in _REDUCED):
        return None  # "the letter addressed to Roth reads"
    return Attribution(subject, (verb, verb))


def signed(scene: Scene) -> Attribution | None:
    """ "..." — Ann Lee, teacher: a dash and a name that ends the line."""
    run, k = scene.run, scene.at + 1
    if k + 1 >= scene.high or run[k].text not in (*DASHES, "~") or not run[k + 1].capital:
        return None
    last = k + 1
    while last + 1 < scene.high and (run[last + 1].capital or run[last + 1].low in ("of", "the", "de", "van", "von", "da", "la", "al")):
        last += 1
    ends = last + 1 >= len(run) or run[last + 1].text in (",", "(", ".")
    return Attribution((k + 1, last), (k, k)) if ends and last - k <= 8 and scene.high >= len(run) - 1 else None


def _does(run: Sequence[Token], v: int) -> bool:
    token = run[v]
    return token.kind == "word" and not token.capital and past(token.low) and token.low not in AUXILIARIES | BE


def _ends(run: Sequence[Token], k: int, high: int) -> bool:
    return k >= high or run[k].kind == "mark" or run[k].low in PREPOSITIONS | LINKS


def _stands_alone(run: Sequence[Token], k: int, high: int) -> bool:
    """Whether a verb before token `k` has no object: what follows is a mark, an adverb, "as he left", "on Monday"."""
    return _ends(run, k, high) or is_adverb(run[k])
