"""Which of many names a person means by a few letters: for the command palette, the shortcut editor and the guide. Qt-free; spelling by RapidFuzz."""

from collections.abc import Sequence

from reader.language.folding import fold

_ENOUGH = 62.0


def score(wanted: str, name: str, beside: str = "") -> float:
    """How well `wanted` names `name`, 0 to 100; `beside` (a menu, a description) counts for less. 0 where it does not.

    Words may come in any order and be cut short ("exp pd"), letters may be left out ("expdf") or mistaken ("exprot").
    """
    asked, called, around = (fold(text).text.strip() for text in (wanted, name, beside))
    if not asked:
        return 100.0
    if called.startswith(asked):
        return 100.0
    words, others = _words(called), _words(around)
    parts = asked.split()
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 96.0 - min(6.0, len(called) / 20)
    if all(any(word.startswith(part) for word in (*words, *others)) for part in parts):
        return 84.0
    from rapidfuzz import fuzz

    best = 0.0
    if _in_order(asked, "".join(words)):
        best = 60.0 + 20.0 * len(asked) / max(1, len(called))
    if len(asked) >= 3:
        # each part against the beginnings of words: a slip in one letter, or two letters changed over
        def near(among: list[str]) -> float:
            return min(max((_alike(part, word) for word in among), default=0.0) for part in parts)

        best = max(best, 86.0 * near(words), 83.0 * near([*words, *others]), 0.8 * fuzz.ratio(asked, called))
    return best if best >= _ENOUGH or (best > 60.0 and len(asked) > 1) else 0.0


def ranked(wanted: str, names: Sequence[tuple[str, str]]) -> list[int]:
    """The numbers of the (name, beside) that are meant, the best first, and those equal in the order given."""
    scores = [(score(wanted, name, beside), number) for number, (name, beside) in enumerate(names)]
    return [number for found, number in sorted(scores, key=lambda pair: (-pair[0], pair[1])) if found > 0]


def _alike(part: str, word: str) -> float:
    """How like the beginning of a word its part is: one letter wrong, left out, or changed over with the next."""
    from rapidfuzz.distance import OSA

    if part[:1] != word[:1]:
        return 0.0
    return max(OSA.normalized_similarity(part, word[:length]) for length in (len(part), len(part) + 1))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).split()


def _in_order(letters: str, text: str) -> bool:
    """Whether all letters stand in the text in this order, the first where it begins."""
    rest = iter(text)
    wanted = letters.replace(" ", "")
    return bool(wanted) and text[:1] == wanted[:1] and all(letter in rest for letter in wanted)
