"""One fact in the words of one article alone, where the other's cannot be cut well: only if hardly a word of it is that article's own. Pure; English."""

import re
from collections.abc import Collection, Sequence

from reader.article.model import Span
from reader.comparison.agreement import on_other_days, without_suffix
from reader.comparison.model import Link
from reader.comparison.terms import told as weight
from reader.language.grammar import AUXILIARIES, DETERMINERS, PLAIN_VERBS, PREPOSITIONS, RELATIVES, SUBJECTS, past
from reader.language.words import STOP, is_english, words
from reader.report.extracts import ELLIPSIS, whole
from reader.report.overview import words_in
from reader.report.report_side import ReportSide
from reader.report.same_point import main_clause

FEWEST = 9  # words: a stub by itself says too little
SURE = 0.85  # of a link
SAID, KNOWN = 0.3, 0.7  # of what the words tell, that the sentence across and the other article must have
SURELY_SAID, SURELY_KNOWN = 0.35, 0.5  # likewise, of a link that is certain
LEAD_SURE = 0.8  # of a link of what stands at the head of both
LEAD_SAID, LEAD_KNOWN = 0.2, 0.5  # likewise, where both stand at the head of their articles: other words for the news itself
GAP_KNOWN = 0.8  # likewise, of a wording out of which a figure was taken
PREDICATE, LEAST_OF_PREDICATE = 4, 0.25  # telling words of what somebody did, and how much of them the sentence or the paragraph across must have
OFFICE = 40  # letters before a name that opens a clause
LEAD = 2  # paragraphs
LONGEST = 4000  # letters of a sentence, or behind it in its paragraph, that are looked through
_TORN = re.compile(rf"{ELLIPSIS} (?:{'|'.join(sorted(DETERMINERS | SUBJECTS))})\b|[,;] \w+[.{ELLIPSIS}]$|;.*{ELLIPSIS}$|^Asked about (?:this|that|it)\b")
"""What was cut off is missed: "brought … the number", "Roth, who …, spoke.", a list broken off."""
_GAP = re.compile(rf"{ELLIPSIS} ?(\w+)")
_AFTER_GAP = PREPOSITIONS | RELATIVES | AUXILIARIES
_IT = re.compile(r"\b(?:it|its|itself)\b")
_THEY = re.compile(r"\b(?:they|them|their)\b")
_ONE = re.compile(r"\b(?<!no )(?<!any )(?<!every )(?<!number )one(?=[,.;]| (?:when|while|after|before|because)\b)", re.IGNORECASE)
_THING = re.compile(r"\b(?:the|an?|this|that|his|her|their|our)\b|['’]s\b", re.IGNORECASE)
_BODY = re.compile(r"(?:['’]s?)? (?:administration|government|campaign|cabinet|family|team|regime|era|plan|law|bill|foundation|company)\b")
"""What is called after somebody."""
_NO_PEOPLE = "|".join(sorted(word for word in STOP | PLAIN_VERBS | {"always", "perhaps", "unless", "besides"} if word.endswith("s")))
_PEOPLE = re.compile(rf"\b(?!(?:{_NO_PEOPLE})\b)\w{{2,}}(?<!s)s\b|\bpeople\b|\bmen\b|\bwomen\b|\bchildren\b|\band\b", re.IGNORECASE)
"""What a "they" may mean: the pilots, one and another."""


def one_says(side: ReportSide, span: Span, other: ReportSide, across: Span, link: Link, text: str, disputed: Sequence[Span] = ()) -> float:
    """How much of a wording the other article has, 0 to 1; 0 where it must not stand for both. `disputed`: what the other gives otherwise, as is said."""
    found = whole(other.reading, across)
    there = Span(found.paragraph, found.start, min(found.end, found.start + LONGEST))
    own = whole(side.reading, span)
    least = LEAD_SURE if max(own.paragraph, there.paragraph) <= LEAD else SURE
    if not is_english(side.reading.article.language) or link.score < least or words_in(text) < FEWEST or _hangs(text, side, own):
        return 0.0
    if "[" in text and not text.startswith("[") and link.confidence != "certain":
        return 0.0  # a name that is put in within a wording
    if not _same_people(side, own, other, there, text) or not _same_days(side, own, other, there, disputed):
        return 0.0
    telling = {word.stem: weight(word.stem) for word in words(text) if word.folded not in STOP}
    stems = _common(other, there)
    if max(own.paragraph, there.paragraph) > LEAD and _tells_of_its_own(text, side, own, stems):
        return 0.0
    of_all = max(1.0, sum(telling.values()))
    said = sum(tells for stem, tells in telling.items() if stem in stems) / of_all
    known = sum(tells for stem, tells in telling.items() if stem in stems or side.across.has_stem(stem)) / of_all
    return known if _enough(said, known, link, own, there, gap=_gap(text)) else 0.0


def _tells_of_its_own(text: str, side: ReportSide, own: Span, stems: Collection[str]) -> bool:
    """Whether hardly more than who it is about stands across: "Roth, who had flown to Velm, rang the pilots from her plane"."""
    main = main_clause(text)
    ends = [main.find(said) + len(said) for said in _people(side, own) if 0 <= main.find(said) <= OFFICE]
    if not ends:
        return False
    tells = {word.stem: weight(word.stem) for word in words(main[min(ends) :]) if word.folded not in STOP}
    held = side.across.held(own.paragraph).stems
    least = LEAST_OF_PREDICATE * sum(tells.values())
    return len(tells) >= PREDICATE and all(sum(told for stem, told in tells.items() if stem in found) < least for found in (stems, held))


def _people(side: ReportSide, own: Span) -> list[str]:
    return [side.reading.article.text(mention) for mention, name in side.named.meeting(own) if name.kind == "person"]


def _common(side: ReportSide, sentence: Span) -> set[str]:
    """The words of a sentence that are not marked as told by its article alone."""
    alone = side.alone.spans(sentence)
    found = words(side.reading.article.text(sentence))
    return {word.stem for word in found if not any(part.start <= sentence.start + word.start < part.end for part in alone)}


def _enough(said: float, known: float, link: Link, own: Span, there: Span, *, gap: bool) -> bool:
    if gap:
        return said >= SAID and known >= GAP_KNOWN
    if said >= SAID and known >= KNOWN:
        return True
    if max(own.paragraph, there.paragraph) <= LEAD and said >= LEAD_SAID and known >= LEAD_KNOWN:
        return True
    return link.confidence == "certain" and said >= SURELY_SAID and known >= SURELY_KNOWN


def _gap(text: str) -> bool:
    """Whether a wording has a gap within a phrase: "the … letter"."""
    after = [match[1].casefold() for match in _GAP.finditer(text)]
    return any(word not in _AFTER_GAP and not past(word) for word in after)


def _hangs(text: str, side: ReportSide, own: Span) -> bool:
    """Whether an "it", a "they" or a "one" has nothing before it that it may mean."""
    if _ONE.search(text) or _TORN.search(text):
        return True
    bodies = [side.reading.article.text(mention) for mention, name in side.named.meeting(own) if name.kind != "person"]
    it, they = _IT.search(text), _THEY.search(text)
    if it is not None and not _THING.search(text[: it.start()]) and not any(body in text[: it.start()] for body in bodies):
        return True
    return they is not None and not _PEOPLE.search(text[: they.start()])


def _same_people(side: ReportSide, own: Span, other: ReportSide, there: Span, text: str) -> bool:
    """Whether all who are named in a wording are named in the paragraph across, too: else another may be said to have done it there."""
    held = {word.folded for word in words(other.reading.article.paragraphs[there.paragraph].text[max(0, there.start - LONGEST) : there.end + LONGEST])}
    article = side.reading.article
    people = [name.text for mention, name in side.named.meeting(own) if name.kind == "person" and not _BODY.match(article.text(_behind(mention, own)))]
    said = {word.folded for word in words(text)}
    return all(row[-1] in held or row[-1] not in said for name in people if (row := without_suffix(name)))


def _behind(mention: Span, sentence: Span) -> Span:
    return Span(mention.paragraph, mention.end, max(mention.end, min(sentence.end, mention.end + 20)))


def _same_days(side: ReportSide, own: Span, other: ReportSide, there: Span, disputed: Sequence[Span]) -> bool:
    """Whether two sentences that both give days have one in common, but for those of the first that are said to be given otherwise."""
    ours = (when for _, when in side.days.meeting(own) if not any(when.span.common(part) for part in disputed))
    return not on_other_days(ours, (when for _, when in other.days.meeting(there)))
