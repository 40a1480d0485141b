"""Paragraphs and what is known about them -> one Article: headline, byline, date, dateline, subheads and credits told from the report. Pure."""

import re
from dataclasses import dataclass, replace

from reader.article import bylines, furniture, tongue
from reader.article.dated import day_at
from reader.article.datelines import agency_in, dateline_end, names_speakers
from reader.article.errors import ArticleError
from reader.article.frontmatter import Header
from reader.article.model import Article, Kind, Paragraph, Role, Span
from reader.article.signed import Signed, signed
from reader.article.signed_off import credits_at

MOST_PARAGRAPHS = 20_000
LONGEST_PARAGRAPH = 200_000
TOP = 8
LONGEST_HEADLINE = 300
LEADING_DATE = re.compile(r"date:?\s+", re.IGNORECASE)
_NEAR_END = 6  # blocks that can be the last of the report
ISO = re.compile(r"\d{4}-\d\d-\d\d(?=[\s,|:–—-])")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it was divided. `level`: of a heading that the file marks as one (1 to 6), 0 for none; `role`: inside a list or a block quote."""

    text: str
    level: int = 0
    role: Role = "text"

    @property
    def quoted(self) -> bool:
        """Whether it is set apart, as part of a list or a block quote."""
        return self.role != "text"


def assemble(header: Header, blocks: list[Block], name: str) -> Article:
    """The article. Raises ArticleError, with `name` in it, where there is nothing to read or too much."""
    if not any(c.isalnum() for block in blocks for c in block.text):
        raise ArticleError(f"{name} has no text in it. Choose another file, or paste the article's text instead.")
    if len(blocks) > MOST_PARAGRAPHS:
        raise ArticleError(f"{name} has {len(blocks):,} paragraphs; Diptych reads up to {MOST_PARAGRAPHS:,}. Open a part of it.")
    longest = max(len(block.text) for block in blocks)
    if longest > LONGEST_PARAGRAPH:
        raise ArticleError(
            f"{name} has one paragraph of {longest:,} characters; Diptych reads up to {LONGEST_PARAGRAPH:,}. "
            "Put line breaks where its paragraphs end, and open it again."
        )
    header, rest, kinds = _top(header, blocks)
    rest = _with_credits_apart(rest, len(kinds))
    _kinds(rest, kinds)
    if "body" not in kinds:
        # a list of headings, or a single line: whatever it is, it is what the article says
        kinds = ["body" if kind == "heading" else kind for kind in kinds]
    if "body" not in kinds:
        kinds = ["body" for _ in kinds]
    paragraphs = [Paragraph(block.text, kind, block.role) for block, kind in zip(rest, kinds, strict=True)]
    paragraphs += [Paragraph(text, "credit") for text in header.unread]
    dateline = dateline_of(paragraphs)
    source = header.source
    if source is None and dateline is not None:
        source = agency_in(paragraphs[dateline.paragraph].text[: dateline.end])
    return Article(
        paragraphs=tuple(paragraphs),
        title=header.title,
        source=source,
        byline=header.byline,
        date=header.day,
        url=header.url,
        language=header.language or tongue.detect(p.text for p in paragraphs if p.kind == "body") or "en",
        dateline=dateline,
    )


def _top(header: Header, blocks: list[Block]) -> tuple[Header, list[Block], list[Kind]]:
    """What stands above the report: moved into the header where it belongs there, kept as a heading or credit where not.

    Returns the header, the blocks that stay, and a kind for the first of them (those above the report).
    """
    header, blocks = _leading_date(header, blocks)
    kept: list[Block] = []
    kinds: list[Kind] = []
    # what the file itself calls its title needs no headline; a line under it is text, and tells the main fact once more
    said = header
    number = 0
    while number < min(TOP, len(blocks) - 1):
        block = blocks[number]
        below = [b.text for b in blocks[number + 1 : number + 2 + TOP]]
        report = next((text for text in below if not _is_label(text) and not furniture.is_subhead(text)), None)
        taken, kind = _take(header, block, below[0], report, said)
        if taken is None and kind is None and header.title is not None and not block.quoted and bylines.is_byline(below[0]):
            kind = "body"  # the sentence under the headline, with the byline under it
        elif taken is None and kind is None:
            break
        if kind is not None:
            kept.append(block)
            kinds.append(kind)
        header = taken or header
        number += 1
    return header, kept + blocks[number:], kinds


def _leading_date(header: Header, blocks: list[Block]) -> tuple[Header, list[Block]]:
    """ "date 2025-12-01 WASHINGTON – …": the date stands before the first words and is none of them."""
    text = blocks[0].text
    label = LEADING_DATE.match(text)
    found = day_at(text, label.end()) if label else day_at(text) if ISO.match(text) else None
    if found is None:
        return header, blocks
    day, end = found
    rest = text[end:].lstrip(" \t\u00a0,|:–—-")
    if label is None and not rest[:1].isupper() and rest[:1] not in tuple("“\"‘'«„"):
        return header, blocks
    if label is not None and label.group()[0] == "d" and rest and not (rest[0].isupper() or not rest[0].isalpha()):
        return header, blocks
    first = [replace(blocks[0], text=rest)] if rest else []
    return replace(header, day=header.day or day), first + blocks[1:] if first or len(blocks) > 1 else blocks


def _take(header: Header, block: Block, below: str, report: str | None, said: Header) -> tuple[Header | None, Kind | None]:
    """What a block above the report is: a new header, a kind to keep it under, both, or neither where the report has begun.

    `below` is the next block, `report` the first one that looks like running text; `said`: what the file itself says.
    """
    text = block.text
    if block.level:
        if header.title is None and (block.level == 1 or furniture.is_headline(text, report)):
            return replace(header, title=text), None
        # the headline again, marked as one, is in the header already
        return (header, None) if header.title is not None and _same(header.title, text) else (None, "heading")
    if block.quoted:
        return None, None
    if header.title is not None and len(text) <= LONGEST_HEADLINE and _same(header.title, text):
        return None, "heading"  # set once more over the report, it tells nothing that the headline does not
    dated = furniture.day_line(text)
    if dated is not None:
        day, bare = dated
        return replace(header, day=header.day or day), None if bare and header.day in (None, day) else "credit"
    line = signed(text) if header.title is not None or bylines.is_byline(text) else None
    if line is not None:
        return _with_credits(header, line)
    if bylines.is_byline(text):
        byline = text.partition(" ")[2].strip()
        if header.byline is not None:
            return (header, None) if _same(said.byline or "", byline) else (None, "credit")
        return replace(header, byline=byline), None
    if furniture.is_source(text, 60):
        return (replace(header, source=text.strip("()[]. ")), None) if header.source is None else (None, "credit")
    if header.title is not None and header.byline is not None and bylines.is_office(text):
        return None, "credit"
    if header.title is None and furniture.is_kicker(text) and furniture.is_headline(below, report):
        return None, "heading"
    if header.title is None and furniture.is_headline(text, report):
        return replace(header, title=text), None
    if header.title is not None and said.title is None and (furniture.is_subhead(text) or furniture.is_headline(text, report)):
        return None, "heading"
    if furniture.ELSEWHERE.fullmatch(text) or (text[-1] in "-–—" and furniture.is_credit(text, len(below), 0)):
        return None, "credit"
    return None, None


def _with_credits(header: Header, line: Signed) -> tuple[Header, Kind | None]:
    """The header with what a line of credits says; the line itself is kept where it says more, or something else than the header does."""
    pairs = ((header.byline, line.byline), (header.source, line.source), (header.day, line.day))
    same = all(old is None or new in (None, old) for old, new in pairs)
    header = replace(header, byline=header.byline or line.byline, source=header.source or line.source, day=header.day or line.day)
    return header, None if line.whole and same else "credit"


def _is_label(text: str) -> bool:
    return bylines.is_byline(text) or furniture.day_line(text) is not None or furniture.is_source(text) or signed(text) is not None


def _same(one: str, two: str) -> bool:
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", two).casefold()


def _with_credits_apart(blocks: list[Block], start: int) -> list[Block]:
    """The blocks, credits behind the last words of the report in a block of their own; those before `start` stand above it."""
    edge = max(start, len(blocks) - _NEAR_END)
    parted: list[Block] = []
    for block in blocks[edge:]:
        cut = len(block.text) if block.level or block.quoted else credits_at(block.text)
        parted += [block] if cut == len(block.text) else [replace(block, text=block.text[:cut].rstrip()), replace(block, text=block.text[cut:])]
    return blocks[:edge] + parted


def _kinds(blocks: list[Block], kinds: list[Kind]) -> None:
    """Fill `kinds` up to the number of blocks."""
    start = len(kinds)
    questions = sum(furniture.is_question_head(block.text) for block in blocks)
    for number in range(start, len(blocks)):
        block = blocks[number]
        if block.level:
            kinds.append("heading")
        elif not block.quoted and furniture.is_credit(block.text, len(blocks) - 1 - number, number):
            kinds.append("credit")
        elif not block.quoted and _is_subhead(blocks, kinds, start, questions):
            kinds.append("heading")
        else:
            kinds.append("body")
    found = sum(kind == "heading" and not block.level for kind, block in zip(kinds[start:], blocks[start:], strict=True))
    if found * 5 > (len(blocks) - start) * 2:
        # a text whose lines have no full stops is no row of subheads
        kinds[start:] = ["body" if kind == "heading" and not block.level else kind for kind, block in zip(kinds[start:], blocks[start:], strict=True)]


def _is_subhead(blocks: list[Block], kinds: list[Kind], start: int, questions: int) -> bool:
    """Whether the next block, the one after `kinds`, is a subhead: between paragraphs, alone, over a longer one. Several short lines are a list."""
    number = len(kinds)
    text = blocks[number].text
    if not (furniture.is_subhead(text) or (questions > 1 and furniture.is_question_head(text))):
        return False
    # picture credits and the like stand between without parting
    before = next((blocks[n] for n in range(number - 1, start - 1, -1) if kinds[n] != "credit"), None)
    after = next((b for b in blocks[number + 1 : number + 4] if not furniture.is_credit(b.text, 9, 9)), None)
    if after is not None and (after.role == "item" or after.text[:1].islower()):
        return False  # it goes on in what stands under it
    if before is None or after is None or (before.text.endswith((":", ";")) and len(after.text) < 120):
        return False
    short = furniture.is_subhead(after.text) and not after.level
    also_short = furniture.is_subhead(before.text) and not before.level and before is not blocks[start]
    return not short and not also_short and (len(after.text) > len(text) or furniture.is_clock(text))


def dateline_of(paragraphs: list[Paragraph]) -> Span | None:
    """The first dateline among the opening paragraphs of the report."""
    body = [number for number, paragraph in enumerate(paragraphs) if paragraph.kind == "body"]
    transcript = names_speakers([paragraphs[number].text for number in body])
    for position, number in enumerate(body[:4]):
        end = dateline_end(paragraphs[number].text, first=position == 0, transcript=transcript)
        if end:
            return Span(number, 0, end)
    return None
