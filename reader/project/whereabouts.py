"""Where the paragraphs of an article are in a changed text of it, and the words in them. Pure.

Identical paragraphs come first, in their order; then the most similar ones, if they are similar enough.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import nsmallest
from itertools import chain

from reader.article.model import Article, Span
from reader.article.sides import SIDES, Side
from reader.project.decisions import Place

Articles = tuple[Article, Article]
SIMILAR = 0.6
"""Share of words in common, in order, from which a changed paragraph is taken for the same one."""
MOST_COMPARED = 60
"""How many candidates a changed paragraph is compared with word by word: those that share most of its rare words."""


class Ground:
    """One article as it is now, and where the paragraphs that decisions are about went."""

    def __init__(self, article: Article, places: Sequence[Place]) -> None:
        self._texts = [paragraph.text for paragraph in article.paragraphs]
        old = sorted({(place.paragraph, place.text) for place in places})
        self._went = _exact(old, self._texts)
        taken = set(self._went.values())
        free = [number for number in range(len(self._texts)) if number not in taken]
        index = Index({number: self._texts[number] for number in free})
        for key in old:
            if key not in self._went:
                number = index.nearest(*key)
                if number is not None:
                    self._went[key] = number
                    index.take(number)

    def find(self, place: Place) -> Span | None:
        """Where a place is now; a whole paragraph stays whole, a part must be there in its own words."""
        number = self._went.get((place.paragraph, place.text))
        if number is None:
            return None
        text = self._texts[number]
        if place.text == text:
            return Span(number, place.start, place.end)
        if (place.start, place.end) == (0, len(place.text)):
            return Span(number, 0, len(text))
        words = place.text[place.start : place.end]
        starts = []
        start = text.find(words) if words else -1
        while start >= 0:
            starts.append(start)
            start = text.find(words, start + max(1, len(words)))
        if not starts:
            return None
        # where the same words stand several times, those at about the same height of the paragraph
        height = place.start / max(1, len(place.text))
        best = min(starts, key=lambda at: abs(at / max(1, len(text)) - height))
        return Span(number, best, best + len(words))


Grounds = dict[Side, Ground]


def grounds(places: Sequence[Place], articles: Articles) -> Grounds:
    """Both articles as they are now, for decisions at these places."""
    return {side: Ground(article, [place for place in places if place.side == side]) for side, article in zip(SIDES, articles, strict=True)}


def _exact(old: list[tuple[int, str]], texts: list[str]) -> dict[tuple[int, str], int]:
    """Paragraphs whose text is still there. One at its old number stays; of several alike the rest keep their order."""
    here: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        here[text].append(number)
    went: dict[tuple[int, str], int] = {}
    for key in old:
        if key[1] in here and key[0] in here[key[1]]:
            went[key] = key[0]
    used = set(went.values())
    rest = {text: [number for number in numbers if number not in used] for text, numbers in here.items()}
    for key in old:
        if key not in went and rest.get(key[1]):
            went[key] = rest[key[1]].pop(0)
    return went


class Index:
    """Paragraphs by their rare words, so that not each has to be held against each. A word is one letter here: that compares in a hundredth of the time.

    Two that have 0.6 of their words in common, in order, share at least 3/7 of either's words. So of the words of both, from the rarest on, the first 4/7 and
    one more have one in common (prefix filtering: Chaudhuri, Ganti and Kaushik, 2006).
    """

    def __init__(self, texts: dict[int, str]) -> None:
        self._letters: dict[str, str] = {}
        self._words = {number: self._of(text) for number, text in texts.items()}
        self._common = Counter(word for words in self._words.values() for word in _counted(words))
        self._where: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
        for number, words in self._words.items():
            for word in self._rare(words):
                self._where[word].append(number)

    def _of(self, text: str) -> str:
        return "".join(self._letters.setdefault(word, chr(0x10000 + len(self._letters) % 0x100000)) for word in text.split())

    def _rare(self, words: str) -> list[tuple[str, int]]:
        ordered = sorted(_counted(words), key=lambda word: (self._common[word], word))
        shared = -(-3 * len(ordered) // 7)
        return ordered[: len(ordered) - shared + 1]

    def take(self, number: int) -> None:
        """It is nobody else's any more."""
        del self._words[number]

    def nearest(self, number: int, text: str) -> int | None:
        """The paragraph most like an old one, if it is like enough; of equals, the one nearest to the old number."""
        from rapidfuzz.distance import Indel  # late: a window that opens has nothing to look for

        wanted = self._of(text)
        shared = Counter(chain.from_iterable(self._where.get(word, ()) for word in self._rare(wanted)))
        near = ((-count, abs(candidate - number), candidate) for candidate, count in shared.items() if candidate in self._words)
        best: tuple[float, int, int] | None = None
        for _, away, candidate in nsmallest(MOST_COMPARED, near):
            ratio = Indel.normalized_similarity(wanted, self._words[candidate])
            if ratio >= SIMILAR and (best is None or (ratio, -away) > best[:2]):
                best = ratio, -away, candidate
        return best[2] if best is not None else None


def _counted(words: str) -> list[tuple[str, int]]:
    """Every word with which of its kind it is: the second "the" is another than the first."""
    seen: Counter[str] = Counter()
    made = []
    for word in words:
        seen[word] += 1
        made.append((word, seen[word]))
    return made
