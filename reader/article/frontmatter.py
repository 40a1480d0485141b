"""What an article says about itself before it starts: front matter between "---" lines, or plain "Title: …" lines. Pure, linear.

A small reader of our own for the few keys an article has, and not a YAML library: titles with colons and quotation marks that nobody escaped are what
people write, and nothing in a stranger's file may build objects.
"""

import re
from dataclasses import dataclass, replace
from datetime import date

from reader.article.dated import day_at, day_in

KEYS = {
    "title": "title",
    "headline": "title",
    "source": "source",
    "publisher": "source",
    "publication": "source",
    "outlet": "source",
    "newspaper": "source",
    "site": "source",
    "site_name": "source",
    "sitename": "source",
    "byline": "byline",
    "author": "byline",
    "authors": "byline",
    "by": "byline",
    "date": "date",
    "published": "date",
    "publication_date": "date",
    "publish_date": "date",
    "pubdate": "date",
    "date_published": "date",
    "published_at": "date",
    "url": "url",
    "link": "url",
    "address": "url",
    "permalink": "url",
    "canonical": "url",
    "canonical_url": "url",
    "source_url": "url",
    "language": "language",
    "lang": "language",
    "locale": "language",
}
LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "english:en german:de deutsch:de french:fr français:fr spanish:es español:es italian:it italiano:it portuguese:pt português:pt "
        "dutch:nl nederlands:nl russian:ru arabic:ar hebrew:he chinese:zh japanese:ja"
    ).split()
)
PAIR = re.compile(r"(?P<key>[^\W\d_][\w \-]{0,40}?)[ \t]*:(?:[ \t]+(?P<value>.*))?")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>.*)")
TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
LONGEST = 400
MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Header:
    """What is known about an article besides its text; `unread` keeps what could not be understood, such as "date: sometime in May"."""

    title: str | None = None
    source: str | None = None
    byline: str | None = None
    day: date | None = None
    url: str | None = None
    language: str | None = None
    unread: tuple[str, ...] = ()


def split(text: str) -> tuple[Header, str]:
    """What the article says about itself, and the rest of the text. A rule at the top, or a sentence with a colon, is no front matter."""
    start = len(text) - len(text.lstrip("\ufeff\u200b \t\r\n\v\f"))
    return _fenced(text[start:]) or _loose(text[start:]) or (Header(), text)


def _fenced(text: str) -> tuple[Header, str] | None:
    lines = _first_lines(text, MOST_LINES)
    if not lines or lines[0][0].rstrip() != "---":
        return None
    close = next((n for n, (line, _) in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if close is None:
        return None
    pairs = _pairs([line for line, _ in lines[1:close]])
    if pairs is None or not any(key in KEYS for key, _ in pairs):
        return None
    return _header(pairs), text[lines[close][1] :]


def _loose(text: str) -> tuple[Header, str] | None:
    """Lines "Title: …", "Date: …" at the top without a fence. A line counts only when its value is what such a value looks like."""
    pairs: list[tuple[str, list[str]]] = []
    end = 0
    for line, after in _first_lines(text, 40):
        if not line.strip():
            end = after
            continue
        found = PAIR.fullmatch(line.strip())
        key = _key(found["key"]) if found else ""
        if found is None or key not in KEYS or not _looks_right(KEYS[key], (found["value"] or "").strip()):
            break
        pairs.append((key, [found["value"].strip()]))
        end = after
    return (_header(pairs), text[end:]) if pairs else None


def _first_lines(text: str, most: int) -> list[tuple[str, int]]:
    """The first lines, and where in the text each ends."""
    lines: list[tuple[str, int]] = []
    position = 0
    while position < len(text) and len(lines) < most:
        ends = [at for at in (text.find("\n", position, position + 4000), text.find("\r", position, position + 4000)) if at >= 0]
        if not ends and len(text) - position > 4000:
            break
        stop = min(ends, default=len(text))
        after = stop + (2 if text.startswith("\r\n", stop) else 1)
        lines.append((text[position:stop], min(after, len(text))))
        position = after
    return lines


def _pairs(lines: list[str]) -> list[tuple[str, list[str]]] | None:
    """Keys and their values; None where a line is none of: a key, an item or more words of the one before, a comment."""
    pairs: list[tuple[str, list[str]]] = []
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item = ITEM.fullmatch(line)
        found = PAIR.fullmatch(line.rstrip())
        if item and pairs:
            pairs[-1][1].append(item["value"])
        elif line[0] in " \t" and pairs:
            pairs[-1][1].append(line.strip())
        elif found:
            value = (found["value"] or "").strip()
            pairs.append((_key(found["key"]), [] if value in ("", "|", ">", "|-", ">-") else [value]))
        else:
            return None
    return pairs


def _key(name: str) -> str:
    return re.sub(r"[ \-]+", "_", name.strip().casefold())


def _looks_right(field: str, value: str) -> bool:
    if not value or len(value) > LONGEST:
        return False
    if field == "date":
        return len(value) <= 60 and (day_at(value) is not None or day_in(value) is not None)
    if field == "url":
        return ADDRESS.match(value) is not None
    if field == "language":
        return value.casefold() in LANGUAGES or (len(value) <= 10 and TAG.fullmatch(value) is not None)
    if field == "source":
        return len(value) <= 80 and value[-1] not in ".!?:"
    return value[-1] != ":" and (field == "title" or len(value) <= 120)


def _header(pairs: list[tuple[str, list[str]]]) -> Header:
    header = Header()
    for key, raw in pairs:
        field = KEYS.get(key)
        values = [bare for value in raw for bare in _listed(value)]
        if field is None or not values:
            continue
        text = (", " if field == "byline" else " ").join(values)[:LONGEST]
        header = _put(header, field, text)
    return header


def _put(header: Header, field: str, text: str) -> Header:
    """Fill a field; what is said first stays, and what can't be read is kept in its own words."""
    if field == "title":
        return replace(header, title=header.title or text)
    if field == "source":
        return replace(header, source=header.source or text)
    if field == "byline":
        return replace(header, byline=header.byline or without_by(text))
    if field == "url":
        return replace(header, url=header.url or text)
    if field == "language":
        language = LANGUAGES.get(text.casefold()) or (re.split("[-_]", text)[0].lower() if TAG.fullmatch(text) else None)
        return replace(header, language=header.language or language)
    day = day_in(text)
    if day is None:
        return replace(header, unread=(*header.unread, text))
    return replace(header, day=header.day or day)


def without_by(text: str) -> str:
    """ "By Jane Doe" is Jane Doe."""
    return re.sub(r"^by:?\s+", "", text, flags=re.IGNORECASE) or text


def _listed(value: str) -> list[str]:
    """One value, or those of a "[a, b]", without their quotation marks."""
    if value.startswith("[") and value.endswith("]"):
        return [bare for part in value[1:-1].split(",") if (bare := _unquoted(part.strip()))]
    bare = _unquoted(value)
    return [bare] if bare else []


def _unquoted(value: str) -> str:
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return re.sub(r'\\(["\\/])', r"\1", value[1:-1]).strip()
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'").strip()
    return value.strip()
