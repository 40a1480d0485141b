"""Whose words each article gives between quotation marks. Pure; spans are code points of one paragraph."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article.lengths import words_in
from reader.article.model import Span
from reader.comparison.agreement import slipped
from reader.comparison.model import Comparison
from reader.framing.given import by_given
from reader.framing.titles import does_something, titled
from reader.language import gazetteer
from reader.language.apposed import holder, holders
from reader.language.cues import PARTICLES, cues
from reader.language.folding import folded
from reader.language.grammar import DETERMINERS
from reader.language.joint import several
from reader.language.kinship import SUFFIXES
from reader.language.name_keys import name_key
from reader.language.reading import Quotation, Reading
from reader.language.same_person import initials_differ
from reader.language.sayers import are_some
from reader.language.words import STOP
from reader.language.writings import WRITINGS

_NOBODY = frozenset("i it one he she they we you this that no nobody".split())
"""What is left of a speaker whom the article does not say, or who was not understood."""
_WHOSE = frozenset("him her his hers their theirs them its our my".split())
"""The same, where nothing follows: "her father" is somebody."""
_LONGEST = 9
_FORMS = frozenset("international worldwide inc incorporated corp corporation company co ltd llc plc usa".split())
_OF_SOMEBODY = frozenset("administration campaign foundation office team".split())
_THE_ADMINISTRATION = re.compile(r"\AThe (?=.* administration\Z)")
_WHERE = frozenset("in at from with on".split())
_PAIR, _LEAST_GIVEN = 2, 4
_SOMEONE = frozenset("a an one another some several the this that these those his her their its two three".split())


@dataclass(frozen=True, slots=True)
class Voice:
    """What one article quotes of somebody: the stretches of each quotation in the order of the text, and how many words those are.

    `called` is how the article names whom it quotes there, `cues` the verbs it does that with: each with its number, the commonest first.
    """

    quotations: tuple[tuple[Span, ...], ...]
    words: int
    called: tuple[tuple[str, int], ...]
    cues: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who is quoted, by one article or by both. `named` is whether by name: "a senior official" is not."""

    name: str
    named: bool
    a: Voice | None
    b: Voice | None

    @property
    def words(self) -> int:
        """How many of their words are quoted in all."""
        return sum(voice.words for voice in (self.a, self.b) if voice is not None)


_SHOWN = WRITINGS | {"ad", "advertisement", "video"}


def sources(comparison: Comparison) -> tuple[Source, ...]:
    """Everybody quoted by either article: those quoted most first, of equals by name. Swapped articles give the same with A and B changed over."""
    known = [holders(reading.article, reading.names) for reading in (comparison.a, comparison.b)]
    mine, theirs = _quoted(comparison.a, known[1]), _quoted(comparison.b, known[0])
    pairs = matched([name for name, named, _ in mine if named], [name for name, named, _ in theirs if named])
    unnamed = {folded(name): name for name, named, _ in theirs if not named}
    pairs |= {name: unnamed[folded(name)] for name, named, _ in mine if not named and folded(name) in unnamed}
    voices = {name: voice for name, _, voice in theirs}
    found = []
    for name, named, voice in mine:
        other = pairs.get(name)
        found.append(Source(fuller(name, other) if other else name, named, voice, voices[other] if other else None))
    answered = set(pairs.values())
    found += [Source(name, named, None, voice) for name, named, voice in theirs if name not in answered]
    return tuple(sorted(found, key=lambda source: (-source.words, source.name)))


def fuller(one: str, other: str) -> str:
    """Of two ways to write a name the longer; of two as long the first by the alphabet, so that it does not matter which article is which."""
    return min(one, other, key=lambda name: (-len(name), name))


def matched(mine: Sequence[str], theirs: Sequence[str]) -> dict[str, str]:
    """Which names of two articles mean one person or body: one each, so that two people of one surname stay two. Linear in the names."""
    found: dict[str, str] = {}
    bearers = Counter(surname(name) for name in {name_key(name) for name in (*mine, *theirs) if not several(name)})
    for alike in (str, name_key, _together, _without_form, _at_home, _ends, _bare_ends, _spoken_ends, _last_of_one, surname):
        left: dict[str, list[tuple[int, str]]] = {}
        taken = set(found.values())
        for which, names in enumerate((mine, theirs)):
            for name in names:
                if name not in (taken if which else found):
                    whole = not several(name) or alike in (str, name_key, _together)
                    left.setdefault(alike(name) if whole else "", []).append((which, name))
        for key, names_of in left.items():
            if not key or [which for which, _ in names_of] != [0, 1]:
                continue
            pair = [name for _, name in names_of]
            if alike in (_last_of_one, surname) and not any(" " not in name_key(name) for name in pair):
                continue
            if alike is not _together and initials_differ(*(gazetteer.key(name).split() for name in pair)):
                continue
            if len({_junior(name) for name in pair}) == 1 or bearers[surname(pair[0])] <= _PAIR:
                found[pair[0]] = pair[1]
    found |= _misspelt([n for n in mine if n not in found], [n for n in theirs if n not in found.values()], [*mine, *theirs])
    return found | by_given([n for n in mine if n not in found], [n for n in theirs if n not in found.values()], (mine, theirs))


def _misspelt(mine: Sequence[str], theirs: Sequence[str], everybody: Sequence[str]) -> dict[str, str]:
    """Two given names one letter apart before one surname that nobody else has, unless both are names that people have: "Vicente" and "Vincente"."""
    bearers = Counter(surname(name) for name in everybody if not several(name))
    left = {surname(name): name for name in theirs if " " in name and bearers[surname(name)] == _PAIR}
    found = {}
    for name in mine:
        other = left.get(surname(name))
        if other is not None and " " in name:
            one, two = _bare(name)[0], _bare(other)[0]
            if min(len(one), len(two)) >= _LEAST_GIVEN and not {one, two} <= gazetteer.first_names() and slipped(one, two):
                found[name] = other
    return found


def _together(name: str) -> str:
    """Those who speak as one, in whatever order: "Ode and Roth" are "Otto Roth and Ana Ode"."""
    return " ".join(sorted(surname(part) for part in several(name)))


def _without_form(name: str) -> str:
    """A body without what says of what kind it is: "Pier Club International" is the Pier Club."""
    words_ = name_key(name).split()
    while len(words_) > _PAIR and words_[-1] in _FORMS:
        words_.pop()
    return " ".join(words_) if len(words_) > 1 else ""


def _at_home(name: str) -> str:
    """A body of one's own country without that, and without "and", which may be written "&": "U.S. Fish & Coast Service" is the Fish and Coast Service."""
    words_ = [word for word in name_key(name).split() if word != "and"]
    if len(words_) > _PAIR and words_[0] == "us":
        words_ = words_[1:]
    return " ".join(words_) if len(words_) > _PAIR else ""


def _ends(name: str) -> str:
    """The first word and the last: "Hilda Clay" is "Hilda Rodway Clay"."""
    words_ = name_key(name).split()
    return f"{words_[0]} {words_[-1]}" if len(words_) > 1 else ""


def _bare_ends(name: str) -> str:
    """The same without "Jr.": one report has it, the other leaves it out. Father and son in one report are two before this is asked."""
    return _ends(" ".join(_bare(name)))


def _spoken_ends(name: str) -> str:
    """The same without an initial that comes first: "K. Hilda Clay" is Hilda Clay."""
    words_ = [word for word in _bare(name) if len(word) > 1]
    return f"{gazetteer.given(words_[0])} {words_[-1]}" if len(words_) > 1 else ""


def surname(name: str) -> str:
    """The last word of a name as two articles have it in common, without "Jr."; empty where there is none."""
    return next(reversed(_bare(name)), "")


def _last_of_one(name: str) -> str:
    """The surname of who is no "Jr.": he is not the first whom it means."""
    return "" if _junior(name) else surname(name)


def _junior(name: str) -> bool:
    return name_key(name).split()[-1:] == ["jr"]


def _bare(name: str) -> list[str]:
    return [word for word in name_key(name).split() if word not in SUFFIXES]


def _quoted(reading: Reading, elsewhere: dict[str, str]) -> list[tuple[str, bool, Voice]]:
    """For everybody quoted in one article: who, whether by name, and what. `elsewhere` is who the other article says has an office."""
    by: dict[str, list[Quotation]] = {}
    known: dict[str, bool] = {}
    ends: dict[tuple[int, int], list[tuple[Span, str]]] = {}
    for name in reading.names:
        for mention in name.mentions:
            ends.setdefault((mention.paragraph, mention.end), []).append((mention, name.text))
    texts = {name.text for name in reading.names}
    own_of = {other: own for own, other in matched(sorted(texts), sorted(set(elsewhere.values()))).items()}
    for quotation in _outermost([q for q in reading.quotations if q.kind == "direct" and q.speaker is not None]):
        if quotation.speaker is not None:
            said = quotation.speaker.mention
            own = [name for m, name in ends.get((said.paragraph, said.end), ()) if _is_all(reading, m, said)] if said is not None else []
            # the words in the text hold a name, but a person may have corrected whom they mean
            who = quotation.speaker.text
            who = who if several(who) else next((name for name in own if set(folded(name).split()) & set(folded(who).split())), who)
            named = who in texts or _like_a_name(who)
            by_office = holder(who, elsewhere) if not named else None
            if by_office is not None:
                who, named = own_of.get(by_office, by_office), True
            if not named and (_is_nobody(folded(who).split()) or folded(who) in _WHOSE or len(who.split()) > _LONGEST):
                continue
            who = _THE_ADMINISTRATION.sub("", who.removeprefix("the ")) if named else _same_unnamed(_uncapped(who), [name for name in by if not known[name]])
            known.setdefault(who, named)
            by.setdefault(who, []).append(quotation)
    return [(who, known[who], _voice(reading, quotations)) for who, quotations in by.items()]


def _is_nobody(words: Sequence[str]) -> bool:
    """Whether words do not say who speaks: "he", "one of them", and not "one juror"."""
    return words[0] in _NOBODY and not (words[0] == "one" and len(words) > 1 and words[1] not in ("of", *_NOBODY))


def _like_a_name(who: str) -> bool:
    """Several words, each with a capital but those that join: "Ministry of Defence", "the Harbour Board", not "Senior officials", "the Port Director"."""
    parts = who.split()
    if parts[0] in ("the", "The") and len(parts) > 2 and parts[-1] == "administration":
        return _capitals(parts[1:-1])  # "the Roth administration"
    if are_some(folded(parts[0])) and parts[1:2] and parts[1] in _WHERE:
        return False  # "Officials in Velm"; "Citizens for Velm" is a name
    if folded(parts[0]) == "the":  # "The Hill" may be a name, "the Hill" is what another word was lost from
        rest = parts[1:]
        return len(rest) > parts[0].islower() and not does_something(rest[-1]) and folded(rest[0]) not in STOP and rest[-1][:1].isupper() and _capitals(rest)
    if len(parts) > 1 and folded(parts[-1]) in _OF_SOMEBODY and parts[-2].endswith(("’s", "'s", "’", "'")) and _capitals(parts[:-1]):
        return True  # "Roth’s campaign"
    return len(parts) > 1 and folded(parts[0]) not in _SOMEONE and _capitals(parts)


def _uncapped(who: str) -> str:
    """Without the capital of the sentence that it opens: "another survey of the pier", "officials"."""
    first = who.split()[0]
    plain = folded(first) in _SOMEONE or folded(first) in DETERMINERS or are_some(folded(first)) or folded(first) == "police"
    return who[0].lower() + who[1:] if first.istitle() and plain else who


def _capitals(parts: Sequence[str]) -> bool:
    return all(part[:1].isupper() for part in parts if folded(part) not in STOP)


def _is_all(reading: Reading, name: Span, said: Span) -> bool:
    """Whether these words are a name with its title, and not somebody else's: "the president of the Assembly" is not the Assembly."""
    if name.paragraph != said.paragraph or name.end != said.end or name.start < said.start:
        return False
    text = reading.article.paragraphs[name.paragraph].text
    return titled(text, name.start) <= said.start or text[said.start : name.start].strip().casefold() in ("", "the")


def _same_unnamed(who: str, before: Sequence[str]) -> str:
    """ "The source" is the source that was quoted last, "an aide to the minister" is somebody else than "the aide"."""
    said = folded(who).split()
    if said[:1] != ["the"]:
        return next((name for name in before if folded(name) == folded(who)), who)
    same = next((name for name in reversed(before) if _heads(name) >= set(said[1:]) or folded(name) == folded(who)), None)
    return same or _same_writing(said, before) or who


def _same_writing(said: Sequence[str], before: Sequence[str]) -> str | None:
    """ "The harbour letter" is what was "the letter" until then, where no other letter was quoted."""
    alike = [name for name in before if said[-1] in _heads(name)]
    return alike[0] if said[-1] in _SHOWN and len(alike) == 1 and folded(alike[0]) == f"the {said[-1]}" else None


def _heads(name: str) -> set[str]:
    """The words of "a clerk who read the memo" that may stand for all of it: those before the first that only joins."""
    found: set[str] = set()
    for word in folded(name).split():
        if word in _SOMEONE:
            continue
        if word in STOP:
            break
        found.add(word)
    return found


def _voice(reading: Reading, quotations: Sequence[Quotation]) -> Voice:
    spans = tuple(quotation.spans for quotation in quotations)
    said = sum(words_in(reading.article.text(span)) for quotation in spans for span in quotation)
    called = Counter(reading.article.text(q.speaker.mention) for q in quotations if q.speaker is not None and q.speaker.mention is not None)
    verbs = [verb for q in quotations if q.cue is not None and (verb := _verb(reading, q.cue))]
    return Voice(spans, said, tuple(_commonest(called)), tuple(_verbs(verbs)))


def _verb(reading: Reading, cue: Span) -> str:
    """The verb that reports, as it stands there; empty where it is none ("his response", "the State House")."""
    text = reading.article.paragraphs[cue.paragraph].text
    words = text[cue.start : cue.end]
    plain = cues().verb(folded(words))
    if plain in PARTICLES:
        after = next((particle for particle in PARTICLES[plain] if re.match(rf" {particle}\b", text[cue.end : cue.end + 6])), "")
        if after or plain == "go":
            return f"{folded(words)} {after}" if after else ""
    named = words[:1].isupper() and folded(words) == plain and text[cue.start - 1 : cue.start] == " " and text[cue.end : cue.end + 2].strip()[:1].isupper()
    return folded(words) if " " in words or (plain is not None and not named) else ""


def _verbs(found: Sequence[str]) -> Iterator[tuple[str, int]]:
    """Each verb once, in the form it has most often, with the number of all its forms."""
    times = Counter(found)
    forms: dict[str, list[str]] = {}
    for form, _ in _commonest(times):
        forms.setdefault(cues().verb(form) or form, []).append(form)
    yield from _commonest(Counter({same[0]: sum(times[form] for form in same) for same in forms.values()}))


def _outermost(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Without those that stand inside another: "he said she was ‘sorry’" is one quotation, and his."""
    held: list[Span] = sorted((span for q in quotations for span in q.spans), key=lambda span: (span.paragraph, span.start, -span.end))
    reach: dict[Span, bool] = {}
    widest: Span | None = None
    for span in held:
        reach[span] = widest is not None and span != widest and span in widest
        widest = span if widest is None or widest.paragraph != span.paragraph or span.end > widest.end else widest
    return (q for q in quotations if not all(reach[span] for span in q.spans))


def _commonest(counted: Counter[str]) -> Iterator[tuple[str, int]]:
    yield from sorted(counted.items(), key=lambda item: -item[1])
