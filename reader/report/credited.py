"""Who says it: the reporting clause right before a stretch, so that a claim does not print as a fact. Pure; English alone."""

from bisect import bisect_right

from reader.article.lengths import word_of
from reader.article.model import Span
from reader.language import grammar
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.reading import Reading
from reader.language.words import is_english
from reader.report.extracts import sentence_at

LONGEST = 10  # words of a reporting clause
LISTENER = 5  # words between "told" and "that"
# verbs behind which "that" may be missing, and those with a listener or a place before it
_SAYING = frozenset(
    """say claim add argue insist warn note write explain contend suggest announce acknowledge admit predict report maintain assert allege declare
    concede confirm estimate""".split()
)
_TELLING = frozenset("tell warn remind assure inform say write testify".split())
_WHEN = grammar.COORDINATORS | {"when", "whether", "if", "as", "because"}
_QUOTED = frozenset('“”"‘«»')


def credited(reading: Reading, span: Span) -> Span:
    """The stretch from its reporting clause on, where one stands right before it in its sentence ("Roth said that | …"); else the stretch itself."""
    number = sentence_at(reading, span) if is_english(reading.article.language) else None
    if number is None:
        return span
    sentence, text = reading.sentences[number], reading.article.paragraphs[span.paragraph].text
    opening = word_of(text).search(text, span.start, span.end)
    if opening is not None and folded(opening.group()) in grammar.PREPOSITIONS | grammar.SUBORDINATORS:
        return span  # "she said | after the vote"
    for start in (sentence.span.start, _clause(sentence.clauses, span.start)):
        if start < span.start and _reports(text[start : span.start]):
            return Span(span.paragraph, start, span.end)
    return span


def _clause(clauses: tuple[Span, ...], at: int) -> int:
    """Where the clause begins that ends before a place."""
    return clauses[max(0, bisect_right(clauses, at - 1, key=lambda clause: clause.start) - 1)].start


def _reports(text: str) -> bool:
    """Whether words are somebody, a verb of saying and perhaps "that"."""
    low = [folded(match.group()) for match in word_of(text).finditer(text)] if len(text) <= LONGEST * 20 else []
    if not 1 < len(low) <= LONGEST or low[0] in cues().speech or low[0] in _WHEN or _QUOTED & set(text):
        return False
    if low[0] == "according":
        return text.rstrip().endswith(",")
    if low[-1] != "that":
        return _verb(low, len(low) - 1) in _SAYING
    return _verb(low, len(low) - 2) is not None or any(_verb(low, k) in _TELLING for k in range(max(1, len(low) - 1 - LISTENER), len(low) - 2))


def _verb(low: list[str], k: int) -> str | None:
    """The plain form of a reporting verb at `k`, where it is no noun: "Roth claims", "to claim", not "the claim"."""
    plain = cues().speech.get(low[k])
    return plain if k and (plain != low[k] or low[k - 1] in grammar.SUBJECTS | {"to"}) else None
