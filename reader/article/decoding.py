"""Bytes to text: UTF-8, UTF-16 and UTF-32 with their marks, UTF-16 without one, Windows-1252. Pure; never guesses where that could garble an article.

An ordered strict decode, and not a detector: on news text, detectors take Windows-1252 for its many neighbours, since a few quotation marks are all they
have to go by. What is certainly not text, or text in a code we do not know, is refused instead.
"""

import codecs
import unicodedata

SNIFF = 4096
"""How many characters are looked at to judge a decoding."""

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word, OpenDocument, EPUB or ZIP file"),
    (b"PK\x05\x06", "a ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file"),
    (b"{\\rtf", "a rich text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a sound, picture or film"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"bplist00", "a web archive"),
)
PAGES = ("<!doctype html", "<html", "<?xml")


class NotTextError(Exception):
    """The bytes are not a text that can be read. `str` says what they are: "a PDF", "not text"."""


def decode_page(data: bytes) -> str:
    """The text of a file whatever its beginning says it is, without a byte order mark: for who knows that it is a web page. Raises NotTextError."""
    return _decode(data)


def decode(data: bytes) -> str:
    """The text of a file, without a byte order mark. Raises NotTextError."""
    for signature, what in SIGNATURES:
        if data.startswith(signature):
            raise NotTextError(what)
    text = _decode(data)
    start = text[:SNIFF].lstrip().casefold()
    if start.startswith(PAGES):
        raise NotTextError("a web page")
    return text


def _decode(data: bytes) -> str:
    for mark, codec in MARKS:
        if data.startswith(mark):
            try:
                return _checked(data.decode(codec).removeprefix("\ufeff"))
            except UnicodeDecodeError as error:
                raise NotTextError("damaged text, or not text") from error
    if b"\x00" in data:
        return _unmarked_utf16(data)
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        broken = error
    # a program's own bytes are no writing in any code
    _check_controls(data[: SNIFF * 16].decode("latin-1"), c1=False)
    mended = _mended_utf8(data, broken)
    return mended if mended is not None else _windows(data)


def _unmarked_utf16(data: bytes) -> str:
    """UTF-16 shows by its zero bytes, which all stand on one side of the pair: English has one in every pair, Russian one in every space."""
    even, odd = data[0::2].count(0), data[1::2].count(0)
    zeros = even + odd
    codec = "utf-16-le" if odd > even else "utf-16-be"
    # some programs leave half a character at the end
    whole = data if len(data) % 2 == 0 else data[:-1]
    high, low = (whole[1::2], whole[0::2]) if odd > even else (whole[0::2], whole[1::2])
    # two plain letters side by side would pass for one Chinese character
    doubled = sum(0x20 <= h < 0x7F and 0x20 <= c < 0x7F for h, c in zip(high, low, strict=True))
    if zeros * 100 >= len(data) * 2 and min(even, odd) * 20 <= zeros and doubled * 2 < len(high):
        try:
            return _checked(whole.decode(codec))
        except UnicodeDecodeError:
            pass
    raise NotTextError("not text (it has zero bytes in it)")


def _mended_utf8(data: bytes, error: UnicodeDecodeError) -> str | None:
    """UTF-8 with a few foreign bytes in it (pasted from elsewhere, or cut off at the end): each foreign byte is read as Windows-1252."""
    high = sum(1 for byte in data[error.start :] if byte >= 0x80)
    text = data.decode("utf-8", "surrogateescape")
    foreign = [c for c in text if "\udc80" <= c <= "\udcff"]
    sound = sum(1 for c in text if c >= "\x80") - len(foreign)
    # true Windows-1252 hardly ever forms a sound UTF-8 letter by chance
    if not sound or len(foreign) > max(1, sound) or high == 0:
        return None
    letters = {c: bytes([ord(c) - 0xDC00]).decode("cp1252", "replace") for c in set(foreign)}
    tail = len(text)
    while tail and text[tail - 1] in letters:
        tail -= 1
    # the first bytes of a character whose others are missing: the file was cut off there
    cut_off = tail < len(text) and text[tail] >= "\udcc2"
    end = "\N{REPLACEMENT CHARACTER}" if cut_off else "".join(letters[c] for c in text[tail:])
    return _checked("".join(letters.get(c, c) for c in text[:tail]) + end)


def _windows(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise NotTextError("text in a code that Diptych does not know, or not text") from error
    # Russian, Greek or Arabic in another one-byte code comes out as nothing but accented letters
    seen = text[: SNIFF * 16]
    letters = sum(c.isalpha() for c in seen)
    accented = sum(c.isalpha() and c >= "\x80" for c in seen)
    if accented > 10 and accented * 3 > letters:
        raise NotTextError("text in a code that Diptych does not know")
    return _checked(text)


def _checked(text: str) -> str:
    """The text itself, unless it is full of characters that no writing has."""
    if "\x00" in text:
        raise NotTextError("not text (it has zero bytes in it)")
    _check_controls(text[: SNIFF * 16])
    return text.rstrip("\x1a")


def _check_controls(text: str, *, c1: bool = True) -> None:
    odd = 0
    for c in set(text):
        wrong = (c < " " and c not in "\t\n\r\f\v\x1a") or c == "\x7f" or (c1 and ("\x80" <= c < "\xa0" and c != "\x85"))
        if wrong or (c1 and c > "\xff" and unicodedata.category(c) in ("Cn", "Cs")):
            odd += text.count(c)
    if odd > 2 and odd * 100 > len(text):
        raise NotTextError("not text")
