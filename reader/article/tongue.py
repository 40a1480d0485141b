"""Which language an article is in, told by its letters and its words, where nothing says so. Pure; languages as BCP 47 tags ("en", "de", "ar").

English, which most articles here are in, is known by its function words, and a language with a script of its own by the script; only then is a trained
identifier loaded (langid: Lui and Baldwin 2012, as py3langid keeps it), for that takes half a second.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any
from unicodedata import bidirectional

_ENGLISH = frozenset("the of and to in a is that for was on with as it by at from be have has had are were not this which said who his her their".split())
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 4_000
"""So many characters are looked at."""
_SHARE = 0.16
"""From this share of function words on, a text is English: running English has a third, other languages in Latin letters a twentieth."""
SURE = 0.9
"""The identifier is believed from this probability on; below it, nothing is said."""
_FEWEST = 8
# first and last code point of scripts that say much, and the one language that is meant where the script leaves no doubt
_SCRIPTS: tuple[tuple[int, int, str, str | None], ...] = (
    (0x0370, 0x03FF, "Grek", "el"), (0x0400, 0x052F, "Cyrl", None), (0x0530, 0x058F, "Armn", "hy"), (0x0590, 0x05FF, "Hebr", "he"),
    (0x0600, 0x06FF, "Arab", None), (0x0750, 0x077F, "Arab", None), (0x0700, 0x074F, "Syrc", "syr"), (0x0780, 0x07BF, "Thaa", "dv"),
    (0x0900, 0x097F, "Deva", None), (0x0980, 0x09FF, "Beng", "bn"), (0x0A00, 0x0A7F, "Guru", "pa"), (0x0A80, 0x0AFF, "Gujr", "gu"),
    (0x0B80, 0x0BFF, "Taml", "ta"), (0x0C00, 0x0C7F, "Telu", "te"), (0x0C80, 0x0CFF, "Knda", "kn"), (0x0D00, 0x0D7F, "Mlym", "ml"),
    (0x0D80, 0x0DFF, "Sinh", "si"), (0x0E00, 0x0E7F, "Thai", "th"), (0x0E80, 0x0EFF, "Laoo", "lo"), (0x10A0, 0x10FF, "Geor", "ka"),
    (0x1200, 0x137F, "Ethi", "am"), (0x1780, 0x17FF, "Khmr", "km"), (0x3040, 0x30FF, "Jpan", "ja"), (0x4E00, 0x9FFF, "Hani", "zh"),
    (0xAC00, 0xD7AF, "Hang", "ko"), (0xFB50, 0xFDFF, "Arab", None), (0xFE70, 0xFEFF, "Arab", None),
)  # fmt: skip
_FIRST_FROM_THE_RIGHT = "\u0590"
"""No letter before this one runs from right to left."""
_LEFTWARD = frozenset("ar arc ckb dv fa he ks ps sd syr ug ur yi".split())
_SCRIPT_LETTERS = 4
_LEFTWARD_SCRIPTS = frozenset("arab hebr syrc thaa".split())
_LIKELY = {"Cyrl": "ru", "Arab": "ar", "Deva": "hi"}
_WITHIN = {
    "Cyrl": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn"),
    "Arab": ("ar", "fa", "ur", "ps", "ug"),
    "Deva": ("hi", "mr", "ne"),
}
"""Of several languages in one script, those that the identifier may choose from."""


def sample(texts: Iterable[str]) -> str:
    """The first few thousand characters of an article."""
    parts: list[str] = []
    room = _ENOUGH
    for text in texts:
        parts.append(text[:room])
        room -= len(text)
        if room <= 0:
            break
    return "\n".join(parts)


def detect(texts: Iterable[str]) -> str | None:
    """The language of an article's paragraphs; None where there are too few words or they leave it open."""
    text = sample(texts)
    words = _WORD.findall(text.lower())
    script, known = _script(text)
    if known is not None:
        return known
    if script == "Latn":
        if len(words) < _FEWEST:
            return None
        if sum(word in _ENGLISH for word in words) >= _SHARE * len(words):
            return "en"
    elif script is None:
        return None
    return _identified(text, script) or _LIKELY.get(script)


def is_right_to_left(language: str) -> bool:
    """Whether a language tag ("ar", "he-IL", "az-Arab") is written from right to left: as its script is, where it names one."""
    first, *parts = language.casefold().replace("_", "-").split("-")
    script = next((part for part in parts if len(part) == _SCRIPT_LETTERS and part.isalpha()), None)
    return script in _LEFTWARD_SCRIPTS if script is not None else first in _LEFTWARD


def right_to_left(texts: Iterable[str]) -> bool:
    """Whether most letters of an article run from right to left."""
    text = sample(texts)
    if not any(character >= _FIRST_FROM_THE_RIGHT and bidirectional(character) in ("R", "AL") for character in set(text)):
        return False
    directions = Counter("R" if kind in ("R", "AL") else "L" for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return directions["R"] > directions["L"]


def _script(text: str) -> tuple[str | None, str | None]:
    """(the script of most letters, the language that it stands for by itself); (None, None) without letters."""
    found: Counter[str] = Counter()
    alone = {script: language for _, _, script, language in _SCRIPTS}
    for character in text:
        if not character.isalpha():
            continue
        code = ord(character)
        found["Latn" if code < 0x250 else next((script for first, last, script, _ in _SCRIPTS if first <= code <= last), "Zyyy")] += 1
    if not found:
        return None, None
    script = found.most_common(1)[0][0]
    # Japanese is mostly written in Chinese characters, and never without kana
    if script == "Jpan" or (script == "Hani" and found["Jpan"] * 20 > found["Hani"]):
        return "Jpan", "ja"
    return (None, None) if script == "Zyyy" else (script, alone.get(script))


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _identified(text: str, script: str) -> str | None:
    """What the trained identifier says, if it is sure."""
    identifier = _identifier()
    allowed = _WITHIN.get(script)
    if allowed is not None:
        ranked = [(language, share) for language, share in identifier.rank(text) if language in allowed]
        whole = sum(share for _, share in ranked)
        return str(ranked[0][0]) if ranked and whole > 0 and ranked[0][1] >= SURE * whole else None
    language, share = identifier.classify(text)
    return str(language) if share >= SURE else None
