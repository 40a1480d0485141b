"""The report's own words: every message in every catalogue, nothing said past them, and each language's own dates, numbers, lists and quotation marks."""

import datetime
import gettext
import importlib.util
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from reader import resources
from reader.article.model import Paragraph, Span
from reader.comparison.model import Comparison, Difference, SharedQuote
from reader.language.reading import Name, When
from reader.project.decisions import Decisions
from reader.report import own_words as module
from reader.report.about import part_names
from reader.report.build import build_report
from reader.report.choices import PARTS, Choices
from reader.report.html import html
from reader.report.model.report import Report
from reader.report.own_words import AUTO, ENGLISH, language_for, language_names, languages, own_words
from reader.report.pdf import template_messages
from reader.report.reasons import reason

DAY = datetime.date(2031, 5, 9)
FORMATS = ("pdf", "html", "md", "csv", "docx")
ReadBack = Callable[[str, Report], str]
TRANSLATED = sorted(file.stem for file in resources.path("languages").glob("*.po"))
_BRACES = re.compile(r"\{\w+\}")


def tool() -> ModuleType:
    """packaging/languages.py, which reads what the program says out of its source."""
    spec = importlib.util.spec_from_file_location("languages", Path(__file__).parents[2] / "packaging" / "languages.py")
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found


SAID = {(message.id, message.context): message for message in tool().messages() if message.id}


def forms(message: Any) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def test_there_are_four_languages_and_more_than_a_hundred_messages() -> None:
    assert {"en", "de", "fr", "es"} <= set(languages())
    assert len(SAID) > 150
    assert set(template_messages()) <= {words for key, _ in SAID for words in forms(key)}


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_message_of_every_layout_is_in_every_catalogue(code: str) -> None:
    known = {(message.id, message.context): message for message in tool().catalogue(code) if message.id}
    assert [key for key in SAID if key not in known] == []
    assert [key for key in known if key not in SAID] == []
    for key, message in known.items():
        assert all(forms(message.string)), f"{key} is not translated"
        assert not message.fuzzy
        wanted = set(_BRACES.findall("".join(forms(key[0]))))
        for said in forms(message.string):
            assert set(_BRACES.findall(said)) == wanted, f"{said} lost or gained what is filled in"
            assert said == said.strip(" ")
            assert said.count("||") == forms(key[0])[0].count("||")
            assert forms(key[0])[0].endswith(".") == said.endswith("."), said


@pytest.mark.parametrize("code", TRANSLATED)
def test_the_messages_are_said_in_the_language(code: str) -> None:
    """Few words are the same in two languages: more of them would be words that nobody translated."""
    words = own_words(code)
    same = [key for key, context in SAID if isinstance(key, str) and context is None and words.say(key) == key]
    assert len(same) < 14, same


def test_a_message_that_is_not_written_out_is_refused(tmp_path: Path) -> None:
    import ast

    found = tool()
    with pytest.raises(ValueError, match="not written out"):
        list(found._said(ast.parse("words.say(name)"), found.ROOT / "x.py"))
    assert list(found._said(ast.parse('f\'{words.count("one", "many", 3)}\''), tmp_path)) == [(("one", "many"), None)]


def test_dates_numbers_lists_and_marks_are_each_languages_own() -> None:
    first, later = datetime.date(2031, 9, 1), datetime.date(2031, 5, 9)
    assert [own_words(code).day(later) for code in ("en", "en-GB", "en-US", "de", "fr", "es")] == [
        "9 May 2031", "9 May 2031", "May 9, 2031", "9. Mai 2031", "9 mai 2031", "9 de mayo de 2031",
    ]  # fmt: skip
    assert [own_words(code).day(first) for code in ("en", "de", "fr", "es")] == [
        "1 Sep 2031",
        "1. September 2031",
        "1er septembre 2031",
        "1 de septiembre de 2031",
    ]
    assert [own_words(code).number(12345) for code in ("en", "de", "fr", "es")] == ["12,345", "12.345", "12\u202f345", "12.345"]
    assert [own_words(code).percent(46) for code in ("en", "de", "fr", "es")] == ["46%", "46\u00a0%", "46\u202f%", "46\u00a0%"]
    assert [own_words(code).listed(["a", "b", "c"]) for code in ("en", "de", "fr", "es")] == ["a, b and c", "a, b und c", "a, b et c", "a, b y c"]
    assert ENGLISH.listed(["a"]) == "a"
    assert [own_words(code).quoted("x") for code in ("en", "de", "fr", "es")] == ["“x”", "„x“", "«\u202fx\u202f»", "«x»"]
    assert [own_words(code).language_name("en") for code in ("en", "de", "fr", "es")] == ["English", "Englisch", "anglais", "inglés"]
    assert [ENGLISH.language_name(code) for code in ("de-AT", "xx-unknown", "")] == ["German", "xx-unknown", ""]


def test_plurals_are_each_languages_own() -> None:
    def words(code: str, number: int) -> str:
        return own_words(code).count("{number} word", "{number} words", number)

    assert [words("de", number) for number in (0, 1, 2)] == ["0 Wörter", "1 Wort", "2 Wörter"]
    assert [words("fr", number) for number in (0, 1, 2)] == ["0 mot", "1 mot", "2 mots"]
    assert [words("es", number) for number in (0, 1, 2)] == ["0 palabras", "1 palabra", "2 palabras"]


def test_the_language_is_that_of_the_articles_where_nobody_says() -> None:
    assert language_for(AUTO, ("de", "de-AT")) == "de"
    assert language_for(AUTO, ("fr_CA", "fr")) == "fr"
    assert language_for(AUTO, ("en-GB", "en-GB")) == "en-GB"
    assert language_for(AUTO, ("en-GB", "en-US")) == "en"
    assert language_for(AUTO, ("de", "fr")) == "en"
    assert language_for(AUTO, ("ja", "ja")) == "en"
    assert language_for(AUTO, (None, "en")) == "en"
    assert language_for("es", ("de", "de")) == "es"
    with pytest.raises(KeyError):
        own_words("tlh")
    assert language_names()["de"] == "Deutsch"


def test_the_parts_have_one_name_in_the_dialog_and_in_the_report() -> None:
    assert dict(part_names(ENGLISH)) == dict(PARTS)


class _Marked(gettext.NullTranslations):
    """A language in which every word begins with a sign of its own."""

    def gettext(self, message: str) -> str:
        return re.sub(r"(?<![\w{])(?=[^\W\d_])", "ð", message)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def marked(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    own_words.cache_clear()
    monkeypatch.setattr(module, "_catalogue", lambda code: _Marked())
    yield
    own_words.cache_clear()


@pytest.mark.parametrize("to", FORMATS)
@pytest.mark.usefixtures("marked")
def test_no_layout_says_a_word_past_the_catalogue(pair: Comparison, noted: Decisions, to: str, read_back: ReadBack) -> None:
    decided = replace(noted, added=frozenset({(3, 5)}), confirmed=frozenset({(0, 0)}), rejected=frozenset({(4, 4)}))
    choices = Choices(DAY, language="de", parts=frozenset(PARTS), author="Sol Ander", title="The dry town", anonymise=False)
    report = build_report(pair, decided, choices)
    text = re.sub(r"[\u00ad\ufffe\x02-]\s*", "", read_back(to, report))  # words that break at the end of a line
    allowed = {word.casefold() for side in (pair.a, pair.b) for word in _words(" ".join(p.text for p in side.article.paragraphs))}
    known = " ".join(filter(None, (note.text for note in decided.notes))) + " blame & cause agency Diptych Sol Ander The dry town Main bursts under Merrow "
    known += "The Merrow Gazette Ida Holt https://gazette.example/main Merrow without water Coast Wire Bakery water Tankers and harbour Mai Englisch A B a1 "
    allowed |= {word.casefold() for word in _words(known)}
    if to == "csv":
        allowed |= {
            word for line in ("kind title place words verdict note link quote wording difference only a b name source tag quotation",) for word in line.split()
        }
        allowed |= {"place_a", "words_a", "place_b", "words_b"}
    found = {word.casefold() for word in _words(text)}
    assert {word for word in found if word.startswith("ð")}
    assert sorted(word for word in found if not word.startswith("ð") and word not in allowed and not re.fullmatch(r"[abpqfdwni]*\d+\w*", word)) == []


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]\w*", text)


@pytest.mark.parametrize("to", FORMATS)
def test_a_german_report_carries_the_same_findings(pair: Comparison, noted: Decisions, to: str, read_back: ReadBack) -> None:
    english, german = (build_report(pair, noted, Choices(DAY, language=code, parts=frozenset(PARTS))) for code in ("en", "de"))
    assert german.language == "de"
    told, other = read_back(to, german), read_back(to, english)
    for words in ("Was beide berichten", "Gemeinsame Zitate", "Alle Befunde") if to in ("pdf", "html", "docx") else ("weicht ab",):
        assert words in told and words not in other
    for one, two in zip(english.rows, german.rows, strict=True):
        assert (one.a, one.b, one.sign, one.elsewhere, one.nearest) == (two.a, two.b, two.sign, two.elsewhere, two.nearest)
    for kind in ("quotes", "only_a", "only_b", "differences", "wording"):
        entries = zip(getattr(english.tables, kind), getattr(german.tables, kind), strict=True)
        for one, two in entries:
            assert one.anchor == two.anchor
            for name in ("a", "b", "a_words", "b_words", "facts", "nearest", "words"):
                assert getattr(one, name, None) == getattr(two, name, None)
    for part in (german.tables.quotes[0].how, german.tables.differences[0].verdict, german.tables.differences[0].note):
        assert _squeezed(part) in _squeezed(told)
    for word in _words(" ".join(words for entry in german.tables.only_b for _, words in entry.facts)):
        assert _squeezed(word) in _squeezed(told)


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\ufffe\x02-]+", "", text).casefold()


def test_a_filter_finds_the_same_in_every_language(pair: Comparison) -> None:
    from reader.report.choices import Only
    from reader.report.findings import KINDS

    only = Only(frozenset(KINDS), "trimmed")  # as the person sees it in the window
    kept = [build_report(pair, Decisions(), Choices(DAY, language=code, only=only)).tables for code in ("en", "de")]
    assert [entry.anchor for entry in kept[0].quotes] == [entry.anchor for entry in kept[1].quotes] == ["q1"]
    assert not kept[1].differences


def test_why_two_places_differ_is_said_in_the_language(pair: Comparison) -> None:
    a, b = Span(0, 0, 8), Span(0, 0, 6)
    words = own_words("de")

    def said(what: str, verdict: str = "differs", on: Comparison = pair) -> str:
        return reason(Difference(a, b, what, verdict, "English."), on, words)  # type: ignore[arg-type]

    assert reason(Difference(a, b, "number", "differs", "English."), pair, ENGLISH) == "English."
    assert said("number") == "A hat „The town“, B hat „MERROW“."
    assert said("number", "compatible").endswith("gerundete Zahl.")
    assert said("number", "may be an update").endswith("neuerer Stand sein.")
    assert said("name") == "A hat „The town“, B hat „MERROW“."
    named = [replace(reading, names=(Name(name, "person", (span,)),)) for reading, span, name in ((pair.a, a, "Tom Farrow"), (pair.b, b, "Tom Farow"))]
    assert said("name", "compatible", replace(pair, a=named[0], b=named[1])) == (
        "Vermutlich ein Name in zwei Schreibweisen: „Tom Farrow“ in A, „Tom Farow“ in B."
    )
    days = [
        replace(reading, dates=(When(span, datetime.date(2031, 5, first), datetime.date(2031, 5, last), "x"),))
        for reading, span, first, last in ((pair.a, a, 6, 6), (pair.b, b, 7, 9))
    ]
    assert said("date", on=replace(pair, a=days[0], b=days[1])) == ("A nennt 6. Mai 2031 („The town“), B nennt 7. Mai 2031 bis 9. Mai 2031 („MERROW“).")
    assert said("date") == "A hat „The town“, B hat „MERROW“."
    ways = {"limit": "als Grenze nennt.", "near": "nicht dieselbe Zahl.", "measure": "wie lange schon."}
    for manner, end in ways.items():
        assert reason(Difference(a, b, "number", "compatible", "English.", manner), pair, words).endswith(end)  # type: ignore[arg-type]
    claims = {
        "tone": "eine Äußerung, mit verschiedenen Verben berichtet.",
        "force": "eines drängt stärker als das andere.",
        "occasion": "wo oder wie es gesagt wurde, ist verschieden angegeben.",
        "certainty": "weiter gediehen dar als das andere.",
        "judgement": "A hat „The town“, B hat „MERROW“: nur eines von beiden wertet.",
        "naming": "zwei Namen für eine Sache.",
        "scope": "eines meint mehr davon als das andere.",
        "quoted": "eine Äußerung, mit anderen Worten zitiert.",
    }
    for manner, end in claims.items():
        for kind in ("claim", "name", "attribution"):
            assert reason(Difference(a, b, kind, "compatible", "English.", manner), pair, words).endswith(end)  # type: ignore[arg-type]
    assert reason(Difference(a, b, "claim", "may be an update", "English.", "certainty"), pair, words).endswith("neuerer Stand sein.")
    one_day = Difference(a, b, "date", "compatible", "English.", "day")
    same = replace(days[1], dates=(replace(days[1].dates[0], first=datetime.date(2031, 5, 6), last=datetime.date(2031, 5, 6)),))
    assert reason(one_day, replace(pair, a=days[0], b=same), words) == "Beide meinen 6. Mai 2031: A hat „The town“, B hat „MERROW“."
    quote = SharedQuote(a, b, "identical", "Ines Aldous", "Tom Farrow", None, None)
    assert said("attribution", on=replace(pair, quotes=(quote,))) == "Dieselben Worte werden in A Ines Aldous und in B Tom Farrow zugeschrieben."
    assert said("attribution", on=replace(pair, quotes=())) == "A hat „The town“, B hat „MERROW“."


def test_which_article_is_surer_is_said_in_the_language(pair: Comparison) -> None:
    texts = "may close", "closed"
    one, other = (replace(pair.a, article=replace(pair.a.article, paragraphs=(Paragraph(text),))) for text in texts)
    found = Difference(Span(0, 0, 9), Span(0, 0, 6), "claim", "compatible", "English.", "certainty")
    assert reason(found, replace(pair, a=one, b=other), own_words("de")) == "A hat „may close“, B hat „closed“: B stellt es als sicherer dar."


@pytest.mark.parametrize("code", languages())
def test_a_pdf_says_its_language_and_that_of_each_article(pair: Comparison, code: str) -> None:
    import io

    import pikepdf

    from reader.report.pdf import pdf

    french = replace(pair, b=replace(pair.b, article=replace(pair.b.article, language="fr")))
    with pikepdf.open(io.BytesIO(pdf(build_report(french, Decisions(), Choices(DAY, language=code))).data)) as document:
        assert str(document.Root.Lang) == code
        tongues = {str(node.Lang) for node in document.objects if isinstance(node, pikepdf.Dictionary) and "/Lang" in node and node.get("/S") is not None}
    assert "fr" in tongues or code == "fr"


def test_words_that_bring_marks_need_no_others() -> None:
    assert ENGLISH.quoted("“No,” she said") == "“No,” she said"
    assert own_words("de").quoted("… “No,” she said") == "… “No,” she said"
    assert own_words("de").quoted("No, she said") == "„No, she said“"


def test_english_dates_of_a_difference_are_written_as_people_do(pair: Comparison) -> None:
    a, b = Span(0, 0, 8), Span(0, 0, 6)
    days = [
        replace(reading, dates=(When(span, datetime.date(2031, 5, day), datetime.date(2031, 5, day), "x"),))
        for reading, span, day in ((pair.a, a, 6), (pair.b, b, 7))
    ]
    found = Difference(a, b, "date", "differs", "A gives 2031-05-06 (“The town”), B gives 2031-05-07 (“MERROW”).")
    assert reason(found, replace(pair, a=days[0], b=days[1]), ENGLISH) == "A gives 6 May 2031 (“The town”), B gives 7 May 2031 (“MERROW”)."
    assert reason(found, pair, ENGLISH) == found.note


def test_two_years_of_a_difference_are_no_spans_of_days(pair: Comparison) -> None:
    a, b = Span(0, 0, 4), Span(0, 0, 4)
    year = [
        replace(
            reading,
            article=replace(reading.article, paragraphs=(Paragraph(f"{number} was the year."),)),
            dates=(When(Span(0, 0, 4), datetime.date(number, 1, 1), datetime.date(number, 12, 31), str(number)),),
        )
        for reading, number in ((pair.a, 2016), (pair.b, 2017))
    ]
    found = Difference(a, b, "date", "differs", "A has “2016”, B has “2017”.")
    assert reason(found, replace(pair, a=year[0], b=year[1]), ENGLISH) == "A has “2016”, B has “2017”."


def test_words_of_an_article_are_tagged_in_a_report_of_another_language(pair: Comparison) -> None:
    page = html(build_report(pair, Decisions(), Choices(DAY, language="fr")))
    for words in ("The town of Merrow lost its water on Tuesday", "Bakery water", "We had no warning"):
        assert re.search(rf'<span lang="en">[^<]*{words}', page), words
    assert '<span lang="en">' not in html(build_report(pair, Decisions(), Choices(DAY)))
