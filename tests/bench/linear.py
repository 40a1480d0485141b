"""How the time of every scanner of text grows: t(2n)/t(n) up to a million characters, on texts that are nothing but one kind of thing.

Run it: `python tests/bench/linear.py [--largest 1000000] [--only NAME]`. Processor time, the better of two; a ratio counts where the longer text takes more
than 0.2 s (some systems count processor time by the hundredth). What is asked is 2.5 at most. A text that takes a scanner longer than LIMIT seconds is said
to, and no larger one of its kind is tried.
"""

import argparse
import contextlib
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from reader.article import decoding, disguise, frontmatter, html, mail, markdown, plain, rtf, tongue  # noqa: E402
from reader.article.errors import ArticleError  # noqa: E402
from reader.article.model import Article, Paragraph, Span  # noqa: E402
from reader.article.paste import from_paste  # noqa: E402
from reader.article.taken import Asked, PasswordError, UnreadableError, clean  # noqa: E402
from reader.language import clauses, dates, figures, folding, names, quotations, sentences  # noqa: E402
from reader.language.read import read  # noqa: E402
from reader.language.reading import Sentence  # noqa: E402

LIMIT = 60.0
FLOOR = 0.2
WORDS = "The mayor of Dunmore said on Tuesday that 400 people had left the harbour, “and nobody told us why”, before the ferry sailed again. "
TEXTS = {
    "straight quotes": '"',
    "single quotes": "'",
    "curly quotes, opening": "“",
    "curly quotes, in pairs": "“a” ",
    "guillemets": "« a ",
    "round brackets": "(",
    "square brackets": "[",
    "angle brackets": "<",
    "braces": "{",
    "dots": ".",
    "dots and spaces": ". ",
    "question marks": "?!",
    "spaces": " ",
    "words and spaces in turn": "a     ",
    "line breaks": "\n",
    "short lines": "a\n",
    "digits": "1",
    "digits and commas": "1,",
    "numbers": "12.5 million 3 ",
    "dates": "Nov. 30, 2025, ",
    "one word": "a",
    "one word in capitals": "A",
    "small words": "the of and ",
    "names": "Ines Maddock ",
    "names in a row": "Ines, Paul, ",
    "initials": "A. ",
    "apostrophes": "A’",
    "hyphens": "a-",
    "dashes": "— ",
    "commas": ", ",
    "backslashes": "\\",
    "stars": "*a",
    "underscores": "_a",
    "agencies": "Thomson Reuters, ",
    "said, in a row": "“No,” he said. ",
    "sentences": WORDS,
    "combining accents": "e\u0301",
    "zero-width spaces": "\u200b",
    "Chinese": "记者",
}


def as_one(text: str) -> Article:
    return Article((Paragraph(text),))


def in_paragraphs(text: str) -> Article:
    return Article(tuple(Paragraph(text[at : at + 600]) for at in range(0, len(text), 600)))


def whole(text: str) -> tuple[Sentence, ...]:
    """The text as one sentence, which is the worst that it may be."""
    return (Sentence(Span(0, 0, len(text)), (Span(0, 0, len(text)),)),)


def quietly(call: Callable[[], object]) -> None:
    """A refusal is an answer."""
    with contextlib.suppress(ArticleError, UnreadableError, PasswordError):
        call()


SCANNERS: dict[str, Callable[[str], object]] = {
    "article: plain text": plain.divide,
    "article: Markdown": markdown.blocks_of,
    "article: front matter": frontmatter.split,
    "article: pasted, whole": lambda text: quietly(lambda: from_paste(text)),
    "article: decoding": lambda text: decoding.decode(text.encode("utf-8")),
    "article: clean": clean,
    "article: disguises": lambda text: disguise.note([text]),
    "article: language": lambda text: tongue.detect([text]),
    "article: web page": lambda text: quietly(lambda: html.read_text(f"<html><body><p>{text}</p></body></html>", Asked())),
    "article: web page's tags": lambda text: quietly(lambda: html.read_text(f"<html><body>{text.replace('a', '<p>a<br>b')}</body></html>", Asked())),
    "article: rich text": lambda text: quietly(lambda: rtf.read(b"{\\rtf1 " + text.encode("utf-8") + b"}", Asked())),
    "article: e-mail": lambda text: quietly(lambda: mail.read(b"From: a@b\nSubject: x\n\n" + text.encode("utf-8"), Asked())),
    "language: sentences": lambda text: list(sentences.spans(text)),
    "language: clauses": lambda text: clauses.split(text, 0, len(text)),
    "language: folding": folding.fold,
    "language: quotations": lambda text: quotations.scan(as_one(text)),
    "language: names": lambda text: names.find(as_one(text), whole(text)),
    "language: figures": lambda text: figures.find(as_one(text), whole(text)),
    "language: dates": lambda text: dates.find(as_one(text), whole(text)),
    "language: all, one paragraph": lambda text: read(as_one(text)),
    "language: all, paragraphs": lambda text: read(in_paragraphs(text)),
}


class TooLongError(Exception):
    pass


def _stop(*_: object) -> None:
    raise TooLongError


def timed(scan: Callable[[str], object], text: str) -> float:
    """Seconds of processor time, the better of two where one is short."""
    best = float("inf")
    for _ in range(2):
        began = time.process_time()
        signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
        try:
            scan(text)
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        best = min(best, time.process_time() - began)
        if best > 1.0:
            break
    return best


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--largest", type=int, default=1_000_000)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    bad = 0
    print(f"{'':32}{'worst t(2n)/t(n)':>18}   on{'':28}{'longest':>9}")
    for name, scan in SCANNERS.items():
        if asked.only not in name:
            continue
        ratios: list[tuple[float, str]] = [(0.0, "nothing that takes 0.2 s")]
        longest = (0.0, "")
        scan("a " * 100)
        for kind, unit in TEXTS.items():
            before = 0.0
            for size in (asked.largest // 4, asked.largest // 2, asked.largest):
                text = unit * (size // len(unit))
                try:
                    took = timed(scan, text)
                except (TooLongError, RecursionError, ValueError) as error:
                    ratios.append((float("inf"), f"{kind}: {type(error).__name__} at {size:,}"))
                    break
                if took > FLOOR and before > 0:
                    ratios.append((took / before, kind))
                before, longest = took, max(longest, (took, kind))
        worst = max(ratios)
        bad += worst[0] > 2.5
        print(f"{name:32}{worst[0]:18.2f}   {worst[1]:30}{longest[0]:7.2f} s  {longest[1]}", flush=True)
        for ratio, kind in sorted(ratios, reverse=True)[1:6]:
            if ratio > 2.5:
                print(f"{'':32}{ratio:18.2f}   {kind}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
