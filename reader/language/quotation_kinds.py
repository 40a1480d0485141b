"""Tells speech from the titles of works and from words held at a distance ("scare quotes"). Pure; looks at the words around the marks."""

import re

from reader.article.model import Article, Span
from reader.language.cues import cues
from reader.language.grammar import PERSONAL
from reader.language.reading import QuotationKind
from reader.language.sentences import is_abbreviation

WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_SMALL = frozenset(
    """
    a an the of to in on at for and or but by with from as is nor vs v de la le du per von
    """.split()
)
_WORKS = frozenset(
    """
    act album anthem article ballad ballet book broadcast cartoon chapter classic collection column comedy documentary drama editorial episode essay
    exhibition fable feature film game hit hymn magazine memoir movie musical newspaper novel novella opera painting paper piece play podcast poem
    program programme report sculpture segment sequel series serial short show single sitcom sketch soap song soundtrack special story study suite
    symphony tale thriller track treatise trilogy video watch watching entitled titled starred starring sang sings wrote directed abc's cbs's cnn's
    fox's nbc's msnbc's hbo's bbc's pbs's on
    """.split()
)
# what a programme is called stands before these, and never before what somebody says
_SHOW = frozenset("show host host's co-host anchor program programme podcast series actor actress star".split())
_NO_WORK = frozenset("twitter facebook instagram wrote tweeted posted sign read reads reading".split())
_SO_CALLED = frozenset(("called", "so-called", "nicknamed", "dubbed", "known", "labeled", "labelled", "termed", "termed"))
_CLAUSE = re.compile(
    r"\b(?:i|you|he|she|it|we|they|there|this|that|who|is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|should|must|may|might|"
    r"not|\w+n['’]t|['’](?:s|re|ve|ll|m|d))\b",
    re.IGNORECASE,
)
_CALLS_OUT = re.compile(r"\b(?:shout|yell|chant|scream)(?:s|ed|ing)?,? [\"“'‘`«„]*\Z")
_ENDS_SENTENCE = re.compile(r"[.!?][\s\"'”’)\]]*\Z")
_LEADS_UP = re.compile(r"[.!?,]\s+([\w.’'-]+ [\w ’'-]{2,60})[:,] \Z")
# what such a body found is its own wording
_FINDS = re.compile(
    r"\b(?:observers?|inquir(?:y|ies)|investigat(?:ion|or)s?|courts?|judges?|jury|jurors|panel|commission|committee|reports?|reviews?|study|audit(?:or)?s?|"
    r"watchdog|inspect(?:ion|or)s?|inquest|tribunal|regulators?|monitors|ombudsman|coroner)(?: (?:also|had|has|have))* found(?: [\w’'-]+){0,5} [\"“'‘`«„]*\Z",
)
_OPENED = "\"“'‘`«„ "
_CLAUSE_LENGTH = 80
_ANSWERS = frozenset("replied replies answered answers responded responds".split())
_SHORTENED = re.compile(r"\b([A-Z](?:\w|\.(?=\w))*)\.")
_PRONOUN = PERSONAL | {"you", "who"}


def kind_of(article: Article, spans: tuple[Span, ...]) -> QuotationKind:
    """What a quotation seems to be by its own words and those beside it."""
    first = spans[0]
    text = article.paragraphs[first.paragraph].text
    inner = text[first.start : first.end]
    before = text[max(0, first.start - 80) : first.start]
    after = text[first.end : first.end + 60]
    words = WORD.findall(inner)
    if len(spans) > 1 or len(words) > 12:
        return "direct"
    if _is_title(words, inner, before) or _is_programme(words, inner, before, after):
        return "title"
    if cued(before, after):
        return "direct"
    whole = not before.rstrip("\"“”'‘’`«„ ") or _ENDS_SENTENCE.search(before.rstrip(_OPENED)) is not None
    if whole and (inner.rstrip("\"'”’»")[-1:] in (*".,!?…",) or len(words) > 4):
        return "direct"
    if len(words) <= 3 or (len(words) == 4 and not _CLAUSE.search(inner)):
        return "scare"
    return "direct"


def whole_sentence(article: Article, span: Span) -> bool:
    """Whether the quotation is a sentence of its own with a verb, whoever says it: "… she added. “We go again.”"."""
    text = article.paragraphs[span.paragraph].text
    inner = text[span.start : span.end]
    before = text[max(0, span.start - 20) : span.start].rstrip(_OPENED)
    return inner[:1].isupper() and inner[-1:] in (*".!?",) and (not before or _ENDS_SENTENCE.search(before) is not None) and _CLAUSE.search(inner) is not None


def cued(before: str, after: str) -> bool:
    """Whether a reporting verb stands close enough beside the marks to own the words between them."""
    known = cues()
    near = [w.lower().replace("’", "'") for w in WORD.findall(re.split(r"[.!?;]\s", before)[-1])][-6:]
    if _FINDS.search(before):
        return True
    if any(w in known.speech for w in near) and not (near and near[-1] in _SO_CALLED and near[-2:-1] and near[-2] not in _PRONOUN):
        return True
    following = re.match(r"[\"'”’»“`]*+[,.!?—–\s]*+[\"'”’»“`]*+\s*+((?:[\w'’.\-]+\s+){0,4}[\w'’\-]+)", after)
    if following is None or re.match(r"[\"'”’»“`]*\.", after):
        return False
    return any(w.lower() in known.speech for w in WORD.findall(following.group(1)))


def _is_title(words: list[str], inner: str, before: str) -> bool:
    """Title case throughout, and not the start of somebody's sentence."""
    if not words or len(words) > 12 or inner[-1:] in ".;" or (inner[-1:] == "," and len(words) == 1 and not _work_before(before)):
        return False
    big = [w for w in words if w.lower() not in _SMALL]
    capital = sum(1 for w in big if w[0].isupper() or w[0].isdigit())
    if not big or capital < len(big) or not words[0][0].isupper():
        return False
    if before.rstrip(_OPENED)[-1:] in (":", ",") and not _work_before(before):
        return False
    if not before.strip(_OPENED):
        return len(big) > 1
    if _CALLS_OUT.search(before):
        return False
    if len(words) == 1:
        return _work_before(before)
    return True


def _is_programme(words: list[str], inner: str, before: str, after: str) -> bool:
    """A name in capitals that somebody spoke on or told ("said on “Harbour Talk.”"), or of a show: the stop inside the marks ends the sentence around it."""
    big = [w for w in words if w.lower() not in _SMALL]
    if not big or not all(w[0].isupper() for w in (words[0], *big)) or inner[-1:] in ";!?" or re.search(r"[.!?,;:]\s", inner):
        return False
    following = WORD.match(after.lstrip("\"'”’»“` "))
    if following is not None and following.group().lower().replace("’", "'") in _SHOW and inner[-1:] not in ".,":
        return True
    if before.rstrip(_OPENED)[-1:] in (":", ",", ".", ""):
        return False
    near = [w.lower().replace("’", "'") for w in WORD.findall(before)][-3:]
    if not near or _NO_WORK.intersection(near):
        return False
    return near[-1] == "told" or (near[-1] in _WORKS if len(big) == 1 else _work_before(before))


def _work_before(before: str) -> bool:
    near = [w.lower().replace("’", "'") for w in WORD.findall(before)][-3:]
    return any(w in _WORKS for w in near)


_UNDER_HEADING = re.compile(r"\bunder (?:the|a) (?:\w+ )?(?:sub)?(?:heading|headline|rubric|title)s?,? \W{1,2}\Z", re.IGNORECASE)
_HEADING_LENGTH = 40


def splits_utterance(first: str, between: str, second: str) -> bool:
    """Whether `between` is only a reporting clause inside one sentence: A[,]" he said, "B."""
    if first[-1:] not in (",", "—", "–", "-") and not between.lstrip("\"'”’»“`").startswith(","):
        return False
    inside = between.strip("\"'“”‘’«»„`").strip()
    if (
        not inside
        or inside[-1] not in ",—–:"
        or len(inside) > 160
        or re.search(r"[.!?;:]\s+[A-Z]", _SHORTENED.sub(lambda m: "" if is_abbreviation(m.group(1)) else m.group(), inside))
    ):
        return False
    words = [w.lower() for w in WORD.findall(inside)]
    if inside[-1] == ":" and _ANSWERS.intersection(words):
        return False  # "“Is it safe?” Roth replied: “No.”"
    known = cues()
    return len(words) <= 20 and any(w in known.speech or w in known.manner for w in words) and words[0] not in ("and", "but", "or") and bool(second)


def is_heading(text: str, start: int) -> bool:
    """Whether what is quoted from `start` on is named as a heading: "under the heading “Notices,”"."""
    return _UNDER_HEADING.search(text, max(0, start - _HEADING_LENGTH), start) is not None


def leads_up(text: str, start: int, opening: int) -> int | None:
    """Where the reporting clause begins that leads up to an opening mark in a quotation nobody closed: "“It was late. He added: “I left.”"."""
    led = _LEADS_UP.search(text, max(start, opening - _CLAUSE_LENGTH), opening)
    return led.start(1) if led and any(word.lower() in cues().speech for word in led.group(1).split()) else None
