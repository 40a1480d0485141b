"""Short, readable extracts of an article: whole sentences where they fit, else whole clauses, else whole words. Pure; linear in the text."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from reader.article.model import Article, Span
from reader.language.grammar import COORDINATORS, DETERMINERS, PREPOSITIONS, RELATIVES, SUBJECTS
from reader.language.reading import Reading

ELLIPSIS = "…"
CLOSING = "”’»“›\"')]}"
_LEADS_AT_MOST = 4
_ENDED = ("?", "!", "?”", "!”", '?"', '!"')
_LEADS = PREPOSITIONS | DETERMINERS | COORDINATORS | {"as", "that", "to"}
_SAID = frozenset("said say says told tells noted notes warned warns added adds wrote writes announced argued insisted acknowledged contended".split())
_LEADING_ON = _SAID | frozenset("saying telling noting warning adding writing announcing arguing insisting acknowledging contending".split())
_AFTER_DAY = "|".join(sorted({"that", "when", "where", "after", "as", *SUBJECTS, *DETERMINERS}))
_DAY = re.compile(rf"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?=(?:{_AFTER_DAY})\b)")
_SAYING = re.compile(rf"(?:{'|'.join(sorted(_SAID))})\b[^,;:.!?“”\"]{{0,60}}?\s(?=that\b)")
_SAID_WHAT = re.compile(rf"(?:{'|'.join(sorted(_SAID))})\s+(?!(?:{'|'.join(sorted(PREPOSITIONS))})\b)(?=[a-z])")
_SAID_WHO = re.compile(rf"[\s“‘\"]*(?:{'|'.join(sorted(_SAID))})\s+[A-Z]")
_LED = re.compile(rf"[,:]?\s*[“‘\"]|:|\s*(?:{_AFTER_DAY})\b")
_ALSO = re.compile(r",?\s+(?:and|but)\s+\w+$")
_LOSES_AT_MOST = 0.4
_NAME = 4  # words at most
WITH_HEAD = 1.5  # how much longer an excerpt may be that is not torn from its head
_PARTS = frozenset(',;:.?!–—-―)”’"')
_RELATIVE = re.compile(rf"(?:{'|'.join(sorted(RELATIVES))})\b")
_SPACE = re.compile(r"\s+")
_CLAUSE_END = re.compile(r"[,;:–—](?=\s)")
_LEAD = re.compile(
    r"^(?:but|and|so|yet|meanwhile|however|also|still|separately|moreover|furthermore|additionally|in addition(?! to\b)|for (?:his|her|its|their) part)\b,?\s+",
    re.IGNORECASE,
)


def put_together(article: Article, spans: Iterable[Span]) -> str:
    """Stretches of an article one after the other, on one line."""
    return " ".join(flat(article.text(span)) for span in spans)


def flat(text: str) -> str:
    """The text on one line, white space folded."""
    return _SPACE.sub(" ", text).strip()


def in_a_row(parts: Iterable[str]) -> str:
    """Words one after the other, each with a full stop unless it ends with a "?" or "!" of its own: "Who shut the bridge? The Gazette."."""
    said = [flat(part).rstrip(".") for part in parts]
    return " ".join(part if part.endswith(_ENDED) else f"{part}." for part in said if part)


def closed(text: str, before: str = "", after: str = "") -> str:
    """An extract with the quotation mark that it lost: before it where its first mark closes, after it where its last mark opens.

    `before` and `after` stand within a mark that it gets, where words of the quotation were cut off.
    """
    found = [match for match in _MARK.finditer(text) if not _inches(text, match.start())]
    if found and _closes(text, found[0]):
        text = _OTHER_END.get(found[0].group(), found[0].group()) + before + text
    if found and _opens(text, found[-1]):
        text = text.rstrip() + after + _OTHER_END.get(found[-1].group(), found[-1].group())
    return text


def within(text: str) -> str:
    """An extract to stand between quotation marks: with the mark that it lost, and single marks inside.

    One that begins as a quotation needs no others; its straight marks are made round, as those of its neighbours are.
    """
    text = closed(text)
    begins = text.lstrip("… ")[:1]
    if begins in ("“", "„", "«"):
        return text
    marks = "“”" if begins == '"' else "‘’"
    singles = {match.start(): marks[not _opens(text, match)] for match in _MARK.finditer(text) if not _inches(text, match.start())}
    return "".join(singles.get(i, c) for i, c in enumerate(text))


_MARK = re.compile('[“”"]')
_OTHER_END = {"“": "”", "”": "“"}


def _inches(text: str, at: int) -> bool:
    """Whether a straight mark stands behind a figure: it may be no quotation mark."""
    return text[at] == '"' and at > 0 and text[at - 1].isdigit()


def _closes(text: str, mark: re.Match[str]) -> bool:
    after = text[mark.end() : mark.end() + 1]
    return mark.group() == "”" or (mark.group() == '"' and mark.start() > 0 and not text[mark.start() - 1].isspace() and not after.isalnum())


def _opens(text: str, mark: re.Match[str]) -> bool:
    before = text[mark.start() - 1 : mark.start()] if mark.start() else " "
    return mark.group() == "“" or (
        mark.group() == '"' and before in " (“‘—…" and (text[mark.end() : mark.end() + 1].isalnum() or text.startswith(ELLIPSIS, mark.end()))
    )


def unmarked(text: str) -> str:
    """An utterance without the marks and the comma or full stop that stand at its ends; a "?" or "!" stays at its end."""
    bare = flat(text).lstrip(" ,;:.?!–—-").strip('“”„«»"‟ ')
    return bare.rstrip(" ,;:.–—-") or bare or flat(text)


def quoted(text: str, limit: int = 90) -> str:
    """An utterance in quotation marks, shortened: “Don’t read anything into it”."""
    return f"“{shorten(unmarked(text), limit)}”"


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters and an ellipsis: cut after a clause where one ends in the second half of the room, else after a word."""
    text = flat(text)
    if len(text) <= limit:
        return text
    room = text[:limit]
    ends = [match.start() for match in _CLAUSE_END.finditer(text[: limit + 1]) if match.start() >= limit // 2]
    if ends:
        cut = ends[-1]
    else:
        space = room.rfind(" ") if not text[limit].isspace() else limit
        cut = _before_phrase(room, space, limit // 3) if space >= limit // 3 else limit
    return _ended(room[:cut], text[cut:], limit // 3).rstrip(" ,;:.–—-“‘«(") + ELLIPSIS


def _ended(text: str, rest: str, least: int) -> str:
    """A cut text without a last clause that only leads to the `rest`, which was cut off: "the bridge is shut, and the mayor said | it is safe"."""
    if text[text.rfind(" ") + 1 :].rstrip(" ,;:–—-“‘").casefold() not in _LEADING_ON or not _LED.match(rest):
        return text
    bare = text.rstrip(" ,;:–—-“‘")
    ends = [match.start() for match in _CLAUSE_END.finditer(bare) if match.start() >= max(least, len(bare) * (1 - _LOSES_AT_MOST))]
    if also := _ALSO.search(bare):
        return bare[: also.start()]
    return text[: ends[-1]] if ends and text[ends[-1] - 1] not in CLOSING and text[ends[-1] + 1 : ends[-1] + 2] not in CLOSING else text


def begun(text: str) -> str:
    """What stands behind an ellipsis, without words that belong to what was cut off: "the mayor said | Sunday the bridge is safe"."""
    lead = _DAY.match(text) or _SAYING.match(text) or _SAID_WHAT.match(text)
    return text[lead.end() :] if lead else text


def _before_phrase(text: str, cut: int, least: int) -> int:
    """A cut moved back before English words that lead to what was cut off: "could take | by", "met | on the"."""
    at = cut
    for _ in range(_LEADS_AT_MOST):
        space = text.rfind(" ", 0, at)
        if space < least or text[space + 1 : at].casefold() not in _LEADS:
            break
        at = space
    return at


def statement(text: str) -> str:
    """A sentence to stand by itself: without a leading "But" or "Meanwhile,", with a capital and an end."""
    text = flat(text)
    lead = _LEAD.match(text)
    if lead and lead.end() < len(text):
        text = text[lead.end() :]
        text = text[:1].upper() + text[1:]
    if text and text[-1] not in ".!?…" + CLOSING and not text.endswith("..."):
        text = text.rstrip(",;:–—- ") + "."
    return text


def undated(article: Article, span: Span, text: str) -> str:
    """The words of a sentence without the dateline at their head."""
    line = article.dateline
    head_of = flat(article.text(line)) if line is not None and line.common(span) else ""
    return text[len(head_of) :].lstrip(" –—-") if head_of and text.startswith(head_of) else text


def sentence_at(reading: Reading, span: Span) -> int | None:
    """The index of the first sentence that shares a character with a stretch."""
    found = sentences_at(reading, span)
    return found.start if found else None


def whole(reading: Reading, span: Span) -> Span:
    """The sentence that a stretch stands in; the stretch itself where it stands in none."""
    index = sentence_at(reading, span)
    return span if index is None else reading.sentences[index].span


def sentences_at(reading: Reading, span: Span) -> range:
    """The indices of the sentences that share a character with a stretch; sentences come in the order of the text."""
    first = bisect_right(reading.sentences, (span.paragraph, span.start), key=lambda sentence: (sentence.span.paragraph, sentence.span.end))
    last = bisect_left(reading.sentences, (span.paragraph, span.end), key=lambda sentence: (sentence.span.paragraph, sentence.span.start))
    return range(first, max(first, last))


def best_clauses(reading: Reading, sentence: int, worth: Callable[[Span], float], limit: int) -> str:
    """The run of neighbouring clauses of a sentence that is worth most within `limit` characters; an ellipsis where something was left out.

    The whole sentence where it fits, or all but: a fragment for the sake of a few letters reads badly. The first clause of a sentence usually says
    who did what, so that of equals the earliest wins.
    """
    article = reading.article
    span = reading.sentences[sentence].span
    whole = flat(article.text(span))
    clauses = reading.sentences[sentence].clauses
    if len(whole) <= limit + limit // 5:
        return closed(whole)
    if len(clauses) < 2:
        return closed(shorten(whole, limit))
    texts = [article.text(clause) for clause in clauses]
    dangling = [_dangles(text) for text in texts]
    best, last = _best_run(clauses, worth, limit, dangling)
    first = _headed(clauses, texts, (best, last), int(limit * WITH_HEAD), dangling)
    text = flat(article.text(Span(span.paragraph, clauses[first].start, clauses[last].end))).rstrip(",;:–—- ")
    text = shorten(begun(text) if first else text, limit if first == best else int(limit * WITH_HEAD))
    if last < len(clauses) - 1 and not text.endswith(ELLIPSIS):
        text = _ended(text, flat(article.text(Span(span.paragraph, clauses[last].end, span.end))), limit // 3).rstrip(",;:–—- .") + ELLIPSIS
    return closed(text if first == 0 else f"{ELLIPSIS}{text}")


def _headed(clauses: Sequence[Span], texts: Sequence[str], run: tuple[int, int], limit: int, dangling: Sequence[bool]) -> int:
    """Where a run of clauses begins with what its first clause would be torn from, if there is room for that: "vote | against the plan"."""
    first = run[0]
    while first and (_torn(texts[first - 1], texts[first]) or dangling[first]):
        first -= 1
    return first if clauses[run[1]].end - clauses[first].start <= limit else run[0]


def _dangles(clause: str) -> bool:
    """Whether a clause begins with a verb of saying whose words stand before it: "said | Ada Roth"."""
    return _SAID_WHO.match(clause) is not None and not _SAYING.match(clause)


def _torn(before: str, clause: str) -> bool:
    """Whether a clause that stands first would be torn from what it belongs to: nothing but the stop of "Jr." parts it from the words before it, or it
    says more of them, or they are but a name ("Ada Roth, the ferrywoman")."""
    end = before.rstrip()[-1:]
    return end not in _PARTS or _RELATIVE.match(clause) is not None or (end == "." and clause[0].islower()) or (end == "," and before.count(" ") < _NAME)


def _best_run(clauses: Sequence[Span], worth: Callable[[Span], float], limit: int, dangling: Sequence[bool]) -> tuple[int, int]:
    """First and last of the clauses; never one that dangles first, but for the first of all."""
    worths = [worth(clause) for clause in clauses]
    best, chosen = -1.0, (0, 0)
    for first in range(len(clauses)):
        if first and dangling[first]:
            continue
        total = 0.0
        for last in range(first, min(len(clauses), first + 6)):
            if last > first and clauses[last].end - clauses[first].start > limit:
                break
            total += worths[last]
            if total > best + 1e-9:
                best, chosen = total, (first, last)
    return chosen
