"""Whom "he", "she" and "it" mean: of those named before, who is nearest, heads a sentence, spoke last. Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_left

from reader.article.model import Span
from reader.language.bearers import gender_of
from reader.language.by_use import pronoun_by_use
from reader.language.grammar import present_participle
from reader.language.introduced import Introduced
from reader.language.mentions import APPOSITION, LEADING, OPENING, Mentions
from reader.language.quotation_kinds import WORD

_HE = frozenset(("he", "his", "him", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
PRONOUNS = _HE | _SHE | frozenset(("it", "its", "they", "their", "them"))
_PARTISANS = frozenset(("Democrats", "Republicans", "Democrat", "Republican"))  # "they", and never "it"
_FAR, _WENT_ON, _WENT_ON_FOR = 6, 0.9, 3
_MOST_NEAR = 500
"""How many mentions before a word are looked at: more than any six paragraphs have; without end it would be each with each."""
_ABOUT, _CALLED, _ASIDE = 0.8, 2.0, 1.5
_SUBJECT, _GIVEN, _BROUGHT_IN, _NAMED = 1.6, 2.5, 2.0, 1.5
EITHER = "he or she"
"""Stands for a person of whom the words do not tell: "the 49-year-old"."""
_HE_OPENS = re.compile(r"(?:(?:But|And|Yet|Still|Then|Later),? )?(He|She|he|she)\b")
_GIVEN_TO = re.compile(r"(?:(?:But|And|Yet|Still),? )?(?:[Ww]hen|[Aa]fter|[Oo]nce) [^,;:“”\"]{5,100} to (?:[A-Z][\w-]*\.? ){0,3}\Z")
_SPOKEN_OF = re.compile(r"\b(?:he|she|him|his|her|I)\b", re.IGNORECASE)
_LOOK = 600  # characters of a paragraph
_ASKED = re.compile(r"\?\s*[“\"]")


class Pronouns:
    """The pronouns of one article, to be asked in the order of the text."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self.introduced = Introduced(mentions)
        self._names = mentions.names
        self._texts = [paragraph.text for paragraph in mentions.article.paragraphs]
        self._gender = [gender_of(mentions.article, name) for name in mentions.names]
        for number, name in enumerate(mentions.names):
            if name.kind == "person" and self._gender[number] is None:
                self._gender[number] = pronoun_by_use(mentions, number)
        self._going_on: dict[Span, dict[str, int]] = {}
        self.spoke: tuple[int, int] | None = None
        """Who spoke last: the paragraph, and the number of the name."""

    def who(self, low: str, mention: Span) -> int | None:
        """The number of the name of whom a pronoun means."""
        gender = "he" if low in _HE else "she" if low in _SHE else EITHER if low == EITHER else None
        best: tuple[float, int] | None = None
        partisan = False
        every = self._mentions.every
        last = self._mentions.first(mention.paragraph, mention.start) - 1
        sentence = self._mentions.sentence(mention)
        subject = self._goes_on(low, sentence) if gender else None
        others = self._named_after(sentence, mention) if low in ("he", "she") else frozenset()
        beside = self.introduced.quoted_beside(mention) if low in ("he", "she", EITHER) else None
        spoken_of = self.introduced.names(beside) if beside is not None else frozenset()
        brought_in = self._brought_in(beside, gender, spoken_of) if beside is not None else None
        told_of = self._one_told_of(gender, sentence, mention) if low in ("he", "she") and beside is None else None
        says_last = self.introduced.says_last(mention) if gender else None
        calls = self._texts[mention.paragraph].endswith("what ", 0, mention.start)
        for k in range(last, max(-1, last - _MOST_NEAR), -1):
            span, number = every[k]
            if mention.paragraph - span.paragraph > _FAR:
                break
            spoke = self.spoke is not None and self.spoke[1] == number
            person = self._names[number].kind == "person" or (gender is not None and spoke)
            if (gender is not None) != person or (gender is None and self._names[number].kind != "organisation"):
                continue
            if number in others or (gender and not self._goes_with(number, gender)):
                continue
            if low in ("he", "she") and span in sentence and self._in_opening_participle(span, sentence, mention):
                continue
            if low in ("he", "she") and self._texts[span.paragraph][span.end : mention.start] == ", " and span in sentence and self._mentions.opens(span):
                continue  # "Roth, she recalled, was late"
            if self._texts[span.paragraph].startswith("-", span.end):
                continue  # "the Roth-era rule" tells of nobody
            if _ASKED.match(self._texts[span.paragraph], span.end) and self._mentions.opens(span):
                continue  # "And Mr. Roth? “A good man,” he said."
            value = self._value(span, number, mention, gender)
            if number == subject:
                value += _SUBJECT
            if number in (brought_in, says_last, told_of):
                value += _BROUGHT_IN
            if number in spoken_of:
                value -= _NAMED  # "“Ode was on the floor,” he said"
            if self._given_to(span, sentence, mention):
                value += _GIVEN
            if calls and span in sentence:
                value += _CALLED  # "defended what he called": whoever defends calls it so
            if best is None or value > best[0]:
                best = (value, number)
                partisan = self._texts[span.paragraph][span.start : span.end] in _PARTISANS
        if low == "it" and best is not None and partisan:
            return None
        going_on = self._goes_on_speaking(gender, mention, alone=best is None) if gender and (best is None or best[0] < _WENT_ON) else None
        return going_on if going_on is not None else best[1] if best else None

    def _brought_in(self, quoted: Span, gender: str | None, spoken_of: frozenset[int]) -> int | None:
        """The one person of that gender whom the sentence before a quotation brings in, and the quotation does not name."""
        people = (n for n in self.introduced.by_sentence_before(quoted) if n not in spoken_of and self._names[n].kind == "person")
        found = {n for n in people if self._goes_with(n, gender)}
        return next(iter(found)) if len(found) == 1 else None

    def _one_told_of(self, gender: str | None, sentence: Span, mention: Span) -> int | None:
        """The only person of that gender whom the paragraph names before a sentence, be it as whose house it was, where it speaks of no "he" before."""
        text = self._texts[sentence.paragraph]
        start = max(0, sentence.start - _LOOK, mention.start - 2 * _LOOK)
        if _SPOKEN_OF.search(text, start, mention.start):
            return None
        first = self._mentions.first(sentence.paragraph, start)
        near = self._mentions.every[first : min(first + _MOST_NEAR, self._mentions.first(sentence.paragraph, mention.start))]
        found = {number for _, number in near if self._names[number].kind == "person" and self._goes_with(number, gender)}
        # not "Of Mr. Roth, he said", but "In Mr. Roth’s early days he"
        aside = any(self._mentions.is_quoted(span) or (span in sentence and not text.startswith(("’s ", "'s "), span.end)) for span, _ in near)
        return next(iter(found)) if len(found) == 1 and not aside else None

    def _goes_with(self, number: int, gender: str | None) -> bool:
        """Whether a pronoun can mean whoever bears a name; where nothing tells he from she, whose name does."""
        return self._gender[number] is not None if gender == EITHER else self._gender[number] in (None, gender)

    def _goes_on_speaking(self, gender: str, mention: Span, *, alone: bool) -> int | None:
        """Who was meant just before, where the article has said nothing but "he" for so long that no mention of him is near; `alone`: nor of anybody else."""
        if self.spoke is None or not self._goes_with(self.spoke[1], gender):
            return None
        if not 0 <= mention.paragraph - self.spoke[0] <= _WENT_ON_FOR or self._mentions.is_quoted(mention):
            return None
        spans = self._names[self.spoke[1]].mentions
        before = bisect_left(spans, Span(mention.paragraph, mention.start, mention.start))
        return self.spoke[1] if alone or (before and mention.paragraph - spans[before - 1].paragraph > _FAR) else None

    def _in_opening_participle(self, span: Span, sentence: Span, mention: Span) -> bool:
        """Whether a name is what the clause that opens the sentence is about: "Blaming Mr. Roth, he said": he is somebody else."""
        text = self._texts[sentence.paragraph]
        if mention.start - span.end > APPOSITION:
            return False
        comma = text.find(",", span.end, mention.start)
        opening = WORD.match(text, sentence.start, span.start)
        return opening is not None and present_participle(opening.group().lower()) and text[comma : mention.start] == ", "

    def _value(self, span: Span, number: int, mention: Span, gender: str | None) -> float:
        """Nearness first; being a subject, having spoken last and a known gender count; being spoken of inside a quotation counts against."""
        value = -1.2 * (mention.paragraph - span.paragraph) - (mention.start - span.start if span.paragraph == mention.paragraph else 0) / 1200
        before = self._texts[span.paragraph][max(0, span.start - 24) : span.start].rstrip()
        heads = self._mentions.opens(span) or self._mentions.leads(span)
        value += 0.9 if heads else 0.0
        # whose doings the paragraph has told so far is who it is about, whoever spoke before
        value += _ABOUT if span.paragraph == mention.paragraph and heads else 0.0
        if self._mentions.is_quoted(span):
            value -= 2.5
        if before.rpartition("(")[2].count(")") == 0 and "(" in before:
            value -= _ASIDE
        if self.spoke is not None and self.spoke[1] == number and mention.paragraph - self.spoke[0] <= 1:
            value += 1.6
        return value + (0.5 if gender and self._gender[number] == gender else 0.0)

    def _goes_on(self, low: str, sentence: Span) -> int | None:
        """Whom "he" means who opens the sentence before: the next "he" is him too, whoever else it names."""
        sentences = self._mentions.sentences
        k = bisect_left(sentences, sentence) - 1
        if not 0 <= k < len(sentences) - 1 or sentences[k + 1] != sentence or sentence.paragraph - sentences[k].paragraph > 1:
            return None
        first = k
        while first and sentences[first] not in self._going_on and self._opening(first) is not None:
            first -= 1
        for n in range(first, k + 1):  # in their order, and of each once: one sentence after the other may open so
            if sentences[n] not in self._going_on:
                self._going_on[sentences[n]] = self._who_goes_on(n)
        return self._going_on[sentences[k]].get(low)

    def _opening(self, k: int) -> re.Match[str] | None:
        """The "he" or "she" that opens a sentence."""
        sentence = self._mentions.sentences[k]
        return _HE_OPENS.match(self._texts[sentence.paragraph], sentence.start, sentence.end)

    def _who_goes_on(self, k: int) -> dict[str, int]:
        """The pronoun that opens a sentence and whom it means, where the sentence before names him or opens with him."""
        opening = self._opening(k)
        if opening is None or not k:
            return {}
        sentences = self._mentions.sentences
        low, before = opening.group(1).lower(), sentences[k - 1]
        who = self.who(low, Span(sentences[k].paragraph, opening.start(1), opening.end(1)))
        goes_on = who is not None and (who in self._going_on.get(before, {}).values() or self._is_named(who, before))
        return {low: who} if who is not None and goes_on else {}

    def _is_named(self, number: int, sentence: Span) -> bool:
        """Whether a sentence names somebody."""
        first = self._mentions.first(sentence.paragraph, sentence.start)
        last = min(first + _MOST_NEAR, self._mentions.first(sentence.paragraph, sentence.end))
        return any(who == number for _, who in self._mentions.every[first:last])

    def _given_to(self, span: Span, sentence: Span, mention: Span) -> bool:
        """Whether the clause that opens the sentence ends with whom something was put to: "When the note was sent to Mr. Roth, he laughed"."""
        text = self._texts[mention.paragraph]
        if span not in sentence or text[span.end : mention.start] != ", ":
            return False
        return _GIVEN_TO.match(text[max(sentence.start, span.start - APPOSITION) : span.start]) is not None

    def _named_after(self, sentence: Span, mention: Span) -> frozenset[int]:
        """Whom the rest of a sentence names: its "he" is somebody else ("He called Roth’s plan a con"), unless it opens with a clause ("As he left, Roth")."""
        text = self._texts[sentence.paragraph]
        opening = WORD.search(text, sentence.start, min(mention.start, sentence.start + OPENING))
        if opening is not None and opening.group().lower() in LEADING:
            return frozenset()
        first = self._mentions.first(sentence.paragraph, mention.end)
        last = min(first + _MOST_NEAR, self._mentions.first(sentence.paragraph, sentence.end))
        return frozenset(number for span, number in self._mentions.every[first:last] if not text.startswith((" himself", " herself"), span.end))
