"""How the time of every scanner of text grows: t(2n)/t(n) up to a million characters, on texts that are nothing but one kind of thing.

Run it: `python tests/bench/linear.py [--largest 1000000] [--only NAME] [--kind TEXT] [--all]`. Processor time; a ratio counts where the longer text takes more
than 0.2 s (some systems count processor time by the hundredth), and is of the least of up to seven times where it is near what is asked, 2.5 at most: other
programs' work on the same machine only ever adds. Where a quarter of the largest text takes so little that even a square of it would not count, the larger
ones are left out. A text that takes a scanner longer than LIMIT seconds is said to, and no larger one of its kind is tried. `--all` prints every ratio.
"""

import argparse
import contextlib
import gc
import itertools
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from reader.article import (  # noqa: E402
    dated,
    datelines,
    decoding,
    disguise,
    draft,
    frontmatter,
    furniture,
    html,
    mail,
    markdown,
    plain,
    rtf,
    tongue,
)
from reader.article.errors import ArticleError  # noqa: E402
from reader.article.model import Article, Paragraph, Span  # noqa: E402
from reader.article.paste import from_paste  # noqa: E402
from reader.article.taken import Asked, PasswordError, UnreadableError, clean  # noqa: E402
from reader.comparison import wording  # noqa: E402
from reader.comparison.claims import claims  # noqa: E402
from reader.comparison.located import Located  # noqa: E402
from reader.comparison.quotes import shared_quotes  # noqa: E402
from reader.comparison.surfaces import Sparse  # noqa: E402
from reader.comparison.wordpieces import Wordpieces  # noqa: E402
from reader.language import clauses, dates, figures, folding, names, quotations, sentences, words  # noqa: E402
from reader.language.read import read  # noqa: E402
from reader.language.reading import Reading, Sentence  # noqa: E402
from reader.resources import path  # noqa: E402

LIMIT = 90.0
FLOOR = 0.2
ASKED, AGAIN = 2.5, 2.3
"""What a ratio may be, and from which on it is timed again."""
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
    "who he is": "“No,” he said. Mayor Ines Maddock told him. ",
    "the mayor": "“No,” the mayor said. Ines Maddock told him. ",
    "what I said": "I said, “we shall go there.” ",
    "he and who is named next": "He said “no, never” and Ines Maddock left, and ",
    "parties and places": "Ines Maddock, Republican of Lund, in Columbus, Ohio, ",
    "verbs without a subject": "begins on Friday ",
    "pronouns": "she told him that they ",
    "capitals and small": "The council of Dunmore and ",
    "sentences": WORDS,
    "claims": "He said in a statement that the controversial council allegedly may have urged all of the massacre part of the harbour bill, ",
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


PIECES = Wordpieces(path("model", "vocabulary.txt").read_text(encoding="utf-8").splitlines())
KEEPING = [
    thing
    for name, module in list(sys.modules.items())
    if name.startswith("reader.")
    for thing in vars(module).values()
    if hasattr(thing, "cache_clear") and thing.cache_info().maxsize is not None
]
"""What keeps its answers, and would give them for nothing the second time; lists of words stay."""
LINES = (furniture.is_byline, furniture.is_names, furniture.is_source, furniture.day_line, furniture.is_subhead, furniture.is_question_head,
         furniture.is_clock, furniture.is_kicker, dated.day_at, dated.day_in)  # fmt: skip


def line(text: str) -> None:
    """Everything that asks what kind of line one is."""
    for ask in LINES:
        ask(text)
    furniture.is_credit(text, 0, 0)
    furniture.is_headline(text, text)
    datelines.dateline_end(text, first=True, transcript=False)


def quietly(call: Callable[[], object]) -> None:
    """A refusal is an answer."""
    with contextlib.suppress(ArticleError, UnreadableError, PasswordError):
        call()


SCANNERS: dict[str, Callable[[str], object]] = {
    "article: plain text": plain.divide,
    "article: Markdown": markdown.blocks_of,
    "article: front matter": frontmatter.split,
    "article: pasted, whole": lambda text: quietly(lambda: from_paste(text)),
    "article: pasted, lines of 600 letters": lambda text: quietly(lambda: from_paste("\n\n".join(text[at : at + 600] for at in range(0, len(text), 600)))),
    "article: kinds of lines": line,
    "article: what is shown of it": draft.visible,
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
    "language: words": words.words,
    "language: names": lambda text: names.find(as_one(text), whole(text)),
    "language: figures": lambda text: figures.find(as_one(text), whole(text)),
    "language: dates": lambda text: dates.find(as_one(text), whole(text)),
    "language: all, one paragraph": lambda text: read(as_one(text)),
    "language: all, paragraphs": lambda text: read(in_paragraphs(text)),
    "comparison: wordpieces": lambda text: PIECES.cut(text, len(text)),
    "comparison: two wordings": lambda text: wording.differ(text, f"He said: {text[: len(text) // 2]} but {text[len(text) // 2 :]}"),
}


def claimed(text: str) -> None:
    """Every claim of one linked sentence against the same with a word more."""
    one, other = (Reading(as_one(t), whole(t)) for t in (text, f"Later {text}"))
    claims(Located(one), Located(other), [(one.sentences[0].span, other.sentences[0].span)], ())


def shared(one: Article, other: Article) -> None:
    """What both quote, and one quotes and the other tells, where no sentence is linked."""
    a, b = read(one), read(other)
    shared_quotes(a, b, Sparse.of(np.zeros((len(a.sentences), len(b.sentences)), dtype=np.float32)))


def told_in_one(text: str) -> None:
    """Words that nobody else says, each quoted here and all told there in one sentence: of the length of the text, once."""
    if not text.startswith(WORDS):
        return
    found = ["".join(letters) for letters in itertools.islice(itertools.product("bdfglmnprt", "aiou", "bdfglmnprt", "aiou", "dfglmnprt"), len(text) // 200)]
    shared(Article(tuple(Paragraph(f"He called it “{word}.”") for word in found)), as_one(" ".join(f"he said it was {word}" for word in found)))


SCANNERS["comparison: claims"] = claimed
SCANNERS["comparison: shared quotes"] = lambda text: shared(in_paragraphs(text[: len(text) // 8]), in_paragraphs(f"Later {text[: len(text) // 8]}"))
SCANNERS["comparison: short quotes"] = told_in_one


class TooLongError(Exception):
    pass


def _stop(*_: object) -> None:
    raise TooLongError


def timed(scan: Callable[[str], object], text: str) -> float:
    """Seconds of processor time, without looking for garbage, as `timeit` does: that begins at some size, and is a step there and not a growth."""
    for function in KEEPING:
        function.cache_clear()
    gc.collect()
    gc.disable()
    began = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, LIMIT)
    try:
        scan(text)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        gc.enable()
    return time.process_time() - began


def ratios(scan: Callable[[str], object], unit: str, largest: int) -> tuple[list[float], float]:
    """t(2n)/t(n) where it counts, on texts made of `unit`, and how long the largest takes."""
    sizes = (largest // 4, largest // 2, largest)
    texts = [unit * (size // len(unit)) for size in sizes]
    took = [timed(scan, texts[0])]
    if took[0] < FLOOR / 16:
        return [], took[0]
    found = []
    for shorter, longer in itertools.pairwise(texts):
        took.append(timed(scan, longer))
        if took[-1] > FLOOR:
            found.append(took[-1] / took[-2])
            for _ in range(6):
                if found[-1] <= AGAIN:
                    break
                took[-2:] = min(took[-2], timed(scan, shorter)), min(took[-1], timed(scan, longer))
                found[-1] = took[-1] / took[-2]
    return found, took[-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--largest", type=int, default=1_000_000)
    parser.add_argument("--only", default="")
    parser.add_argument("--kind", default="")
    parser.add_argument("--all", action="store_true")
    asked = parser.parse_args()
    signal.signal(signal.SIGVTALRM, _stop)
    bad = 0
    print(f"{'':40}{'worst t(2n)/t(n)':>18}   on{'':28}{'longest':>9}")
    for name, scan in SCANNERS.items():
        if asked.only not in name:
            continue
        worst, longest = (0.0, "nothing that takes 0.2 s"), (0.0, "")
        scan("a " * 100)
        for kind, unit in TEXTS.items():
            if asked.kind not in kind:
                continue
            try:
                found, took = ratios(scan, unit, asked.largest)
            except (TooLongError, RecursionError, ValueError) as error:
                found, took = [float("inf")], LIMIT
                print(f"{'':40}{type(error).__name__:>18}   {kind}", flush=True)
            longest = max(longest, (took, kind))
            worst = max(worst, *((ratio, kind) for ratio in found), (0.0, ""))
            if asked.all or any(ratio > ASKED for ratio in found):
                print(f"{'':40}{max(found, default=0):18.2f}   {kind:30}{took:7.2f} s", flush=True)
        bad += worst[0] > ASKED
        print(f"{name:40}{worst[0]:18.2f}   {worst[1]:30}{longest[0]:7.2f} s  {longest[1]}", flush=True)
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
