"""Whether words can be those of somebody, or something, that speaks: "a handwritten note", not "Ten minutes". Pure."""

import re
from functools import cache

from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.grammar import PREPOSITIONS
from reader.language.words import words

_PERSONS = frozenset(
    """people person men man women woman kid kids child children folk folks police crowd audience panel family families couple pair team staff press
    media ally allies critic critics friend friends enemy source sources official officials authority authorities expert experts victim victims
    witness witnesses relative relatives niece nephew aunt aunts grandmother grandfather surrogate surrogates advocate advocates citizen citizens left
    right missive missives tweet tweets series mother father wife husband son daughter brother sister cousin uncle aunt neighbor neighbour parent
    parents student students resident residents colleague colleagues rival rivals opponent opponents proponent proponents participant guest guests
    host hosts boss head heads pope bishop bishops monk nun voice voices veteran veterans guy guys youth youths captive doctor doctors nurse scholar
    scholars spouse partner partners champion clerk patriot democrat republican conservative conservatives liberal liberals progressive progressives
    radical radicals muslim muslims christian christians jew jews side sides camp duo trio group groups majority minority party campaign office wing
    firm giant startup outlet newspaper paper magazine network station channel website site blog draft drafts release releases response responses
    slide slides provision provisions personnel tribunal military navy army mission consulate embassy pentagon kremlin vatican palace watchdog""".split()
)
_OTHERS = frozenset(
    """i we he she they it you his her hers their its my our your him them no one some many several most others another both all those these who whoever
    everyone everybody someone somebody""".split()
)
_HUMAN = re.compile(r"(?:ers?|ors?|ists?|ians?|(?:wo)?m[ae]n|ants|ees?|crats?|goers?|persons?)\Z")
_NO_PERSONS = frozenset(
    """number numbers matter matters order orders error errors power powers offer offers answer answers paper manner corner center weather summer winter
    dinner chapter border disaster river water fever murder danger anger hunger effort factor error terror color humor labor honor rumor favor harbor horror
    minor major prior former latter other either neither whether rather later earlier however never ever over under after together together another higher
    lower further greater fewer better committee employee fee coffee degree guarantee decree spree knee trustee discover consider remember wants plants
    grants restaurants million billion trillion september october november december""".split()
) - frozenset(["committee", "trustee", "employee"])  # fmt: skip


@cache
def _known() -> frozenset[str]:
    """Nouns that can speak, in the singular and the plural."""
    roles = gazetteer.sections("titles.txt")["role"]
    plain = {*roles, *cues().sources, *gazetteer.plain("organisation-heads.txt"), *_PERSONS}
    return frozenset(plain | {f"{word}s" for word in plain})


def can_say(text: str) -> bool:
    """Whether these words, up to the first preposition but "of", name somebody, a body, or a piece of writing or speech; what is capitalised may be a name."""
    found = words(re.split(r"[,;(—–]", text, maxsplit=1)[0])
    if not found:
        return False
    end = next((k for k, w in enumerate(found) if k and w.folded in PREPOSITIONS and w.folded != "of"), len(found))
    phrase = found[:end]
    if phrase[0].folded in _OTHERS:
        return True
    named = any(text[w.start].isupper() for w in phrase[1:]) or (text[found[0].start].isalpha() and text[found[0].start : found[0].end].isupper())
    return named or any(_speaks(w.folded) for w in phrase)


def _speaks(noun: str) -> bool:
    word = folded(noun)
    return word in _known() or bool(_HUMAN.search(word) and word not in _NO_PERSONS and len(word) > 4)
