"""The part of a sentence that the other article tells too, as long as it is a sentence still. Pure; linear in the sentence.

What only one article has is left out where an editor would cut: at the end after a comma or before an "and", between two commas, and a phrase of
time or place at the front. What remains needs a verb of its own; clauses are left out of English only, whose verbs are known.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.article.model import Article, Span
from reader.language import grammar
from reader.language.cues import cues
from reader.language.folding import folded
from reader.language.reading import Reading
from reader.language.words import is_english
from reader.report.extracts import ELLIPSIS, flat

LONGEST = 240
LEAST = 6  # words
SHORT = 5
CREDIT = 10  # words of who said what stands before them
WHEN = 4  # words of when somebody said something
_TOKEN = re.compile(r"\w+(?:['’.-]\w+)*|--|[,;:—–()…]")
_BREAKS = frozenset((ELLIPSIS, ",", ";", ":", "—", "–", "--", "(", ")"))
_OFF = (",", ";", "—", "–", "--", ")")
"""What the words before a clean cut end with."""
_NEXT = frozenset("because although though while when after before since amid despite according including as until unless".split())
_ACTING = frozenset("for after before while without by".split())
"""Before a form in -ing they open what may be left out."""
_FRONT = grammar.PREPOSITIONS | grammar.SUBORDINATORS | {"as"}
_NO_END = grammar.PREPOSITIONS | grammar.DETERMINERS | grammar.AUXILIARIES | grammar.COORDINATORS | grammar.RELATIVES | {"that", "to", "as", "if"}
_PARTICIPLE = re.compile(r"(?:en|wn|rn)\Z")
_TAIL = re.compile(r"\b(and|but|for|after|before|while|without|by) (?=(?:\w+ly )?(\w+))")
_PHRASE = re.compile(r",? (?=(?:in|at|on|during|after|before|with|by|for|from|over|amid|despite|while|when|because|as|through|since|against|among)\b)")
_SAID = frozenset("say says said tell tells told write writes wrote".split())
_SAYS = frozenset("says tells writes".split())
_HARDLY = frozenset("hardly barely scarcely".split())
_WRITES = frozenset("write writes wrote".split())
_UNDER = grammar.RELATIVES | grammar.SUBORDINATORS | {"that", "if"}


def told(
    reading: Reading, sentence: int, foreign: Sequence[Span], never: Sequence[Span], clauses: Sequence[Span] = (), longest: int = LONGEST
) -> tuple[str, tuple[Span, ...]] | None:
    """The words of a sentence without what is `foreign` to the other article, and where they stand; None where no sentence remains.

    A clause goes where half of it is foreign, or where it holds anything of `never`; `clauses`: the sentence's own, or finer ones. `longest`: letters.
    """
    span, clauses = reading.sentences[sentence].span, clauses or reading.sentences[sentence].clauses
    gone = [2 * sum(clause.common(part) for part in foreign) > len(clause) or any(clause.common(part) for part in never) for clause in clauses]
    whole = flat(reading.article.text(span))
    if not any(gone) and len(whole) <= longest:
        return (whole, (span,)) if balanced(whole) else None
    if not is_english(reading.article.language) or all(gone):
        return None
    texts = [flat(reading.article.text(clause)) for clause in clauses]
    runs = _runs(texts, gone)
    while runs:
        said = _said(texts, runs)
        if len(said) <= longest and balanced(said) and len(said.split()) >= LEAST and _ends_well(said) and tells(said):
            return said, tuple(Span(span.paragraph, clauses[first].start, clauses[last - 1].end) for first, last in runs)
        runs = _shorter(texts, runs)
    return None


def head(reading: Reading, span: Span, until: int) -> tuple[str, tuple[Span, ...]] | None:
    """The beginning of an English sentence, cut before the last phrase that begins ahead of `until`; None where that is no sentence."""
    text = reading.article.text(span)[: min(until - span.start, LONGEST + 1)]
    if not is_english(reading.article.language) or text.count("—") + text.count("–") + text.count("--"):
        return None
    for match in reversed(list(_PHRASE.finditer(text))):
        said = flat(text[: match.start()]).rstrip(" ,;:")
        if _stands(said):
            return said + ELLIPSIS, (Span(span.paragraph, span.start, span.start + match.start()),)
    return None


def points(text: str) -> bool:
    """Whether an excerpt that is cut off behind "said that …" has what was said."""
    low = _words(text)
    said = next((k for k in range(len(low) - 1, -1, -1) if low[k] in _SAID), None)
    stated, _, last = text.rpartition(", ")
    if credits(last, CREDIT) and tells(stated):
        return True  # "the bridge is shut, the mayor's office said on Friday…"
    if said is None or not text.endswith(ELLIPSIS) or "”" in text or '"' in text:
        return True
    what = low[said + 1 :]
    if (low[said] in _WRITES and len(what) > 1 and what[0] in grammar.DETERMINERS and "that" not in what) or (what[:1] == ["nothing"] and len(what) > 2):
        return True  # "wrote the memorandum…", "says nothing of the dam…"
    that = what.index("that", 0, WHEN) + 1 if "that" in what[:WHEN] else 0  # "said on Monday that the bridge is shut…"
    under = that and what[that : that + 1] and what[that] in grammar.SUBORDINATORS | {"if"}  # "said that if the bridge shuts…"
    return not under and any(_verb(part, opens=False) for part in _parts(" ".join(what[that:])))


def _stands(said: str) -> bool:
    last, before = [*reversed(_words(said)[-2:]), "", ""][:2]
    if len(said.split()) < SHORT or not balanced(said) or last in cues().speech or grammar.past(last):
        return False
    if last in grammar.SUBJECTS | grammar.ADVERBS or before in grammar.RELATIVES | {"that"} or last in grammar.PLAIN_VERBS:
        return False
    return _ends_well(said + ELLIPSIS) and tells(said)


def finer(article: Article, clauses: Sequence[Span]) -> list[Span]:
    """Clauses without their tails, and the tails: "and resigned", "for hiring her brother", which may be told by one article alone."""
    found = []
    for clause in clauses:
        ends = [clause.start + match.start() for match in _TAIL.finditer(article.text(clause)) if _is_tail(match)]
        found += [Span(clause.paragraph, start, end) for start, end in pairwise((clause.start, *ends, clause.end)) if start < end]
    return found


def is_tail(text: str) -> bool:
    """Whether a clause goes on with another verb of its subject, or is a "for …ing" and the like."""
    match = _TAIL.match(text)
    return match is not None and _is_tail(match)


def _is_tail(match: re.Match[str]) -> bool:
    first, second = folded(match[1]), folded(match[2])
    if first in grammar.COORDINATORS:
        return second in grammar.SUBJECTS | grammar.AUXILIARIES or (match[2][0].islower() and grammar.past(second))
    return grammar.present_participle(second)


def aside(before: str, text: str) -> bool:
    """Whether a clause is a relative one, or an apposition behind a verb: it says more of somebody or something, and no more of what happened."""
    parts, low = _parts(text), _words(text)
    first = low[0] if low else ""
    if first not in grammar.DETERMINERS or grammar.COORDINATORS & set(low):
        return first in grammar.RELATIVES
    return not any(_verb(part, opens=False) for part in parts) and tells(before)


def credits(text: str, longest: int) -> bool:
    """Whether a clause is no more than somebody and a verb of saying: "the mayor's office told the Velm Post on Friday."."""
    low = _words(text)
    if not 1 < len(low) <= longest or low[0] in grammar.COORDINATORS | grammar.RELATIVES or "that" in low:
        return False
    if [low[0], low[1]] == ["according", "to"]:
        return True
    return any(word in cues().speech and cues().speech[word] != word and k for k, word in enumerate(low))


def _runs(texts: Sequence[str], gone: Sequence[bool]) -> list[tuple[int, int]]:
    """The runs of clauses that stay; none where a cut would tear the sentence."""
    first = gone.index(False)
    if first and not _at_front(" ".join(texts[:first])):
        return []
    runs: list[tuple[int, int]] = []
    at = first
    while at < len(texts):
        until = next((i for i in range(at, len(texts)) if gone[i]), len(texts))
        resumes = _behind_tails(texts, until, next((i for i in range(until, len(texts)) if not gone[i]), len(texts)))
        if resumes < len(texts) and texts[until - 1].endswith(_OFF) and texts[resumes - 1].endswith(_OFF) and not _only_names(texts[resumes]):
            runs.append((at, until))  # an aside between two commas
            at = resumes
            continue
        cut = until if until == len(texts) else next((i for i in range(until, at, -1) if _clean(texts, i)), 0)
        if cut < len(texts) and _completes(texts, cut):
            return []  # "took a sister ship, the Ode, | out of service"
        return [*runs, (at, cut)] if cut else runs
    return runs


def _behind_tails(texts: Sequence[str], until: int, resumes: int) -> int:
    """Where a sentence goes on behind a relative clause that is left out, with its second verb: ", who runs a mill | and sold it,"."""
    if until < len(texts) and (_words(texts[until]) or [""])[0] in grammar.RELATIVES:
        while resumes < len(texts) and not texts[resumes - 1].endswith(_OFF) and is_tail(texts[resumes]):
            resumes += 1
    return resumes


def _only_names(text: str) -> bool:
    """Whether a clause is but another name for what stands right before it."""
    part = [word for part in _parts(text) for word in part]
    return bool(part) and (part[0][0].isupper() or folded(part[0]) in grammar.DETERMINERS) and not _verb(part, opens=False)


def _shorter(texts: Sequence[str], runs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same without what stands behind the last clean cut."""
    first, last = runs[-1]
    cut = next((i for i in range(last - 1, first, -1) if _clean(texts, i)), 0)
    return [*runs[:-1], (first, cut)] if cut else list(runs[:-1])


def _at_front(text: str) -> bool:
    """Whether words at the front of a sentence are a phrase of time or place or a clause beside it, and end with a comma."""
    first = _words(text)[:1]
    return text.endswith(",") and bool(first) and (first[0] in _FRONT or grammar.present_participle(first[0]))


def _clean(texts: Sequence[str], at: int) -> bool:
    """Whether a sentence may stop before this clause."""
    first, second = [*_words(texts[at])[:2], "", ""][:2]
    if first in _ACTING and grammar.present_participle(second):
        return True
    if texts[at - 1].endswith(_OFF) or first not in grammar.COORDINATORS:
        return texts[at - 1].endswith(_OFF) or first in _NEXT
    # "some of the largest and oldest groups" is not cut at its "and"
    return second in grammar.SUBJECTS | grammar.DETERMINERS | grammar.AUXILIARIES or grammar.past(second)


def _completes(texts: Sequence[str], at: int) -> bool:
    """Whether a clause completes one that an apposition interrupts: what stands between the last two commas is another name for what comes before them."""
    if (_words(texts[at]) or [""])[0] not in grammar.PREPOSITIONS - _NEXT:
        return False
    parts = _parts(" ".join(texts[:at]))
    return len(parts) > 1 and folded(parts[-1][0]) in grammar.DETERMINERS and not _verb(parts[-1], opens=False)


def _said(texts: Sequence[str], runs: Sequence[tuple[int, int]]) -> str:
    parts = [" ".join(texts[first:last]).strip(" ,;:–—-") for first, last in runs]
    said = f" {ELLIPSIS} ".join(parts)
    if runs[-1][1] < len(texts):
        said = said.rstrip(".") + ELLIPSIS
    return ELLIPSIS + said if runs[0][0] else said


def _ends_well(text: str) -> bool:
    """Whether what was cut off is not the very thing that the words lead up to."""
    if not text.endswith(ELLIPSIS):
        return True
    low = _words(text)
    last = (low or [""])[-1]
    joined = next((k for k in range(len(low) - 1, 0, -1) if low[k] in grammar.COORDINATORS), 0)
    if joined and len(low) - joined <= SHORT and low[min(joined + 1, len(low) - 1)] in grammar.PREPOSITIONS:
        return False  # "and under the law…"
    parts = _parts(text)
    if len(parts) > 1 and parts[-2][-1] in grammar.COORDINATORS and folded(parts[-1][0]) in grammar.PREPOSITIONS | {"according"}:
        return False  # "seven by the board's count and, according to the pilots…"
    if parts and folded(parts[-1][0]) == "as" and not {"put", "puts"}.isdisjoint(map(folded, parts[-1])):
        return False  # "will start in May, if, as one pilot put it…"
    if parts and not _HARDLY.isdisjoint(map(folded, parts[-1])) and {"had", "was", "were"} & set(low):
        return False  # "but the ink had hardly dried… (before shells fell)"
    return last not in _NO_END and last not in cues().speech and _goes_on(parts)


def _goes_on(parts: Sequence[Sequence[str]]) -> bool:
    """Whether what the last "and" or "though" opens has a verb: "and the council's president, Ada Roth…" is cut before its point."""
    joined = next((n for n in range(len(parts) - 1, 0, -1) if folded(parts[n][0]) in grammar.COORDINATORS | grammar.SUBORDINATORS), None)
    if joined is not None and not any(_verb(part, opens=False) for part in parts[joined:]):
        return False
    under = next((n for n in range(len(parts) - 1, -1, -1) if any(folded(word) in _UNDER for word in parts[n])), None)
    if under is None:
        return True
    low = [folded(word) for word in parts[under]]
    opened = max(k for k, word in enumerate(low) if word in _UNDER)
    # "said that the plan — backed by Roth…" and "a group that, along with Velm…" are cut before what they say
    return _verb(parts[under][opened + 1 :], opens=False) or any(_verb(part, opens=False) and not _beside(part) for part in parts[under + 1 :])


def _beside(part: Sequence[str]) -> bool:
    """Whether what stands between two commas only says more of what comes before it."""
    return _participle(part) or folded(part[0]) in grammar.PREPOSITIONS


def balanced(text: str) -> bool:
    """Whether every quotation mark and bracket that opens is closed."""
    pairs = (("“«„", "”»"), ("(", ")"), ("[", "]"))
    return text.count('"') % 2 == 0 and all(sum(map(text.count, left)) == sum(map(text.count, right)) for left, right in pairs)


def _words(text: str) -> list[str]:
    return [folded(match.group()) for match in _TOKEN.finditer(text) if match.group() not in _BREAKS]


def tells(text: str) -> bool:
    """Whether an English sentence has a finite verb that stands neither in an aside nor under a "who" or "that"."""
    beside, renamed = True, False  # what comes before the subject is over; what stands before is another name for it
    for number, part in enumerate(_parts(text)):
        first = folded(part[0])
        if first in grammar.TRANSPARENT and len(part) > 1 and folded(part[1]) in grammar.SUBORDINATORS:
            first = folded(part[1])  # "even though"
        under = first in _UNDER or first == "as" or grammar.present_participle(first)
        if number == 0 and (first in _FRONT or under):
            if first in grammar.PREPOSITIONS and _verb(part, opens=True):
                return True  # "On Friday the council voted"
            beside = False
            continue
        participle = _participle(part) and not (renamed and not first.endswith("ed"))  # "Roth, the pilot, wept in court"
        apposition = number > 0 and beside and (first in grammar.DETERMINERS or first in grammar.PREPOSITIONS or participle)
        if not under and not apposition and _verb(part, opens=number == 0 or not beside):
            return True
        beside, renamed = True, first in grammar.DETERMINERS
    return False


def _parts(text: str) -> list[list[str]]:
    """The words between one comma, dash or bracket and the next."""
    parts: list[list[str]] = [[]]
    for match in _TOKEN.finditer(text):
        if match.group() in _BREAKS:
            parts.append([])
        else:
            parts[-1].append(match.group())
    return [part for part in parts if part]


def _participle(part: Sequence[str]) -> bool:
    """ ", written by Roth,": a past form before a preposition, behind a comma, says more of what stands before it."""
    return len(part) > 1 and grammar.past(folded(part[0])) and folded(part[1]) in grammar.PREPOSITIONS | {"to", "as"}


def _verb(part: Sequence[str], *, opens: bool) -> bool:
    low = [folded(word) for word in part]
    for k, word in enumerate(low):
        before, after = (low[k - 1] if k else ""), (low[k + 1] if k + 1 < len(low) else "")
        if word in _UNDER and k:
            return False
        if (not k and opens) or before in ("to", "of") or before in grammar.DETERMINERS:
            continue
        if (word in grammar.AUXILIARIES and word not in ("be", "been", "being", "am")) or word in grammar.PLAIN_VERBS or before in grammar.SUBJECTS:
            return True
        if word in _SAYS:
            return True
        if grammar.past(word) and not _PARTICIPLE.search(word) and before not in grammar.PREPOSITIONS and after != "by" and _clear(part, low, k):
            return True
    return False


def _clear(part: Sequence[str], low: Sequence[str], k: int) -> bool:
    """Whether a past form is a verb: "officials connected to the school" has none yet, "Roth pointed to the school" and "officials voted to stay" have."""
    after, later = [*low[k + 1 : k + 3], "", ""][:2]
    if after not in grammar.PREPOSITIONS | {"to", "as"} or not low[k].endswith("ed") or not k:
        return True
    infinitive = after == "to" and later not in grammar.DETERMINERS and not part[min(k + 2, len(part) - 1)][0].isupper()
    return infinitive or part[k - 1][0].isupper() or low[k - 1].endswith("ly")
