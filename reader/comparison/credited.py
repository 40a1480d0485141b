"""Whom a pronoun beside a shared quotation means, where the other article names the speaker of the very same words. Pure; swapping the readings mirrors it."""

from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import replace
from functools import cache

from reader.article.model import Span
from reader.comparison.agreement import name_words, same_person
from reader.comparison.surely import Sure
from reader.comparison.utterances import Utterance, rarities, shared, utterances
from reader.language.bearers import gender_of
from reader.language.introduced import Introduced
from reader.language.mentions import Mentions
from reader.language.reading import Name, Quotation, Reading, Speaker

_PRONOUNS = frozenset(("he", "she"))
LEAST_SHARED, LEAST_WORDS = 0.75, 6  # of the shorter utterance; a few words in common may be said by many


def lend_speakers(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Both readings, a "he" or "she" that says what the other article has somebody say by name read as that person, if the article named them before."""
    rarity = rarities(a, b)
    left, right = utterances(a, rarity), utterances(b, rarity)
    return _lent(a, b, left, right), _lent(b, a, right, left)


def _lent(mine: Reading, other: Reading, own: Sequence[Utterance], theirs: Sequence[Utterance]) -> Reading:
    """`mine` with the speakers that `other` names. Only what "he" or "she" says is held against only what somebody says by name: few of all utterances."""
    people, known = _people(mine), {n.text for found in _people(other).values() for n in found}
    unsure = [u for u in own if _by_pronoun(mine, mine.quotations[u.quotation])]
    sure = [(u, name) for u in theirs if (name := _by_name(other, other.quotations[u.quotation], known)) is not None]
    changed: dict[Speaker, Speaker] = {}
    surely = Sure(mine)
    introduced = cache(lambda: Introduced(Mentions(mine.article, mine.sentences, mine.names, mine.quotations)))  # reads all of the article
    for pair in shared(unsure, [u for u, _ in sure]):
        said, name = mine.quotations[unsure[pair.a].quotation].speaker, sure[pair.b][1]
        if pair.share < LEAST_SHARED or pair.words < LEAST_WORDS or said is None or said.mention is None or same_person(said.text, name) or surely(said):
            continue
        whom = [n for n in people[name_words(name)[-1]] if same_person(n.text, name) and min(n.mentions) < said.mention]
        if len(whom) == 1 and _can_be(mine, said.mention, whom[0]) and not _is_clear(mine, introduced, mine.quotations[unsure[pair.a].quotation], said):
            changed[said] = Speaker(whom[0].text, said.mention)
    if not changed:
        return mine
    return replace(mine, quotations=tuple(_again(q, changed) for q in mine.quotations))


def _can_be(reading: Reading, pronoun: Span, name: Name) -> bool:
    """Whether "he" or "she" can mean who bears a name."""
    return gender_of(reading.article, name) in (None, reading.article.text(pronoun).lower())


def _is_clear(reading: Reading, introduced: Callable[[], Introduced], quotation: Quotation, said: Speaker) -> bool:
    """Whether the sentence before a quotation, in its paragraph, is about who "he" or "she" was taken for: then the article itself says so."""
    return any(reading.names[number].text == said.text for number in introduced().by_sentence_before(quotation.spans[0]))


def _again(quotation: Quotation, changed: dict[Speaker, Speaker]) -> Quotation:
    """The quotation, said by whom the same mention means elsewhere."""
    now = changed.get(quotation.speaker) if quotation.speaker is not None else None
    return quotation if now is None else replace(quotation, speaker=now)


def _by_pronoun(reading: Reading, quotation: Quotation) -> bool:
    mention = quotation.speaker.mention if quotation.speaker is not None else None
    return mention is not None and reading.article.text(mention).lower() in _PRONOUNS


def _by_name(reading: Reading, quotation: Quotation, people: Set[str]) -> str | None:
    """The person to whom the text gives a quotation by one name; None where it does by a pronoun or a role, or names several."""
    speaker = quotation.speaker
    if speaker is None or speaker.mention is None or speaker.text not in people:
        return None
    said = name_words(reading.article.text(speaker.mention))
    return speaker.text if name_words(speaker.text)[-1] in said and "and" not in reading.article.text(speaker.mention).split() else None


def _people(reading: Reading) -> dict[str, list[Name]]:
    """The people of an article by the last word of their names."""
    out: dict[str, list[Name]] = defaultdict(list)
    for name in reading.names:
        if name.kind == "person" and name.mentions and name_words(name.text):
            out[name_words(name.text)[-1]].append(name)
    return out
