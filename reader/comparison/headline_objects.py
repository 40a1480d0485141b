"""What a headline's verb is done to: "bill" in "Senate rejects bill". Pure."""

from collections.abc import Mapping

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.headline_verbs import verbs
from reader.comparison.nounphrases import Phrase
from reader.comparison.places import Place, cut, name, parted, stems_of, surname, titles
from reader.language import gazetteer
from reader.language.grammar import AUXILIARIES, DETERMINERS, POSSESSIVES, PREPOSITIONS, past, present_participle
from reader.language.words import STOP, words

NONE = frozenset("no few neither nor not hardly any".split())


def whole_object(place: Place, v: int, by_first: Mapping[int, Phrase]) -> tuple[str, tuple[str, ...]] | None:
    """The object right after a verb, without its determiner; None where a clause follows, or the object is another's subject."""
    i = v + 1
    own = ""
    if i < len(place.words) and place.words[i].folded in NONE:
        return None
    if i < len(place.words) and place.words[i].folded in DETERMINERS:
        own = place.words[i].folded + " " if place.words[i].folded in POSSESSIVES else ""
        i += 1
    if i >= len(place.words) or set(place.text[place.words[v].end : place.words[i].start]) - set(" abcdefghijklmnopqrstuvwxyz"):
        return None
    while i + 1 < len(place.words) and gazetteer.key(place.words[i].folded) in titles() and i not in by_first and i not in place.named:
        i += 1
    if i in place.named and place.named[i][0] == i:
        first, last, full, kind = place.named[i]
        if parted(place, first, last):
            return None
        said = name(place, first, last, full, kind)
        said = surname(said) if kind == "person" else said
        stems = tuple(w.stem for w in words(said))
        owned = by_first.get(last + 2) if last + 1 < len(place.words) and place.words[last + 1].folded == "s" else by_first.get(last + 1)
        if last + 1 < len(place.words) and place.words[last + 1].folded == "s":
            if owned is None:
                return None
            said, last = f"{said}’s {cut(place, owned.first, owned.last)}", owned.last
            stems = (*stems, *stems_of(place, owned.first, owned.last))
        elif last + 1 < len(place.words) and place.words[last + 1].folded == "and":
            return None  # "sent Treasury and council officials a letter"
        elif owned is not None and not place.text[place.words[last].end : place.words[owned.first].start].strip(" ."):
            said, last = f"{said} {cut(place, owned.first, owned.last)}", owned.last
            stems = (*stems, *stems_of(place, owned.first, owned.last))
    elif i in by_first or (place.words[i].folded.endswith("s") and place.words[i].stem in EVENTS()):
        last = by_first[i].last if i in by_first else i  # "rebuffed calls"
        if place.words[last].folded in listed("light") or (
            present_participle(place.words[last].folded) and place.words[last].folded not in listed("nouns in -ing")
        ):
            return None
        said, stems = own + cut(place, i, last), stems_of(place, i, last)
        if place.text[place.words[last].end : place.words[last].end + 2] in ("’s", "'s"):
            owned = by_first.get(last + 2)
            if owned is None:
                return None  # "led the world’s largest choir"
            said, last = f"{said}’s {cut(place, owned.first, owned.last)}", owned.last
            stems = (*stems, *stems_of(place, owned.first, owned.last))
    elif not own and _bare_noun(place, i):
        last, said, stems = i, place.words[i].folded, (place.words[i].stem,)
    else:
        return None
    after = place.words[last + 1].folded if last + 1 < len(place.words) and place.text[place.words[last].end : place.words[last + 1].start] == " " else ""
    return None if after in AUXILIARIES or after in verbs()[0] or after in _CLAUSE else (said, stems)


def _bare_noun(place: Place, i: int) -> bool:
    """Whether a single word right behind a verb is its object, as what follows shows: "lost money on herring"."""
    word = place.words[i]
    ends = i + 1 == len(place.words) or place.text[word.end : place.words[i + 1].start].strip() in (".", ",", ";")
    if not (ends or place.words[i + 1].folded in PREPOSITIONS or place.words[i + 1].folded == "and") or place.words[i - 1].end + 1 != word.start:
        return False
    if word.folded in STOP or word.folded in PREPOSITIONS or past(word.folded) or len(word.folded) <= SMALL or not place.text[word.start].islower():
        return False
    return not word.folded.endswith(_NO_NOUN) and not any(word.folded in listed(section) for section in _OTHER)


SMALL = 3  # letters
_NO_NOUN = ("ly", "self", "selves", "ing")
_OTHER = ("no part of a phrase", "verbs", "adjectives", "light")
_CLAUSE = frozenset(["s", "to", "would", "into", "a", "an", "the"])  # "orders crew to leave", "offers him an ultimatum"
