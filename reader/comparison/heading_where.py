"""Whether a noun phrase only tells where somebody is or goes, for whom, or on which air, and so is nothing that a topic is about. Pure."""

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.nounphrases import Phrase, is_pair
from reader.comparison.places import Place
from reader.language.grammar import DETERMINERS

_WITHIN = frozenset(["in", "into", "inside", "aboard"])
_PAST = frozenset("over down up through across along past onto toward towards".split())
_GONE = frozenset("leave leaves left leaving enter enters entered entering".split())
_ON_AIR = frozenset(["on", "during"])
_BY = frozenset("air boat cart ferry helicopter horse plane road sea ship".split())


def only_where(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase only tells where: "sent them over the | mountains", "in a back | row", "left the | chamber", "a film of which"."""
    head = place.words[phrase.last].folded
    k = _ahead(place, phrase)
    before = place.words[k].folded if k >= 0 else ""
    if before in _WITHIN and (head in listed("seats") or (head in listed("rooms") and not _sets_scene(place, phrase, k))):
        return True
    if before == "by" and k + 1 == phrase.first == phrase.last and head in listed("seats") | _BY:
        return True
    if before in _PAST and head in listed("goes over") | listed("rooms"):
        return True
    if before in _GONE and head in listed("rooms"):
        return True
    if before in _ON_AIR and head in listed("says on which"):
        return True
    return _for_another(place, k) or _met(place, k) or _of_which(place, phrase)


def _ahead(place: Place, phrase: Phrase) -> int:
    """The index of the word before a phrase and its determiners; -1 where there is none, or a mark parts them."""
    k = phrase.first - 1
    while k >= 0 and place.words[k].folded in DETERMINERS:
        k -= 1
    return k if k >= 0 and not place.text[place.words[k].end : place.words[k + 1].start].strip() else -1


def _sets_scene(place: Place, phrase: Phrase, k: int) -> bool:
    """Whether a sentence begins with a room that it goes on to tell of ("In the sports hall, which was turned into a morgue"), or it is a town hall."""
    pair = phrase.first < phrase.last and is_pair(place.words[phrase.last - 1], place.words[phrase.last])
    return k == 0 or pair


def _met(place: Place, k: int) -> bool:
    """Whether somebody is only whom a thing is said to: "denied that in an interview with | wardens"."""
    ahead = [w.folded for w in place.words[max(0, k - 3) : k]]
    return k > 1 and place.words[k].folded == "with" and ahead[-1] in listed("says where") and "in" in ahead[:-1]


def _for_another(place: Place, k: int) -> bool:
    """Whether something is done for somebody: "suits on behalf of | shareholders"."""
    return k > 0 and place.words[k].folded == "of" and place.words[k - 1].folded == "behalf"


def _of_which(place: Place, phrase: Phrase) -> bool:
    """Whether a phrase is but part of what the sentence tells: "a film of which was shown"."""
    then = place.words[phrase.last + 1 : phrase.last + 3]
    return [w.folded for w in then] in (["of", "which"], ["of", "whom"])


def stands_in(place: Place, thing: Phrase, said: Phrase) -> bool:
    """Whether "in" between two phrases only tells where the first was: "lunch in a van", "debate in the back row"; a fire in a hotel happens there."""
    if place.words[thing.last + 1].folded not in ("in", "from"):
        return False
    head = place.words[said.last].folded
    return head in listed("seats") or (head in listed("rooms") and place.words[thing.last].stem not in EVENTS())
