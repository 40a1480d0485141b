"""Noun phrases of a stretch of text, found without a parser: runs of words that function words, marks and verbs leave standing. Pure.

Good enough to name a topic by, not to parse with: a phrase is kept only where what stands around it says that it is one.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from reader.comparison.heading_lists import EVENTS, listed
from reader.comparison.phrase_ends import BREAKS, NOUN_ENDINGS, breaks, listed_verb
from reader.comparison.phrase_verbs import MARKS, counts, joined, no_noun
from reader.language import gazetteer
from reader.language.cues import cues
from reader.language.grammar import BE, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, past, present_participle
from reader.language.measures import MEASURES
from reader.language.plurals import plural
from reader.language.words import STOP, Word

LONGEST = 3
_BEGUN, _FIGURE = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,3}){0,3}[.,]\Z"), 16  # letters of a figure


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase by the indices of its first and last word; `sure` where a determiner, a preposition or an owner stands before it.

    headless: the noun that it belongs to is none of it.
    """

    first: int
    last: int
    sure: bool
    headless: bool = False


def noun_phrases(text: str, found: Sequence[Word], named: Set[int]) -> list[Phrase]:
    """Every phrase outside the names (`named`: indices of their words), in order, at most `LONGEST` words, the last ones of a longer run."""
    runs: list[list[int]] = []
    run: list[int] = []
    for i, word in enumerate(found):
        if run and not joined(text, found[i - 1], word):
            runs.append(run)
            run = []
        if i in named or breaks(text, found, i, bool(run), named):
            runs.append(run)
            run = []
        else:
            run.append(i)
    runs.append(run)
    out = []
    for one in runs:
        kept = _without_edges(text, found, one)
        if kept:
            while kept[0] and kept[0] - 1 not in named and (text[found[kept[0] - 1].end : found[kept[0]].start] == "-" or _in_figure(text, found[kept[0]])):
                kept.insert(0, kept[0] - 1)  # "same-sex couples" is not "sex couples"
            while kept[-1] + 1 < len(found) and kept[-1] + 1 not in named and text[found[kept[-1]].end : found[kept[-1] + 1].start] == "-":
                kept.append(kept[-1] + 1)  # nor is "toss-up" a toss
            if text[found[kept[-1]].end : found[kept[-1]].end + 1] == "-" or (kept[0] and text[found[kept[0]].start - 1] == "-"):
                continue  # half of a word whose other half is a name: "Malmö-area group"
            while len(kept) > 1 and present_participle(found[kept[0]].folded) and (not kept[0] or found[kept[0] - 1].folded not in _OWNING):
                kept.pop(0)  # "those suffering ill effects"
            if len(kept) > 1 and found[kept[0]].folded == "own":
                kept.pop(0)  # "their own allies"
            if text[found[kept[-1]].start - 1 : found[kept[-1]].start] == "-" and found[kept[-1] - 1].folded in listed("adjectives"):
                continue  # "same-sex", "long-term"
            if text[found[kept[-1]].start - 1 : found[kept[-1]].start] == "-" and past(found[kept[-1]].folded):
                continue  # "self-proclaimed", "state-run"
            before = _leads(text, found, kept[0])
            if len(kept) == 1 and before in _COMPARING:
                continue  # "more dour"
            counted = before in ORDINALS and kept[0] > 1 and found[kept[0] - 2].folded in DETERMINERS
            sure = counted or before in DETERMINERS or before in PREPOSITIONS or before == "s" or kept[0] - 1 in named or _there_is(text, found, kept)
            if sure or len(kept) > 1 or found[kept[-1]].folded.endswith(NOUN_ENDINGS):
                first = max(0, len(kept) - LONGEST)
                while first and (text[found[kept[first] - 1].end] == "-" or _one(text, found[kept[first] - 1], found[kept[first]])):
                    first -= 1
                out.append(Phrase(kept[first], kept[-1], sure, _headless(text, found, kept[-1])))
    return out


def _one(text: str, one: Word, other: Word) -> bool:
    """Whether a phrase is not cut between two words that follow each other."""
    return is_pair(one, other) or _in_figure(text, other)


def is_pair(one: Word, other: Word) -> bool:
    """Whether two words that follow each other are as good as one: "high school"."""
    return f"{one.folded}-{other.folded}" in listed("pairs")


def _in_figure(text: str, word: Word) -> bool:
    """Whether a word is the rest of a figure: the "000" of "$5,000-a-plate dinner"."""
    return word.folded[0].isdigit() and _BEGUN.search(text, max(0, word.start - _FIGURE), word.start) is not None


def _there_is(text: str, found: Sequence[Word], run: Sequence[int]) -> bool:
    """Whether what stands around a word makes it a noun: "there will be money for repairs", "Shares in the mill fell"."""
    first, then = run[0], run[-1] + 1
    behind = found[then].folded if then < len(found) and text[found[run[-1]].end : found[then].start] == " " else ""
    if behind not in PREPOSITIONS or len(run) > 1 or found[first].folded in listed("adjectives"):
        return False
    ahead = [w.folded for w in found[max(0, first - 4) : first]]
    opens = first == 0 and behind != "of" and plural(found[0].folded) and not listed_verb(found[0].folded)  # "portions of the mill" are no thing
    return opens or (bool(ahead) and ahead[-1] in BE and "there" in ahead)


def _leads(text: str, found: Sequence[Word], first: int) -> str:
    """The word before a phrase; none where a mark parts them: "got out, stay"."""
    parted = first == 0 or set(text[found[first - 1].end : found[first].start]) & MARKS
    return "" if parted else found[first - 1].folded


# nouns that are in no phrase, so that a phrase before one has lost its head: "a separate criminal | case"
_HEADS = frozenset(
    """case cases member members people person party series number step steps warning warnings level levels spokesman spokeswoman year years
    point points thing things""".split()
)


def _headless(text: str, found: Sequence[Word], last: int) -> bool:
    """Whether the noun that a phrase stands before is none of it, or stands beyond the mark that closes a quotation: "the “kettle” rule"."""
    if last + 1 >= len(found):
        return False
    gap, after = text[found[last].end : found[last + 1].start], found[last + 1].folded
    if gap == " ":
        return after in _HEADS or after in MEASURES  # "every cubic | metre"
    plain = after not in BREAKS and not past(after) and not after.endswith(("s", "ing", "ly")) and after not in listed("no part of a phrase")
    return gap in ("” ", '" ', "’ ") and plain and text[found[last + 1].start].islower()


def head_noun(text: str, found: Sequence[Word], phrase: Phrase) -> bool:
    """Whether the phrase's last word is surely a noun: nothing that could be its object or its complement follows."""
    after = found[phrase.last + 1].folded if phrase.last + 1 < len(found) and joined(text, found[phrase.last], found[phrase.last + 1]) else ""
    return phrase.sure and after not in DETERMINERS


ORDINALS = frozenset("second third fourth fifth next".split())  # "a second strike"
_OWNING = (DETERMINERS | {"s"}) - {"some", "any", "all", "both", "those"}
_COMPARING = frozenset("more most very too so as quite less least".split())


def _without_edges(text: str, found: Sequence[Word], run: list[int]) -> list[int]:
    """Without a verb at the end that its object follows, adjectives that end it, and single letters."""
    kept = list(run)
    while kept and (len(found[kept[-1]].folded) < 3 or _no_head(text, found, kept) or _left(found, run[len(kept) - 1 : len(kept) + 1])):
        kept.pop()
    while kept and len(found[kept[0]].folded) < 2:
        kept.pop(0)
    return kept


def _left(found: Sequence[Word], last: Sequence[int]) -> bool:
    """Whether the last word that is left of a run is a participle whose object begins right behind it: "a life helping | kind people"."""
    plain = found[last[0]].folded
    return len(last) > 1 and present_participle(plain) and plain not in listed("nouns in -ing") and found[last[1]].folded in listed("adjectives")


_LAID = frozenset("flat open shut straight tight upright wide".split())
_ONE = frozenset("a an this that each every another".split())


def _no_head(text: str, found: Sequence[Word], run: list[int]) -> bool:
    """Whether the run's last word cannot be its noun."""
    word = found[run[-1]]
    plain = word.folded
    if len(run) > 1 and plain in _LAID and plural(found[run[-2]].folded):
        return True  # "with both palms flat on the table"
    if plain in listed("adjectives") or (plain.endswith("ier") and f"{plain[:-3]}y" in listed("adjectives")):
        return True
    if plain.endswith(("ous", "able", "ible", "ful", "less", "est", "sive", "tive", "ical", "ional", "ental", "ntial")) and plain not in listed(
        "nouns like adjectives"
    ):
        return True
    before = found[run[0] - 1].folded if run[0] else ""
    if len(run) > 1 and before in _ONE and plain.endswith("s") and not plain.endswith("ss") and listed_verb(plain):
        return True  # "whatever money this office needs"
    if len(run) > 1 and before in ("a", "an") and plural(plain):
        return True  # "a lesson mayors never learn"
    role = len(run) > 1 and found[run[-2]].folded in gazetteer.sections("titles.txt")["role"]
    after = found[run[-1] + 1] if run[-1] + 1 < len(found) and joined(text, word, found[run[-1] + 1]) else None
    if after is None:
        return role and plain.endswith("s") and cues().verb(plain) not in (None, plain)  # "Who asked? the mayor demands."
    compared = after.folded == "than" and plain.endswith("er")
    if compared and ((len(run) == 1 and before not in DETERMINERS) or not listed("adjectives").isdisjoint((plain[:-1], plain[:-2]))):
        return True  # "came out stronger than", "brings the inquiry closer than"
    if (len(run) > 1 or plain.endswith("ing")) and no_noun(plain, after.folded):
        return True
    if len(run) > 1 and plain == "results" and after.folded == "in" and (before == "that" or before in SUBORDINATORS):
        return True  # "because testing results in fewer fires"
    if plain.endswith("s") and not plain.endswith("ss") and word.stem not in EVENTS() and counts(text, found, run[-1] + 1):
        return True  # "the mill swallows about £600 a day", "Velm employs 900 bakers"
    verb = listed_verb(plain)
    described = len(run) > 1 and (past(found[run[-2]].folded) or found[run[-2]].folded in listed("adjectives"))
    if after.folded in SUBJECTS and before in DETERMINERS and not verb and (plain.endswith(NOUN_ENDINGS) or (described and plural(plain))):
        return False  # "the armoured cars they drove", "the sole attention it has"
    if after.folded in DETERMINERS and before in DETERMINERS and len(run) > 1 and not verb and not plain.endswith("s"):
        return plural(found[run[-2]].folded)  # "handing the herring pact its first defeat", but "the attacks obscure a story"
    return after.folded in DETERMINERS or after.folded in SUBJECTS or (verb and after.folded in STOP and after.folded not in ("of", "for") and len(run) > 1)
