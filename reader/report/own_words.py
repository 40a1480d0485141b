"""The report's own words in each language that it can be in. The only file that knows catalogues and Babel.

English is what the source says; every other language is one file, `resources/languages/CODE.po`, in the format of gettext. Dates, numbers and lists follow
Unicode's CLDR. What an article says never passes through here but as what is filled into a sentence, as it is.
"""

import gettext
import io
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

from reader import resources
from reader.language.days import STARTS_OF_MONTHS

AUTO = "auto"
"""The choice of whatever language both articles are in."""
_ENGLISH = ("en", "en-GB", "en-US")
_MARKS = tuple('“„«"')


class OwnWords:
    """Everything a report says in one language. Messages are given in English, with names in braces for what is filled in."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._catalogue = _catalogue(code)
        marks = self.say("“{words}”").partition("{words}")
        self.opening, self.closing = marks[0], marks[2]

    def say(self, message: str, /, **filled: object) -> str:
        """The message, with what belongs into its braces."""
        said = self._catalogue.gettext(message)
        return said.format(**filled) if filled else said

    def as_for(self, meaning: str, message: str, /, **filled: object) -> str:
        """The same for a message that English uses in several meanings."""
        said = self._catalogue.pgettext(meaning, message)
        return said.format(**filled) if filled else said

    def count(self, one: str, many: str, number: int, /, **filled: object) -> str:
        """The message for so many things, by the language's own rules; `{number}` is filled in."""
        return self._catalogue.ngettext(one, many, number).format(number=self.number(number), **filled)

    def dictionary(self, messages: Iterable[str]) -> dict[str, str]:
        """What each of these messages is, the braces unfilled: for templates, which fill them themselves."""
        return {message: self._catalogue.gettext(message) for message in messages}

    def quoted(self, words: str) -> str:
        """Words between quotation marks; those that bring marks of their own need no others."""
        return words if brings_marks(words) else f"{self.opening}{words}{self.closing}"

    def day(self, when: date) -> str:
        """ "21 Nov 2026", "21. November 2026"."""
        if self.code in ("en", "en-GB"):
            return f"{when.day} {STARTS_OF_MONTHS[when.month - 1].capitalize()} {when.year}"
        from babel.dates import format_date

        said = str(format_date(when, "medium" if self.code.startswith("en") else "long", self._locale))
        first = self.as_for("the first day of a month", "1")
        return f"{first}{said[1:]}" if when.day == 1 and said.startswith("1 ") else said

    def number(self, value: int) -> str:
        """A whole number, its thousands set apart."""
        if self.code in _ENGLISH:
            return f"{value:,}"
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self._locale))

    def percent(self, value: int) -> str:
        return self.say("{number}%", number=value)

    def listed(self, parts: Sequence[str]) -> str:
        """ "a, b and c"."""
        if self.code in _ENGLISH:
            return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
        from babel.lists import format_list

        return str(format_list(list(parts), locale=self._locale))

    def language_name(self, code: str) -> str:
        """What this language calls another: "German"; the code itself where nobody knows it."""
        from babel import Locale, UnknownLocaleError

        try:
            return Locale.parse(code, sep="-" if "-" in code else "_").get_language_name(self._locale) or code
        except (ValueError, UnknownLocaleError):
            return code

    @property
    def _locale(self) -> str:
        return self.code.replace("-", "_")


def brings_marks(words: str) -> bool:
    """Whether words begin as a quotation already, also behind an ellipsis."""
    return words.lstrip("… ")[:1] in _MARKS


@cache
def own_words(code: str) -> OwnWords:
    """The words of a language. Raises KeyError for one that reports cannot be in."""
    if code not in languages():
        raise KeyError(code)
    return OwnWords(code)


@cache
def languages() -> tuple[str, ...]:
    """The languages that a report can be in."""
    return (*_ENGLISH, *sorted(file.stem for file in resources.path("languages").glob("*.po")))


@cache
def language_names() -> dict[str, str]:
    """The languages as each calls itself."""
    from babel import Locale

    names = {code: str(Locale.parse(code.replace("-", "_")).get_display_name()) for code in languages()}
    return {code: name[:1].upper() + name[1:] for code, name in names.items()}


def language_for(chosen: str, articles: Iterable[str | None]) -> str:
    """The language of a report: the one that was chosen, or else the one that all articles are in; English where they differ or reports cannot be in it."""
    if chosen != AUTO:
        return chosen
    said = {(code or "en").replace("_", "-") for code in articles}
    if len(said) > 1:
        said = {code.partition("-")[0].lower() for code in said}
    code = said.pop() if len(said) == 1 else "en"
    known = {known.casefold(): known for known in languages()}
    return known.get(code.casefold()) or known.get(code.partition("-")[0].casefold(), "en")


def _catalogue(code: str) -> gettext.NullTranslations:
    if code in _ENGLISH:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with resources.path("languages", f"{code}.po").open("rb") as file:
        catalogue: Any = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


ENGLISH = own_words("en")
