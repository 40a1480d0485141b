"""Where a text stands in an article, whatever its case, accents, quotation marks, dashes and spaces. Pure; spans in code points."""

import re
from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

from reader.article.model import Article, Span
from reader.language.folding import Folded, fold, folded

_SIMPLE = re.compile(r"[!-_a-~]+(?: [!-_a-~]+)*")
"""Words of ASCII letters and signs with single spaces between them (no accent grave, which is taken for a quotation mark)."""


def quick_fold(text: str) -> Folded:
    """The same as `fold`, in a fraction of the time where most of a text is plain letters."""
    out: list[str] = []
    where: list[int] = []
    at, after_space = 0, False
    for simple in _SIMPLE.finditer(text):
        after_space = _fold_rest(text, at, simple.start(), after_space, out, where)
        out.append(simple.group().lower())
        where.extend(range(simple.start(), simple.end()))
        at, after_space = simple.end(), False
    _fold_rest(text, at, len(text), after_space, out, where)
    where.append(len(text))
    return Folded("".join(out), tuple(where))


def _fold_rest(text: str, start: int, end: int, after_space: bool, out: list[str], where: list[int]) -> bool:
    """Fold what is not simple, letter by letter; whether it ended in a space."""
    for i in range(start, end):
        for character in folded(text[i]):
            space = character == " "
            if not (space and after_space):
                out.append(character)
                where.append(i)
            after_space = space
    return after_space


class Hits:
    """Where one text stands: how often in each paragraph is counted at once, where exactly only when asked for.

    A letter may stand in a book a hundred thousand times, and is looked for while the next one is being typed.
    """

    def __init__(self, wanted: str, texts: Callable[[int], Folded], count: int) -> None:
        self._wanted = wanted
        self._texts = texts
        self.counts = [texts(i).text.count(wanted) for i in range(count)] if wanted else [0] * count
        self._ends = list(accumulate(self.counts))
        self._spans: dict[int, tuple[Span, ...]] = {}

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    def __getitem__(self, number: int) -> Span:
        """The number-th place of all, from 0, in the order of the text. Raises IndexError."""
        if not 0 <= number < len(self):
            raise IndexError(number)
        paragraph = bisect_right(self._ends, number)
        return self.at(paragraph)[number - self.before(paragraph)]

    def before(self, paragraph: int) -> int:
        """How many places there are in the paragraphs above one."""
        return self._ends[paragraph - 1] if paragraph else 0

    def at(self, paragraph: int) -> tuple[Span, ...]:
        """The places in one paragraph, in order, none overlapping."""
        if not 0 <= paragraph < len(self.counts) or not self.counts[paragraph]:
            return ()
        known = self._spans.get(paragraph)
        if known is None:
            folded, found = self._texts(paragraph), []
            at = folded.text.find(self._wanted)
            while at >= 0:
                found.append(Span(paragraph, *folded.back(at, at + len(self._wanted))))
                at = folded.text.find(self._wanted, at + len(self._wanted))
            known = self._spans[paragraph] = tuple(found)
        return known

    def paragraphs(self) -> list[int]:
        """The paragraphs that it stands in."""
        return [i for i, count in enumerate(self.counts) if count]


class Finder:
    """One article, folded once, paragraph by paragraph and only when first looked into."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._folded: list[Folded | None] = [None] * len(article.paragraphs)

    def prepare(self, enough: Callable[[], bool]) -> bool:
        """Fold ahead until `enough` says so; whether all is folded."""
        for i, known in enumerate(self._folded):
            if known is None:
                if enough():
                    return False
                self._at(i)
        return True

    def hits(self, text: str) -> Hits:
        """Where a text stands. Nowhere, for a text that folds to nothing."""
        wanted = fold(text).text.strip(" ") if text.strip() else ""
        return Hits(wanted, self._at, len(self._folded))

    def find(self, text: str, most: int = 10**9) -> tuple[Span, ...]:
        """Every place, in order, up to so many."""
        hits = self.hits(text)
        found: list[Span] = []
        for paragraph in hits.paragraphs():
            found += hits.at(paragraph)
            if len(found) >= most:
                break
        return tuple(found[:most])

    def _at(self, paragraph: int) -> Folded:
        known = self._folded[paragraph]
        if known is None:
            known = self._folded[paragraph] = quick_fold(self._article.paragraphs[paragraph].text)
        return known
