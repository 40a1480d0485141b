"""What reading one article finds, as spans of it. Pure; spans are half-open code-point offsets into one paragraph."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from reader.article.model import Article, Span

NameKind = Literal["person", "organisation", "place", "other"]
QuotationKind = Literal["direct", "scare", "title"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body paragraph and its clauses, which tile it in order (no gaps but white space)."""

    span: Span
    clauses: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody or something named: the fullest form, and every mention that means it ("Maduro", "the Venezuelan president" where the text says so)."""

    text: str
    kind: NameKind
    mentions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as an interval: "more than 20 strikes" is low 20, high None, unit "strikes". Both None where only vague ("several")."""

    span: Span
    low: float | None
    high: float | None
    unit: str | None
    text: str


@dataclass(frozen=True, slots=True)
class When:
    """A date as an interval of days, both ends included. None where it cannot be resolved against the article's own date."""

    span: Span
    first: date | None
    last: date | None
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says it: `text` is who that is ("Donald Trump"), `mention` the words that say so where it is attributed ("he")."""

    text: str
    mention: Span | None


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance between quotation marks, without the marks; several spans where a reporting clause or a paragraph break splits it."""

    spans: tuple[Span, ...]
    kind: QuotationKind
    speaker: Speaker | None = None
    cue: Span | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and all that was found in it, in the order of the text. Sentences exist for body paragraphs only."""

    article: Article
    sentences: tuple[Sentence, ...]
    names: tuple[Name, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[When, ...] = ()
    quotations: tuple[Quotation, ...] = ()
