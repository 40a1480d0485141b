"""Whose words each article gives between quotation marks. Pure; spans are code points of one paragraph."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.article.lengths import words_in
from reader.article.model import Span
from reader.comparison.model import Comparison
from reader.framing.titles import titled
from reader.language.folding import folded
from reader.language.names import SUFFIXES, name_key
from reader.language.reading import Quotation, Reading
from reader.language.words import STOP

_NOBODY = frozenset("i it one he she they we you this that no nobody".split())
"""What is left of a speaker whom the article does not say, or who was not understood."""
_LONGEST = 9
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


def sources(comparison: Comparison) -> tuple[Source, ...]:
    """Everybody quoted by either article: those quoted most first, of equals by name. Swapped articles give the same with A and B changed over."""
    mine, theirs = (_quoted(reading) for reading in (comparison.a, comparison.b))
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
    for alike in (str, name_key, _ends, _bare_ends, _last):
        left: dict[str, list[tuple[int, str]]] = {}
        taken = set(found.values())
        for which, names in enumerate((mine, theirs)):
            for name in names:
                if name not in (taken if which else found):
                    left.setdefault(alike(name), []).append((which, name))
        for key, names_of in left.items():
            if key and [which for which, _ in names_of] == [0, 1] and (alike is not _last or any(" " not in name_key(name) for _, name in names_of)):
                found[names_of[0][1]] = names_of[1][1]
    return found


def _ends(name: str) -> str:
    """The first word and the last: "Hilda Clay" is "Hilda Rodway Clay"."""
    words_ = name_key(name).split()
    return f"{words_[0]} {words_[-1]}" if len(words_) > 1 else ""


def _bare_ends(name: str) -> str:
    """The same without "Jr.": one report has it, the other leaves it out. Father and son in one report are two before this is asked."""
    return _ends(" ".join(_bare(name)))


def _last(name: str) -> str:
    return next(reversed(_bare(name)), "")


def _bare(name: str) -> list[str]:
    return [word for word in name_key(name).split() if word not in SUFFIXES]


def _quoted(reading: Reading) -> list[tuple[str, bool, Voice]]:
    """For everybody quoted in one article: who, whether by name, and what."""
    by: dict[str, list[Quotation]] = {}
    known: dict[str, bool] = {}
    ends: dict[tuple[int, int], list[tuple[Span, str]]] = {}
    for name in reading.names:
        for mention in name.mentions:
            ends.setdefault((mention.paragraph, mention.end), []).append((mention, name.text))
    texts = {name.text for name in reading.names}
    for quotation in reading.quotations:
        if quotation.kind == "direct" and quotation.speaker is not None:
            said = quotation.speaker.mention
            own = [name for m, name in ends.get((said.paragraph, said.end), ()) if _is_all(reading, m, said)] if said is not None else []
            # the words in the text hold a name, but a person may have corrected whom they mean
            who = next((name for name in own if set(folded(name).split()) & set(folded(quotation.speaker.text).split())), quotation.speaker.text)
            named = who in texts or _like_a_name(who)
            if not named and (folded(who).split()[0] in _NOBODY or len(who.split()) > _LONGEST):
                continue
            who = who if named else _same_unnamed(who, [name for name in by if not known[name]])
            known.setdefault(who, named)
            by.setdefault(who, []).append(quotation)
    return [(who, known[who], _voice(reading, quotations)) for who, quotations in by.items()]


def _like_a_name(who: str) -> bool:
    """Several words, each with a capital but those that join: "Ministry of Defence", and not "Senior officials"."""
    parts = who.split()
    return len(parts) > 1 and folded(parts[0]) not in _SOMEONE and all(part[:1].isupper() for part in parts if folded(part) not in STOP)


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
    return next((name for name in reversed(before) if _heads(name) >= set(said[1:]) or folded(name) == folded(who)), who)


def _heads(name: str) -> set[str]:
    """The words of "a source familiar with the call" that may stand for all of it: those before the first that only joins."""
    found: set[str] = set()
    for word in folded(name).split():
        if word in _SOMEONE:
            continue
        if word in STOP:
            break
        found.add(word)
    return found


def _voice(reading: Reading, quotations: Sequence[Quotation]) -> Voice:
    spans = tuple(quotation.spans for quotation in _outermost(quotations))
    said = sum(words_in(reading.article.text(span)) for quotation in spans for span in quotation)
    called = Counter(reading.article.text(q.speaker.mention) for q in quotations if q.speaker is not None and q.speaker.mention is not None)
    cues = Counter(folded(reading.article.text(q.cue)) for q in quotations if q.cue is not None)
    return Voice(spans, said, tuple(_commonest(called)), tuple(_commonest(cues)))


def _outermost(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Without those that stand inside another of the same person's: "he said he was ‘sorry’" is one quotation."""
    held: list[Span] = sorted((span for q in quotations for span in q.spans), key=lambda span: (span.paragraph, span.start, -span.end))
    reach: dict[Span, bool] = {}
    widest: Span | None = None
    for span in held:
        reach[span] = widest is not None and span != widest and span in widest
        widest = span if widest is None or widest.paragraph != span.paragraph or span.end > widest.end else widest
    return (q for q in quotations if not all(reach[span] for span in q.spans))


def _commonest(counted: Counter[str]) -> Iterator[tuple[str, int]]:
    yield from sorted(counted.items(), key=lambda item: -item[1])
