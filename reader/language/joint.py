"""Several who say something together: "Ana Ode and Mayor Nick Oakes said", and "the two" whom the words before name. Pure; spans are code points."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from reader.article.model import Span
from reader.language.gazetteer import first_names, sections
from reader.language.grammar import POSSESSIVES
from reader.language.mentions import Mentions
from reader.language.reading import Name

_MOST = 4
_NEAR = 130  # characters between one of them and the next
_ASIDE = (
    r"(?P<aside> \([^()]{1,20}\)| of the [\w ’'-]{3,40}?"
    r"|, (?:[RDI]-[A-Z][\w.]*|\d{1,2}|(?:an?|the|his|her|of|[a-z]+ (?:of|at|for)|[A-Z][\w.]{0,20}[’']s?) [^,;:.“”\"]{3,60})(?=,))?"
)
_AND = re.compile(rf"{_ASIDE}(?P<comma>,?) and (?P<what>(?:[\w.’'-]+,? ){{0,9}})")
_LIST = re.compile(rf"{_ASIDE}, (?P<what>(?:[\w.’'-]+ ){{0,4}})")
_GIVEN = re.compile(r"([A-Z][a-z]+) and ")
_WHOSE = POSSESSIVES | {"the"}
_AND_WHOSE = re.compile(r" and (?:his|her|their|its|the) [^,;:.“”\"]{3,60}\Z")
_FEWEST = 3
_OPENS = frozenset("both that but while when as because if what which where though although whereas and so".split())
_TITLE = re.compile(r"(?:(?:[A-Z][\w.-]*|[a-z]+) ){0,4}\Z")
_OFFICE = re.compile(r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)(?: [\w’'-]+){1,6}, \Z")
_TWO = re.compile(r"the (?:two|pair|duo|couple)(?: (?!sides\b|countries\b|nations\b|parties\b|teams\b|groups\b)[a-z]+)?")
_THEY = re.compile(r"they|the (?:two|three|pair|duo|trio|couple)(?: [a-z]+){0,2}|the (?P<what>[a-z]+)s")


def together(mentions: Mentions, mention: Span) -> tuple[int, ...]:
    """The numbers of all who are named as one subject, of which `mention` has all or only the last; empty where that is one alone."""
    text = mentions.article.paragraphs[mention.paragraph].text
    if numbers := _set_off_behind(mentions, text, mention):
        return numbers
    mention = _with_name(mentions, text, mention)
    k = mentions.first(mention.paragraph, mention.end) - 1
    if k < 0 or mentions.every[k][0] not in mention or not _ends(text, mentions.every[k][0].end, mention.end):
        return ()
    found = [k]
    while len(found) < _MOST and (before := _before(mentions, text, found[-1], len(found) > 1)) is not None:
        found.append(before)
    while len(found) > 1 and not _begins(text, mentions.every[found[-1]][0].start, mention):
        found.pop()
    numbers = tuple(mentions.every[k][1] for k in reversed(found))
    return numbers if len(set(numbers)) == len(numbers) > 1 else ()


def _set_off_behind(mentions: Mentions, text: str, mention: Span) -> tuple[int, ...]:
    """The two whose names follow what each is: "the mayor", of "said the mayor, Ana Ode, and the police chief, Nick Oakes."."""
    k = mentions.first(mention.paragraph, mention.end)
    if not text.startswith(", ", mention.end) or k + 1 >= len(mentions.every):
        return ()
    (one, first), (other, second) = mentions.every[k : k + 2]
    if (one.paragraph, one.start, other.paragraph) != (mention.paragraph, mention.end + 2, mention.paragraph) or other.start - one.end > _NEAR:
        return ()
    pair = _AND.fullmatch(text, one.end, other.start)
    people = mentions.names[first].kind == mentions.names[second].kind == "person"
    whole = pair is not None and not pair["aside"] and pair["comma"] and _is_what_he_is(pair["what"].split(), 2)
    what = f"{mentions.article.text(mention).lower().strip()},".split()
    ends = text[other.end : other.end + 1] in ("", ".", ";", ":")
    return (first, second) if people and whole and ends and first != second and _is_what_he_is(what, 2) else ()


def _with_name(mentions: Mentions, text: str, mention: Span) -> Span:
    """The mention with the name that its last words only lead up to: "Ana Ode and her husband", of "said Ana Ode and her husband, Nick Oakes."."""
    if not text.startswith(", ", mention.end) or _AND_WHOSE.search(text, mention.start, mention.end) is None:
        return mention
    k = mentions.first(mention.paragraph, mention.end)
    span = mentions.every[k][0] if k < len(mentions.every) else mention
    return Span(mention.paragraph, mention.start, span.end) if (span.paragraph, span.start) == (mention.paragraph, mention.end + 2) else mention


def together_before(mentions: Mentions, mention: Span) -> tuple[int, ...]:
    """The same for the sentence before that of `mention`: whom its "they" goes on with."""
    k = bisect_left(mentions.sentences, mentions.sentence(mention)) - 1
    if k < 0 or mention.paragraph - mentions.sentences[k].paragraph > 1:
        return ()
    before = mentions.sentences[k]
    first = mentions.first(before.paragraph, before.start)
    for span, _ in mentions.every[first : first + _MOST]:
        numbers = together(mentions, Span(before.paragraph, before.start, span.end)) if span in before and not mentions.is_quoted(span) else ()
        if numbers and all(mentions.names[n].kind == "person" for n in numbers):
            return numbers
    return ()


def _ends(text: str, end: int, limit: int) -> bool:
    """Whether nothing but a bracket follows the last name: "Ana Ode and Nick Oakes (R)"."""
    return limit - end <= 1 or re.fullmatch(r" (?:\([^()]{1,20}\)?|of the [\w ’'-]{3,40})", text[end:limit]) is not None


def _before(mentions: Mentions, text: str, last: int, listed: bool) -> int | None:
    """The index of who is named before another as one who does the same; `listed`: whether an "and" comes after both."""
    span, number = mentions.every[last]
    sentence = mentions.sentence(span)
    for k in range(last - 1, max(-1, last - _MOST), -1):
        other, who = mentions.every[k]
        if other not in sentence or not 0 < span.start - other.end <= _NEAR:
            return None
        kinds = {mentions.names[who].kind, mentions.names[number].kind}
        between = text[other.end : span.start]
        if kinds <= {"person", "organisation"} and _joined(between, mentions.names[number], listed):
            return k
        if kinds == {"person"} and _set_off_both(text, other.start, between):
            return k
        if mentions.names[who].kind == "person":
            return None
    return None


def _joined(between: str, name: Name, listed: bool) -> bool:
    pair = _AND.fullmatch(between)
    found = pair or (_LIST.fullmatch(between) if listed else None)
    if found is None:
        return False
    aside = (found["aside"] or "").startswith(",")
    if pair is not None and bool(pair["comma"]) != aside:
        return False
    words = found["what"].split()
    if name.kind != "person":
        return pair is not None and words in ([], ["the"])
    if pair is not None and _is_what_he_is(words):
        return True
    plain = [word for word in words[:-1] if word.endswith(",")] or (words[-1:] and words[-1].endswith(",") and words[0] not in _WHOSE)
    return not plain and all(word[:1].isupper() or word.strip(",") in _titles() or (k == 0 and word in _WHOSE) for k, word in enumerate(words))


def _set_off_both(text: str, start: int, between: str) -> bool:
    """Whether each of two names is set off behind what he is: "The mayor, Ana Ode, and the police chief, Nick Oakes,"."""
    pair = _AND.fullmatch(between)
    before = _OFFICE.search(text, max(0, start - _NEAR), start)
    if pair is None or pair["aside"] or not pair["comma"] or before is None:
        return False
    opens = text[max(0, before.start() - 12) : before.start()].rstrip()
    if opens and opens[-1].isalnum() and opens.split()[-1].lower() not in _OPENS:
        return False
    return _is_what_he_is(pair["what"].split(), 2) and _is_what_he_is(before.group().lower().split(), 2)


def _is_what_he_is(words: Sequence[str], fewest: int = _FEWEST) -> bool:
    """Whether these words say what somebody is whose name follows: "the council’s leader,", "the head of the harbour board,"."""
    if len(words) < fewest or words[0] not in _WHOSE or any(word.endswith(",") for word in words[:-1]) or not words[-1].endswith(","):
        return False
    head = words.index("of") - 1 if "of" in words else len(words) - 1
    return words[head].strip(",") in _titles()


@cache
def _titles() -> frozenset[str]:
    titles = sections("titles.txt")
    known = frozenset((*titles["role"], *titles["before a role"], *sections("speakers.txt")["speaks"]))
    return known | {f"{word}s" for word in known}


def _begins(text: str, start: int, mention: Span) -> bool:
    """Whether a clause, or the mention, begins with the first of them and his titles."""
    title = _TITLE.search(text, max(0, start - 60), start)
    words = title.group().split() if title is not None else []
    known = 0
    while known < len(words) and (words[-1 - known][:1].isupper() or words[-1 - known] in _titles()):
        known += 1
    if known < len(words) and words[-1 - known].lower() == "the":
        known += 1
    first = start - sum(len(word) + 1 for word in words[len(words) - known :])
    before = text[:first].rstrip()[-12:]
    return first <= mention.start or not before or not before[-1].isalnum() or before.split()[-1].lower() in _OPENS


def several(name: str) -> tuple[str, ...]:
    """The parts of a name that `all_of` made of several; empty where it is one: "Department of Health and Education"."""
    parts = re.split(r", | and ", name) if " and " in name else []
    whole = not parts or parts[-1].split()[-1].lower() in sections("organisation-heads.txt")[""] or any(" of " in part for part in parts)
    return () if whole or not all(part[:1].isupper() for part in parts) else tuple(parts)


def all_of(names: Sequence[Name], numbers: Sequence[int]) -> str:
    """Several names as one: "Ana Ode, Nick Oakes and Ines Roth"."""
    *first, last = (names[number].text for number in numbers)
    return f"{', '.join(first)} and {last}"


def both_of_a_name(mentions: Mentions, mention: Span) -> str | None:
    """The two of one surname: "Ana Roth and Nick Roth" for "Ana and Nick Roth", where that is all that the mention has."""
    k = mentions.first(mention.paragraph, mention.end) - 1
    if k < 0 or mentions.every[k][0].end != mention.end or mentions.every[k][0] not in mention:
        return None
    span, number = mentions.every[k]
    name = mentions.names[number]
    given = _GIVEN.fullmatch(mentions.article.paragraphs[mention.paragraph].text, mention.start, span.start)
    if given is None or name.kind != "person" or " " not in name.text or given.group(1).lower() not in first_names():
        return None
    return f"{given.group(1)} {name.text.rpartition(' ')[2]} and {name.text}"


def goes_on(low: str) -> bool:
    """Whether words can mean those who spoke together just before: "they", "the pair", "the senators"."""
    found = _THEY.fullmatch(low)
    return found is not None and (found["what"] is None or found["what"] in _titles())


def only_two(mentions: Mentions, low: str, mention: Span) -> tuple[int, ...]:
    """Whom "the two" means: the only two people that the paragraph has named so far, or the one before it where it named nobody."""
    if _TWO.fullmatch(low) is None:
        return ()
    for paragraph in (mention.paragraph, mention.paragraph - 1)[: mention.paragraph + 1]:  # the first has none before it
        first = mentions.first(paragraph, 0)
        last = mentions.first(mention.paragraph, mention.start) if paragraph == mention.paragraph else mentions.first(mention.paragraph, 0)
        near = mentions.every[max(first, last - 20) : last]
        people = dict.fromkeys(n for span, n in near if mentions.names[n].kind == "person" and not mentions.is_quoted(span))
        if people:
            return tuple(people) if len(people) == 2 else ()
    return ()
