"""Bytes to text."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article.decoding import NotTextError, decode

NEWS = "Die Bürgermeisterin sagte: „Die Fähre fährt wieder“ – für 3 € je Fahrt…\nCafé owners in Harrowgate agreed.\n"


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_each_encoding(codec: str) -> None:
    assert decode(NEWS.encode(codec)) == NEWS


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE])
def test_marked_utf16_both_ways(mark: bytes) -> None:
    codec = "utf-16-le" if mark == codecs.BOM_UTF16_LE else "utf-16-be"
    assert decode(mark + NEWS.encode(codec)) == NEWS


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_unmarked_utf16_in_russian_and_with_half_a_character_at_the_end(codec: str) -> None:
    text = "Паром снова ходит, сказала мэр города во вторник вечером.\n" * 3
    assert decode(text.encode(codec)) == text
    assert decode(NEWS.encode(codec) + b"\x00") == NEWS


def test_foreign_bytes_in_utf8_are_read_as_windows() -> None:
    assert decode("“Sound”, “sound”, ".encode() + b"\x93odd\x94") == "“Sound”, “sound”, “odd”"


def test_cut_off_in_the_middle_of_a_character() -> None:
    assert decode("“Sound”, “sound” and then…".encode()[:-1]) == "“Sound”, “sound” and then\N{REPLACEMENT CHARACTER}"


def test_end_of_file_mark_of_old_programs() -> None:
    assert decode(b"The ferry sails.\r\n\x1a") == "The ferry sails.\r\n"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7 \xe2\xe3", "a PDF"),
        (b"PK\x03\x04rest", "Word"),
        (b"{\\rtf1\\ansi The ferry", "rich text"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"<!DOCTYPE html><p>The ferry", "a web page"),
        (b"\n <html>", "a web page"),
        (b"The ferry\x00 sails", "zero bytes"),
        (b"\x00" * 64, "zero bytes"),
        (bytes(range(1, 32)) * 9, "not text"),
        (codecs.BOM_UTF8 + b"\xff\xfe\xff", "damaged"),
        (codecs.BOM_UTF16_LE + b"\x00\xd8\x00", "damaged"),
        ("Паром снова ходит, сказала мэр города.".encode("cp1251"), "code"),
        (b"caf\x81 \x8d", "code"),
        ("\ufdd0\ufdd1\ufdd2 ab".encode(), "not text"),
    ],
)
def test_refused(data: bytes, what: str) -> None:
    with pytest.raises(NotTextError, match=what):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_refusal(data: bytes) -> None:
    try:
        text = decode(data)
    except NotTextError:
        return
    assert "\x00" not in text
    text.encode("utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), max_size=300))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    if not text.lstrip().casefold().startswith(("<html", "<!doctype html", "<?xml")) and not text.startswith("\ufeff"):
        assert decode(text.encode()) == text
