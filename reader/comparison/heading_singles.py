"""One plain word, which says too little, with what orders, counts or owns it: "second strike", "120 visitors", "museum’s alarm". Pure."""

from collections.abc import Iterator, Mapping

from reader.comparison.heading_joined import Shape
from reader.comparison.heading_lists import listed
from reader.comparison.heading_phrases import denied, is_lacking, is_title, says_nothing
from reader.comparison.nounphrases import ORDINALS, Phrase
from reader.comparison.places import Place, cut, stems_of
from reader.language.grammar import DETERMINERS

FIT = 0.68  # beside phrases that tell more by themselves
MOST_DIGITS = 3  # of a count; what is longer may be a year, and is rounded in a heading
_WHEN = frozenset("summer winter spring autumn fall quarter round season term".split())
_NO_COUNT_BEHIND = frozenset("january february march april may june july august september october november december jan feb aug sept oct nov dec about".split())


def singles(place: Place) -> Iterator[Shape]:
    """Every word of a sentence that is a phrase by itself, with the word that says which or whose it is."""
    by_first = place.by_first
    for phrase in place.phrases:
        if not (is_title(place, phrase) or is_lacking(place, phrase) or says_nothing(place, phrase) or denied(place, phrase)):
            yield from _counted(place, phrase)
            yield from _of_thing(place, phrase, by_first)


def _counted(place: Place, phrase: Phrase) -> Iterator[Shape]:
    """ "Second strike", "next decision", "120 visitors"."""
    k = phrase.first - 1
    if k < 0 or phrase.first < phrase.last or place.text[place.words[k].end : place.words[k + 1].start] != " ":
        return
    before, ahead, head = place.words[k], place.words[k - 1].folded if k else "", place.words[phrase.last].folded
    which = before.folded in ORDINALS and ahead in DETERMINERS and head not in _WHEN
    free = place.text[before.start - 1 : before.start] in ("", " ") and ahead not in _NO_COUNT_BEHIND  # no "$120", no "May 20"
    many = before.folded.isdigit() and len(before.folded) <= MOST_DIGITS and free and head.endswith("s") and head not in listed("measures")
    if which or many:
        yield Shape(cut(place, k, phrase.last), stems_of(place, phrase.first, phrase.last), FIT, "phrase", phrase.last)


def _of_thing(place: Place, phrase: Phrase, by_first: Mapping[int, Phrase]) -> Iterator[Shape]:
    """ "Museum’s alarm": a thing, and one that it has; of two words the second says enough."""
    then = by_first.get(phrase.last + 2)
    if then is None or then.headless or then.first < then.last or place.words[phrase.last + 1].folded != "s":
        return
    owner = place.words[phrase.last]
    if phrase.last - phrase.first > 1 or owner.folded in listed("owns anything") or place.text[owner.end : place.words[then.first].start] not in ("’s ", "'s "):
        return
    text = f"{cut(place, phrase.first, phrase.last)}’s {cut(place, then.first, then.last)}"
    yield Shape(text, stems_of(place, phrase.first, then.last), FIT, "phrase", then.last)
