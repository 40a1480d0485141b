"""Who says what in an article, as headings need it: the stretches that somebody says, and who says most of a topic. Pure."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from operator import itemgetter

from reader.article.model import Span
from reader.comparison.headlines import sayer
from reader.comparison.places import Place, surname, titles
from reader.comparison.speaking import states
from reader.language import gazetteer
from reader.language.bearers import gender_of
from reader.language.reading import Name, Reading
from reader.language.reports import Report, reports
from reader.language.words import words

_SHOUTED = re.compile(r"(?:chant|shout|yell|scream)ed:?,? [\"“'‘]")  # of what follows, only what stands in quotation marks is theirs
_HE = re.compile(r"(?:(?:And|But|Yet|Then|Still|Later|Now),? )?(He|His|She|Her)\b")
_HE_OR_SHE = {"He": "he", "His": "he", "She": "she", "Her": "she"}
_FEW = 20  # quotations of a paragraph that are looked at for a name
_RELATIVE = re.compile(r"\b(?:who|which) (?:(?:has|have|had) )?(?:\w+ly )?$")
_HOW_IT_WAS_SAID = re.compile(r"[^,]{1,30}, (?:to|in|with|amid|over|from) ")  # "he told the council, to a silence that …"
BEFORE = 40  # characters before a name in which its titles stand
_SAYS_NO_MORE = re.compile(
    r"[,”\"’]{0,3} (?:but|and|yet) (?:\w{2,20}ly )?(?:(?:gave|offered|provided|shared) (?:no|few|little)|declined|refused|stopped short"
    r"|(?:did not|didn[’']t|would not|wouldn[’']t) (?:say|give|offer|provide|share|elaborate|explain|specify|go into))\b"
)  # "… is shut, but gave no reason, stirring anger": the anger nobody spoke of
_MEANWHILE = re.compile(r", (?:even )?(?:as|while|after|amid) ")  # "the pier was shut, bakers said, as anger grew over lamps": the anger nobody spoke of
_LED = re.compile(r", [^,]{2,38} $")
_WHICH = re.compile(r"\b(?:that|which) (?:he|she|they|it|we|(?:[A-Z][\w.’'-]{0,20} ){0,3}[A-Z][\w.’'-]{0,20}) (?:had |has )?$")
_CLOSED = re.compile(r"[,!?—–]?[”\"’']\s*$")  # the end of what is quoted
_MATTER = re.compile(r" (?:about|against|of|over) [^,;:.“”\"]+")
TITLED = 25  # characters of "said Deputy Mayor Roth" before the name
OPENING = 30  # characters of a clause in which a name is its subject
QUOTED_SHARE = 0.25  # of a topic, that somebody must say to be its speaker


class Speech:
    """Quotations and reports of one article, by paragraph."""

    def __init__(self, mine: Reading) -> None:
        self._mine = mine
        self._genders: dict[str, str | None] = {}
        self._people = {name.text for name in mine.names if name.kind == "person"}
        self._direct: dict[int, list[tuple[Span, str | None]]] = defaultdict(list)
        for quotation in mine.quotations:
            for span in quotation.spans if quotation.kind == "direct" else ():
                self._direct[span.paragraph].append((span, quotation.speaker.text if quotation.speaker is not None else None))
        self._spoken = defaultdict(list, {p: list(said) for p, said in self._direct.items()})
        self._reports: dict[int, list[Report]] = defaultdict(list)
        for report in reports(mine):
            place = mine.sentences[report.sentence].span
            if report.cue is not None and not states(mine.article.text(place), report.cue.start - place.start, report.speaker):
                continue
            self._reports[report.span.paragraph].append(report)
            if report.cue is not None and _SHOUTED.match(mine.article.text(place), report.cue.start - place.start) is None:
                said = _told(mine.article.text(place), place, report)
                if said is not None:
                    self._spoken[report.span.paragraph].append((said, report.speaker))

    def quoted(self, sentence: Span) -> list[Span]:
        """The stretches of a sentence's paragraph in quotation marks that reach into it."""
        return [span for span, _ in self._direct.get(sentence.paragraph, ()) if span.common(sentence)]

    def actor(self, sentence: Span) -> str | None:
        """The person whom a sentence tells of, where the reading says so; nobody where its "he" may as well be another."""
        whose = next((r.speaker for r in self._reports.get(sentence.paragraph, ()) if r.cue is None and r.span.common(sentence)), None)
        return whose if whose is not None and whose in self._people and not self._may_be_another(whose, sentence) else None

    def _may_be_another(self, who: str, sentence: Span) -> bool:
        """Whether a sentence opens with "he", and the one before names another man: "Ana Orr sacked Nick Oakes. He has been replaced"."""
        texts = self._mine.article.paragraphs
        opening = _HE.match(texts[sentence.paragraph].text, sentence.start, sentence.end)
        k = bisect_left(self._sentences, sentence) - 1
        if opening is None or k < 0 or sentence.paragraph - self._sentences[k].paragraph > 1:
            return False
        if any(name.text == who for _, name in self._named_in(sentence)):
            return False  # "His lawyer, Ida Roth, said"
        before = self._sentences[k]
        said = self._direct.get(before.paragraph, ())[:_FEW]
        ends = texts[before.paragraph].text
        others = (
            name
            for place, name in self._named_in(before)
            if name.text != who and not ends.startswith(("’s", "'s"), place.end) and not any(place in span for span, _ in said)
        )
        return any(self._gender(name) in (None, _HE_OR_SHE[opening.group(1)]) for name in others)

    def _named_in(self, sentence: Span) -> list[tuple[Span, Name]]:
        """Where a sentence names whom."""
        first, last = (bisect_left(self._named, Span(sentence.paragraph, at, at), key=itemgetter(0)) for at in (sentence.start, sentence.end))
        return self._named[first:last]

    def _gender(self, name: Name) -> str | None:
        if name.text not in self._genders:
            self._genders[name.text] = gender_of(self._mine.article, name)
        return self._genders[name.text]

    @cached_property
    def _sentences(self) -> list[Span]:
        return [sentence.span for sentence in self._mine.sentences]

    @cached_property
    def _named(self) -> list[tuple[Span, Name]]:
        """Where people are named, in order."""
        return sorted(((m, n) for n in self._mine.names if n.kind == "person" for m in n.mentions), key=itemgetter(0))

    def spoken(self, sentence: Span) -> list[tuple[int, int, str | None]]:
        """What somebody says in a sentence, by offsets in it, and who, where that is known."""
        found = self._spoken.get(sentence.paragraph, ())
        return [(s.start - sentence.start, s.end - sentence.start, who) for s, who in found if s.common(sentence)]

    def speaker(self, spans: Sequence[Span], places: Sequence[Place]) -> str | None:
        """Who says most of a topic, by surname: in quotation marks, or beside a reporting verb."""
        said: Counter[str] = Counter()
        for span in spans:
            for quoted, speaker in self._direct.get(span.paragraph, ()):
                if speaker in self._people:
                    said[speaker] += quoted.common(span)
            for report in self._reports.get(span.paragraph, ()):
                if report.cue is not None and report.speaker in self._people:
                    said[report.speaker] += report.span.common(span)
        for place in places:
            group = sayer(place)
            if group is not None and not any(group in known.split() for known in said) and not self._somebody_else(group, place):
                said[group] += sum(end - start for start, end in place.told)
        actors = {p.actor for p in places if p.actor is not None}
        if not said and len(actors) == 1:  # "He paused, then added: …"
            said.update({who: sum(quoted for p in places for quoted in _overlaps(p.told, p.quoted)) for who in actors})
        who, most = max(said.items(), key=lambda s: (s[1], s[0]), default=("", 0))
        if not most or most < QUOTED_SHARE * sum(len(s) for s in spans):
            return None
        return self._called(who) if who in self._people else who

    def calls(self, speaker: str, text: str) -> bool:
        """Whether words are what the article calls the speaker, before the name: "I am the harbour master", says Harbour Master Roth."""
        said = f" {text.casefold()}"
        return any(said.endswith(f" {title}") or f" {title}".endswith(said) for title in self._titles.get(speaker, ()))

    @cached_property
    def _titles(self) -> dict[str, set[str]]:
        """By surname what stands before people's names: "attorney general"."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, mention in ((n, m) for n in self._mine.names if n.kind == "person" for m in n.mentions):
            before = words(self._mine.article.paragraphs[mention.paragraph].text[max(0, mention.start - BEFORE) : mention.end])
            own = {w.folded for w in words(name.text)}
            last = next((k for k in range(len(before), 0, -1) if before[k - 1].folded not in own), 0)
            first = next((k for k in range(last, 0, -1) if gazetteer.key(before[k - 1].folded) not in titles()), 0)
            if first < last:
                found[surname(name.text)].add(" ".join(w.folded for w in before[first:last]))
        return found

    def _somebody_else(self, group: str, place: Place) -> bool:
        """Whether the reading has others speak in a sentence than the person of that surname: "“…,” said Roth’s solicitor"."""
        told = [who for _, _, who in place.spoken if who is not None]
        return bool(told) and any(surname(who) == group for who in self._people) and not any(group in who.split() for who in told)

    def _called(self, who: str) -> str:
        """Somebody's surname; with "Jr." where the article writes of another of that name, too."""
        last = surname(who)
        junior = who.endswith(("Jr", "Jr.")) and any(surname(other) == last for other in self._people - {who})
        return f"{last} Jr." if junior else last


def within(spans: Sequence[Span], place: Span) -> list[tuple[int, int]]:
    """Offsets counted from the start of `place`, in order."""
    return sorted((s.start - place.start, s.end - place.start) for s in spans)


def _overlaps(some: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> Iterator[int]:
    """How many characters each of the one stretches has in common with each of the other."""
    return (max(0, min(one[1], other[1]) - max(one[0], other[0])) for one in some for other in others)


def _told(text: str, place: Span, report: Report) -> Span | None:
    """What is said of a report: what follows the verb, be this inside it or before it ("…, she said; she would go"), else what leads up to it.

    Where that only says who speaks ("Roth, the harbour master, is known to have | warned"), what she warned against, if anything; a relative clause ends
    at its comma ("who asked it, was …"), and what somebody says before "but gave no details". Who is named behind what he says in quotation marks ("“…,”
    said Roth, who had …") and of what somebody only says a part ("the mines that she said were empty") has said nothing there.
    """
    said, cue = report.span, report.cue
    assert cue is not None
    at, ends = cue.start - place.start, cue.end - place.start
    if _only_named(text, at, ends, report.speaker):
        return None
    leads = _LED.search(text, max(0, at - BEFORE), at) if _MEANWHILE.match(text, ends) is not None else None
    if leads is not None:
        return Span(said.paragraph, place.start, place.start + leads.start()) if leads.start() else None
    if cue.end >= said.end:
        if _WHICH.search(text, max(0, at - BEFORE), at) is not None:
            return None
        if report.speaker is None or not _begins_with(text[said.start - place.start : at], surname(report.speaker)):
            return Span(said.paragraph, said.start, cue.start)
        about = _MATTER.match(text, ends)
        return Span(said.paragraph, cue.end, place.start + about.end()) if about is not None else None
    if _HOW_IT_WAS_SAID.match(text, ends) is not None and any(mark in text[:at] for mark in '”’"'):
        return None
    relative = _RELATIVE.search(text, max(0, at - BEFORE), at) is not None
    comma = text.find(",", ends, said.end - place.start) if relative else -1
    no_more = _SAYS_NO_MORE.search(text, ends, said.end - place.start)
    until = place.start + comma if comma >= 0 else place.start + no_more.start() if no_more is not None else said.end
    return Span(said.paragraph, max(cue.end, said.start), until) if until > max(cue.end, said.start) else None


def _only_named(text: str, at: int, ends: int, speaker: str | None) -> bool:
    """Whether behind a quotation and its verb somebody is only named, with whatever else is told of him."""
    quoted = _CLOSED.search(text[max(0, at - 4) : at]) is not None
    return quoted and speaker is not None and speaker in text[ends : ends + len(speaker) + TITLED]


def _begins_with(clause: str, last: str) -> bool:
    """Whether a clause begins with a name that ends in this word."""
    before, found, _ = clause[:OPENING].partition(last)
    return bool(found) and all(word[0].isupper() for word in before.split())
