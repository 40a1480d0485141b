"""Rich text (.rtf), by striprtf; headings and what the file says about itself from its own words. Off the window's process."""

import re

from reader.article import bylines
from reader.article.archive import DAMAGED
from reader.article.plain import divide
from reader.article.taken import Asked, Piece, Taken, UnreadableError, clean, has_words, headed, header_of

HEAD = re.compile(r"\\outlinelevel([0-5])(?!\d)\s?")
MARK = "\ue0f0"
"""Stands before a heading, a caption or a block quote while striprtf works; no letter of any script, and taken out of what a stranger writes."""
SIGN = re.compile(MARK + r"([\dcq]?) ?")
STYLE = re.compile(r"\{\\s(\d{1,4})\\([^{}]{0,2000});\}")
USED = re.compile(r"\\s(\d{1,4})(?!\d)")
STYLES = (
    ("c", re.compile(r"caption|illustration|legende|beschriftung", re.IGNORECASE)),
    ("q", re.compile(r"\bquot|zitat|citation|\bcita\b", re.IGNORECASE)),
    ("0", re.compile(r"^(?:title|titel|titre|título|titolo)$", re.IGNORECASE)),
    ("1", re.compile(r"^(?:sub-?title|untertitel|sous-titre|subtítulo|sottotitolo)$", re.IGNORECASE)),
)
"""What a style's name says that its paragraphs are: captions, block quotes, or headings of which level, from 0."""
BINARY = re.compile(r"\\bin\d")
INFO = re.compile(r"\{\\info\b")
FIELD = re.compile(r"\{\\(title|author)\b ?([^{}]{0,2000})\}")
BULLETED = re.compile(r"[•‣◦▪●○·]\s*\t?\s*|\uf0b7\s*")
LANGUAGE = re.compile(r"\\deflang(\d{4,5})")
LANGUAGES = {9: "en", 7: "de", 12: "fr", 10: "es", 16: "it", 22: "pt", 19: "nl", 25: "ru", 29: "sv", 21: "pl", 6: "da", 20: "no", 11: "fi", 1: "ar", 13: "he"}
DEEPEST = 1000


def read(data: bytes, asked: Asked) -> Taken:
    """The article of a rich text file. Raises UnreadableError."""
    from striprtf.striprtf import rtf_to_text

    source = data.decode("latin-1").replace("\x00", "")
    if BINARY.search(source):
        raise UnreadableError("has raw bytes in it that can't be read safely. Save it as .docx or as plain text, and open that.")
    if not source.rstrip().endswith("}") or _depth(source) > DEEPEST:
        raise UnreadableError(DAMAGED.format("its end is missing" if not source.rstrip().endswith("}") else "it is nested too deeply"))
    signs = _signs(source)
    marked = HEAD.sub(lambda found: f"\\u57584?{found[1]} ", source)
    if signs:
        marked = USED.sub(lambda found: f"{found[0]}\\u57584?{signs[found[1]]} " if found[1] in signs else found[0], marked)
    try:
        text = str(rtf_to_text(marked, encoding="cp1252", errors="replace"))  # type: ignore[no-untyped-call, unused-ignore]
    except Exception as error:  # a grammar of its own, and no error of its own
        raise UnreadableError(DAMAGED.format(f"as rich text: {type(error).__name__}")) from error
    title, author = (_field(source, name) for name in ("title", "author"))
    pieces = headed(_pieces(text), title)
    if any(piece.level == 1 for piece in pieces):
        title = None
    shown = bylines.names_writer(piece.text for piece in pieces if not piece.left)
    found = LANGUAGE.search(source[:20_000])
    byline = author if author and " " in author and not shown else None
    header = header_of(title=title, byline=byline, language=LANGUAGES.get(int(found[1]) & 0x3FF) if found else None)
    return Taken(pieces, "a rich text (RTF) file", header)


def _pieces(text: str) -> list[Piece]:
    pieces: list[Piece] = []
    run: list[str] = []
    said = [line for line in SIGN.sub("", text).split("\n") if line.strip()]
    # whether a line is a paragraph is told by all of them: two short ones under a headline say nothing
    whole = len(divide("\n".join(said))) == len(said)

    def end_run() -> None:
        pieces.extend(_paragraph(paragraph) for paragraph in ([line.strip() for line in run if line.strip()] if whole else divide("\n".join(run))))
        run.clear()

    for line in text.split("\n"):
        at = line.find(MARK)
        if at < 0:
            run.append(line)
            continue
        end_run()
        signs = set(SIGN.findall(line))
        text = clean(SIGN.sub("", line))
        level = next((int(sign) + 1 for sign in sorted(signs) if sign.isdigit()), 0)
        if "c" in signs and not level:
            pieces.append(Piece(text, left="caption"))
        elif "q" in signs and not level:
            pieces.append(Piece(text, role="quote"))
        else:
            pieces.append(Piece(text, level or 1))
    end_run()
    return [piece for piece in pieces if has_words(piece.text)]


def _signs(source: str) -> dict[str, str]:
    """The numbers of the styles whose paragraphs are something else than text, each with its sign."""
    found: dict[str, str] = {}
    for style in STYLE.finditer(source[:400_000]):
        name = re.sub(r"\\[a-z]+-?\d* ?", "", f"\\{style[2]}").strip()
        sign = next((sign for sign, called in STYLES if called.search(name)), None)
        if sign is not None:
            found[style[1]] = sign
    return found


def _paragraph(text: str) -> Piece:
    bullet = BULLETED.match(text)
    return Piece(clean(text[bullet.end() :]), role="item") if bullet else Piece(clean(re.sub(r"\t+", " ", text)))


def _field(source: str, name: str) -> str | None:
    """A value of the \\info group, its escapes read."""
    found = INFO.search(source)
    if found is None:
        return None
    for field in FIELD.finditer(source[found.start() : found.start() + 10_000]):
        if field[1] == name:
            value = re.sub(r"\\'([0-9a-fA-F]{2})", lambda m: bytes([int(m[1], 16)]).decode("cp1252", "replace"), field[2])
            value = re.sub(r"\\u(-?\d{1,6})\??", lambda m: chr(int(m[1]) % 0x10000), value)
            return re.sub(r"\\[a-z]+-?\d* ?", "", value).strip() or None
    return None


def _depth(source: str) -> int:
    """How deep its groups nest."""
    deepest = depth = 0
    for found in re.finditer(r"\\[\\{}]|[{}]", source):
        if found[0] == "{":
            depth += 1
            deepest = max(deepest, depth)
        elif found[0] == "}":
            depth -= 1
    return deepest
