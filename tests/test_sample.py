"""The sample pair shows a new user every kind of finding, and the README names only what there is."""

import re
from functools import cache
from pathlib import Path

from reader import cli
from reader.article.sample import sample
from reader.comparison.compare import compare
from reader.comparison.model import Comparison
from reader.language.read import read

ROOT = Path(__file__).resolve().parents[1]


@cache
def compared() -> Comparison:
    a, b = sample()
    return compare(read(a), read(b))


def test_both_are_whole_articles() -> None:
    for article in sample():
        assert 20 <= len(article.paragraphs) <= 30
        assert None not in (article.title, article.source, article.byline, article.date, article.url, article.dateline)
        kinds = [p.kind for p in article.paragraphs]
        assert kinds.count("heading") >= 2
        assert kinds[-1] == "credit"


def test_they_tell_it_in_a_different_order() -> None:
    links = [(link.a, link.b) for link in compared().paragraph_links if link.kind == "same"]
    assert any(a < c and b > d for a, b in links for c, d in links)


def test_every_kind_of_shared_quote_is_there() -> None:
    assert {quote.kind for quote in compared().quotes} == {"identical", "trimmed", "altered", "paraphrased"}


def test_each_has_topics_of_its_own_and_they_differ_on_a_date() -> None:
    assert min(len(compared().topics_a), len(compared().topics_b)) >= 3
    assert "date" in {difference.what for difference in compared().differences}


def test_what_the_readme_shows_is_there() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    targets = re.findall(r"\]\(([^)#]+)\)", readme)
    assert len(targets) >= 3
    assert [t for t in targets if not t.startswith("http") and not (ROOT / t).exists()] == []


def test_the_commands_and_targets_the_readme_names_exist() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    named = set(re.findall(r"^    diptych ([a-z]+)\b", readme, re.MULTILINE))
    assert named == set(cli.COMMANDS)
    for target in re.findall(r"`?make ([a-z]+)\b", readme):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"make {target}"
