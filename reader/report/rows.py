"""The aligned rows of a report: who stands level with whom, under which marks, and where the other counterparts are. Pure."""

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from reader.article.model import Span
from reader.article.sides import OTHER, Pair, Side
from reader.comparison.model import Comparison, OneSided, ParagraphLink
from reader.project.decisions import Decisions
from reader.project.links import DecidedLink, standing_links
from reader.project.view import rests
from reader.report.decided import Decided
from reader.report.details import details
from reader.report.findings import Finding
from reader.report.marks import Mark, MarkKind, runs, wholly
from reader.report.model.marked import Reference
from reader.report.model.rows import Passage, Row, RowKind, RowStatus
from reader.report.near import Near, lacking_said
from reader.report.own_words import ENGLISH, OwnWords
from reader.report.placing import Placed, place
from reader.report.repeated import repeated_above
from reader.report.sure import most_sure

MOST_ELSEWHERE = 8
Marks = Mapping[int, Sequence[Mark]]
Noted = Mapping[tuple[Side, int], Sequence[Reference]]
"""By side and paragraph: the signs of its notes ("✎1") and tags, and where they lead."""
OnWords = Mapping[tuple[Side, int], Sequence[Mark]]
NOTHING: Noted = {}
NO_WORDS: OnWords = {}


def anchor(side: Side, paragraph: int) -> str:
    """The anchor of a paragraph, counted from 1: "b7"."""
    return f"{side}{paragraph + 1}"


def reference(side: Side, paragraph: int) -> Reference:
    """A paragraph named with its side: "B¶7"."""
    return Reference(f"{side.upper()}¶{paragraph + 1}", anchor(side, paragraph))


def rows(
    comparison: Comparison,
    decisions: Decisions,
    state: Decided,
    found: Sequence[tuple[Finding, str]],
    order: Side = "a",
    noted: Noted = NOTHING,
    on_words: OnWords = NO_WORDS,
    words: OwnWords = ENGLISH,
) -> tuple[Row, ...]:
    """Rows in the order of one article. `found` are the findings that stand, each with the anchor of its table entry.

    `noted` are the signs of the notes and tags on paragraphs, `on_words` the very words that notes are on.
    """
    known = [link for link in standing_links(comparison, decisions) if _in_text(comparison, link.link)]
    view = _View(
        state.comparison,
        _marks("a", found, state.comparison),
        _marks("b", found, state.comparison),
        {},
        {},
        {"a": Near(state, "a"), "b": Near(state, "b")},
        noted,
        on_words,
        words,
        details(state),
    )
    for decided in known:
        view.links_a.setdefault(decided.link.a, []).append(decided)
        view.links_b.setdefault(decided.link.b, []).append(decided)
    for side, facts in (("a", state.comparison.only_a), ("b", state.comparison.only_b)):
        for fact in facts:
            view.facts.setdefault((side, fact.span.paragraph), []).append(fact)
    scores = {pair: _strength(decided.link) for decided in known if (pair := (decided.link.a, decided.link.b)) not in view.lesser}
    a, b = comparison.a.article, comparison.b.article
    if order == "a":
        placed = place(a, b, scores)
    else:
        placed = tuple(Placed(row.b, row.a) for row in place(b, a, {(of_b, of_a): score for (of_a, of_b), score in scores.items()}))
    _leave_out(placed, {"a": repeated_above(a), "b": repeated_above(b)}, noted)
    return tuple(_row(view, row, order) for row in placed)


def _leave_out(placed: Sequence[Placed], repeated: Mapping[Side, Set[int]], noted: Noted) -> None:
    """Take the headline out of the rows, which stand under it already, but for one that a person wrote a note on."""
    for row in placed if any(repeated.values()) else ():
        row.a = [i for i in row.a if i not in repeated["a"] or noted.get(("a", i))] or row.a
        row.b = [j for j in row.b if j not in repeated["b"] or noted.get(("b", j))] or row.b


@dataclass(frozen=True, slots=True)
class _View:
    """What rows are made from, by paragraph."""

    comparison: Comparison
    marks_a: Marks
    marks_b: Marks
    links_a: dict[int, list[DecidedLink]]
    links_b: dict[int, list[DecidedLink]]
    near: Mapping[Side, Near]
    noted: Noted
    on_words: OnWords
    words: OwnWords
    lesser: frozenset[Pair]
    """Pairs that share but a detail."""

    facts: dict[tuple[str, int], list[OneSided]] = field(default_factory=dict)
    wholly: dict[tuple[Side, int], bool] = field(default_factory=dict)
    """Which paragraphs are one-sided from end to end, as far as that was asked."""

    def alone(self, side: Side, paragraph: int) -> bool:
        """Whether a paragraph is one-sided from end to end."""
        if (side, paragraph) not in self.wholly:
            article, marks = (self.comparison.a.article, self.marks_a) if side == "a" else (self.comparison.b.article, self.marks_b)
            self.wholly[side, paragraph] = wholly(article, paragraph, [mark.span for mark in marks.get(paragraph, ()) if mark.kind == "only"])
        return self.wholly[side, paragraph]


def _in_text(comparison: Comparison, link: ParagraphLink) -> bool:
    a, b = comparison.a.article.paragraphs, comparison.b.article.paragraphs
    return link.a < len(a) and link.b < len(b) and "heading" not in (a[link.a].kind, b[link.b].kind)


def _strength(link: ParagraphLink) -> float:
    return link.score + (1.0 if link.kind == "same" else 0.0)


def _marks(side: Side, found: Iterable[tuple[Finding, str]], comparison: Comparison) -> dict[int, list[Mark]]:
    by_paragraph: dict[int, list[Mark]] = {}
    for finding, entry in found:
        kind: MarkKind = "quote" if finding.kind == "quote" else "differs" if finding.kind == "difference" else "only"
        for where, span in finding.places:
            if where == side:
                by_paragraph.setdefault(span.paragraph, []).append(Mark(span, kind, entry, finding.sign))
    article = (comparison.a if side == "a" else comparison.b).article
    reported = {quote.a if side == "a" else quote.b for quote in comparison.quotes if quote.kind == "paraphrased"}
    return {n: _without_rests(marks, article.paragraphs[n].text if n < len(article.paragraphs) else "", reported) for n, marks in by_paragraph.items()}


def _without_rests(marks: Sequence[Mark], text: str, reported: Set[Span]) -> list[Mark]:
    """The marks of a paragraph; of a shared quotation that the other side cut what is left of it: the rest is one-sided."""
    alone = [(m.span.start, m.span.end) for m in marks if m.kind == "only"]
    out: list[Mark] = []
    for mark in marks:
        cuts = sorted(rests((mark.span.start, mark.span.end), alone, text)) if mark.kind == "quote" and mark.span not in reported else []
        at = mark.span.start
        for start, end in (*cuts, (mark.span.end, mark.span.end)):
            if at < start or not cuts:
                out.append(replace(mark, span=Span(mark.span.paragraph, at, start)))
            at = max(at, end)
    return out


def _full(view: _View, links: Sequence[tuple[DecidedLink, Side]]) -> list[tuple[DecidedLink, Side]]:
    """The links that are more than a lesser detail, to paragraphs that are not told by one article alone unless somebody drew or confirmed them."""
    return [
        (known, side)
        for known, side in links
        if (known.link.a, known.link.b) not in view.lesser
        and (known.status in ("added", "confirmed") or not view.alone(side, known.link.a if side == "a" else known.link.b))
    ]


def _row(view: _View, row: Placed, order: Side) -> Row:
    """One row; where two paragraphs stand level, the other counterparts are those of the paragraph that leads: the second's stand in their own rows."""
    a = tuple(_passage(view, "a", i) for i in row.a)
    b = tuple(_passage(view, "b", j) for j in row.b)
    from_a = [link for i in row.a for link in view.links_a.get(i, [])]
    from_b = [link for j in row.b for link in view.links_b.get(j, [])]
    here = [known for known in from_a if known.link.b in row.b]
    to_b: list[tuple[DecidedLink, Side]] = [(known, "b") for known in from_a if known.link.b not in row.b]
    to_a: list[tuple[DecidedLink, Side]] = [(known, "a") for known in from_b if known.link.a not in row.a]
    told = [(known, side) for known, side in to_b + to_a if (known.link.a, known.link.b) not in view.lesser]
    away = elsewhere(_full(view, to_b if order == "a" else to_a) if here else told)
    if here:
        strongest = max(here, key=lambda known: _strength(known.link))
        status = _status(here)
        return Row("linked", a, b, _sign(strongest), status, away, "", (), _status_words(status, view.words))
    side: Side = "a" if a else "b"
    kind = _kind(side, (*a, *b), bool(away))
    near = () if away else _near(view, side, a or b)
    return Row(kind, a, b, "", "", away, _remark(side, kind, (*a, *b), away, near, view.words), near)


def _near(view: _View, side: Side, passages: Sequence[Passage]) -> tuple[Reference, ...]:
    """What comes near to paragraphs without a counterpart."""
    own = [passage.number - 1 for passage in passages if passage.kind == "body"]
    return counted(OTHER[side], sorted({there for n in own for there in view.near[side].beside(n, view.facts.get((side, n), ()))}))


def counted(side: Side, paragraphs: Sequence[int]) -> tuple[Reference, ...]:
    """Paragraphs of one article by name; of very many the first, and how many more there are: "+7"."""
    if len(paragraphs) <= MOST_ELSEWHERE:
        return tuple(reference(side, paragraph) for paragraph in paragraphs)
    named = tuple(reference(side, paragraph) for paragraph in paragraphs[: MOST_ELSEWHERE - 1])
    return (*named, Reference(f"+{len(paragraphs) - len(named)}", ""))


def elsewhere(links: Sequence[tuple[DecidedLink, Side]]) -> tuple[Reference, ...]:
    """Where the other counterparts are, in the order of their article. Of very many the strongest are named, and the rest counted: "+7"."""
    best: dict[Reference, float] = {}
    places = [(side == "a", known.link.a if side == "a" else known.link.b, _strength(known.link)) for known, side in links]
    for from_a, paragraph, strength in sorted(places):
        where = reference("a" if from_a else "b", paragraph)
        best[where] = max(best.get(where, 0.0), strength)
    if len(best) <= MOST_ELSEWHERE:
        return tuple(best)
    kept = set(sorted(best, key=lambda where: -best[where])[: MOST_ELSEWHERE - 1])
    return (*(where for where in best if where in kept), Reference(f"+{len(best) - len(kept)}", ""))


def _sign(known: DecidedLink) -> str:
    """The arrow in the middle; a second sign beside it where the link is not beyond doubt, so that it does not rest on a line's weight."""
    return "↔ ?" if known.unsure else "↔"


def _status(here: Sequence[DecidedLink]) -> RowStatus:
    states = {known.status for known in here}
    if states == {"added"}:
        return "added"
    return "confirmed" if states <= {"confirmed", "added"} else ""


def _status_words(status: RowStatus, words: OwnWords) -> str:
    return {"": "", "added": words.say("added"), "confirmed": words.say("confirmed")}[status]


def _kind(side: Side, passages: Sequence[Passage], linked: bool) -> RowKind:
    body = [passage for passage in passages if passage.kind == "body"]
    if linked or not body or not any(passage.alone for passage in body):
        return "unlinked"
    return "only a" if side == "a" else "only b"


def _remark(side: Side, kind: RowKind, passages: Sequence[Passage], elsewhere: Sequence[Reference], near: Sequence[Reference], words: OwnWords) -> str:
    """What stands in the empty cell across."""
    if not any(passage.kind == "body" for passage in passages):
        return ""
    if elsewhere:
        return words.say("Counterpart in another row:")
    return lacking_said(OTHER[side], words, alone=kind in ("only a", "only b"), near=bool(near))


def _passage(view: _View, side: Side, paragraph: int) -> Passage:
    article = (view.comparison.a if side == "a" else view.comparison.b).article
    of_side = view.marks_a if side == "a" else view.marks_b
    marks, alone = of_side.get(paragraph, []), view.alone(side, paragraph)
    signs = {mark.target: mark.sign for mark in marks if mark.kind == "differs"}
    return Passage(
        side,
        paragraph + 1,
        article.paragraphs[paragraph].kind,
        runs(article, paragraph, [*marks, *view.on_words.get((side, paragraph), ())]),
        alone,
        anchor(side, paragraph),
        tuple(Reference(sign, target) for target, sign in signs.items()),
        tuple(view.noted.get((side, paragraph), ())),
        alone and most_sure(view.facts.get((side, paragraph), ())) == "possible",
    )
