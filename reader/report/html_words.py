"""Words, places and links of a report in HTML: every one of them escaped. Pure."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal

from reader.article.sides import Side
from reader.report.model.marked import Reference, Run
from reader.report.model.report import Report
from reader.report.own_words import brings_marks, own_words
from reader.report.plain import FROM_THE_RIGHT, anchors, language_and_region, own_language, shown

_MARKUP = re.compile(r"<[^>]*>|&\w+;")


def text(words: str) -> str:
    """Words as HTML text or attribute value: escaped, with control characters and overrides of direction as their codes."""
    return escape(shown(words).replace("\u200b", ""), quote=True)


class Page:
    """What every part of one page needs: the report, its own words, which places links may lead to, and the languages of the articles."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.words = own_words(report.language)
        self.known = anchors(report)
        self.languages: dict[Side, str] = {head.side: str(language_and_region(head.language)["lang"]) for head in (report.a, report.b)}

    def say(self, message: str, /, **filled: object) -> str:
        """One of the report's own messages."""
        return text(self.words.say(message, **filled))

    def go(self, anchor: str, body: str) -> str:
        return f'<a href="#{text(anchor)}">{body}</a>' if anchor in self.known else body

    def places(self, references: Iterable[Reference], between: str = ", ") -> str:
        return between.join(self.go(reference.anchor, text(reference.text)) for reference in references)

    def spoken(self, side: Side | Literal[""], body: str) -> str:
        """Words of an article in their language, where it is not the report's. What is of both is tagged where they have one."""
        a, b = self.languages["a"], self.languages["b"]
        language = self.languages[side] if side else a if a == b else ""
        if language and not body.isascii() and FROM_THE_RIGHT.search(body):
            language = own_language(_MARKUP.sub("", body), language)
        own = self.report.language.partition("-")[0]
        return f'<span lang="{language}">{body}</span>' if language and language != own else body

    def worded(self, side: Side, runs: Sequence[Run], *, told: bool = False) -> str:
        """A wording between the report's own quotation marks; without them where it is `told`, in indirect speech."""
        said = "".join(f'<mark class="only {side}">{text(run.text)}</mark>' if run.only else text(run.text) for run in runs)
        if told or brings_marks("".join(run.text for run in runs)):
            return self.spoken(side, said)
        return f"{text(self.words.opening)}{self.spoken(side, said)}{text(self.words.closing)}"
