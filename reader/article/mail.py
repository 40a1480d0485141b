"""E-mails (.eml, as newsletters come) and saved pages (.mhtml), by the standard library's parser. Off the window's process."""

import email
import email.policy
import re
from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from reader.article import html
from reader.article.frontmatter import Header
from reader.article.page_header import language_of
from reader.article.plain import divide
from reader.article.taken import Asked, PasswordError, Piece, Taken, UnreadableError, clean, has_words, header_of, same_letters
from reader.article.trees import html as tree
from reader.article.walking import walk

MOST_PARTS = 500
MOST_NESTED = 60
"""How many of them may have parts of their own."""
FOOT = re.compile(
    r"\bunsubscribe\b|manage your (?:e-?mail )?(?:preferences|subscriptions?)|you (?:are receiving|received) this e?-?mail|abbestellen|se désabonner", re.I
)
MOST_GREETING = 400
LEAST_HEADLINE = 12
"""Letters."""
ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def read(data: bytes, asked: Asked) -> Taken:
    """The article of an e-mail or a saved page. Raises UnreadableError, PasswordError where it is encrypted."""
    if data.count(b"\n--") > 20 * MOST_PARTS or data.lower().count(b"boundary=") > MOST_NESTED:
        raise UnreadableError("was not opened: it has far more parts than any e-mail. Copy the article's text and paste it.")
    try:
        message = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"), policy=email.policy.default)
        parts = [part for number, part in enumerate(message.walk()) if number < MOST_PARTS]
    except (ValueError, LookupError, RecursionError, AttributeError, IndexError, TypeError) as error:
        raise UnreadableError(f"is damaged: its parts can't be told from each other ({type(error).__name__}). Copy the article's text and paste it.") from error
    if any(part.get_content_type() in ENCRYPTED for part in parts):
        raise PasswordError(possible=False)
    pages = [part for part in parts if part.get_content_type() == "text/html" and not part.is_attachment()]
    plains = [part for part in parts if part.get_content_type() == "text/plain" and not part.is_attachment()]
    location = _line(message, "Snapshot-Content-Location") or (_line(pages[0], "Content-Location") if pages else None)
    if location and pages and (message["Snapshot-Content-Location"] or not _line(message, "From")):
        return _saved(pages[0], location, asked)
    if pages:
        return _letter(message, pages[0], plains)
    if plains:
        pieces = tuple(Piece(clean(paragraph)) for paragraph in divide(_text(plains[0])))
        return Taken(tuple(p for p in pieces if has_words(p.text)), "an e-mail", _about(message))
    raise UnreadableError("is an e-mail without text. Open it in your mail program, copy the article's text, and paste it.")


def _saved(page: EmailMessage, location: str, asked: Asked) -> Taken:
    """A page that a browser, or this program, saved: its address and its day are with it."""
    taken = html.read_text(_text(page), replace(asked, address=location if location.startswith(("http:", "https:")) else asked.address))
    return replace(taken, form="a saved web page")


def _letter(message: EmailMessage, page: EmailMessage, plains: list[EmailMessage]) -> Taken:
    """A newsletter: everything in it that invites nowhere; its layout is tables, in which no rule for pages finds the article."""
    root = tree(_text(page))
    pieces = tuple(replace(w.piece, left=w.piece.left or ("links" if w.linked > 0.8 and not w.piece.level else "")) for w in walk(root))
    if not any(not piece.left and not piece.level for piece in pieces) and plains:
        pieces = tuple(Piece(clean(paragraph)) for paragraph in divide(_text(plains[0])))
    header, pieces = _led_by_subject(_about(message), _without_foot(tuple(p for p in pieces if has_words(p.text))))
    return Taken(pieces, "an e-mail", replace(header, language=header.language or language_of(root)))


def _without_foot(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What comes after the word on how to leave the list belongs to it; a heading with nothing under it but what was left out goes too."""
    made = list(pieces)
    end = next((number for number, piece in enumerate(made) if FOOT.search(piece.text) and number * 2 > len(made)), len(made))
    for number in range(end, len(made)):
        made[number] = replace(made[number], left=made[number].left or "foot of the mail")
    below = ""
    for number in range(len(made) - 1, -1, -1):
        if made[number].left:
            below = made[number].left
        elif made[number].level and below:
            made[number] = replace(made[number], left=below)
        else:
            below = ""
    return tuple(made)


def _led_by_subject(header: Header, pieces: tuple[Piece, ...]) -> tuple[Header, tuple[Piece, ...]]:
    """The heading that the subject names is the headline ("Morning news: Ferry sails again"); a few words of greeting stand before it."""
    subject = same_letters(header.title or "")
    for number, piece in enumerate(pieces):
        letters = same_letters(piece.text)
        if piece.level and not piece.left and len(letters) >= LEAST_HEADLINE and letters in subject:
            if sum(len(before.text) for before in pieces[:number]) > MOST_GREETING or any(before.level and not before.left for before in pieces[:number]):
                break
            greeting = (replace(before, left=before.left or "head of the mail") for before in pieces[:number])
            return replace(header, title=piece.text), (*greeting, *pieces[number:])
    return header, pieces


def _about(message: EmailMessage) -> Header:
    name, address = parseaddr(_line(message, "From") or "")
    return header_of(title=_line(message, "Subject"), source=name or address or None, day=_day(message), language=_line(message, "Content-Language"))


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_line(message, "Date") or "").date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _line(part: EmailMessage, name: str) -> str | None:
    """A header as one line; None where it is missing or can't be read."""
    try:
        value = str(part.get(name, "") or "")
    except (ValueError, LookupError, AttributeError, TypeError):
        return None
    return " ".join(clean(value).split())[:2000] or None


def _text(part: EmailMessage) -> str:
    """What a part says, decoded."""
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    charset = part.get_content_charset()
    if part.get_content_type() == "text/html" or charset is None:
        return html.decoded(data, charset)
    try:
        return data.decode(charset, "replace")
    except (LookupError, ValueError):
        return html.decoded(data)
