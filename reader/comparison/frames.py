"""Which words of a sentence only say who says it, where and to whom: "Roth said in an interview with the Globe on Monday". Pure.

What a topic is about stands in what is said; a label taken from the frame around it ("Roth on Globe interview") names nothing.
"""

from collections.abc import Sequence, Set

from reader.language.cues import cues
from reader.language.grammar import AUXILIARIES, BE, COORDINATORS, DETERMINERS, PREPOSITIONS, SUBJECTS, SUBORDINATORS, past
from reader.language.words import Word

_SAYS = frozenset(
    """say tell add argue ask insist note explain state write tweet reply respond continue contend maintain declare assert testify joke concede acknowledge
    allege claim suggest believe think report""".split()
)  # what follows them is what is said; after other reporting verbs ("condemn", "report") only a quotation or "that" says so
_TOLD = frozenset("tell inform assure remind ask warn notify advise".split())  # somebody is told before it is said what
_WHERE = frozenset("in at on during after before to from via through with as by".split())
_WHEN = frozenset("monday tuesday wednesday thursday friday saturday sunday today yesterday earlier later last this next".split())
_WHAT = frozenset("that if whether how why what when about against regarding over for".split())  # what is said begins here
_CLAUSE = frozenset("that if whether how why what when".split())
_SEVERAL = frozenset("people men women police children who and also often now have".split())
ASKED = frozenset(["asked", "pressed", "questioned", "quizzed"])
_MARKS = ':“”"„«»‘—;('
_LONGEST = 400  # words; a longer "sentence" is a list or a table, in which nobody speaks
_NEAR_CLAUSE, _FAR_CLAUSE = 4, 10  # words from “and” to the reporting verb of its clause, and where a comma stands before it
_LATE = 6  # words: a reporting clause that ends a sentence is no longer


def frame(text: str, found: Sequence[Word], quoted: Sequence[tuple[int, int]]) -> tuple[frozenset[int], tuple[int, ...]]:
    """Indices of the words of one sentence that are the frame around what is said there, and of the verbs that open it.

    `quoted`: offsets of what stands in quotation marks.
    """
    if len(found) > _LONGEST:
        return frozenset(), ()
    inside = [any(start <= w.start < end for start, end in quoted) for w in found]
    out: set[int] = set()
    verbs: list[int] = []
    for i, word in enumerate(found):
        beside = any(inside[max(0, i - 5) : i + 2])
        if inside[i] or i in out or not _reports(text, found, i, beside=beside):
            continue
        after_quote = any(inside[:i])
        late = _late(text, found, i)
        beyond = _after(text, found, inside, i)
        then = max(beyond, default=i) + 1
        says = cues().verb(word.folded) in _SAYS
        opens = then < len(found) and (inside[then] or (found[then].folded in _CLAUSE and (says or found[then].folded != "when")))  # "he cried when …"
        if not opens and not says and not (after_quote and _inverted(found, inside, i) and not _does(found, inside, i)):
            continue
        verbs.append(i)
        out |= _before(text, found, inside, i, _since(text, found, i) if len(verbs) > 1 else late)
        out |= _rest(found, inside, i) if (after_quote or late == i) and _inverted(found, inside, i) else beyond
    return frozenset(out | _occasion(found, inside)), tuple(verbs)


def asked(text: str, found: Sequence[Word]) -> tuple[int, int] | None:
    """What somebody is asked about in a sentence ("When asked about the ferry, …"), by offsets; None where nobody is."""
    for i, word in enumerate(found[:_LONGEST]):
        before = found[i - 1].folded if i else "when"
        if word.folded not in ASKED or not (
            before in BE or before in COORDINATORS or before in ("when", "if") or (i and "," in text[found[i - 1].end : word.start])
        ):
            continue
        about = next((k for k in range(i + 1, min(i + 9, len(found))) if found[k].folded in _WHAT or found[k].folded == "on"), None)
        if about is None or any(m in text[word.end : found[about].start] for m in _MARKS + ","):
            continue
        end = next((found[k - 1].end for k in range(about + 1, len(found)) if any(m in text[found[k - 1].end : found[k].start] for m in _MARKS + ",")), None)
        return found[about].start, len(text) if end is None else end
    return None


def asides(text: str, found: Sequence[Word]) -> frozenset[int]:
    """The words of relative clauses between commas, and of a clause before the main one: "When Roth, who owns a ferry, slept, …" is not about that."""
    out: set[int] = set()
    if found and found[0].folded in SUBORDINATORS - {"once", "since"}:
        out.update(range(next((k for k in range(1, len(found)) if "," in text[found[k - 1].end : found[k].start]), 0)))
    for i, word in enumerate(found):
        if i and word.folded in ("who", "whose", "whom", "which") and "," in text[found[i - 1].end : word.start]:
            end = next((k for k in range(i + 1, len(found)) if "," in text[found[k - 1].end : found[k].start]), None)
            if end is not None:
                out.update(range(i, end))
    return frozenset(out)


def _occasion(found: Sequence[Word], inside: Sequence[bool]) -> Set[int]:
    """What only ties a sentence to the one before: "The visit comes as", "The vote came a day after"."""
    for i, word in enumerate(found[:14]):
        if word.folded in ("comes", "came") and not inside[i]:
            ahead = [w.folded for w in found[i + 1 : i + 5]]
            then = next((k for k, w in enumerate(ahead) if w in ("as", "after", "amid", "days", "hours")), None)
            return set(range(i + then + 2)) if then is not None else set()
    return set()


def _reports(text: str, found: Sequence[Word], i: int, *, beside: bool) -> bool:
    """Whether a word is a finite reporting verb, not a noun, an infinitive or a passive."""
    word = found[i].folded
    if word not in cues().speech and not (beside and cues().manner.get(word, word) != word):
        return False
    before = found[i - 1].folded if i else ""
    after = found[i + 1].folded if i + 1 < len(found) else ""
    if word.endswith("s") and after in ("about", "of", "by", "from", "against"):
        return False  # "anonymous claims about"
    plain = cues().verb(word) == word
    aside = i > 0 and "," in text[found[i - 1].end : found[i].start]
    if plain and not (aside or before.endswith("s") or before in SUBJECTS or before in _SEVERAL or past(word)):
        return False  # "a Twitter post": as a verb it would need several to say it
    return not (before in DETERMINERS or before in BE or before in PREPOSITIONS or before in ("s", "to") or (plain and before in AUXILIARIES) or i == 0)


def _late(text: str, found: Sequence[Word], i: int) -> int | None:
    """Where a reporting clause begins that ends its sentence (", she said on Monday"): the index of its first word."""
    if i > 3 and i + 1 < len(found) and "," in text[found[i - 1].end : found[i].start] and text[found[i + 1].start].isupper():
        return i  # "The canal may freeze, said Ines Roth of the harbour office"
    if len(found) - i > _LATE or i < 4 or any(w.folded == "that" for w in found[i:]):
        return None
    first = next((k for k in range(i, max(0, i - 9), -1) if "," in text[found[k - 1].end : found[k].start]), None)
    aside = first == i and (i + 1 == len(found) or found[i + 1].folded in PREPOSITIONS) and "”" not in text[found[i - 1].end : found[i].start]
    return None if aside else first  # "Roth and Lund, who owns the ferry, said in a statement"


def _since(text: str, found: Sequence[Word], i: int) -> int:
    """Where a second reporting clause of a sentence begins: what the first one reports ends there ("denied it, but said …")."""
    for k in range(i, 0, -1):
        if "," in text[found[k - 1].end : found[k].start] or found[k - 1].folded in COORDINATORS or found[k - 1].folded in ("as", "while"):
            return k
    return i


def _before(text: str, found: Sequence[Word], inside: Sequence[bool], i: int, late: int | None) -> Set[int]:
    """The words before a reporting verb that belong to it, from what is said before, or from where another statement ends."""
    start = late or 0
    for k in range(i - 1, start - 1, -1):
        if inside[k]:
            start = k + 1
            break
        word = found[k].folded
        near = _FAR_CLAUSE if "," in text[found[k - 1].end : found[k].start] else _NEAR_CLAUSE
        if word in COORDINATORS and k > 3 and i - k <= near and any(past(w.folded) or w.folded in AUXILIARIES for w in found[start:k]):
            start = k
            break
    if start == 0 and any(w.folded in ASKED for w in found[:4]):
        # "Asked whether the canal would freeze, Roth said": what he was asked is what he speaks on
        start = next((k for k in range(1, i) if "," in text[found[k - 1].end : found[k].start]), 0)
        asked = next((k for k in range(start) if found[k].folded in _WHAT and found[k].folded != "when"), 0)
        return set(range(start, i + 1)) | set(range(asked))
    return set(range(start, i + 1))


def _inverted(found: Sequence[Word], inside: Sequence[bool], i: int) -> bool:
    """Whether the quotation came before, and nothing after the verb says more of it: "…,” said Ines Roth, who cooks for the crew."""
    return not any(w.folded in _WHAT for w, quoted in zip(found[i + 1 : i + 12], inside[i + 1 : i + 12], strict=True) if not quoted)


def _does(found: Sequence[Word], inside: Sequence[bool], i: int) -> bool:
    """Whether a verb has its subject before it and an object behind it: "… is “unfair,” bakers dismissed the tax"."""
    return not inside[i - 1] and i + 1 < len(found) and found[i + 1].folded in DETERMINERS


def _rest(found: Sequence[Word], inside: Sequence[bool], i: int) -> Set[int]:
    """Everything after a verb up to the next quotation."""
    out = set()
    for k in range(i + 1, len(found)):
        if inside[k] or (found[k].folded in cues().speech and found[k].folded.endswith("ing")):
            break
        out.add(k)
    return out


def _after(text: str, found: Sequence[Word], inside: Sequence[bool], i: int) -> Set[int]:
    """Whom it is said to, where and when: from the verb to where what is said begins."""
    out: set[int] = set()
    taking = False
    for k in range(i + 1, len(found)):
        word = found[k].folded
        gap = text[found[k - 1].end : found[k].start]
        if inside[k] or word in _WHAT or any(m in gap for m in _MARKS) or "," in gap:
            break
        if k == i + 1:
            taking = word in _WHERE or word in _WHEN or cues().verb(found[i].folded) in _TOLD
        if not taking:
            break
        fresh = word in SUBJECTS or word in DETERMINERS
        if fresh and k > i + 1 and found[k - 1].folded not in PREPOSITIONS and found[k - 1].folded not in DETERMINERS:
            break
        out.add(k)
    return out
