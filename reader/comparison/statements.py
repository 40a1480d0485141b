"""The words of a statement by which it is told in another's: their stems, and which of them are names. Pure."""

from reader.article.model import Span
from reader.comparison.turned import NUMBERS
from reader.language.reading import Reading
from reader.language.words import STOP, words


def stems(reading: Reading, span: Span) -> dict[str, str]:
    """The stems of the words that tell, each with a word that has it; numbers in figures."""
    return {NUMBERS.get(w.folded, w.stem): w.folded for w in words(reading.article.text(span), reading.article.language) if w.folded not in STOP}


def names_in(reading: Reading, span: Span) -> set[str]:
    """Stems of what stands in capitals only."""
    text = reading.article.text(span)
    found = [(w.stem, text[w.start].isupper()) for w in words(text, reading.article.language)]
    return {stem for stem, capital in found if capital} - {stem for stem, capital in found if not capital}


def only_names(text: str) -> bool:
    """A single word, or the name of something ("Meet the Press"): nobody reports that in other words."""
    said = words(text)
    telling = [w for w in said if w.folded not in STOP]
    return len(said) < 2 or (len(telling) > 1 and all(text[w.start].isupper() or text[w.start].isdigit() for w in telling))
