"""Real articles, where they lie beside the project: every paragraph that a reader saw comes out as one paragraph."""

import json
import re
import unicodedata
from pathlib import Path

import pytest

from reader.article.files import open_article


def letters(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", text).casefold() if c.isalnum())


@pytest.mark.parametrize("folder", ["dev", "train"])
def test_paragraphs_of_the_gold(shared: Path, folder: str) -> None:
    missed = []
    for gold in sorted((shared / "eval" / folder).glob("*.gold.json")):
        told = json.loads(gold.read_text(encoding="utf-8"))
        for side in "AB":
            article = open_article(gold.with_name(gold.name.replace("gold.json", f"{side.lower()}.md")))
            here = {letters(p.text) for p in article.paragraphs}
            # a date that leads the first paragraph is known about the article, and no word of it
            wanted = [re.sub(r"^\s*date \d{4}-\d\d-\d\d ", "", " ".join(sentences)) for sentences in told[side]]
            missed += [(gold.name, side, text[:60]) for text in wanted if letters(text) and letters(text) not in here]
    assert missed == []


def test_both_plain_articles(shared: Path) -> None:
    a, b = (open_article(shared / "articles" / f"venezuela-{side}.txt") for side in "ab")
    assert [p.kind for p in a.paragraphs] == ["body"] * 16 + ["credit"]
    assert [i + 1 for i, p in enumerate(b.paragraphs) if p.kind == "heading"] == [8, 27]
    assert [i + 1 for i, p in enumerate(b.paragraphs) if p.kind == "credit"] == [32]
    assert (str(b.date), b.dateline and b.text(b.dateline)) == ("2025-12-01", "WASHINGTON – ")
