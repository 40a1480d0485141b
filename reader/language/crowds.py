"""Who shouts or does something together: "men in oilskins", "about 300 people". Pure; token ranges are inclusive pairs."""

from collections.abc import Sequence

from reader.language.grammar import OWNERS, past
from reader.language.main_subject import Range
from reader.language.numbers import WORDS
from reader.language.phrases import AUXILIARIES, BE, PERSONAL, PREPOSITIONS, Token, is_adverb, verb_like
from reader.language.plurals import ends_in_plural
from reader.language.sayers import can_say
from reader.language.scene import Attribution, Scene
from reader.language.set_off import is_cried_at
from reader.language.subjects import left_subject, right_subject

_THERE = frozenset("to at in into inside outside before near around past through toward towards".split())
_ABOUT = frozenset("about around some nearly almost over".split())
_MANY = frozenset("dozens scores hundreds thousands".split())
_COUNTS = _MANY | frozenset("several many hundred thousand".split()) | (WORDS.keys() - {"one"})
_THAN = frozenset("more fewer less than at least".split())
_PEOPLE = frozenset("people folk police".split())
_WRITTEN = frozenset("asking claiming declaring denouncing praising proclaiming reading saying showing stating telling urging warning".split())
_LONGEST = 14  # words of a noun phrase
_FAR = 200  # tokens of a sentence
_PHRASE = 5  # words of "nearly two hundred young people"


def criers_before(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who cries what follows token `j`: the people right before it, or before a comma who went where they are: "300 people marched to the mayor, chanting"."""
    criers = _people_before(run, low, j)
    if criers is None or run[j].text != "," or run[criers[0] - 1].low not in _THERE:
        return criers
    v = next((v for v in range(criers[0] - 1, low, -1) if not run[v].capital and (verb_like(run, v) or past(run[v].low))), low)
    if v == low or run[v - 1].low in BE:
        return criers
    found = _counted_before(run, low, v) or left_subject(run, low, v)
    return found if found is not None and can_say(" ".join(token.text for token in run[found[0] : found[1] + 1])) else criers


def _counted_before(run: Sequence[Token], low: int, v: int) -> Range | None:
    """How many people do what the verb at `v` says: "about 300 people" of "On Sunday about 300 people marched"."""
    k = v - 1
    while k > low and not run[k].low[:1].isdigit() and not run[k].capital and run[k].kind == "word" and v - k < _PHRASE:
        k -= 1
    return (k - (run[k - 1].low in _ABOUT), v - 1) if k > low and run[k].low[:1].isdigit() and v - k > 1 else None


def _people_before(run: Sequence[Token], low: int, j: int) -> Range | None:
    """The people whom the words up to token `j` name by what they are or wear: "men in oilskins" of "was met by men in oilskins chanting"."""
    first = j
    while first > low and j - first < _LONGEST and run[first - 1].kind == "word" and not verb_like(run, first - 1) and run[first - 1].low not in PERSONAL:
        first -= 1
    for k in range(j, first - 1, -1):
        led = k == low or run[k - 1].kind == "mark" or run[k - 1].low in PREPOSITIONS or verb_like(run, k - 1)
        if led and not run[k].capital and run[k].low not in PREPOSITIONS:
            plain = next((x for x in range(k, j + 1) if run[x].low in PREPOSITIONS), j + 1)
            whose = run[k].low in OWNERS and k + 1 < plain  # "his" may speak, "his cruiser" does not
            if can_say(" ".join(token.text for token in run[k + whose : plain])):
                return k, j
    return None


def crowd(run: Sequence[Token], low: int, before: int) -> Range | None:
    """How many people the clause is about that leads up to token `before`, behind no more than where and when: "On Sunday several hundred people sat down"."""
    if before - low > _FAR or _is_of_a_thing(run, before):
        return None
    v = next((v for v in range(low + 1, before) if not run[v].capital and (verb_like(run, v) or past(run[v].low))), before)
    last = v - 1
    while last > low and (run[last].low in AUXILIARIES or is_adverb(run[last])):
        last -= 1
    first = next((k for k in range(last, max(low, last - _LONGEST) - 1, -1) if _counts(run[k])), before)
    if v == before or first >= last or any(token.kind not in ("word", "own") for token in run[first : last + 1]):
        return None
    while first > low and run[first - 1].low in _COUNTS:
        first -= 1
    of = first + 2 if run[first].low in _MANY and run[first + 1].low == "of" else first
    head = next((k for k in range(of, last + 1) if run[k].low in PREPOSITIONS), last + 1) - 1
    people = run[head].low in _PEOPLE or ends_in_plural(run[head].low)
    if not people or not can_say(" ".join(token.text for token in run[of : head + 1])):
        return None
    while first - 2 >= low and run[first - 1].low in _THAN and run[first - 2].low in _THAN:
        first -= 2  # "more than"
    first -= first > low and run[first - 1].low in _ABOUT
    return (first, last) if first == low or run[low].low in PREPOSITIONS else None


def _is_of_a_thing(run: Sequence[Token], k: int) -> bool:
    """Whether a participle is of the noun right before it, on which something is written: "walked past a sign saying"."""
    beside = run[k - 1].kind == "word" and not (run[k - 1].low in PREPOSITIONS | {"and", "down", "there"} or is_adverb(run[k - 1]))
    return beside and run[k].low in _WRITTEN


def _counts(token: Token) -> bool:
    return token.low in _COUNTS or (token.low[:1].isdigit() and token.low.replace(",", "").isdigit())


def cried(scene: Scene) -> Attribution | None:
    """Who is named behind what many cry: "Roth was met with cries of “…” from the rowers"."""
    run, k = scene.run, scene.at
    if any(token.low == "heard" for token in run[max(scene.low, k - _PHRASE) : k]):
        return None  # "heard cries of “…” from the town hall"
    if k + 2 >= scene.high or run[k + 1].low not in ("from", "by") or not is_cried_at(run, scene.low, k):
        return None
    subject = right_subject(run, k + 2, scene.high)
    return Attribution(subject, (k - 2, k - 2)) if subject is not None and can_say(" ".join(t.text for t in run[subject[0] : subject[1] + 1])) else None
