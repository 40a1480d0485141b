"""Whom the sentence before a quotation brings in: "Her deputy, Ana Ode, takes over. “I am ready,” she said." Pure."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.article.model import Span
from reader.language.cues import cues
from reader.language.epithets import HEADS
from reader.language.grammar import PREPOSITIONS, RELATIVES, past, present_participle
from reader.language.mentions import APPOSITION, Mentions
from reader.language.quotation_kinds import WORD
from reader.language.sayers import are_some, is_somebody

_BESIDE = re.compile(r"[,\s”\"’'»“]{1,4}(?:[a-z]+ )?\Z")  # what stands between a quotation and the "she" of "she said"
_FROM_OUTSIDE, _MARKS, _FEW = 3, 6, 3
_MOST = 40
"""How many names of a sentence are looked at."""
_NO_HEAD = re.compile(r"['’]s? |-|, who (?:was|were|is|are) not ")


_UNNAMED = re.compile(  # "A senior clerk from one of the towns, who asked not to be named, said"
    r"(?P<who>(?:An?|Another|One) [\w’' -]{3,80}?)(?:, [^.;:“”\"]{3,200},)? (?:added|argued|complained|explained|noted|recalled|said|says|told|warned)\b"
)
_SAID_BY = re.compile(r", (?:said|says) (?:the|its|his|her|their|an?) [\w’' -]{3,60}, \Z")  # "…, said its minister, Ines Roth."
_TITLED = re.compile(r" (?:[A-Z][\w-]*\.? ){1,4}\Z")  # "said Capt. Ines Roth"
_CLOSES = re.compile(r"[,.;]|\Z| (?:of|at|from|who)\b")
_AND = re.compile(
    r"[,;] (?:and|but|while) (?:(?:the|his|her|their) )?(?:[a-z][\w-]* ){0,3}(?:[a-z][\w-]*, )?(?:[A-Z][\w-]*\.? ){0,3}\Z"
)  # ", but the prosecutor, Ines Roth"
_FURTHER = re.compile(r" (?:of|from|in|at|for|with|on|to|who)\b")
_SOMEBODY = re.compile(r"(?:an?|another|one|the|my|our|his|her)(?: [\w-]+){1,4}\Z", re.IGNORECASE)
_ONE_OF = re.compile(r"one of (?:the|his|her|their|its) (?:[\w-]+ )?[a-z]+s\Z", re.IGNORECASE)
_OPENS = frozenset("a an another one the my our his her".split())
_A_SHE = re.compile(r"(?:woman|girl|lady|wife|widow|daughter|mother|mum|mom|sister|aunt|gran|actress|waitress)\Z", re.IGNORECASE)
_A_HE = re.compile(r"(?<!wo)(?:man|boy|husband|widower|son|father|dad|brother|uncle)\Z", re.IGNORECASE)
_ARTICLES = frozenset("a an another one".split())
_DOES = frozenset("is was has had".split())
_LONGEST = 600  # letters of what is told
_PHRASE, _LED_BY = 5, 10  # words of "an old man in oilskins", and of "in the yard behind the church" before it
_DEAD = re.compile(r"\b(?:died|drowned|killed|dead)\b")
_GOES_ON = re.compile(r"(?:I|We|It|There|This|That|He|She|His|Her)\b")
_SEEN = re.compile(
    r"\b(?:[Tt]here (?:was|is|stood|sat)|sat|stood|lay|waited|knelt|sits|stands|waits"
    r"|(?:I|[Ww]e) (?:met|meet|found|find|saw|see|watched|passed|came across|ran into|spoke (?:to|with)|talked (?:to|with)|joined|sat with)) (?P<a>an?) "
)
_PLACED = re.compile(rf"(?:{'|'.join(sorted(word.capitalize() for word in PREPOSITIONS))}|Here|Nearby|Later)\b[^;:“”\"]*\Z")
_SPOKEN_OF = re.compile(r"\b(?:he|she|his|him|her)\b", re.IGNORECASE)
_HIM, _HER = re.compile(r"\bhim\b"), re.compile(r"\bher\b")


def fits(text: str, low: str) -> bool:
    """Whether somebody without a name, "a neighbour", can be meant by "he", or by "she"."""
    if text[:4].lower() == ("his " if low == "he" else "her "):
        return False  # "His driver" may be he, and whose driver it is too
    if text[:4].lower() == "the " and text.rpartition(" ")[2].lower() in HEADS - {"judge"}:
        return False  # so newsrooms call somebody whom they name
    if _ONE_OF.match(text):
        return True
    head = _FURTHER.split(text, maxsplit=1)[0]
    return _SOMEBODY.match(head) is not None and is_somebody(text) and (_A_HE if low == "she" else _A_SHE).search(head) is None


def _heading(text: str, sentence: Span) -> str | None:
    """Who has no name and is the subject of a sentence: "The judge was brief", "In the yard an old man was reading"."""
    found = list(WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + APPOSITION)))
    low = [word.group().lower() for word in found]
    who = _opens_with(text, found) or _behind_a_place(text, sentence, found, low)
    if who is None:
        return None
    end = min(sentence.end, sentence.start + _LONGEST)
    other = (_HIM if _A_SHE.search(who) is None else None, _HER if _A_HE.search(who) is None else None)
    if _DEAD.search(text, sentence.start, end) is not None:
        return None
    return who if not any(one.search(text, sentence.start, end) for one in other if one is not None) else None


def _behind_a_place(text: str, sentence: Span, found: Sequence[re.Match[str]], low: Sequence[str]) -> str | None:
    """Who has no name and acts behind where: "an old man" of "In the yard an old man was reading"."""
    first = next((k for k, word in enumerate(low[: _LED_BY + 1]) if word in _ARTICLES and _does(low, k)), None)
    if not first or low[0] not in PREPOSITIONS or any(past(word) for word in low[:first]):
        return None
    who = text[found[first].start() : found[_does(low, first) - 1].end()]
    alone = not re.search(r"[^\w\s’'-]", text[sentence.start : found[first].start()].rstrip(", ") + who)
    return who if alone and is_somebody(who) else None


def _opens_with(text: str, found: Sequence[re.Match[str]]) -> str | None:
    """Who has no name and opens a sentence: "A taxi driver" of "A taxi driver waiting outside was less polite"."""
    if not found or found[0].group().lower() not in _OPENS:
        return None
    last = 0
    while last + 1 < min(len(found), _PHRASE) and text[found[last].end() : found[last + 1].start()] == " " and not _ends(found[last + 1].group()):
        last += 1
    phrases = (text[found[0].start() : found[k].end()] for k in range(last, 0, -1))
    return next((phrase for phrase in phrases if is_somebody(phrase)), None)


def _ends(word: str) -> bool:
    """Whether a noun phrase is over at a word: at a preposition, a verb, another phrase."""
    return word in PREPOSITIONS or word in _OPENS or word in _DOES or word in RELATIVES or word[:1].isupper()


def _does(low: Sequence[str], first: int) -> int:
    """Where the verb stands of a subject that an article opens; 0 for none near."""
    for k in range(first + 2, min(len(low), first + _PHRASE + 2)):
        if low[k] in _ARTICLES:
            return 0
        if low[k] in _DOES or past(low[k]):
            return k
    return 0


def _of_a_thing(text: str, sentence: Span) -> bool:
    """Whether the subject that opens a sentence is a thing that says nothing: "The water had reached the stairs"."""
    found = list(WORD.finditer(text, sentence.start, min(sentence.end, sentence.start + APPOSITION)))
    low = [word.group().lower() for word in found]
    verb = _does(low, 0) if low and low[0] in ("the", "a", "an") else 0
    return verb > 0 and not is_somebody(text[sentence.start : found[verb - 1].end()]) and not are_some(low[verb - 1])


def _brought_in(text: str, sentence: Span) -> str | None:
    """Who has no name and is seen or met there: "On the bench sat a retired pilot", "I met a pilot with a dog"."""
    found = _SEEN.search(text, sentence.start, min(sentence.end, sentence.start + APPOSITION))
    if found is None or (WORD.search(text, sentence.start, found.start()) and not _PLACED.match(text, sentence.start, found.start())):
        return None
    words: list[re.Match[str]] = []
    for word in WORD.finditer(text, found.end(), min(sentence.end, found.end() + APPOSITION // 2)):
        low = word.group().lower()
        joined = text[words[-1].end() : word.start()] == " " if words else True
        if not joined or len(words) > _PHRASE or low in PREPOSITIONS or low in _DOES or present_participle(low) or low in ("and", "who"):
            break
        if past(low) and words and is_somebody(text[found.start("a") : words[-1].end()]):
            break
        words.append(word)
    who = text[found.start("a") : words[-1].end()] if words else ""
    return who if is_somebody(who) else None


class Introduced:
    """Asks the mentions of one article for whom the sentence before somebody’s words introduces."""

    def __init__(self, mentions: Mentions) -> None:
        self._mentions = mentions
        self._texts = [paragraph.text for paragraph in mentions.article.paragraphs]

    def quoted_beside(self, mention: Span) -> Span | None:
        """The quotation that a pronoun stands right behind, as the one does that says who speaks."""
        quoted = self._mentions.quotation_before(mention)
        if quoted is None or _BESIDE.fullmatch(self._texts[mention.paragraph], quoted.end, mention.start) is None:
            return None
        return quoted

    def unnamed(self, quoted: Span) -> tuple[Span, str] | None:
        """Who has no name and says something in the sentence before a quotation in its paragraph, or is all that it tells of: that sentence, and his words."""
        before = self._sentence_before(quoted)
        found = _UNNAMED.match(self._texts[quoted.paragraph], before.start, before.end) if before is not None else None
        if before is None or found is None or not is_somebody(found["who"]) or self.by_sentence_before(quoted):
            return self._only_somebody(quoted, before) if before is not None else None
        return before, found["who"]

    def _only_somebody(self, quoted: Span, before: Span) -> tuple[Span, str] | None:
        """Whom without a name a paragraph tells of before a quotation, where it tells of nobody else: "An old man read. I stopped. “Sit,” he said."."""
        text, mentions = self._texts[quoted.paragraph], self._mentions
        k = first = bisect_left(mentions.sentences, before)
        while k > 0 and mentions.sentences[k - 1].paragraph == before.paragraph and first - k < _FEW and self._goes_on(mentions.sentences[k]):
            k -= 1
        told = mentions.sentences[k] if k < len(mentions.sentences) else before
        who = _heading(text, told) or _brought_in(text, told)
        if who is None or self._names_somebody(Span(quoted.paragraph, 0, quoted.start)) or _SPOKEN_OF.search(text, max(0, told.start - _LONGEST), told.start):
            return None
        others = mentions.sentences[max(0, k - _FEW) : k] if who[:4].lower() == "the " else ()
        if any(s.paragraph == told.paragraph and (_heading(text, s) or _brought_in(text, s)) for s in others):
            return None
        return told, who

    def is_doubtful(self, quoted: Span, low: str) -> bool:
        """Whether "he" may be somebody without a name whom the paragraph tells of before a quotation, and it names nobody who could be meant."""
        text, mentions = self._texts[quoted.paragraph], self._mentions
        place = Span(quoted.paragraph, max(0, quoted.start - _LONGEST), quoted.start)
        if self._names_somebody(place) or _SPOKEN_OF.search(text, place.start, place.end):
            return False
        k = bisect_left(mentions.sentences, quoted)
        before = (s for s in mentions.sentences[max(0, k - _MARKS) : k] if s.paragraph == quoted.paragraph and s.end <= quoted.start)
        return any(who is not None and who[:4].lower() != "the " and fits(who, low) for s in before for who in (_heading(text, s) or _brought_in(text, s),))

    def names_above(self, paragraph: int) -> bool:
        """Whether the paragraph before this one names a person, of whom this one may go on to tell."""
        return paragraph > 0 and self._names_somebody(Span(paragraph - 1, 0, len(self._texts[paragraph - 1])))

    def _goes_on(self, sentence: Span) -> bool:
        """Whether a sentence brings in nobody, by how it opens."""
        text = self._texts[sentence.paragraph]
        return _GOES_ON.match(text, sentence.start) is not None or _of_a_thing(text, sentence)

    def _names_somebody(self, place: Span) -> bool:
        """Whether a person is named somewhere, or what is too long to be looked through may do so."""
        first, last = self._mentions.first(place.paragraph, place.start), self._mentions.first(place.paragraph, place.end)
        return last - first > _MOST or any(self._mentions.names[number].kind == "person" for _, number in self._mentions.every[first:last])

    def _sentence_before(self, quoted: Span) -> Span | None:
        text = self._texts[quoted.paragraph]
        low = max(0, quoted.start - _MARKS)
        at = low + len(text[low : quoted.start].rstrip(" “\"‘'«„")) - 1
        return self._mentions.sentence(Span(quoted.paragraph, at, at + 1)) if at >= _FROM_OUTSIDE and text[at] in ".!?" else None

    def by_sentence_before(self, quoted: Span) -> list[int]:
        """The names that head the sentence before a quotation in its paragraph, or follow the verb of speech that closes it."""
        mentions, text, before = self._mentions, self._texts[quoted.paragraph], self._sentence_before(quoted)
        if before is None:
            return []
        first = mentions.first(before.paragraph, before.start)
        found = []
        for span, number in mentions.every[first : first + _MOST]:
            if span.paragraph != before.paragraph or span.start >= before.end:
                break
            if not mentions.is_quoted(span) and self._says_after_another(span, before, text):
                return [number]
            if not mentions.is_quoted(span) and self._is_brought_in(span, before, text):
                found.append(number)
        return found

    def _is_brought_in(self, span: Span, sentence: Span, text: str) -> bool:
        """Whether a name is a subject there: at the head, or behind "said"."""
        if _NO_HEAD.match(text, span.end):
            return False
        if self._heads(span):
            return True
        if _SAID_BY.search(text, max(sentence.start, span.start - APPOSITION), span.start):
            return True
        start = max(sentence.start, span.start - APPOSITION // 4)
        titled = _TITLED.search(text, start, span.start) if _CLOSES.match(text, span.end) else None
        at = titled.start() + 1 if titled is not None else span.start
        said = WORD.findall(text[start:at])
        return bool(said) and text.startswith(" ", at - 1) and said[-1].lower() in cues().speech and not said[-1].lower().endswith("ing")

    def _says_after_another(self, span: Span, sentence: Span, text: str) -> bool:
        """Whether a name is the subject of the sentence's last clause, and says something: "Roth told them so, and Ode said he would not go"."""
        said = WORD.match(text, span.end + 1 + text.startswith(", ", span.end), sentence.end)
        if said is None or said.group() not in cues().speech or said.group().endswith("ing"):
            return False
        return _AND.search(text, max(sentence.start, span.start - APPOSITION // 2), span.start) is not None

    def says_last(self, mention: Span) -> int | None:
        """Who says something in the last clause of the sentence before the one that "he" opens: "they won, and their leader, Nick Oakes, said …. He"."""
        text, this = self._texts[mention.paragraph], self._mentions.sentence(mention)
        if this.start != mention.start or this.start < _FROM_OUTSIDE:
            return None
        before = self._mentions.sentence(Span(this.paragraph, this.start - 2, this.start - 1))
        first, last = self._mentions.first(before.paragraph, before.start), self._mentions.first(before.paragraph, before.end)
        for span, number in reversed(self._mentions.every[first : min(last, first + _MOST)]):
            if not self._mentions.is_quoted(span) and self._says_after_another(span, before, text):
                return number
        return None

    def nobody_since(self, earlier: Span, quoted: Span) -> bool:
        """Whether no name heads a sentence between whoever spoke last and a quotation of that paragraph or the next."""
        if not 0 <= quoted.paragraph - earlier.paragraph <= 1:
            return False
        if quoted.paragraph != earlier.paragraph and not self._ends_in_speech(earlier.paragraph):
            return False
        every = self._mentions.every
        first, last = self._mentions.first(earlier.paragraph, earlier.end), self._mentions.first(quoted.paragraph, quoted.start)
        return last - first < _MOST and not any(self._heads(span) and not self._mentions.is_quoted(span) for span, _ in every[first:last])

    def _heads(self, span: Span) -> bool:
        return self._mentions.opens(span) or self._mentions.leads(span)

    def _ends_in_speech(self, paragraph: int) -> bool:
        """Whether somebody’s own words close a paragraph."""
        end = len(self._texts[paragraph])
        last = self._mentions.quotation_before(Span(paragraph, end, end))
        return last is not None and end - last.end <= 2

    def names(self, quoted: Span) -> frozenset[int]:
        """Whom a quotation names: they seldom are who speaks."""
        first = self._mentions.first(quoted.paragraph, quoted.start)
        last = min(first + _MOST, self._mentions.first(quoted.paragraph, quoted.end))
        return frozenset(number for _, number in self._mentions.every[first:last])
