import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report import glyphs
from reader.report.build import build_report
from reader.report.choices import Choices
from reader.report.model.report import Report
from reader.report.plain import characters, code, plain, shown


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain", "plain"),
        ("a\tb\nc\u2028d", "a b c d"),
        ("nul\x00", "nul[U+0000]"),
        ("half\ud800", "half[U+D800]"),
        ("\u202eevil\u202c", "[U+202E]evil"),
        ("\u2067שלום\u2069", "שלום"),
        ("ü “é” 中", "ü “é” 中"),
        ("x" * 45, "x" * 30 + "\u200b" + "x" * 15),
        ("中" * 45, "中" * 45),
    ],
)
def test_every_string_is_fit_to_be_shown(text: str, seen: str) -> None:
    assert shown(text) == seen


def test_what_is_missing_is_given_as_its_code() -> None:
    assert shown("a🌧", frozenset("🌧")) == "a[U+1F327]"
    assert code("\n") == "[U+000A]"


@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Co", "Cf", "Zl", "Zp"]), max_size=40))
def test_ordinary_text_stays_as_it_is(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("language", "lang", "region"),
    [
        ("en", "en", None),
        ("pt-br", "pt", "BR"),
        ("zh-Hans-CN", "zh", "CN"),
        ("", "en", None),
        ("#set", "en", None),
        ("x" * 99, "en", None),
        ("de-1996", "de", None),
    ],
)
def test_a_language_is_what_a_typesetter_takes(report: Report, language: str, lang: str, region: str | None) -> None:
    values = plain(replace(report, a=replace(report.a, language=language)))
    assert (values["a"]["lang"], values["a"]["region"], values["a"]["rtl"]) == (lang, region, False)


def test_all_characters_are_known(report: Report) -> None:
    assert {"Q", "↔", "≠", "’"} <= characters(plain(report))
    assert characters([{"a": ("x", 1, None)}, "y"]) == {"x", "y"}


def test_the_plain_characters_need_no_other_typeface() -> None:
    own = frozenset().union(*(glyphs._characters(str(file), 0) for file in glyphs.bundled()))
    # the arrow comes with typst, narrow spaces need no glyph
    assert glyphs.PLAIN - own <= frozenset("↔\u2009\u202f\u200b")
    assert glyphs.cover(glyphs.PLAIN) == glyphs.Cover((), (), frozenset())


def test_a_typeface_is_taken_only_for_what_it_adds_and_its_bold_only_where_that_has_as_much(monkeypatch: pytest.MonkeyPatch) -> None:
    fonts = (("First", "1.ttf", 0, "1b.ttf"), ("Second", "2.ttf", 0, ""), ("Third", "3.ttf", 0, "3b.ttf"))
    has = {"1.ttf": frozenset("中"), "2.ttf": frozenset("中"), "3.ttf": frozenset("文"), "1b.ttf": frozenset("中国"), "3b.ttf": frozenset("国")}
    real = glyphs._characters
    monkeypatch.setattr(glyphs, "_system", lambda: fonts)
    monkeypatch.setattr(glyphs, "_characters", lambda file, index: has.get(file) or real(file, index))
    found = glyphs.cover("a中文\x00\u200d字")
    assert found == glyphs.Cover((Path("1.ttf"), Path("1b.ttf"), Path("3.ttf")), ("First", "Third"), frozenset("字"))
    assert glyphs.cover("中").families == ("First",)


def test_a_broken_font_file_has_no_characters(tmp_path: Path) -> None:
    file = tmp_path / "broken.ttf"
    file.write_bytes(b"not a font")
    assert glyphs._characters(str(file), 0) == frozenset()


def test_a_missing_typeface_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(glyphs, "_BUNDLED", {"font_source_sans_pro": ("None.otf",)})
    with pytest.raises(FileNotFoundError, match=r"None\.otf is missing"):
        glyphs.bundled()


def test_a_paragraph_runs_as_its_own_letters_do(plainly: Callable[..., Comparison]) -> None:
    made = plainly(["Hello from the town to everybody who reads it", "مرحبا بالعالم من المدينة 12", "1931"], ["Hello"], [(0, 0)])
    laid = [passage["rtl"] for row in plain(build_report(made, Decisions(), Choices(datetime.date(2031, 5, 9))))["rows"] for passage in row["a"]]
    assert laid == [False, True, False]
