"""Of whom something to come is told: "Ada Quill is to be sentenced", "the trial of Ada Quill", "when he is sentenced". Pure. English alone."""

import re
from dataclasses import dataclass

from reader.article.model import Span
from reader.comparison.located import Located

_OF = re.compile(r" (?:of|for) (?:(?!(?:who|whom|that|and)\b)[\w’-]+,? ){0,6}$")  # "the trial of the former mayor, Ada Quill"
_OWN = re.compile(r"[’']s? (?:[a-z-]{2,20} ){0,2}$")  # "Quill’s murder trial"
# but not "set", which a judge does
_LEADS = r"(?: (?:(?:is|are|was|been) (?:due|set|scheduled|expected)|is|are|will|was|has been|who is|faces|goes|face|go|to|be|on|stand|her|his|their|a))*"
_IS = re.compile(rf"(?:, [^,;]{{2,80}},| [(]\d\d[)])?{_LEADS} ")  # "Ada Quill, 52, is due to be"
_PRONOUN = re.compile(rf"\b(?:[Hh]e|[Ss]he){_LEADS} $")
_BEGUN = re.compile(r"(?:He|She) ")
_SOMEBODYS = re.compile(r"(?:[’']s?|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Mm]y)) (?:[a-z-]{2,20} ){0,2}$")
_DESCRIBED = re.compile(r" (?:(?:of|for|over) (?!\w+day\b)(?:the |an? |his |her |its |their )?|in (?:the|an?|his|her|its|their) )[A-Za-z]")
_NOUN = re.compile(r"[a-z-]*(?:ing|trial|funeral|burial|inauguration|execution|off|arraignment)", re.IGNORECASE)
_NEAR = 100  # letters between a name and what is told of it


@dataclass(frozen=True, slots=True)
class Patient:
    """Of whom it is told, if it is said by name; `bare`: of nobody, by any word; `described`: of somebody, as "of the aide"."""

    name: str | None
    bare: bool
    described: bool = False


def of_whom(index: Located, sentence: Span, start: int, end: int, until: int) -> Patient:
    """Of whom a sentence tells what its words from `start` to `end` say is to come, the day of which stands at `until`."""
    text = index.text(sentence)
    people = [(name.text, there.start - sentence.start, there.end - sentence.start) for name, there in index.names(sentence) if name.kind == "person"]
    for name, first, last in people:
        if end <= first <= until and _OF.fullmatch(text[end:first]):
            return Patient(name, bare=False)
        between = text[last:start]
        if last <= start <= last + _NEAR and (_OWN.fullmatch(between) or _IS.fullmatch(between)):
            return Patient(name, bare=False)
    if _PRONOUN.search(text[max(0, start - _NEAR) : start]):
        before = {name: first for name, first, last in people if last <= start}
        subject = next((name for name, first in before.items() if len(before) == 1 and not first), None)  # "Roth stays free until he is sentenced"
        return Patient(_subject_before(index, sentence) if _BEGUN.match(text) and not people else subject, bare=False)
    noun, described = _NOUN.fullmatch(text[start:end]) is not None, _DESCRIBED.search(text[end:until]) is not None
    return Patient(None, noun and not described and not _SOMEBODYS.search(text[max(0, start - _NEAR) : start]), described)


def _subject_before(index: Located, sentence: Span) -> str | None:
    """Who the sentence right before begins with."""
    before = index.sentence_before(sentence)
    if before is None:
        return None
    return next((name.text for name, there in index.names(before) if name.kind == "person" and there.start == before.start), None)
