"""Dates and what they mean in days, against the article's own date. Pure; spans are half-open code-point offsets into one paragraph.

A bare weekday is the latest such day that is not after the article's date (HeidelTime's rule for news, Strötgen and Gertz 2013), or the next
one where the sentence speaks of what will be. A day without its year lies nearest the article's date. What cannot be told stays None.
"""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from reader.article.model import Article, Span
from reader.language.date_rules import DATED, RULES
from reader.language.days import Range
from reader.language.reading import Reading, Sentence, When
from reader.language.scenes import DateScene

_MOST = 50  # dates of one sentence that others in it are counted from
_LEAD = 3  # paragraphs in which the day of the event stands
_OPENING = 2  # sentences
_NEAR = 10  # days between an article and the event it reports


def find(article: Article, sentences: Sequence[Sentence], today: datetime.date | None = None) -> tuple[When, ...]:
    """Every date of the body, in order, resolved against `today` (without it, the article's own date). Linear in the text."""
    scene = DateScene(today or article_date(article))
    found: list[When] = []
    for number, sentence in enumerate(sentences):
        paragraph = sentence.span.paragraph
        scene.text = article.paragraphs[paragraph].text
        scene.start, scene.end = sentence.span.start, sentence.span.end
        scene.enter(paragraph)
        scene.opening = number < _OPENING
        for start, end, resolved, exact in _in_sentence(scene):
            first, last = resolved or (None, None)
            found.append(When(Span(paragraph, start, end), first, last, scene.text[start:end]))
            if resolved and exact:
                scene.seen(resolved[0], lead=number < _OPENING)
    return tuple(found)


def article_date(article: Article) -> datetime.date | None:
    """The article's own date: as given, else the full date in its dateline, else the first full date (with its year) in its first paragraphs."""
    if article.date is not None:
        return article.date
    places = [article.text(article.dateline)] if article.dateline is not None else []
    places += [article.paragraphs[i].text for i in list(article.body())[:_LEAD]]
    for text in places:
        scene = DateScene(None, text, 0, len(text))
        for _, _, resolved, exact in _in_sentence(scene):
            if resolved and exact:
                return resolved[0]
    return None


def with_date_near(reading: Reading, near: datetime.date) -> Reading:
    """The reading of an article that gives no year, its dates resolved as of another report of the same days.

    Its own day is the first day that its first paragraphs name, if that lies within ten days of `near`; otherwise `near` itself.
    A reading whose article has a date is given back as it is.
    """
    if article_date(reading.article) is not None:
        return reading
    dates = find(reading.article, reading.sentences, near)
    lead = [w.first for w in dates if w.span.paragraph < _LEAD and w.first is not None and w.first == w.last and abs((w.first - near).days) <= _NEAR]
    return replace(reading, dates=find(reading.article, reading.sentences, lead[0]) if lead else dates)


def lend_dates(a: Reading, b: Reading) -> tuple[Reading, Reading]:
    """Both readings, the dates of one that has no day of its own resolved by the other's: they report one event."""
    day_a, day_b = article_date(a.article), article_date(b.article)
    if day_a is None and day_b is not None:
        a = with_date_near(a, day_b)
    elif day_b is None and day_a is not None:
        b = with_date_near(b, day_a)
    return a, b


def _in_sentence(scene: DateScene) -> list[tuple[int, int, Range | None, bool]]:
    """Start, end, days and whether one day is meant, for each date of the scene's sentence: the first rule that fits wins, then the longest."""
    if not DATED.search(scene.text, scene.start, scene.end):
        return []
    candidates = []
    for rank, rule in enumerate(RULES):
        for match in rule.pattern.finditer(scene.text, scene.start, scene.end):
            start, end = match.span("date") if "date" in rule.pattern.groupindex else match.span()
            if not rule.refuses(match):
                candidates.append((rank, start, end, match, rule))
    taken = bytearray(scene.end - scene.start)
    kept = []
    for rank, start, end, match, rule in sorted(candidates, key=lambda c: (c[0], c[1])):
        a, b = start - scene.start, end - scene.start
        if a < b and taken.find(1, a, b) < 0:
            taken[a:b] = b"\1" * (b - a)
            kept.append((rule.late, start, end, match, rule, rank))
    found = []
    for _, start, end, match, rule, _ in sorted(kept, key=lambda k: (k[0], k[1])):
        resolved = rule.resolve(match, scene)
        exact = resolved is not None and resolved[0] == resolved[1]
        if exact and resolved is not None and len(scene.here) < _MOST:
            scene.here.append((start, end, resolved[0]))
        elif resolved is not None and len(scene.loose) < _MOST:
            scene.loose.append((start, resolved))
        found.append((start, end, resolved, exact))
    return sorted(found, key=lambda f: f[:2])
