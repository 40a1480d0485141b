"""Where an article names whom, in the order of the text, and whether a name heads its sentence there. Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from reader.article.model import Article, Span
from reader.language.gazetteer import sections
from reader.language.grammar import PREPOSITIONS, SUBORDINATORS, present_participle
from reader.language.quotation_kinds import WORD
from reader.language.reading import Name, Quotation, Sentence

APPOSITION, OPENING = 120, 60
"""How long what stands beside a name, and what stands before the subject of a sentence, may be."""
LEADING = SUBORDINATORS | PREPOSITIONS
"""Words that begin what stands before the subject."""
TITLED = re.compile(r"(?:[A-Z][\w-]*\.? ){0,3}")  # "said the legislator, Representative Ines Roth"
_TITLE_WORDS = 4
_BACK_THERE = re.compile(r"(?:Back|Down|Elsewhere|Out|Over|Up) (?:at|in|on) ")
_APPOSED = re.compile(
    r"(?:The|An?|His|Her|Their|Another|One|(?:[A-Z][\w.-]* ){0,3}[A-Z][\w.-]*['’]s?)\b[^,.;:“”\"]+, "
)  # "The committee’s ranking member, Ines Roth, …"


_FRONTED = re.compile(r"(?:At|During|In|On) (?:(?:the|an?|that) )?(?!of\b)[A-Za-z]?[a-z]+ (?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.? )?")  # "At noon Ms. Roth came"


@cache
def _before_names() -> frozenset[str]:
    """Words in small letters that may stand between the head of a sentence and a name: "The poet Ines Roth", "Former mayor Ines Roth"."""
    return frozenset((*sections("speakers.txt")["speaks"], *sections("titles.txt")["role"], "former", "poet"))


def _furthest(spans: Sequence[Span]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Where quotations begin, in order, and the furthest end of those up to each."""
    ordered = sorted((span.start, span.end) for span in spans)
    return tuple(start for start, _ in ordered), tuple(accumulate((end for _, end in ordered), max))


class Mentions:
    """Every mention of every name. `every` has them with the number of their name, `starts` without, both in the order of the text."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self.article = article
        self.sentences = [s.span for s in sentences]
        self.names = names
        self.every = sorted((m, i) for i, n in enumerate(names) for m in n.mentions)
        self.starts = [m for m, _ in self.every]
        self._quoted: dict[int, list[Span]] = defaultdict(list)
        for quotation in quotations:
            for span in quotation.spans:
                self._quoted[span.paragraph].append(span)
        self._ends = defaultdict(list, {p: sorted((span.end, span.start) for span in spans) for p, spans in self._quoted.items()})
        self._open = {p: _furthest(spans) for p, spans in self._quoted.items()}

    def first(self, paragraph: int, at: int) -> int:
        """The index of the first mention from a place on."""
        return bisect_left(self.starts, Span(paragraph, at, at))

    def sentence(self, place: Span) -> Span:
        """The sentence that a place is in; the place itself where it is in none."""
        k = bisect_right(self.sentences, Span(place.paragraph, place.start + 1, place.start + 1)) - 1
        return self.sentences[k] if k >= 0 and place in self.sentences[k] else place

    def is_quoted(self, span: Span) -> bool:
        """Whether a mention stands inside a quotation."""
        return self._reached(span.paragraph, span.start) >= span.end

    def _reached(self, paragraph: int, start: int) -> int:
        """Where the last quotation to end does so, of those that begin up to a place; -1 where none does."""
        starts, ends = self._open.get(paragraph, ((), ()))
        k = bisect_right(starts, start) - 1
        return ends[k] if k >= 0 else -1

    def quotation_before(self, place: Span) -> Span | None:
        """The last quotation of its paragraph that ends before a place."""
        ends = self._ends[place.paragraph]
        k = bisect_right(ends, (place.start, len(self.article.paragraphs[place.paragraph].text))) - 1
        return Span(place.paragraph, ends[k][1], ends[k][0]) if k >= 0 else None

    def opens(self, span: Span) -> bool:
        """Whether nothing but titles stands between a name and the head of its sentence, or the quotation before it: "But Senator Roth"."""
        start = max(self.sentence(span).start, span.start - OPENING)
        head = re.split(r"[”\"]|''", self.article.paragraphs[span.paragraph].text[start : span.start])[-1].split()
        return len(head) <= _TITLE_WORDS and all((w[0].isupper() or w in _before_names()) and w.lower() not in PREPOSITIONS for w in head)

    def leads(self, span: Span) -> bool:
        """Whether a name is the subject of its sentence behind an apposition or an opening: "After the vote, Mr. Roth said", "Asked again, Roth"."""
        text, start = self.article.paragraphs[span.paragraph].text, self.sentence(span).start
        if span.start - start >= APPOSITION:
            return False
        if _APPOSED.fullmatch(text, start, span.start):
            return True
        if _FRONTED.fullmatch(text, start, span.start):
            return True
        comma = text.rfind(", ", start, span.start)
        if comma <= start or TITLED.fullmatch(text, comma + 2, span.start) is None:
            return False
        opening = WORD.match(text, start, span.start)
        if opening is not None and _BACK_THERE.match(text, start, comma):
            return True
        if opening is not None and (opening.group().lower() in LEADING or present_participle(opening.group().lower())):
            return True
        return self.starts[self.first(span.paragraph, start)] == span and self._reached(span.paragraph, comma - 1) <= comma
