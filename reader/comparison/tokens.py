"""The words of a text as they are written, and the marks that go with them. Pure; linear in the text."""

from dataclasses import dataclass

from reader.article.lengths import word_of
from reader.language.folding import folded
from reader.language.kinship import JUNIORS
from reader.language.numbers import MONEY
from reader.language.words import STOP

_SAINTS = ("St", "Ft", "Mt")
_OPENS = ("", ".", "!", "?", "…", ":")
MARKS = 8  # letters before a word that are looked at for a stop: quotation marks and blanks may stand between


@dataclass(frozen=True, slots=True)
class Token:
    """One written word, half-open offsets."""

    start: int
    end: int
    text: str


def tokens(text: str) -> list[Token]:
    """The written words; "9/11" is one, and so are "9:52", "U.S.-led" and "St. Velm"."""
    found: list[Token] = []
    for match in word_of(text).finditer(text):
        last = found[-1] if found else None
        between = text[last.end : match.start()] if last else ""
        timed = between in ("/", ":") and last is not None and last.text[-1].isdigit() and match.group()[0].isdigit()
        saint = between == ". " and last is not None and last.text in _SAINTS and match.group()[0].isupper() and folded(match.group()) not in STOP
        if last and (between == ".-" or timed or saint):
            found[-1] = Token(last.start, match.end(), text[last.start : match.end()])
        else:
            found.append(Token(match.start(), match.end(), match.group()))
    return found


def opens(text: str, token: Token) -> bool:
    """Whether a word stands at the head of a sentence, a quotation or the stretch."""
    return text[max(0, token.start - MARKS) : token.start].rstrip("“\"‘'( ")[-1:] in _OPENS


def lowered(said: str) -> str:
    """A word without the capital at its head, unless it is all in capitals."""
    return said if said.isupper() else said[0].lower() + said[1:]


def stop(text: str, token: Token) -> str:
    """The last stop of an abbreviation: "U.S.", "Roth Jr."."""
    short = ("." in token.text and " " not in token.text and not token.text[-1].isdigit()) or folded(token.text) in JUNIORS
    return "." if short and text[token.end : token.end + 1] == "." else ""


def sign(text: str, token: Token) -> str:
    """The sign of a currency right before a figure."""
    before = text[token.start - 1 : token.start]
    return before if before in MONEY else ""
