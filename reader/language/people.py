"""Who a mention means: a name in full, a pronoun's person, "the president". Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from reader.article.model import Article, Span
from reader.language import writings
from reader.language.apposed import has_owner_or_article, holder, holders
from reader.language.beside import of_staff, staff_of
from reader.language.gazetteer import sections
from reader.language.grammar import PREPOSITIONS, SUBORDINATORS, present_participle
from reader.language.quotation_kinds import WORD
from reader.language.reading import Name, Quotation, Sentence
from reader.language.roles import AT_ANOTHER_TIME
from reader.resources import path

_HE = frozenset(("he", "his", "him", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_IT = frozenset(("it", "its", "they", "their", "them"))
_TITLES = {  # words that go with one pronoun
    "mr": "he", "sir": "he", "king": "he", "prince": "he", "lord": "he", "father": "he",
    "congressman": "he", "chairman": "he", "spokesman": "he", "businessman": "he",
    "mrs": "she", "ms": "she", "miss": "she", "queen": "she", "princess": "she", "lady": "she", "dame": "she", "congresswoman": "she", "spokeswoman": "she",
    "chairwoman": "she", "actress": "she", "businesswoman": "she",
}  # fmt: skip
_SPELLED = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "dr": "doctor", "prof": "professor", "lt": "lieutenant", "col": "colonel",
    "capt": "captain", "sgt": "sergeant", "adm": "admiral", "rev": "reverend", "pres": "president",
}  # fmt: skip
_ALSO = {"lawmaker": {"senator", "representative", "congressman", "congresswoman"}, "congressman": {"representative"}, "congresswoman": {"representative"}}
_FAR, _WENT_ON, _WENT_ON_FOR = 6, 0.9, 3
_MOST_NEAR, _MOST_BEFORE = 500, 2000
"""How many mentions before a word are looked at: more than any six paragraphs, and any article, have; without end it would be each with each."""
_ABOUT, _CALLED, _ASIDE = 0.8, 2.0, 1.5
_APPOSED = re.compile(r"(?:The|An?|His|Her|Their|Another|One)\b[^,.;:“”\"]+, ")  # "The committee’s ranking member, Ines Roth, …"
_APPOSITION, _OPENING, _TITLE_WORDS = 120, 60, 4
_LEADING = SUBORDINATORS | PREPOSITIONS
_ROLE = re.compile(r"(?: \([^()]{1,12}\))?, (the |a |an |his |her |its )?([^,.;]{3,60})")  # " (R-Ohio), chairman of", ", the mayor of"
_TITLED = re.compile(r"(?:[A-Z][\w-]*\.? ){0,3}")  # "said the legislator, Representative Ines Roth"
_PARTISANS = frozenset(("Republican", "Democrat"))  # "the Ohio Republican" is somebody, and not the party
_HE_OPENS = re.compile(r"(?:(?:But|And|Yet|Still|Then|Later),? )?(He|She|he|she)\b")
_GIVEN_TO = re.compile(r"(?:(?:But|And|Yet|Still),? )?(?:[Ww]hen|[Aa]fter|[Oo]nce) [^,;:“”\"]{5,100} to (?:[A-Z][\w-]*\.? ){0,3}\Z")
_SUBJECT, _GIVEN = 1.6, 2.5
_ASKED = re.compile(r"\?\s*[“\"]")
_RELATIVE = re.compile(r"\b(?:who|which|that)\Z", re.IGNORECASE)


@cache
def _first_names() -> dict[str, str]:
    out: dict[str, str] = {}
    section = "he"
    for line in path("words", "first-names.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            out.update(dict.fromkeys(line.split(), section))
    return out


@cache
def _before_names() -> frozenset[str]:
    """Words in small letters that may stand between the head of a sentence and a name: "The poet Ines Roth", "Former mayor Ines Roth"."""
    return frozenset((*sections("speakers.txt")["speaks"], *sections("titles.txt")["role"], "former", "poet"))


def _point(paragraph: int, at: int) -> Span:
    return Span(paragraph, at, at)


class People:
    """The names of one article, ready to be asked who some words mean. Ask in the order of the text: who spoke last counts."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self.article = article
        self._sentences = [s.span for s in sentences]
        self.names = names
        self._texts = frozenset(n.text for n in names)
        self.mentions = sorted((m, i) for i, n in enumerate(names) for m in n.mentions)
        self._starts = [m for m, _ in self.mentions]
        self._quoted: dict[int, list[Span]] = defaultdict(list)
        for quotation in quotations:
            for span in quotation.spans:
                self._quoted[span.paragraph].append(span)
        self._gender = [self._gender_of(n) for n in names]
        self._roles = [self._roles_of(n) for n in names]
        self._last: tuple[int, int] | None = None
        self._numbers = {n.text: i for i, n in enumerate(names)}
        self._holders: dict[str, str] | None = None
        self._going_on: dict[Span, dict[str, int]] = {}

    def words(self, span: Span) -> list[str]:
        """The words at `span`."""
        return WORD.findall(self.article.text(span))

    def known(self, text: str) -> bool:
        """Whether this is a name of the article, or who wrote it."""
        return text in self._texts or text == self.article.byline

    def who(self, mention: Span) -> str:
        """The fullest name of whom `mention` means; its own words where the article does not say."""
        text = _RELATIVE.sub("", self.article.text(mention)).strip(" ,")
        low = text.lower()
        number = self._pronoun(low, mention) if low in _HE | _SHE | _IT else self._named(mention) if text else None
        if number is None and text:
            number = self._called(mention)
        if number is None and low.split()[:1] == ["the"]:
            number = self._role(low, mention)
        if number is None:
            number = self._by_office(text, mention)
        if number is None:
            number = self._writer(mention, text) if low.startswith("the ") else None
        thing = writings.before(self.article, self._sentences, mention) if low == "it" else None
        if number is None or thing is not None:
            if low in ("i", "my") and self.article.byline:
                return self.article.byline
            return thing or text or self.article.text(mention)
        staff = self._staff(number, mention) if low in ("they", "them", "their") else None
        if staff is not None:
            return staff
        if self.names[number].kind == "person" or self._like_a_person(number):
            self._last = (mention.paragraph, number)
        return self.names[number].text

    def _staff(self, number: int, mention: Span) -> str | None:
        """ "They" of a body that was named last as whose people somebody are: "FBI officials"."""
        spans = self.names[number].mentions
        before = bisect_left(spans, _point(mention.paragraph, mention.start)) - 1
        if before < 0:
            return None
        span = spans[before]
        text = self.article.paragraphs[span.paragraph].text
        staff = staff_of(text, span.end, min(len(text), span.end + _OPENING))
        return f"{self.article.text(span)} {staff}" if staff else None

    def _like_a_person(self, number: int) -> bool:
        """Whether what was taken for a body is a given name and a surname: "wrote Otto Brandt, an Oldfield College professor"."""
        first, *rest = self.names[number].text.split()
        return len(rest) == 1 and first.lower() in _first_names()

    def _by_office(self, text: str, mention: Span) -> int | None:
        """Who has that office alone, or who sent what speaks."""
        if not has_owner_or_article(text):
            return None
        if self._holders is None:
            self._holders = holders(self.article, tuple(self.names))
        return self._numbers.get(holder(text, self._holders) or writings.sender(text, self.names, self.mentions, mention) or "")

    def _writer(self, mention: Span, text: str) -> int | None:
        """Who put out "the statement"."""
        found = writings.writer(self.article, mention, text)
        low = self.article.text(found).lower() if found is not None else ""
        if found is None:
            return None
        return self._pronoun(low, found) if low in _HE | _SHE | _IT else self._named(found)

    def _named(self, mention: Span) -> int | None:
        """The name that is the head of the mention: the last person named before its first comma, who owns nothing in it and stands after no "of"."""
        text = self.article.paragraphs[mention.paragraph].text
        comma = text.find(",", mention.start, mention.end)
        limit = comma if comma > mention.start else mention.end
        person: int | None = None
        other: int | None = None
        for k in range(bisect_left(self._starts, _point(mention.paragraph, max(0, mention.start - 80))), len(self.mentions)):
            span, number = self.mentions[k]
            if span.paragraph != mention.paragraph or span.start >= limit:
                break
            if not span.common(mention):
                continue
            leading = text[mention.start : max(mention.start, span.start)].lower().split()
            owns = text[span.end : span.end + 1] in ("'", "’") and span.end < mention.end - 2
            if (
                owns
                or of_staff(text, span.end, limit)
                or (leading and text[span.start : span.end] in _PARTISANS)
                or any(w in ("of", "for", "from", "with", "at", "in") for w in leading)
            ):
                continue
            if self.names[number].kind == "person":
                person = number
            elif not text[span.end : limit].strip(" ,"):
                other = number
        return person if person is not None else other

    def _called(self, mention: Span) -> int | None:
        """Whom the words right after the mention name: "said the spokesman, Nick Oakes", "a pilot, Ines Roth, said"."""
        text = self.article.paragraphs[mention.paragraph].text
        if not text.startswith(", ", mention.end):
            return None
        k = bisect_left(self._starts, _point(mention.paragraph, mention.end + 2))
        span, number = self.mentions[k] if k < len(self.mentions) else (mention, 0)
        ends = text[span.end : span.end + 1] in ("", ".", ",", ";", ":", " ") and not text.startswith(" and", span.end)
        near = span.paragraph == mention.paragraph and span.start - mention.end < _APPOSITION
        there = near and _TITLED.fullmatch(text, mention.end + 2, span.start) is not None
        return number if there and ends and " " in text[span.start : span.end] and self.names[number].kind == "person" else None

    def _pronoun(self, low: str, mention: Span) -> int | None:
        gender = "he" if low in _HE else "she" if low in _SHE else None
        best: tuple[float, int] | None = None
        last = bisect_left(self._starts, _point(mention.paragraph, mention.start)) - 1
        sentence = self._sentence(mention)
        subject = self._goes_on(low, sentence) if gender else None
        others = self._named_after(sentence, mention) if low in ("he", "she") else frozenset()
        calls = self.article.paragraphs[mention.paragraph].text.endswith("what ", 0, mention.start)
        for k in range(last, max(-1, last - _MOST_NEAR), -1):
            span, number = self.mentions[k]
            if mention.paragraph - span.paragraph > _FAR:
                break
            spoke = self._last is not None and self._last[1] == number
            person = self.names[number].kind == "person" or (gender is not None and spoke)
            if (gender is not None) != person or (gender is None and self.names[number].kind != "organisation"):
                continue
            if number in others or (gender and self._gender[number] not in (None, gender)):
                continue
            if low in ("he", "she") and span in sentence and self._in_opening_participle(span, sentence, mention):
                continue
            if self.article.paragraphs[span.paragraph].text.startswith("-", span.end):
                continue  # "the Roth-era rule" tells of nobody
            if _ASKED.match(self.article.paragraphs[span.paragraph].text, span.end) and self._opens(span):
                continue  # "And Mr. Roth? “A good man,” he said."
            value = self._value(span, number, mention, gender)
            if number == subject:
                value += _SUBJECT
            if self._given_to(span, sentence, mention):
                value += _GIVEN
            if calls and span in sentence:
                value += _CALLED  # "defended what he called": whoever defends calls it so
            if best is None or value > best[0]:
                best = (value, number)
        going_on = self._goes_on_speaking(gender, mention, alone=best is None) if gender and (best is None or best[0] < _WENT_ON) else None
        return going_on if going_on is not None else best[1] if best else None

    def _goes_on_speaking(self, gender: str, mention: Span, *, alone: bool) -> int | None:
        """Who was meant just before, where the article has said nothing but "he" for so long that no mention of him is near; `alone`: nor of anybody else."""
        if self._last is None or self._gender[self._last[1]] not in (None, gender):
            return None
        if not 0 <= mention.paragraph - self._last[0] <= _WENT_ON_FOR or any(mention in q for q in self._quoted[mention.paragraph]):
            return None
        spans = self.names[self._last[1]].mentions
        before = bisect_left(spans, _point(mention.paragraph, mention.start))
        return self._last[1] if alone or (before and mention.paragraph - spans[before - 1].paragraph > _FAR) else None

    def _in_opening_participle(self, span: Span, sentence: Span, mention: Span) -> bool:
        """Whether a name is what the clause that opens the sentence is about: "Blaming Mr. Roth, he said": he is somebody else."""
        text = self.article.paragraphs[sentence.paragraph].text
        if mention.start - span.end > _APPOSITION:
            return False
        comma = text.find(",", span.end, mention.start)
        opening = WORD.match(text, sentence.start, span.start)
        return opening is not None and present_participle(opening.group().lower()) and text[comma : mention.start] == ", "

    def _sentence(self, mention: Span) -> Span:
        """The sentence that a place is in."""
        k = bisect_right(self._sentences, _point(mention.paragraph, mention.start + 1)) - 1
        return self._sentences[k] if k >= 0 and mention in self._sentences[k] else mention

    def _goes_on(self, low: str, sentence: Span) -> int | None:
        """Whom "he" means who opens the sentence before: the next "he" is him too, whoever else it names."""
        k = bisect_left(self._sentences, sentence) - 1
        if not 0 <= k < len(self._sentences) - 1 or self._sentences[k + 1] != sentence or sentence.paragraph - self._sentences[k].paragraph > 1:
            return None
        first = k
        while first and self._sentences[first] not in self._going_on and self._opening(first) is not None:
            first -= 1
        for n in range(first, k + 1):  # in their order, and of each once: one sentence after the other may open so
            if self._sentences[n] not in self._going_on:
                self._going_on[self._sentences[n]] = self._who_goes_on(n)
        return self._going_on[self._sentences[k]].get(low)

    def _opening(self, k: int) -> re.Match[str] | None:
        """The "he" or "she" that opens a sentence."""
        return _HE_OPENS.match(self.article.paragraphs[self._sentences[k].paragraph].text, self._sentences[k].start, self._sentences[k].end)

    def _who_goes_on(self, k: int) -> dict[str, int]:
        """The pronoun that opens a sentence and whom it means, where the sentence before names him or opens with him."""
        opening = self._opening(k)
        if opening is None or not k:
            return {}
        low, before = opening.group(1).lower(), self._sentences[k - 1]
        who = self._pronoun(low, Span(self._sentences[k].paragraph, opening.start(1), opening.end(1)))
        goes_on = who is not None and (who in self._going_on.get(before, {}).values() or self._is_named(who, before))
        return {low: who} if who is not None and goes_on else {}

    def _is_named(self, number: int, sentence: Span) -> bool:
        """Whether a sentence names somebody."""
        first = bisect_left(self._starts, _point(sentence.paragraph, sentence.start))
        last = min(first + _MOST_NEAR, bisect_left(self._starts, _point(sentence.paragraph, sentence.end)))
        return any(who == number for _, who in self.mentions[first:last])

    def _given_to(self, span: Span, sentence: Span, mention: Span) -> bool:
        """Whether the clause that opens the sentence ends with whom something was put to: "When the note was sent to Mr. Roth, he laughed"."""
        text = self.article.paragraphs[mention.paragraph].text
        if span not in sentence or text[span.end : mention.start] != ", ":
            return False
        return _GIVEN_TO.match(text[max(sentence.start, span.start - _APPOSITION) : span.start]) is not None

    def _named_after(self, sentence: Span, mention: Span) -> frozenset[int]:
        """Whom the rest of a sentence names: its "he" is somebody else ("He called Roth’s plan a con"), unless it opens with a clause ("As he left, Roth")."""
        text = self.article.paragraphs[sentence.paragraph].text
        opening = WORD.search(text, sentence.start, min(mention.start, sentence.start + _OPENING))
        if opening is not None and opening.group().lower() in _LEADING:
            return frozenset()
        first = bisect_left(self._starts, _point(sentence.paragraph, mention.end))
        last = min(first + _MOST_NEAR, bisect_left(self._starts, _point(sentence.paragraph, sentence.end)))
        return frozenset(number for span, number in self.mentions[first:last] if not text.startswith((" himself", " herself"), span.end))

    def _value(self, span: Span, number: int, mention: Span, gender: str | None) -> float:
        """Nearness first; being a subject, having spoken last and a known gender count; being spoken of inside a quotation counts against."""
        value = -1.2 * (mention.paragraph - span.paragraph) - (mention.start - span.start if span.paragraph == mention.paragraph else 0) / 1200
        text = self.article.paragraphs[span.paragraph].text
        before = text[max(0, span.start - 24) : span.start].rstrip()
        opens = self._opens(span)
        apposed = not opens and self._leads(span)
        value += 0.9 if opens or apposed else 0.0
        # whose doings the paragraph has told so far is who it is about, whoever spoke before
        value += _ABOUT if span.paragraph == mention.paragraph and (opens or apposed) else 0.0
        if any(span in q for q in self._quoted[span.paragraph]):
            value -= 2.5
        if before.rpartition("(")[2].count(")") == 0 and "(" in before:
            value -= _ASIDE
        if self._last is not None and self._last[1] == number and mention.paragraph - self._last[0] <= 1:
            value += 1.6
        return value + (0.5 if gender and self._gender[number] == gender else 0.0)

    def _opens(self, span: Span) -> bool:
        """Whether nothing but titles stands between a name and the head of its sentence, or the quotation before it: "But Senator Roth"."""
        start = max(self._sentence(span).start, span.start - _OPENING)
        head = re.split(r"[”\"]|''", self.article.paragraphs[span.paragraph].text[start : span.start])[-1].split()
        return len(head) <= _TITLE_WORDS and all((w[0].isupper() or w in _before_names()) and w.lower() not in PREPOSITIONS for w in head)

    def _leads(self, span: Span) -> bool:
        """Whether a name is the subject of its sentence behind an apposition or an opening: "After the vote, Mr. Roth said", "Asked again, Roth"."""
        text, start = self.article.paragraphs[span.paragraph].text, self._sentence(span).start
        if span.start - start >= _APPOSITION:
            return False
        if _APPOSED.fullmatch(text, start, span.start):
            return True
        comma = text.rfind(", ", start, span.start)
        if comma <= start or _TITLED.fullmatch(text, comma + 2, span.start) is None:
            return False
        opening = WORD.match(text, start, span.start)
        if opening is not None and (opening.group().lower() in _LEADING or present_participle(opening.group().lower())):
            return True
        first = bisect_left(self._starts, _point(span.paragraph, start))
        return self._starts[first] == span and not any(q.start < comma < q.end for q in self._quoted[span.paragraph])

    def _role(self, low: str, mention: Span) -> int | None:
        """ "The senator" is the person that the article calls so, the one named last before it."""
        words = WORD.findall(low.split(",")[0])
        if not words or len(words) > 6:
            return None
        head = words[-1]
        wanted = {head} | _ALSO.get(head, set())
        last = bisect_left(self._starts, _point(mention.paragraph, mention.start)) - 1
        for k in range(last, max(-1, last - _MOST_BEFORE), -1):
            number = self.mentions[k][1]
            if self.names[number].kind == "person" and wanted & self._roles[number]:
                return number
        return None

    def _roles_of(self, name: Name) -> set[str]:
        """Words that stand before the name or in an aside after it: "Gov. Lee", "Lee, the mayor of ..."."""
        roles: set[str] = set()
        for span in name.mentions:
            text = self.article.paragraphs[span.paragraph].text
            if AT_ANOTHER_TIME.search(text, max(0, span.start - _OPENING), span.start):
                continue  # who held the office at another time
            beside = re.search(r"(?:\b(?:[A-Z][\w-]*\.?|of|the|for|and) ){1,6}\Z", text[max(0, span.start - 60) : span.start])
            near = [w.lower() for w in WORD.findall(beside.group())] if beside else []
            last = re.search(r"\b([a-z]+) \Z", text[max(0, span.start - 24) : span.start])
            near += [last.group(1)] if last else []
            near += [w.lower() for w in WORD.findall(text[span.start : span.end])[:-1]]
            aside = _ROLE.match(text[span.end : span.end + 90])
            if aside and (aside.group(1) or aside.group(2).split()[0] in sections("titles.txt")["role"]):
                near += [w.lower() for w in WORD.findall(re.split(r"\b(?:of|for|at|in|who|from|with)\b", aside.group(2))[0])][-2:]
            roles.update(_SPELLED.get(w, w) for w in near)
        return roles

    def _gender_of(self, name: Name) -> str | None:
        if name.kind != "person":
            return None
        votes: Counter[str] = Counter()
        for span in name.mentions:
            text = self.article.paragraphs[span.paragraph].text
            near = [w.lower() for w in WORD.findall(text[max(0, span.start - 14) : span.start])][-1:] + [
                w.lower() for w in WORD.findall(text[span.start : span.end])
            ]
            votes.update(_TITLES[w] for w in near if w in _TITLES)
        given = next((_first_names()[w.lower()] for w in WORD.findall(name.text) if w.lower() in _first_names()), None)
        if given is not None and 3 * (votes.total() - votes[given]) < len(name.mentions):
            return given  # one "Mrs. Trump" is another than Donald
        return votes.most_common(1)[0][0] if votes else given
