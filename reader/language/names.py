"""Who and what an article names, each with all its mentions. Pure; spans are half-open code-point offsets into one paragraph.

Two passes: every run of capitalised words is taken apart (titles, nations, the name itself); then full names gather their short forms.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from reader.article.model import Article, Span
from reader.language import capitals, gazetteer, nicknames, ranks, roles
from reader.language.bodies import called_a_body, described_as_body, introduced_as_body, is_shop
from reader.language.capitals import Run, Token
from reader.language.chambers import chambers
from reader.language.couples import with_surnames
from reader.language.cues import cues
from reader.language.grammar import PREPOSITIONS
from reader.language.kinship import NEAREST, SUFFIXES
from reader.language.name_kinds import INTO, ends_as_body, is_league, is_spot, kind_by_words
from reader.language.reading import Name, NameKind, Sentence
from reader.language.registry import Mention, Registry
from reader.language.unpeopled import has_article, is_ship, is_town
from reader.language.words import STOP

_AGE = re.compile(r", \d\d,")
_ACRONYM = re.compile(r"[A-Z][A-Z&.-]{1,6}s?")
_LONGEST_OF_ONE = 3
_PAIR = 2
_GIVEN = 3  # how much a given name speaks for a person
_SUBJECTS = ("tion", "tions", "ries", "ment", "ity", "ance", "ence", "affairs", "operations")
"""How words end that say what a director is of."""
_OF_MORE = frozenset(
    """the of and security services human affairs treasury house senate urban development commerce national intelligence central veterans management
    budget""".split()
)


def find(article: Article, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """Every name, in the order of its first mention."""
    registry = Registry(article)
    for sentence in sentences:
        text = article.paragraphs[sentence.span.paragraph].text
        line = nicknames.joined(capitals.runs(text, sentence.span.start, sentence.span.end), text)
        shouting = _shouting(text[sentence.span.start : sentence.span.end])
        for run in ranks.without_letters(line, text):
            for mention in _mentions(run, sentence.span.paragraph):
                # where every word has a capital, a name ends nowhere
                if not (shouting and (mention.kind is None if not mention.titles else len(mention.keys) > _LONGEST_OF_ONE)):
                    named = _cut(mention, text) if shouting else mention
                    if named is not None:
                        registry.add(named)
    registry.mentions = with_surnames(article, chambers(registry.mentions))
    surely = {m.span for m in registry.mentions if m.titles or m.person > _GIVEN * _has_given(m.keys)}
    people = {m.span for m in registry.mentions if m.titles or m.person > 1}  # firms say things too
    found = [_as_body(article, name, surely, people) for name in registry.resolve()]
    found = roles.add(article, sentences, found, registry)
    return tuple(sorted(found, key=lambda n: (n.mentions[0], n.text)))


def _has_given(keys: Sequence[str]) -> bool:
    return len(keys) > 1 and keys[0] in gazetteer.first_names()


def _as_body(article: Article, name: Name, surely: Set[Span], people: Set[Span]) -> Name:
    """The name, no longer a person's where the article says that it is a bank, a ship or a town.

    `surely`: mentions of who speaks or has a title; `people`: of who has a title, an age or a wife, whatever is said of "Mr. Ode’s headquarters".
    """
    words = [gazetteer.key(word) for word in name.text.split()]
    texts = [(article.paragraphs[m.paragraph].text, m) for m in name.mentions]
    given = words[0] in gazetteer.first_names()
    nobody = not given and people.isdisjoint(name.mentions) and name.kind in ("person", "other")
    if nobody and any(introduced_as_body(text, m.start, m.end) for text, m in texts):
        return replace(name, kind="organisation")
    if name.kind != "person" or len(words) < 2:
        return name
    unsure = not given and people.isdisjoint(name.mentions)
    body = any(
        described_as_body(text, m.end, given=given) or (unsure and called_a_body(text, m.start, m.end)) or is_shop(text, m.start, m.end) for text, m in texts
    )
    if body:
        return replace(name, kind="organisation")
    return name if not surely.isdisjoint(name.mentions) else replace(name, kind=_unpeopled(texts, given=given))


def _unpeopled(texts: Sequence[tuple[str, Span]], *, given: bool) -> NameKind:
    """Whether a name of nobody who speaks or has a title is a ship's or a town's; one that begins as people's do needs more to be a town's."""
    whole = [(text, m) for text, m in texts if " " in text[m.start : m.end]]
    if any(is_ship(text, m.start, m.end) for text, m in whole) or all(has_article(text, m.start, m.end) for text, m in whole):
        return "other"
    return "place" if is_town(texts, given=given) else "person"


def _shouting(text: str) -> bool:
    """A line set with capitals as headlines are, where a capital says nothing."""
    words = [w for w in text.split() if w[0].isalpha() and w.lower() not in STOP]
    return len(words) > 4 and all(w[0].isupper() for w in words)


def _cut(mention: Mention, text: str) -> Mention | None:
    """Of somebody in a line of capitals the given name and the next: "Ana Ode Announces Plan"; of "President Orr In Velm" Orr, and nobody of "President In"."""
    count = next((i for i, key in enumerate(mention.keys) if key in STOP), len(mention.keys)) if mention.kind == "person" else len(mention.keys)
    if mention.kind == "person" and not mention.titles and len(mention.keys) > 2 and mention.keys[0] in gazetteer.first_names():
        count = min(count, 3 if len(mention.keys[1]) == 1 else 2)
    if count in (0, len(mention.keys)):
        return mention if count else None
    end = list(re.finditer(r"\S+", text[mention.span.start : mention.span.end]))[count - 1].end()
    return replace(mention, keys=mention.keys[:count], span=Span(mention.span.paragraph, mention.span.start, mention.span.start + end))


def _mentions(run: Run, paragraph: int) -> list[Mention]:
    """What one run names: nations and bodies before a title, then the person; or one known or unknown name."""
    found: list[Mention] = []
    parts = list(run.tokens)
    if len(parts) > 1 and parts[0].text == "PAC" and parts[1].key not in gazetteer.first_names() and not _title_end(parts):
        return [_mention(parts[1:], paragraph, run, kind="organisation")]  # "the super PAC Velm Rising"
    whole = _known_name(parts)
    if whole is not None:
        return [_mention(parts, paragraph, run, kind=whole[0], usual=whole[1])]
    cut = _known_edge(parts)
    if cut:
        only_opens = cut == 1 and parts[0].opens and _known_name(parts[:1]) is None
        if not only_opens:
            found += _mentions(Run(tuple(parts[:cut]), run.before, parts[cut].key, ""), paragraph)
        return found + _mentions(Run(tuple(parts[cut:]), parts[cut - 1].key, run.after, run.rest), paragraph)
    if len(parts) == 1 and capitals.is_shouted(parts[0]) and run.before not in ("the", "on", "at", "from", "by"):
        return []
    if len(parts) == 1 and (parts[0].key in _titles("role") or parts[0].key in _titles("before a role") or parts[0].key in _titles("honorific") | {"st"}):
        if run.before != "the":  # nobody by itself, unless somebody is called so: "King", where Peter King is written about
            found.append(replace(_mention(parts, paragraph, run, kind="other"), titles=(), acronym=False))
        return found
    title_end = _title_end(parts)
    if title_end:
        prefix = parts[:title_end]
        titles = tuple(t.key for t in prefix)
        found += _inside([t for k, t in enumerate(prefix) if not ranks.is_rank(parts, k)], paragraph, run)
        rest = parts[title_end:]
        if not rest or _done(prefix[-1], rest):
            return found
        found.append(_mention(rest[_person_at_end(rest) :], paragraph, run, titles=titles, first_after_title=True))
        return found
    person = _person_at_end(parts, run.before)
    if person:
        return [*found, *_inside(parts[:person], paragraph, run), _mention(parts[person:], paragraph, run)]
    if len(parts) > 1 and not ends_as_body(parts):
        country, length = _leading_nation(parts)
        if length and length < len(parts):
            found.append(_mention(parts[:length], paragraph, run, kind="place", usual=country))
            rest = parts[length:]
            if rest[0].text[0].isupper():
                found += _mentions(Run(tuple(rest), rest[0].key, run.after, run.rest), paragraph)
            return found
    found.append(_mention(parts, paragraph, run))
    return found


def _done(title: Token, rest: list[Token]) -> bool:
    """Whether what follows a role is a thing, and nobody: "Executive Orders"."""
    thing = rest[0].key.removesuffix("s")
    return len(rest) == 1 and title.key in _titles("role") and thing != rest[0].key and thing in gazetteer.sections("other-heads.txt")["other"]


def _known_edge(parts: list[Token]) -> int:
    """Where a run is two names set side by side ("U.S. Senate", "Missouri Republicans") or an opening word and a name; 0 where it is not."""
    if len(parts) < 2:
        return 0
    for cut in range(1, min(3, len(parts))):
        rest = _known_name(parts[cut:])
        head = _known_name(parts[:cut])
        if rest is not None and (
            head is not None
            or rest[1] == "White House"  # "the Clinton White House"
            or (rest[0] == "organisation" and cut == 1 and parts[0].opens and parts[0].key not in gazetteer.first_names())
        ):
            return cut
    return 0


def _titles(section: str) -> frozenset[str]:
    return gazetteer.sections("titles.txt")[section]


def _known_name(parts: list[Token]) -> tuple[NameKind, str] | None:
    """The kind and usual form of a name on the lists. An acronym that is also a word counts in capitals only."""
    text = gazetteer.key(" ".join(t.text for t in parts))
    shouted = parts[0].text.replace(".", "").isupper()
    for kind, known in _lists():
        if text in known.forms and (text not in known.shouted or shouted or len(parts) > 1):
            return kind, known.forms[text]
    return None


def _lists() -> tuple[tuple[NameKind, gazetteer.Known], ...]:
    return ("place", gazetteer.places()), ("organisation", gazetteer.organisations()), ("place", gazetteer.nationals())


def _person_at_end(parts: list[Token], before: str = "") -> int:
    """Where somebody’s name begins behind words of an office that are no title ("Diplomatic Security Ana Ode"); 0 where there is none such.

    `before` is the word before them: "Director of Inquiries Ana Ode".
    """
    first = len(parts) - 2
    if first < 1 or parts[first].key not in gazetteer.first_names() or ends_as_body(parts):
        return 0
    office = parts[first - 1].key in gazetteer.ordinary() or parts[first - 1].key in _titles("before a role")
    office = office or (before == "of" and parts[first - 1].key.endswith(_SUBJECTS))
    return first if office and not any(t.key in gazetteer.first_names() or len(t.text) < 3 for t in parts[:first]) else 0


def _title_end(parts: list[Token]) -> int:
    """How many tokens at the head are a title with what it is of; 0 where the run holds none."""
    if is_league(parts) or is_spot(parts) or _is_firm(parts) or any(t.key == "for" for t in parts):
        return 0
    end = 0
    for i, token in enumerate(parts):
        titled = token.key in _titles("role") or token.key in _titles("honorific") or ranks.is_rank(parts, i)
        given = token.key in gazetteer.first_names() and end == i == len(parts) - 2  # "Dean Orr", but not "Dean Ida Orr"
        if titled and not given and not _surname(parts, i, end):
            end = i + 1
    body = ends_as_body(parts) and parts[-1].key not in _titles("role") and not ranks.before_surname(parts, end)
    if not end or body or (end > 1 and parts[end:] and all(t.key in SUFFIXES for t in parts[end:])):
        return 0  # "Martin Luther King Jr." is no king
    while end < len(parts) and parts[end].key in ("general", "elect", "pro", "tem", "tempore", "executive"):
        end += 1
    if end < len(parts) and parts[end].key == "of":  # "Secretary of State Marco Rubio", "Secretary of Fish and Harbours Ana Ode"
        end += 2
        while end < len(parts) and parts[end].key in _OF_MORE:
            end += 1
    only_last = end == len(parts) and len(parts) > 1 and parts[0].key in gazetteer.first_names()
    return 0 if only_last else end


def _is_firm(parts: list[Token]) -> bool:
    """ "General Dynamics" is no general."""
    return len(parts) == _PAIR and parts[0].key == "general" and parts[1].key in gazetteer.sections("organisation-heads.txt")["last"]


def _surname(parts: list[Token], i: int, title_end: int) -> bool:
    """Whether a word that may be a title ends somebody's name: "Rep. Peter King", "Senator Kate Bishop"."""
    if not 0 < title_end < i < len(parts) or any(t.key not in SUFFIXES for t in parts[i + 1 :]):
        return False
    given = parts[title_end].key in gazetteer.first_names() and parts[title_end].key not in _titles("before a role")
    return given or (parts[title_end - 1].key in _SHORT and parts[title_end].key not in _titles("before a role"))


_SHORT = frozenset("mr mrs ms dr rep sen gov".split())  # what follows these is a name


def _leading_nation(parts: list[Token]) -> tuple[str, int]:
    """The country that the first words name, and how many words those are."""
    for length in (2, 1):
        text = gazetteer.key(" ".join(t.text for t in parts[:length]))
        for known in (gazetteer.nationals(), gazetteer.places()):
            if text in known.forms and (text not in known.shouted or parts[0].text.replace(".", "").isupper()):
                if known is not gazetteer.nationals() and (
                    text in gazetteer.first_names() or len(parts) - length < 1 or (parts[0].text.isalpha() and text not in ("us", "uk", "eu"))
                ):
                    continue
                return known.forms[text], length
    return "", 0


def _inside(prefix: list[Token], paragraph: int, run: Run) -> list[Mention]:
    """Nations and bodies named in a title: "Venezuelan President", "Federal Reserve Chairman"."""
    found = []
    i = 0
    while i < len(prefix):
        step = 1
        for length in range(min(4, len(prefix) - i), 0, -1):
            known = _known_name(prefix[i : i + length])
            if known is not None:
                found.append(_mention(prefix[i : i + length], paragraph, run, kind=known[0], usual=known[1]))
                step = length
                break
        i += step
    return found


def _mention(
    parts: list[Token],
    paragraph: int,
    run: Run,
    *,
    kind: NameKind | None = None,
    usual: str = "",
    titles: tuple[str, ...] = (),
    first_after_title: bool = False,
) -> Mention:
    """A mention with what its surroundings tell of it."""
    keys = tuple(t.key for t in parts)
    speaks = run.after in ("who", "whose") or cues().speech.get(run.after) is not None
    person = 3 * bool(titles) + _GIVEN * _has_given(keys) + speaks + 2 * bool(_AGE.match(run.rest))
    of_people = len(keys) == 1 and keys[0].endswith("ian")  # "the Velmian presidency"
    led = run.before in _titles("role") and not (len(keys) == 1 and run.after in _titles("role"))  # "the chief Velmian negotiator"
    person += bool(run.role) and len(keys) > 1 and keys[0] not in PREPOSITIONS
    person += 2 * (led or (run.after in ("administration", "presidency", "campaign") and not of_people))
    person += 2 * (run.before in NEAREST and keys[0] not in gazetteer.ordinary())
    unsure = parts[0].opens and len(parts) == 1 and not titles and kind is None and not capitals.goes_by_it(parts[0], run)
    if unsure and (keys[0] in gazetteer.ordinary() or keys[0].endswith(("ing", "ly", "ed"))):
        person -= 1
    if kind is None and titles and len(keys) > 1 and keys[0] in PREPOSITIONS:
        kind, titles = "other", ()  # "the Justice Against Slavers of Velm Act"
    if kind is None and not titles:
        kind = kind_by_words(parts, run, person)
    return Mention(
        span=Span(paragraph, parts[0].start, parts[-1].end),
        keys=keys,
        kind="person" if titles else kind,
        usual=usual,
        titles=titles or ((run.before,) if led else ()),
        person=person,
        unsure=unsure,
        the=run.before == "the" and not first_after_title,
        placed=run.before in INTO,
        acronym=len(parts) == 1 and bool(_ACRONYM.fullmatch(parts[0].text)),
    )
