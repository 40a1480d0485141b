"""What compares names across articles. Pure."""

from functools import lru_cache

from reader.language import gazetteer
from reader.language.kinship import SUFFIXES


@lru_cache(maxsize=16384)
def name_key(text: str) -> str:
    """What compares names across articles: "Nicolás Maduro" and "Nicolas Maduro’s" are one, so are "U.S." and "the United States".

    Titles and middle initials are left out; adjectives of nations become the nation.
    """
    plain = gazetteer.key(text)
    for known in (gazetteer.places(), gazetteer.nationals(), gazetteer.organisations()):
        if plain in known.forms:
            return gazetteer.key(known.forms[plain])
    words = plain.split()
    titles = gazetteer.sections("titles.txt")
    while len(words) > 1 and (words[0] in titles["honorific"] or words[0] in titles["role"]):
        if words[1:] == words[-1:] and words[0] in gazetteer.first_names():
            break  # "Dean Orr"
        words = words[1:]
    if len(words) > 1:
        words[0] = gazetteer.given(words[0])
    return " ".join(w for i, w in enumerate(words) if len(w) > 1 or not 0 < i < len(words) - 1)


def same_name(a: str, b: str) -> bool:
    """Whether two names may mean the same: equal keys, or one is the other's last word ("Trump", "Donald Trump")."""
    one, other = name_key(a), name_key(b)
    if one == other:
        return True
    short, long = sorted((one.split(), other.split()), key=len)
    if len(short) > 1 and short[-1] == long[-1] and (short[-1] in SUFFIXES or (len(short) == 2 and short[0] == long[0])):
        # "Hillary Rodham Clinton"; "Trump Jr.", where the other has his given name
        return short[-1] not in SUFFIXES or (len(short) == 2 and short[0] == long[-2])
    return len(short) == 1 and len(long) > 1 and short[0] == [w for w in long if w not in SUFFIXES][-1:][0]
