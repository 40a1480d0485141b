"""What an editor would call a topic: two to five words of the article's own. Pure."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.article.model import Span
from reader.comparison.nounphrases import capital, noun_phrases
from reader.comparison.terms import told
from reader.language import gazetteer
from reader.language.reading import Reading
from reader.language.words import STOP, Word, words

MOST_WORDS = 5
QUOTED_SHARE = 0.3


@dataclass
class _Candidate:
    """A phrase as written, its folded words, where it stands, and how good a name it makes."""

    text: str
    stems: tuple[str, ...]
    places: set[int] = field(default_factory=set)
    name: bool = False
    score: float = 0.0
    first: int = 0


class Labeller:
    """Names the topics of one article; `background` counts the stems of the other."""

    def __init__(self, mine: Reading, background: Counter[str]) -> None:
        self.mine = mine
        self.background = background
        self.people = {name.text for name in mine.names if name.kind == "person"}
        self.names: dict[int, list[tuple[Span, str, str]]] = defaultdict(list)
        for name in mine.names:
            for mention in name.mentions:
                self.names[mention.paragraph].append((mention, name.text, name.kind))
        self.everywhere = Counter(w.stem for s in mine.sentences for w in words(mine.article.text(s.span), mine.article.language))

    def label(self, spans: Sequence[Span], taken: set[str]) -> str | None:
        """Two to five words for the stretches, none of `taken`; None where they hold no word that tells."""
        counts = Counter(w.stem for s in spans for w in words(self.mine.article.text(s), self.mine.article.language))
        heading = self._heading(spans)
        found = self._candidates(spans, counts, heading)
        if heading and 2 <= len(heading.split()) <= MOST_WORDS and heading not in taken:
            return heading
        speaker = self._speaker(spans)
        options = [*self._options(found, speaker), *(c.text for c in found)]
        for text in options:
            label = _set(text)
            if label not in taken and len(words(label)) >= 2:
                return label
        return next((_set(c.text) for c in found if _set(c.text) not in taken), None)

    def _heading(self, spans: Sequence[Span]) -> str:
        """The article's own heading, where the topic begins right below it."""
        before = min(s.paragraph for s in spans) - 1
        paragraphs = self.mine.article.paragraphs
        return paragraphs[before].text.strip().rstrip(".:") if before >= 0 and paragraphs[before].kind == "heading" else ""

    def _candidates(self, spans: Sequence[Span], counts: Counter[str], heading: str) -> list[_Candidate]:
        """Noun phrases of the stretches, the best first."""
        above = {w.stem for w in words(heading) if w.folded not in STOP}
        found: dict[tuple[str, ...], _Candidate] = {}
        for n, span in enumerate(spans):
            text = self.mine.article.text(span)
            every = words(text, self.mine.article.language)
            for phrase in noun_phrases(text, every):
                for first in range(phrase.first, phrase.last + 1):
                    inside = every[first : phrase.last + 1]
                    stems = tuple(w.stem for w in inside)
                    held = found.setdefault(stems, _Candidate(_text(text, inside), stems, first=n))
                    held.places.add(n)
                    held.score = max(held.score, self._worth(text, inside, counts, above, first=n, sure=phrase.sure, whole=first == phrase.first))
                    held.name = capital(text, inside[0]) and inside[0].start > 0
        ranked = sorted(found.values(), key=lambda c: (-c.score * (1 + 0.3 * (len(c.places) - 1)), c.first, c.text))
        return [c for c in ranked if c.score > 0]

    def _worth(self, text: str, inside: Sequence[Word], counts: Counter[str], above: set[str], *, first: int, sure: bool, whole: bool) -> float:
        """How well a phrase names: what its words tell, how often the topic has them, and that the other article lacks them."""
        total = 0.0
        for word in inside:
            rare = told(word.stem) / 6
            lacking = 1.0 if word.stem not in self.background else 0.35
            focus = counts[word.stem] / max(1, self.everywhere[word.stem])
            total += (0.3 + rare) * lacking * (1 + 0.5 * min(3, counts[word.stem] - 1)) * (0.6 + 0.4 * focus) * (1.6 if word.stem in above else 1.0)
        size = len(inside)
        shape = {1: 0.75, 2: 1.0, 3: 0.95}.get(size, 0.8)
        if capital(text, inside[0]) and not whole:
            shape *= 0.6  # the tail of a name is no name
        return float(total / size**0.6 * shape * (1.0 if sure else 0.8) * (1.15 if first == 0 else 1.0))

    def _speaker(self, spans: Sequence[Span]) -> str | None:
        """Who says most of the topic, by surname, where quotations are a good part of it."""
        said: Counter[str] = Counter()
        for quotation in self.mine.quotations:
            if quotation.speaker is not None and quotation.kind == "direct":
                said[quotation.speaker.text] += sum(q.common(s) for q in quotation.spans for s in spans)
        if not said:
            return None
        who, most = max(said.items(), key=lambda s: (s[1], s[0]))
        if most < QUOTED_SHARE * sum(len(s) for s in spans):
            return None
        if who in self.people:
            return who.split()[-1]
        return _short(who) if who[:1].isupper() and len(who.split()) <= 3 else None

    def _options(self, found: Sequence[_Candidate], speaker: str | None) -> list[str]:
        """Labels made of phrases, the best first."""
        out: list[str] = []
        if speaker is not None:
            own = {w.stem for w in words(speaker)}
            about = [c for c in found if own.isdisjoint(c.stems)]
            out += [f"{speaker} on {_short(c.text)}" for c in about[:3] if len(c.text.split()) <= 3]
        for c in found[:4]:
            if c.name and len(_short(c.text).split()) == 1:
                out += [f"{_short(c.text)} {head.text}" for head in found[:12] if not head.name and len(head.stems) == 1 and head.places & c.places]
        if found and len(found[0].stems) >= 2:
            out.insert(0 if speaker is None else len(out), _short(found[0].text))
        elif found:
            out += [f"{_short(found[0].text)} and {_short(c.text)}" for c in found[1:6] if set(c.stems).isdisjoint(found[0].stems) and len(c.stems) <= 3]
        return out


def _text(text: str, inside: Sequence[Word]) -> str:
    return text[inside[0].start : inside[-1].end]


def _short(name: str) -> str:
    """A body known by its initials, by those."""
    known = gazetteer.organisations()
    usual = known.forms.get(gazetteer.key(name))
    if usual is None or " " not in name:
        return name
    initials = [k for k in sorted(known.shouted) if known.forms[k] == usual]
    return initials[0].upper() if initials else name


def _set(text: str) -> str:
    """With a capital at the head."""
    return text[:1].upper() + text[1:]
