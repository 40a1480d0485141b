"""Writings that speak: who put out "the statement", which cable "it" is. Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from reader.article.model import Article, Span
from reader.language.bodies import is_body
from reader.language.cues import cues
from reader.language.grammar import past
from reader.language.phrases import DETERMINERS, reporting, span_of, tokens, verb_like
from reader.language.reading import Name
from reader.language.subjects import PUTS_OUT, left_subject

WRITINGS = frozenset(
    """cable letter tweet memorandum memo e-mail email report statement study analysis filing lawsuit complaint indictment ruling post message note petition
    brief ultimatum""".split()
)
"""What is quoted as one thing."""
_WRITINGS = "|".join(sorted(WRITINGS))
_THE_WRITING = re.compile(r"the (letter|memo|e-?mail|statement|post|message|note|tweet)\Z", re.IGNORECASE)  # a report speaks for itself
_A_WRITING = re.compile(rf"\b(?:[Ii]n )?an? (?:[a-z-]+ ){{0,2}}({_WRITINGS})\b")
_LAST_WORDS = re.compile(r"\w+")
_LED = r"(?:(?:But|And|Yet|Still),? )?"  # what may stand before what opens a sentence
_OPENS = re.compile(
    rf"{_LED}(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]n?|[Aa]nother|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) (?:(?!an?\b|the\b|its\b)[\w-]+ ){{0,3}}({_WRITINGS})\b(?!['’])"
)
_SAYS = r"(?:calls?|called|says|said|asks|asked|urges|urged|demands|demanded|reads|states|stated|accuses|accused)\b"
_TEXT_SAYS = re.compile(rf"{_LED}[Tt]he (?:(?:first|final|original) )?(original|draft|resolution|version|text|wording) {_SAYS}")
_READ_OUT = re.compile(rf"\bread (?:out |aloud )?(?:an?|the|his|her|their) (?:[a-z-]+ ){{0,2}}({_WRITINGS})\b(?! that\b)")
_READ_FOR = re.compile(
    r"\b([Hh]is|[Hh]er) [a-z][^.;:“”\"]{3,80}? read (?:out |aloud )?an? (?:[a-z-]+ ){0,2}(?:letter|message|note|statement) on (?:his|her) behalf\b"
)
_PART = re.compile(rf"\b(?:section|part|page|passage|paragraph|line) of (?:the|this|that|an?) (?:[a-z-]+ ){{0,2}}({_WRITINGS})\b")
_ITSELF = re.compile(r"(The (?:[a-z-]+ ){0,2}[a-z]+), ")
_GOES_ON = re.compile(rf"{_LED}It\b")
_SOMEBODYS = re.compile(rf"{_LED}(?:[A-Z][\w.-]* ){{0,3}}[A-Z][\w.-]*['’]s? (?:administration|campaign|foundation|office|team)\b(?!['’])")
_SENDS = re.compile(r"(?:an?|the) (?:[a-z-]+ ){0,2}(?:answer|letter|message|note|reply|response|statement|tweet) (?:from|by) (?:the )?\Z", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){0,2}?(?:(letter|memo|e-?mail|statement|note|tweet|message)|text) "
    r"(?:sent |(?:was )?read (?:out )?)?(?:from|by|of) (?:the (?:[a-z-]+ ){1,2})?(?:[A-Z][a-z]+\.? )?\Z"
)
_READS = re.compile(r" reads?\b|(?:(?<=It)|(?<=it)) (?:(?:said|says):|(?:added|continued|said|says|went on)[.,])")
_TITLE = re.compile(r"(?:[A-Z][a-z]+\.? )?")
_OWN_WORDS = re.compile(r"['’]s? (?:[a-z-]+ )?(?:answer|apology|e-?mail|letter|memo|message|note|reply|response|speech|statement|testimony|tweet)")
_BACK, _PARAGRAPHS, _WINDOW = 3, 2, 600
_BEFORE_VERB, _OPENING, _NEAR, _FEW = 200, 80, 40, 2
_LONGEST = 7  # words of "the task force panel"
_LEADS = re.compile(rf"{_LED}(?:[“\"][^“”\"]*[”\"] )?")  # what may stand before "it"
_ANOTHER = frozenset("and but while as whereas".split())  # another clause begins
_MOST = 20  # names that are looked at
_ENDS = re.compile(r"[,.;:“\"]")


@cache
def _puts_out(word: str) -> bool:
    return word in PUTS_OUT or word in cues().speech


def writer(article: Article, mention: Span, text: str) -> Span | None:
    """The words that name who said "in a statement" what "the statement" goes on to say, of the nearest such words before; None where there are none."""
    wanted = _THE_WRITING.match(text)
    if wanted is None:
        return None
    for paragraph in range(mention.paragraph, max(-1, mention.paragraph - _PARAGRAPHS - 1), -1):
        whole = article.paragraphs[paragraph].text
        end = mention.start if paragraph == mention.paragraph else len(whole)
        alike = (m for m in _A_WRITING.finditer(whole, max(0, end - _WINDOW), end) if m.group(1) == wanted.group(1).lower())
        verbs = [verb for m in alike if (verb := _verb_before(whole, m.start()) or _verb_after(whole, m.start(), m.end(), end)) is not None]
        if verbs:
            return _subject(paragraph, whole, verbs[-1])
    return None


def _verb_before(text: str, at: int) -> int | None:
    """Where the verb stands by which somebody put out what follows."""
    words = list(_LAST_WORDS.finditer(text, max(0, at - _NEAR), at))[-_FEW:]
    return next((w.start() for w in reversed(words) if _puts_out(w.group().lower())), None)


def _verb_after(text: str, at: int, start: int, limit: int) -> int | None:
    """The same behind "In a statement read by a friend, Roth", which opens a sentence."""
    if not text.startswith("In a", at):
        return None
    comma = text.find(", ", start, min(limit, start + _OPENING))
    stop = _ENDS.search(text, comma + 1, limit) if comma >= 0 else None
    said = _LAST_WORDS.finditer(text, comma, stop.start()) if stop is not None else iter(())
    return next((w.start() for w in said if w.group().lower() in cues().speech), None)


def _subject(paragraph: int, text: str, verb: int) -> Span | None:
    start = max(0, verb - _BEFORE_VERB)
    run = tokens(text, start, min(len(text), verb + 40), ())
    at = next((k for k, token in enumerate(run) if token.start == verb), 0)
    subject = left_subject(run, 0, at) if at and (reporting(run, at) == "finite" or run[at].low in PUTS_OUT) else None
    return span_of(paragraph, run, *subject) if subject is not None else None


def _sentence_of(sentences: Sequence[Span], mention: Span) -> int:
    """Which of the sentences a mention stands in; -1 before the first."""
    return bisect_left(sentences, Span(mention.paragraph, mention.start + 1, mention.start + 1)) - 1


def before(article: Article, sentences: Sequence[Span], mention: Span) -> str | None:
    """The writing that "it" means: what the sentence before is about, or the one before that where that opens with "it" as well."""
    k = _sentence_of(sentences, mention)
    for sentence in reversed(sentences[max(0, k - _BACK) : max(0, k)]):
        if mention.paragraph - sentence.paragraph > 1:
            return None
        text = article.paragraphs[sentence.paragraph].text[sentence.start : sentence.end]
        found = _OPENS.match(text) or _PART.search(text) or _TEXT_SAYS.match(text) or _READ_OUT.search(text)
        if found is not None:
            return f"the {found.group(1)}"
        if not _GOES_ON.match(text) and not text.startswith("Its "):
            return None
    return None


def read_for(article: Article, sentences: Sequence[Span], mention: Span) -> Span | None:
    """The "his" of whose words "it said" brings, where the sentence before tells who read them out: "His lawyer, Ines Roth, read a note on his behalf"."""
    k = _sentence_of(sentences, mention)
    if k < 1 or sentences[k - 1].paragraph != mention.paragraph:
        return None
    before = sentences[k - 1]
    found = _READ_FOR.search(article.paragraphs[before.paragraph].text, before.start, before.end)
    return Span(before.paragraph, found.start(1), found.end(1)) if found is not None else None


def aside_after(article: Article, sentence: Span, mention: Span) -> Span | None:
    """What opens the sentence, where "it said" is but set in behind it: "The company, it said, “stands by it”"."""
    text = article.paragraphs[mention.paragraph].text
    found = _ITSELF.fullmatch(text, sentence.start, mention.start) if mention.start - sentence.start < _OPENING else None
    behind = text.startswith((" said,", " says,"), mention.end)
    return Span(mention.paragraph, found.start(1), found.end(1)) if found is not None and behind and is_body(found.group(1).rpartition(" ")[2]) else None


def body_before(article: Article, sentences: Sequence[Span], mention: Span) -> str | None:
    """Whose people "it" means that opens a sentence, where the one before is about those: "Ms. Roth’s campaign"."""
    k = _sentence_of(sentences, mention)
    if k < 1 or sentences[k].paragraph != sentences[k - 1].paragraph:
        return None
    first, this = (article.paragraphs[s.paragraph].text[s.start : s.end] for s in sentences[k - 1 : k + 1])
    found = _SOMEBODYS.match(first)
    return found.group().strip() if found is not None and _GOES_ON.match(this) else None


def body_opening_before(article: Article, sentences: Sequence[Span], mention: Span) -> Span | None:
    """The body without a name that does something in the sentence before, where "it" opens this one: "The panel urged the ministry to act. It asked"."""
    k = _sentence_of(sentences, mention)
    if k < 1 or sentences[k].paragraph != sentences[k - 1].paragraph:
        return None
    text, before = article.paragraphs[mention.paragraph].text, sentences[k - 1]
    if _LEADS.fullmatch(text, sentences[k].start, mention.start) is None:
        return None
    run = tokens(text, before.start, min(before.end, before.start + _WINDOW), ())
    if not run or run[0].low not in DETERMINERS or any(token.text == "," and after.low in _ANOTHER for token, after in pairwise(run)):
        return None
    for head, token in enumerate(run[1:_LONGEST], 1):
        if token.kind != "word" or token.capital or head + 1 >= len(run) or verb_like(run, head):
            return None
        does = run[head + 1]
        if is_body(token.low) and (does.low == "of" or verb_like(run, head + 1) or past(does.low)):
            return span_of(mention.paragraph, run, 0, head)
    return None


def sender(text: str, names: Sequence[Name], mentions: Sequence[tuple[Span, int]], mention: Span) -> str | None:
    """Who sent what speaks: the club, for "a short reply from the club" by its name."""
    for span, number in _within(mentions, mention):
        if span.end == mention.end and _SENDS.match(text[: span.start - mention.start]):
            return names[number].text
    return None


def sent_before(article: Article, sentences: Sequence[Span], mentions: Sequence[tuple[Span, int]], mention: Span) -> int | None:
    """The number of who sent what "it read" or "the note" speaks of: the last such that its sentence, or the one before, tells of."""
    text = article.paragraphs[mention.paragraph].text
    the = _THE_WRITING.match(text[mention.start : mention.end])
    if the is None and _READS.match(text, mention.end) is None:
        return None
    k = _sentence_of(sentences, mention)
    start = sentences[max(0, k - 1)] if k >= 0 else mention
    if mention.paragraph - start.paragraph > 1:
        return None
    first, last = (bisect_left(mentions, (Span(at.paragraph, at.start, at.start), -1)) for at in (start, mention))
    for span, number in reversed(mentions[max(first, last - _MOST) : last]):
        where = article.paragraphs[span.paragraph].text
        found = _SENT.search(where, max(0, span.start - _OPENING), span.start)
        if (
            found is not None
            and " signed " not in where[: found.start() + 1][-_OPENING:]
            and not where.startswith(("’s", "'s"), span.end)
            and (the is None or found.group(1) == the.group(1).lower())
        ):
            return number
    return None


def owner(text: str, names: Sequence[Name], mentions: Sequence[tuple[Span, int]], mention: Span) -> str | None:
    """Whose own words speak: Ines Roth, for "Ms. Roth’s written apology"."""
    for span, number in _within(mentions, mention):
        before, after = text[: span.start - mention.start], text[span.end - mention.start :]
        if names[number].kind == "person" and _TITLE.fullmatch(before) and _OWN_WORDS.fullmatch(after):
            return names[number].text
    return None


def _within(mentions: Sequence[tuple[Span, int]], mention: Span) -> Sequence[tuple[Span, int]]:
    first = bisect_left(mentions, (Span(mention.paragraph, mention.start, mention.start), -1))
    return [m for m in mentions[first : first + _BACK] if m[0] in mention]
