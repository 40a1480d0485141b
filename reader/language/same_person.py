"""Whether two names, as words, can be one person's. Pure; every word is folded."""

from collections.abc import Sequence

from reader.language import gazetteer

_ENDS, _INITIALS, _BOTH = 2, 2, 2


def one_person(have: tuple[str, ...], own: tuple[str, ...], plain: tuple[str, ...], suffix: tuple[str, ...]) -> bool:
    """Whether two names, each given with what stands behind it ("Jr."), can be one person's."""
    least = min(len(have), len(plain))
    if (least > 1 or (suffix and own)) and have[-least:] == plain[-least:]:
        compatible = inside = True  # "Peña Nieto", who is Enrique; "Roth Jr.", who is Bert
    else:
        compatible = gazetteer.given(have[0]) == gazetteer.given(plain[0]) or ((len(have[0]) == 1 or len(plain[0]) == 1) and have[0][0] == plain[0][0])
        short, long = sorted((set(have), set(plain)), key=len)
        inside = {k for k in short if len(k) > 1} <= long and len(have) > 1
    return compatible and _same_line(own, suffix) and not initials_differ(have, plain) and (inside or have[-1] == plain[-1])


def initials_differ(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two people have different middle initials: "George H.W. Orr" and "George W. Orr"."""
    middles = ["".join(words[1:-1]) for words in (one, other) if len(words) > _ENDS and all(len(word) <= _INITIALS for word in words[1:-1])]
    return len(middles) == _BOTH and middles[0] != middles[1]


def _same_line(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether what stands behind two names can be one person's: a "III" may be left out, a "Jr." tells father and son apart."""
    return one == other or (not (one and other) and not {"jr", "sr"} & {*one, *other})


def opens_better(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter of two forms is the name, and what the longer has before it is not: "FIRED Eric Roth"."""
    return len(short) < len(long) and short == long[-len(short) :] and short[0] in gazetteer.first_names() and long[0] not in gazetteer.first_names()
