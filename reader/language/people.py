"""Who a mention means: a name in full, a pronoun's person, "the president". Pure; spans are code points of one paragraph."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.article.model import Article, Span
from reader.language import writings
from reader.language.apposed import has_owner_or_article, holder, holders
from reader.language.bearers import TEENAGER, TEENS, aged, ages_of, called, is_nominee, like_a_person, nominated, parent, roles_of
from reader.language.beside import is_near, of_staff, staff_of
from reader.language.bodies_meant import BODIES, only_body
from reader.language.epithets import Epithets
from reader.language.grammar import POSSESSIVES, SHORT_STATE
from reader.language.introduced import fits
from reader.language.joint import all_of, both_of_a_name, goes_on, only_two, together, together_before
from reader.language.kinship import father_of, named_as_kin
from reader.language.longer_roles import by_role, is_office, longer_roles_of, only_bearer
from reader.language.mentions import APPOSITION, OPENING, TITLED, Mentions
from reader.language.phrases import TIMES
from reader.language.pronouns import PRONOUNS, Pronouns
from reader.language.quotation_kinds import WORD
from reader.language.reading import Name, Quotation, Sentence
from reader.language.roles import OF_WHAT, another
from reader.language.sayers import are_people, are_some, is_somebody

_MOST_BEFORE = 2000
"""How many mentions before a word are looked at: more than any article has; without end it would be each with each."""
_PARTISANS = frozenset(("Republican", "Democrat"))  # "the Ohio Republican" is somebody, and not the party
_CAUCUS, _CHAMBERS = frozenset(("Republicans", "Democrats")), (["senate"], ["house"], ["congressional"])  # "Senate Democrats" are some of the party
_CHILDREN = re.compile(
    r"\A(?:married )?(?:mother|father|mum|mom|dad|parent|gran|grandmother|grandfather) of (?:one|two|three|four|five|six|seven|eight|nine|\d{1,2}) "
)
_HIS_FATHER = frozenset(("his father", "his dad"))
_STATE = re.compile(rf", {SHORT_STATE}, [a-z]")
_SOME = frozenset("many some several most few other two three four five six seven eight nine ten more fellow".split())  # "many Republicans" are no party
_OPENS_APPOSITION = POSSESSIVES | {"the", "a", "an"}
_THE_SEVERAL = re.compile(r"\b([Tt]he ([a-z]+s))\b(?!['’])")
_LONGEST = 400  # of a sentence
_SOME_OF_A_KIND = re.compile(r"\b(?:[Tt]he|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]everal|[Ss]ome) (?:(?:[a-z-]+|[A-Z]\w+) ){0,2}?([a-z]+s)\b(?!['’])")
_STRUCK = re.compile(r"\b[a-z]+ed (?:[a-z-]+ )?([a-z]+s)\.")  # "Its tone startled diplomats."
_AND_OTHERS = re.compile(r" and (?:several |some |many |two |three |four )?other (?:[\w-]+ ){0,3}[\w-]+s\Z")
_RELATIVE = re.compile(r"\b(?:who|which|that)\Z", re.IGNORECASE)


class People:
    """The names of one article, ready to be asked who some words mean. Ask in the order of the text: who spoke last counts."""

    def __init__(self, article: Article, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation]) -> None:
        self.article = article
        self.names = names
        self._mentions = Mentions(article, sentences, names, quotations)
        self._pronouns = Pronouns(self._mentions)
        self._roles = [roles_of(article, name) for name in names]
        self._longer = [longer_roles_of(article, name) if name.kind == "person" else set() for name in names]
        self._bearers = by_role([roles | more for roles, more in zip(self._roles, self._longer, strict=True)])
        self._epithets = Epithets(self._mentions, self._roles)
        self._numbers = {n.text: i for i, n in enumerate(names)}
        self._holders: dict[str, str] | None = None
        self._ages: list[set[str]] | None = None
        self._nominees: list[int] | None = None
        self._nameless: tuple[Span, str] | None = None
        self._joint: tuple[int, str] | None = None

    def words(self, span: Span) -> list[str]:
        """The words at `span`."""
        return WORD.findall(self.article.text(span))

    def known(self, text: str) -> bool:
        """Whether this is a name of the article, or who wrote it."""
        return text in self._numbers or text == self.article.byline

    def person(self, text: str) -> bool:
        """Whether this is the name of a person of the article."""
        return text in self._numbers and self.names[self._numbers[text]].kind == "person"

    def who(self, mention: Span) -> str:
        """The fullest name of whom `mention` means; its own words where the article does not say."""
        text = _RELATIVE.sub("", self.article.text(mention)).strip(" ,")
        low = text.lower()
        nameless = self._somebody(low, mention) if low in ("he", "she") else None
        if nameless is not None:
            return nameless
        several = self._several(low, mention)
        if several is not None:
            return several
        number = writings.sent_before(self.article, self._mentions.sentences, self._mentions.every, mention) if low.startswith(("it", "the ")) else None
        sent = number is not None
        if number is None:
            number = self._pronouns.who(low, mention) if low in PRONOUNS else self._named(mention) if text else None
        if number is None:
            number = self._by_what_he_is(text, low, mention)
        father = self._father(mention) if number is None and low in _HIS_FATHER else None
        if father is not None and father not in self._numbers:
            return father
        number = self._numbers[father] if father is not None else number
        thing = self._thing(mention) if low == "it" and not sent else None
        itself = self._body(mention, named=number is not None) if low == "it" and thing is None and not sent else None
        if itself is not None:
            return self.who(itself)
        if number is None or thing is not None:
            if low in ("i", "my") and self.article.byline:
                return self.article.byline
            if low not in PRONOUNS:
                self._nameless = (mention, text) if not low.startswith("the ") else None
            return thing or ("I" if low == "my" else text) or self.article.text(mention)
        staff = self._staff(number, mention) if low in ("they", "them", "their") else None
        if staff is not None:
            return staff
        speaks = self.names[number].kind == "person" or like_a_person(self.names[number].text)
        if speaks and not self._mentions.is_quoted(mention):
            self._nameless = self._joint = None
            self._pronouns.spoke = (mention.paragraph, number)
        return self.names[number].text

    def _by_what_he_is(self, text: str, low: str, mention: Span) -> int | None:
        """Whom words mean that hold no name: a role, an age, an office, what stands for a name, a body, what somebody wrote."""
        number = self._called(mention) if text else None
        if number is None and text and low.split()[0] in _OPENS_APPOSITION and _RELATIVE.search(self.article.text(mention)):
            number = self._apposed(mention)
        if number is None and low.split()[:1] == ["the"]:
            number = self._role(low, mention)
        if number is None and is_nominee(low):
            number = self._nominee()
        if number is None and low.startswith("the "):
            number = self._described(low, mention)
        if number is None and low.startswith("the "):
            spoke = self._pronouns.spoke
            number = self._epithets.who(mention, self._pronouns.introduced.quoted_beside(mention), spoke[1] if spoke is not None else None)
        if number is None and low in BODIES:
            number = only_body(self._mentions, low, mention)
        if number is None:
            number = self._numbers.get(writings.owner(text, self.names, self._mentions.every, mention) or "")
        if number is None:
            number = self._by_office(text, mention)
        return self._writer(mention, text) if number is None and low.startswith("the ") else number

    def several_before(self, they: Span) -> str | None:
        """Whom "they" means of whom the sentence tells without a name: "the jurors", where it tells of no others before; of "one" of whom he is one."""
        if self.article.text(they).lower() == "one":
            return self._one_before(they)
        sentence = self._mentions.sentence(they)
        before = self.article.paragraphs[they.paragraph].text[max(sentence.start, they.start - _LONGEST) : they.start]
        found = {m.group(1).lower() for m in _THE_SEVERAL.finditer(before) if are_some(m.group(2))}
        return found.pop() if len(found) == 1 else None

    def _one_before(self, one: Span) -> str | None:
        """Of whom "one" is one: "one of the officials", where the words before it in the paragraph tell of several of one kind, and of no other."""
        text = self.article.paragraphs[one.paragraph].text
        kinds = (m.group(1) for some in (_SOME_OF_A_KIND, _STRUCK) for m in some.finditer(text, max(0, one.start - _LONGEST), one.start))
        found = {kind for kind in kinds if are_some(kind)}
        return f"one of the {found.pop()}" if len(found) == 1 else None

    def _father(self, mention: Span) -> str | None:
        """Who is the father of whom "his" means, where that one’s own name says it."""
        his = self._pronouns.who("his", Span(mention.paragraph, mention.start, mention.start + len("his")))
        return father_of(self.names[his].text) if his is not None else None

    def _thing(self, mention: Span) -> str | None:
        """The writing, or somebody’s people, that "it" means."""
        sentences = self._mentions.sentences
        his = writings.read_for(self.article, sentences, mention)
        whose = self._pronouns.who(self.article.text(his).lower(), his) if his is not None else None
        if whose is not None:
            return self.names[whose].text
        return writings.before(self.article, sentences, mention) or writings.body_before(self.article, sentences, mention)

    def _body(self, mention: Span, *, named: bool) -> Span | None:
        """The words for the body that "it" means: what opens the sentence before, or this one where no body is `named` before."""
        mentions = self._mentions
        aside = None if named else writings.aside_after(self.article, mentions.sentence(mention), mention)
        return aside or writings.body_opening_before(self.article, mentions.sentences, mention)

    def _several(self, low: str, mention: Span) -> str | None:
        """All who speak together: "Ana Ode and Nick Oakes", and "they" or "the two" behind that."""
        further = goes_on(low)
        if self._joint is not None and further and mention.paragraph - self._joint[0] <= 1:
            self._joint = mention.paragraph, self._joint[1]
            return self._joint[1]
        numbers = together(self._mentions, mention) or (together_before(self._mentions, mention) if further else ()) or only_two(self._mentions, low, mention)
        if not numbers:
            return both_of_a_name(self._mentions, mention) or self._with_others(mention)
        self._joint = mention.paragraph, all_of(self.names, numbers)
        return self._joint[1]

    def _with_others(self, mention: Span) -> str | None:
        """Who speaks with others of a kind who have no name: "Ines Roth and other Democrats"."""
        text = self.article.text(mention)
        found = _AND_OTHERS.search(text)
        if found is None:
            return None
        first = Span(mention.paragraph, mention.start, mention.start + found.start())
        low = self.article.text(first).lower()
        k = self._mentions.first(first.paragraph, first.end) - 1
        named = self._named(first) if k >= 0 and self._mentions.every[k][0].common(first) and self._mentions.every[k][0].end == first.end else None
        number = self._pronouns.who(low, first) if low in PRONOUNS else named
        return f"{self.names[number].text}{found.group()}" if number is not None else None

    def _somebody(self, low: str, mention: Span) -> str | None:
        """Who spoke last and has no name, where "he" goes on speaking: "a neighbour"."""
        introduced = self._pronouns.introduced
        beside = introduced.quoted_beside(mention)
        unnamed = introduced.unnamed(beside) if beside is not None else None
        if unnamed is not None and fits(unnamed[1], low) and not self._names(*unnamed):
            if unnamed[1][:4].lower() == "the " and introduced.names_above(unnamed[0].paragraph):
                return self.article.text(mention)  # "The judge was brief", in a report on Roth: he or Roth
            self._nameless = unnamed
        if unnamed is None and beside is not None and introduced.is_doubtful(beside, low):
            return self.article.text(mention)
        if self._nameless is None or mention < self._nameless[0] or not fits(self._nameless[1], low):
            return None
        return self._nameless[1] if beside is not None and introduced.nobody_since(self._nameless[0], beside) else None

    def _names(self, sentence: Span, words: str) -> bool:
        """Whether the words that open a sentence mean somebody of whom the article gives the name: "The judge"."""
        place = Span(sentence.paragraph, sentence.start, sentence.start + len(words))
        return words[:4].lower() == "the " and self._by_what_he_is(words, words.lower(), place) is not None

    def _staff(self, number: int, mention: Span) -> str | None:
        """ "They" of a body that was named last as whose people somebody are: "FBI officials"."""
        spans = self.names[number].mentions
        before = bisect_left(spans, Span(mention.paragraph, mention.start, mention.start)) - 1
        if before < 0:
            return None
        span = spans[before]
        text = self.article.paragraphs[span.paragraph].text
        staff = staff_of(text, span.end, min(len(text), span.end + OPENING))
        return f"{self.article.text(span)} {staff}" if staff else None

    def _by_office(self, text: str, mention: Span) -> int | None:
        """Who has that office alone, or who sent what speaks."""
        if not has_owner_or_article(text):
            return None
        if self._holders is None:
            self._holders = holders(self.article, tuple(self.names))
        return self._numbers.get(holder(text, self._holders) or writings.sender(text, self.names, self._mentions.every, mention) or "")

    def _writer(self, mention: Span, text: str) -> int | None:
        """Who put out "the statement"."""
        found = writings.writer(self.article, mention, text)
        low = self.article.text(found).lower() if found is not None else ""
        if found is None:
            return None
        return self._pronouns.who(low, found) if low in PRONOUNS else self._named(found)

    def _named(self, mention: Span) -> int | None:
        """The name that is the head of the mention: the last person named before its first comma, who owns nothing in it and stands after no "of"."""
        text = self.article.paragraphs[mention.paragraph].text
        comma = text.find(",", mention.start, mention.end)
        if comma > mention.start and (state := _STATE.match(text, comma, mention.end)) is not None:
            comma = text.find(",", state.end(), mention.end)  # "the Oldfield, N.Y., chapter of the club"
        limit = comma if comma > mention.start else mention.end
        person: int | None = None
        other: int | None = None
        every = self._mentions.every
        for k in range(self._mentions.first(mention.paragraph, max(0, mention.start - 80)), len(every)):
            span, number = every[k]
            if span.paragraph != mention.paragraph or span.start >= limit:
                break
            if not span.common(mention):
                continue
            leading = _CHILDREN.sub("", text[mention.start : max(mention.start, span.start)].lower()).split()
            owns = text[span.end : span.end + 1] in ("'", "’") and span.end < mention.end - 2
            if (
                owns
                or of_staff(text, span.end, limit)
                or (leading[:1] == ["the"] and is_somebody(text[span.end : limit]))
                or (leading and text[span.start : span.end] in _PARTISANS)
                or (leading[-1:] in _CHAMBERS and text[span.start : span.end] in _CAUCUS)
                or (leading and leading[-1] in _SOME and self.names[number].text.endswith(" Party"))
                or any(w in ("of", "for", "from", "with", "at", "in") for w in ([] if is_office(text[mention.start : span.start]) else leading))
                or (self.names[number].kind == "person" and is_near(leading))
                or ("to" in leading and is_somebody(" ".join(leading[: leading.index("to")])))  # "an aide to Mr. Roth"
                or ("on" in leading[-2:] and leading[-1] not in TIMES and not leading[0].endswith("ing"))  # "a Democrat on the Harbour Committee"
            ):
                continue
            if self.names[number].kind == "person":
                person = number
            elif not text[span.end : limit].strip(" ,") and not are_people(text[mention.start : span.end]):
                other = number
        return person if person is not None else other

    def _called(self, mention: Span) -> int | None:
        """Whom the words right after the mention name: "said the spokesman, Nick Oakes", "a pilot, Ines Roth, said"."""
        text = self.article.paragraphs[mention.paragraph].text
        if not text.startswith(", ", mention.end):
            return None
        k, every = self._mentions.first(mention.paragraph, mention.end + 2), self._mentions.every
        span, number = every[k] if k < len(every) else (mention, 0)
        ends = text[span.end : span.end + 1] in ("", ".", ",", ";", ":", " ") and not text.startswith(" and", span.end)
        near = span.paragraph == mention.paragraph and span.start - mention.end < APPOSITION
        there = near and TITLED.fullmatch(text, mention.end + 2, span.start) is not None
        whole = " " in text[mention.end + 2 : span.end] or named_as_kin(text, span.start, span.end)
        return number if there and ends and whole and self.names[number].kind == "person" else None

    def _apposed(self, mention: Span) -> int | None:
        """Whom the words right before the mention name, which only says what he is: "a reply from Ines Roth, the harbour’s master, who"."""
        k = self._mentions.first(mention.paragraph, mention.start) - 1
        span, number = self._mentions.every[k] if k >= 0 else (mention, 0)
        beside = span.paragraph == mention.paragraph and self.article.paragraphs[span.paragraph].text[span.end : mention.start] == ", "
        return number if k >= 0 and beside and self.names[number].kind == "person" else None

    def _described(self, low: str, mention: Span) -> int | None:
        """Whom "the 49-year-old", "the teenager" and "the mum-of-two" mean: who is said to be that old, else who is spoken of."""
        years = {str(age) for age in TEENS} if low in TEENAGER else {aged(low)} - {""}
        if years:
            if self._ages is None:
                self._ages = [ages_of(self.article, name) if name.kind == "person" else set() for name in self.names]
            known = [k for k, ages in enumerate(self._ages) if years & ages]
            if known or low in TEENAGER:
                return known[0] if len(known) == 1 else None
        gender = parent(low)
        return self._pronouns.who(gender or "he or she", mention) if years or gender else None

    def _nominee(self) -> int | None:
        """The one person whom the article says to be put up for an office."""
        if self._nominees is None:
            self._nominees = [k for k, name in enumerate(self.names) if "nominee" in self._roles[k] or nominated(self.article, name)]
        return self._nominees[0] if len(self._nominees) == 1 else None

    def _role(self, low: str, mention: Span) -> int | None:
        """ "The senator" is the person that the article calls so, the one named last before it."""
        words = WORD.findall(low.split(",")[0])
        if not words or len(words) > 6:
            return None
        wanted, others = called(words[-1]), OF_WHAT.intersection(words[1:-1])
        last = self._mentions.first(mention.paragraph, mention.start) - 1
        alone = only_bearer(self._bearers, wanted)
        for k in range(last, max(-1, last - _MOST_BEFORE), -1):
            span, number = self._mentions.every[k]
            if self.names[number].kind != "person" or not (wanted & self._roles[number] or number == alone):
                continue
            if another(words[-1], mention, [span]):
                return None
            known = self._roles[number] | self._longer[number]
            if not others or others & known or not OF_WHAT & known:
                return number  # "the foreign minister" is not the prime minister
        return None
