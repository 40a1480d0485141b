"""Mentions gathered into names: full forms first, then surnames, first names, short forms and acronyms. Pure."""

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass, field, replace

from reader.article.model import Article, Span
from reader.language import gazetteer, kinship, nicknames
from reader.language.reading import Name, NameKind
from reader.language.same_person import one_person, opens_better

_SMALL = frozenset("of the and for de la & on in".split())
_COUNTED = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_QUARTERS = frozenset("northern southern eastern western".split())
_NAMED_ALONE = frozenset("medicare medicaid obamacare christmas easter thanksgiving ramadan bible koran quran god covid covid-19 internet".split())
_SHE = frozenset(("mrs", "ms", "miss", "lady", "queen", "princess", "dame"))
_BRACKETS = str.maketrans("", "", ")]")
_PAIRED, _PAIR = re.compile(r"(?:\A|[^\w.’'-] ?|\b[a-z]+ )[A-Z][a-z]+ and \Z"), 40
_SEVERAL = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|many|some|other|more|\d{1,3}) \Z", re.IGNORECASE)
_COURTESY = re.compile(r"\b(?:Mrs?|Ms|Miss)\.? \Z")
_STOP, _SENTENCE = re.compile(r"[.!?;:]"), 120
_IN = re.compile(r"\b(?:in|near|across|outside|around) (?:the )?\Z")
_HOUSE = re.compile(r" (?:family|household|clan|dynasty)\b(?!['’])")
_MORE = 2  # mentions that being in the headline is worth
_MOST_BEARERS = 100  # of one surname or first name
_LEAD = 1  # the last paragraph of those that say whom an article is about
_KNIGHTED = frozenset(("sir", "dame"))
_TOLD_WHO = re.compile(r"(?:, | \()\d|, (?:an?|the|his|her|who) ")
_WHOSE = re.compile(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|['’]s) (?:[a-z-]+ ){0,2}[a-z-]+,? \Z|\bnamed \Z")
_JUNIOR = re.compile(r"\b[JS]r\Z")
_HE = frozenset(("mr", "sir", "lord", "king", "prince"))


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that names something. `keys` are its words folded; `usual` the list's form; `person` how much speaks for a person.

    `surname`: what a given name is short of, "Orr" of the Reg in "Reg and Iris Orr".
    """

    span: Span
    keys: tuple[str, ...]
    kind: NameKind | None
    usual: str
    titles: tuple[str, ...]
    person: int
    unsure: bool
    the: bool
    placed: bool
    acronym: bool
    surname: str = ""


def _common(word: str) -> bool:
    """Whether a single word with a capital is of the kind that is part of names, and none by itself ("the Committee")."""
    heads = gazetteer.sections("other-heads.txt")
    titles = gazetteer.sections("titles.txt")
    return (
        word in gazetteer.sections("organisation-heads.txt")[""]
        or word in _COUNTED
        or (any(word in s for s in (*heads.values(), *titles.values())) and word not in _NAMED_ALONE)
    )


def _describes(keys: tuple[str, ...]) -> bool:
    """Whether words of which nothing is known sound like a group or a thing ("Catholic Bishops", "Social Doctrine") and not like a person."""
    if keys[0] in gazetteer.first_names():
        return False
    if keys[0] in _QUARTERS:
        return True  # "Southern Baptist"
    last = keys[-1]
    titles = gazetteer.sections("titles.txt")
    single = last.removesuffix("s")
    if last.endswith(("ists", "ians", "crats", "icans", "isms", "ism", "ology", "tion", "ness")) or keys[0].endswith(("al", "ic", "ive", "tional")):
        return True
    return (single != last and (single in gazetteer.ordinary() or single in titles["role"] or single in titles["honorific"])) or last in gazetteer.ordinary()


@dataclass(slots=True)
class Entity:
    """Something named, while its mentions are gathered."""

    keys: tuple[str, ...]
    text: str
    kind: NameKind
    mentions: list[Span] = field(default_factory=list)
    titles: set[str] = field(default_factory=set)
    paired: bool = False  # named with somebody else by one surname: "Ana and Ida Orr"
    known_as: int | None = None  # how much more than others of a surname it may be called by that alone; None until asked


class Registry:
    """Collects mentions in the order of the text, then makes names of them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.mentions: list[Mention] = []
        self.people: list[Entity] = []
        self.others: list[Entity] = []
        self._last_names: dict[str, list[Entity]] = defaultdict(list)
        self._first_names: dict[str, list[Entity]] = defaultdict(list)
        self._by_key: dict[tuple[str, ...], Entity] = {}
        self._initials: dict[str, Entity] = {}
        self._edges: dict[str, list[Entity]] = defaultdict(list)
        self._juniors: frozenset[str] = frozenset()  # surnames of people whom the article calls "Orr Jr."
        self._misters: frozenset[str] = frozenset()  # surnames that stand after "Mr." alone
        self._mistresses: frozenset[str] = frozenset()  # surnames that stand after "Mrs." or "Ms." alone, and never after "Mr."
        self._strangers: frozenset[str] = frozenset()  # words by themselves of which the article says who is called so: "Bob, 34,", "her husband, Bob"
        self._spots: frozenset[str] = frozenset()  # words by themselves that something is said to be in, and nobody is called

    def add(self, mention: Mention) -> None:
        """Keeps a mention."""
        self.mentions.append(mention)

    def resolve(self) -> list[Name]:
        """The names. Linear in the mentions: of the bearers of one surname or first name the first ones are known by it."""
        surnames = {m.keys[-1] for m in self.mentions if len(m.keys) == 1 and m.titles}
        self._juniors = frozenset(m.keys[0] for m in self.mentions if m.keys[1:] == ("jr",))
        called = {one: {m.keys[0] for m in self.mentions if len(m.keys) == 1 and one in m.titles} for one in ("mr", "mrs", "ms")}
        self._misters = frozenset(called["mr"] - called["mrs"] - called["ms"])
        self._mistresses = frozenset((called["mrs"] | called["ms"]) - called["mr"])
        self._spots = frozenset(m.keys[0] for m in self.mentions if len(m.keys) == 1 and m.placed and self._is_spot(m))
        self._strangers = frozenset(m.keys[0] for m in self.mentions if len(m.keys) == 1 and self._is_told_who(m))
        waiting: list[Mention] = []
        whole = {m.keys for m in self.mentions if len(m.keys) > 1}
        self.mentions = [self._singular(m, whole) for m in self.mentions]
        for m in self.mentions:
            if len(m.keys) > 1 and not m.usual and self._is_person(m, surnames):
                self._person(m)
        for m in self.mentions:
            if m.usual:
                if len(m.keys) == 1 and not m.acronym and m.keys[0] in self._last_names and not m.placed:
                    waiting.append(m)  # "Jordan" where Jim Jordan is written about, "Bloomberg" where the mayor is
                else:
                    self._other(m, (gazetteer.key(m.usual),), m.usual, m.kind or "other")
            elif len(m.keys) > 1 and not self._is_person(m, surnames):
                self._other(m, m.keys, self._text(m), m.kind or "other")
            elif len(m.keys) == 1:
                waiting.append(m)
        steady = {m.keys for m in self.mentions if not m.unsure}
        for m in waiting:
            self._single(m, steady)
        return [Name(e.text, e.kind, tuple(sorted(set(e.mentions)))) for e in (*self.people, *self.others) if e.mentions]

    def _is_person(self, m: Mention, surnames: set[str]) -> bool:
        if m.kind is not None:
            return m.kind == "person"
        if "of" in m.keys or "and" in m.keys or "for" in m.keys or len(m.keys) > 4 or m.the:
            return False
        if len(m.keys) > 2 and m.keys[-1] in kinship.JUNIORS:
            return True
        return m.person > 0 or m.keys[-1] in surnames or (not m.acronym and len(m.keys) < 4 and not _describes(m.keys))

    def _person(self, m: Mention) -> None:
        """A name of two or more words: the bearer known already ("Donald J. Trump"), or a new one."""
        suffix = tuple(k for k in m.keys if k in kinship.SUFFIXES)
        plain = tuple(k for k in m.keys if k not in kinship.SUFFIXES)
        if not plain:
            return
        for known in self._last_names.get(plain[-1], []) + self._first_names.get(plain[0], []):
            have = tuple(k for k in known.keys if k not in kinship.SUFFIXES)
            if one_person(have, tuple(k for k in known.keys if k in kinship.SUFFIXES), plain, suffix):
                if (len(m.keys) > len(known.keys)) != opens_better(min(have, plain, key=len), max(have, plain, key=len)):
                    known.keys, known.text = m.keys, self._text(m)
                    self._last_names[plain[-1]] = list({id(e): e for e in (*self._last_names[plain[-1]], known)}.values())
                self._note(known, m)
                return
        paired = _PAIRED.search(self.article.paragraphs[m.span.paragraph].text[max(0, m.span.start - _PAIR) : m.span.start]) is not None
        person = Entity(m.keys, self._text(m), "person", paired=paired and len(plain) > 1 and not m.titles)
        self._note(person, m)
        self.people.append(person)
        called = {plain[0], gazetteer.given(plain[0]), *nicknames.nickname(self.article.text(m.span))}
        for bearers in (self._last_names[plain[-1]], *(self._first_names[first] for first in called)):
            if len(bearers) < _MOST_BEARERS:
                bearers.append(person)

    def _singular(self, m: Mention, whole: Set[tuple[str, ...]]) -> Mention:
        """The mention by the name that it has more than one of: "Ana Orrs", of "two Ana Orrs", where Ana Orr is named."""
        one = (*m.keys[:-1], m.keys[-1].removesuffix("s"))
        if m.kind not in (None, "person") or one == m.keys or one not in whole or one[0] not in gazetteer.first_names():
            return m
        text = self.article.paragraphs[m.span.paragraph].text
        return replace(m, keys=one) if _SEVERAL.search(text, max(0, m.span.start - _PAIR), m.span.start) else m

    def _text(self, m: Mention) -> str:
        text = " ".join([*nicknames.without(self.article.text(m.span)).translate(_BRACKETS).split(), *m.surname.split()])
        if text.endswith("s") and gazetteer.key(text).split()[-1:] == [f"{m.keys[-1]}s"]:
            text = text[:-1]  # the first of "two Ana Orrs"
        stop = _JUNIOR.search(text) and self.article.paragraphs[m.span.paragraph].text.startswith(".", m.span.end)
        return f"{text}." if stop else text

    @staticmethod
    def _note(entity: Entity, m: Mention) -> None:
        entity.mentions.append(m.span)
        entity.titles.update(m.titles)

    def _other(self, m: Mention, keys: tuple[str, ...], text: str, kind: NameKind) -> Entity:
        """A place, an organisation or something else of that very name, or a new one."""
        entity = self._by_key.get(keys)
        if entity is None:
            entity = Entity(keys, text, kind)
            self._by_key[keys] = entity
            self.others.append(entity)
            words = [w for k in keys for w in k.split()]
            big = [w for w in words if w not in _SMALL]
            if len(big) > 1:
                self._initials.setdefault("".join(w[0] for w in big), entity)
                self._initials.setdefault("".join(w[0] for w in words), entity)
                if kind == "organisation":
                    self._edges[big[-1]].append(entity)
                    if big[0] not in gazetteer.sections("other-heads.txt")["place"]:  # "the Gulf" is no "Gulf Power"
                        self._edges[big[0]].append(entity)
        self._note(entity, m)
        return entity

    def _single(self, m: Mention, steady: set[tuple[str, ...]]) -> None:
        """One word: a surname, a first name, an acronym, an organisation's short form, or a name by itself."""
        word = m.keys[0]
        if m.the and not m.titles and _HOUSE.match(self.article.paragraphs[m.span.paragraph].text, m.span.end):
            return  # "the Orr family" is nobody of that name
        bearer = self._bearer(m)
        if bearer is not None:
            self._note(bearer, m)
            return
        if m.usual:
            self._other(m, (gazetteer.key(m.usual),), m.usual, m.kind or "other")
            return
        if m.acronym and word in self._initials:
            self._note(self._initials[word], m)
            return
        edges = {id(e): e for e in self._edges.get(word, [])}
        if len(edges) == 1 and word not in self._spots and (m.the or word.count("-") > 1):
            self._note(next(iter(edges.values())), m)
            return
        if m.kind != "person" and not m.acronym and _common(word):
            return
        if m.unsure and m.keys not in steady and (m.person <= 0 and not m.acronym):
            return
        kind: NameKind = "person" if m.kind == "person" else "organisation" if m.acronym else "place" if m.placed and not m.the else m.kind or "other"
        if kind == "person":
            courtesy = _COURTESY.search(self.article.paragraphs[m.span.paragraph].text, max(0, m.span.start - _PAIR), m.span.start)
            apart = courtesy.group() if courtesy is not None and self._last_names.get(word) else ""  # "Mrs. Orr", whom nothing else tells from Karl Orr
            person = Entity(m.keys, apart + self._text(m), "person")
            self._note(person, m)
            self.people.append(person)
            self._last_names[word].append(person)
            return
        self._other(m, m.keys, self._text(m), kind)

    def _bearer(self, m: Mention) -> Entity | None:
        """Whose surname or first name a word is: of several, one whose titles fit, then who was named last before it, then the first."""
        word = m.keys[0]
        candidates = self._last_names.get(word) or ([] if m.titles or m.the or word in self._spots else self._called(word))
        if _KNIGHTED & set(m.titles):  # "Sir Alan" is Sir Alan Crowe, where there is no other
            knights = [c for c in self._first_names.get(word, []) if c.titles & _KNIGHTED]
            candidates = knights if len(knights) == 1 else candidates
        if not candidates:
            return None
        a_man = bool(m.titles) and word in self._misters  # "President Orr", where the article has a "Mr. Orr" and no "Ms. Orr"
        for one, opposite in ((_SHE, _HE), (_HE, _SHE)):
            if one & set(m.titles) or (a_man and one is _HE):
                candidates = [c for c in candidates if not (c.titles | _goes_with(c)) & opposite] or [c for c in candidates if not _goes_with(c) & opposite]
        if not m.titles and word in self._mistresses:
            candidates = [c for c in candidates if not (c.titles | _goes_with(c)) & _SHE] or candidates  # beside a "Mrs Orr" the bare "Orr" is her husband
        if not candidates:
            return None  # "Mr. Orr" is not Ida Orr
        if "president" in m.titles and all(("jr" in c.keys and "president" not in c.titles) or c.paired for c in candidates):
            return None  # "President Orr" is neither of "Ana and Ida Orr"
        if word in self._juniors and not m.titles:
            candidates = [c for c in candidates if "jr" not in c.keys] or candidates
        fitting = [c for c in candidates if set(m.titles) & c.titles] or candidates
        before = [c for c in fitting if c.mentions and c.mentions[0] <= m.span] or fitting
        if len(before) == 1:
            return before[0]
        counts = [len(c.mentions) + self._stands_out(c) for c in before]
        most = max(counts)
        tied = [c for c, count in zip(before, counts, strict=True) if count == most and c.mentions]
        return self._subject(tied) if tied else before[0]

    def _called(self, word: str) -> list[Entity]:
        """Whose given name a word is, or a short form of it: "Tony" is Anthony Orr, and not "Tony, a nurse"."""
        found = self._first_names.get(word) or self._first_names.get(gazetteer.given(word), [])
        return [c for c in found if c.keys[0] == word or not _is_short_of(c.keys[0], word)] if word in self._strangers else found

    def _is_told_who(self, m: Mention) -> bool:
        """Whether the text says who somebody is of whom it gives one word, as it does where he was not named before."""
        text = self.article.paragraphs[m.span.paragraph].text
        return _TOLD_WHO.match(text, m.span.end) is not None or _WHOSE.search(text, max(0, m.span.start - _PAIR), m.span.start) is not None

    def _subject(self, tied: list[Entity]) -> Entity:
        """Of some who are named as often who was named last; of two in one sentence its subject: "Karl Orr, 54, robbed Ida Orr, 49."."""
        last = max(tied, key=lambda c: c.mentions[-1])
        end = last.mentions[-1]
        text = self.article.paragraphs[end.paragraph].text
        near = [c for c in tied if c.mentions[-1].paragraph == end.paragraph and 0 < end.start - c.mentions[-1].end < _SENTENCE]
        first = min(near, key=lambda c: c.mentions[-1], default=last)
        return first if first is last or _STOP.search(text, first.mentions[-1].end, end.start) is None else last

    def _is_spot(self, m: Mention) -> bool:
        """Whether something is in, near or across what a word names, so that a name that opens with it is no person's: "in Velm", "Velm Infirmary"."""
        text, start = self.article.paragraphs[m.span.paragraph].text, m.span.start
        return m.keys[0] not in gazetteer.first_names() and _IN.search(text, max(0, start - _PAIR), start) is not None

    def _stands_out(self, entity: Entity) -> int:
        """How much more than others of a surname somebody may be called by it alone: whom the headline names, or the lead, and less another's wife or son."""
        if entity.known_as is None and entity.mentions:
            first = entity.mentions[0]
            kin = kinship.named_as_kin(self.article.paragraphs[first.paragraph].text, first.start, first.end)
            leads = _MORE * kinship.in_headline(self.article.title or "", entity.keys) + (first.paragraph <= _LEAD)
            entity.known_as = leads - _MORE * kin
        return entity.known_as or 0


def _is_short_of(one: str, other: str) -> bool:
    """Whether two given names are forms of one: "robert", "bob"."""
    return gazetteer.given(one) == gazetteer.given(other)


def _goes_with(entity: Entity) -> frozenset[str]:
    """The titles that go with the given name of somebody, where the lists know whether it is a man's or a woman's."""
    names = gazetteer.sections("first-names.txt")
    given = entity.keys[0] if len(entity.keys) > 1 else ""
    return _HE if given in names["he"] else _SHE if given in names["she"] else frozenset()


def with_mentions(name: Name, more: list[Span]) -> Name:
    """The name with further mentions, in order, none overlapping."""
    return replace(name, mentions=tuple(sorted({*name.mentions, *more})))
