"""What comparing two readings finds. Frozen, pure; every span is half-open code-point offsets into a paragraph of its own article."""

from dataclasses import dataclass, replace
from typing import Literal

from reader.article.model import Span
from reader.language.reading import Reading

LinkKind = Literal["same", "related"]
Confidence = Literal["certain", "likely", "possible"]
CONFIDENCE: tuple[Confidence, ...] = ("certain", "likely", "possible")
EvidenceKind = Literal["quotation", "name", "figure", "date", "words", "meaning"]
QuoteKind = Literal["identical", "trimmed", "altered", "paraphrased"]
What = Literal["number", "date", "name", "attribution", "claim"]
Verdict = Literal["differs", "compatible", "may be an update"]
SIGNS: dict[str, str] = {"differs": "≠", "may be an update": "≠", "compatible": "≈"}
"""Between two that are given differently, and in the margin: ≈ where both can be right."""
# how a fact is given otherwise (comparison/otherwise.py), and how a claim is (comparison/claims.py)
Manner = Literal["plain", "limit", "near", "measure", "day", "tone", "force", "occasion", "certainty", "judgement", "naming", "scope", "quoted"]
Method = Literal["model", "lexical"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason for a link: what the two places share. Weights are 0 to 1 and compare within one link only."""

    kind: EvidenceKind
    a: Span
    b: Span
    weight: float

    def mirrored(self) -> "Evidence":
        return replace(self, a=self.b, b=self.a)


@dataclass(frozen=True, slots=True)
class Link:
    """Two sentences (or clauses) that report the same fact ("same") or share a lesser detail ("related"). `score` is 0 to 1, calibrated."""

    a: Span
    b: Span
    kind: LinkKind
    score: float
    confidence: Confidence
    why: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ParagraphLink:
    """What follows for whole paragraphs, by index, from the links between their sentences; the panes draw these."""

    a: int
    b: int
    kind: LinkKind
    score: float
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Nearest:
    """The passage of the other article that comes closest to a one-sided stretch, and the words of the stretch that the other article has nowhere."""

    span: Span
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OneSided:
    """The shortest stretch that carries a fact the other article does not have. `topic` indexes that side's topics; what a person marked is certain."""

    span: Span
    topic: int | None
    nearest: Nearest | None
    confidence: Confidence = "certain"


@dataclass(frozen=True, slots=True)
class Topic:
    """One-sided facts that belong together, named in two to five words; paragraph indices in order."""

    label: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SharedQuote:
    """The same utterance in both articles. Speakers and cues are words of each article, None where it does not say."""

    a: Span
    b: Span
    kind: QuoteKind
    speaker_a: str | None
    speaker_b: str | None
    cue_a: str | None
    cue_b: str | None


@dataclass(frozen=True, slots=True)
class Difference:
    """The same fact, given differently, inside two linked places or, rarely, two that tell of one thing without a link. `note` is for an editor."""

    a: Span
    b: Span
    what: What
    verdict: Verdict
    note: str
    manner: Manner = "plain"


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings and all that was found between them. The same for the same input, always; swapped input gives it mirrored."""

    a: Reading
    b: Reading
    links: tuple[Link, ...]
    paragraph_links: tuple[ParagraphLink, ...]
    only_a: tuple[OneSided, ...]
    only_b: tuple[OneSided, ...]
    topics_a: tuple[Topic, ...]
    topics_b: tuple[Topic, ...]
    quotes: tuple[SharedQuote, ...]
    differences: tuple[Difference, ...]
    method: Method
