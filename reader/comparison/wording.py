"""Compares two wordings word by word. Pure; offsets are half-open code points of each text. The only file that knows diff-match-patch.

Words are mapped to single characters first, so that the comparison never cuts a word, and compared without case, accents or marks. A contraction
("I'd") is one word; "O.K." is okay, "recognise" is "recognize", and "d**n" is the word that the other wording spells out.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reader.comparison.agreement import american
from reader.language.words import STOP, Word, words

StretchKind = Literal["both", "only a", "only b"]
_PLAIN = {"okay": "ok"}
_IN_TWO = {"into": ("in", "to"), "onto": ("on", "to"), "cannot": ("can", "not")}
_MASK = 12  # stars at most
_MOST_MASKED = 20
_LONGEST = 60  # letters of a word that is put together
_LETTERS = 0x20000  # a plane with room for every word
_LONG = 5  # letters of a word in small letters that two languages hardly share by chance
LEAST_COMMON = 3  # function words in a row that are no chance
_SOON = 250_000  # pairs of words; more take diff-match-patch long where little is common
_MOST = 6_000  # words on one side; beyond that only what both begin and end with is compared


@dataclass(frozen=True, slots=True)
class Stretch:
    """Consecutive words that both have, or only one. The other side's range is empty and lies where the words are missing."""

    kind: StretchKind
    a: tuple[int, int]
    b: tuple[int, int]

    def mirrored(self) -> "Stretch":
        kind: StretchKind = "both" if self.kind == "both" else "only b" if self.kind == "only a" else "only a"
        return Stretch(kind, self.b, self.a)


def differ(a_text: str, b_text: str) -> tuple[Stretch, ...]:
    """The stretches in order; between two common ones, what only A has comes first. Swapping the texts mirrors the kinds and ranges."""
    if a_text > b_text:
        return _ordered([s.mirrored() for s in differ(b_text, a_text)])
    a, b = _both(a_text, b_text)
    out: list[Stretch] = []
    i = j = 0
    for operation, count in _operations(*_alike(a, b)):
        only_a, only_b = operation < 0, operation > 0
        m, n = (0 if only_b else count), (0 if only_a else count)
        kind: StretchKind = "only a" if only_a else "only b" if only_b else "both"
        out.append(Stretch(kind, _range(a, i, m), _range(b, j, n)))
        i, j = i + m, j + n
    return _ordered(out)


def same_words(a_text: str, b_text: str) -> tuple[list[str], list[str]]:
    """The words of both, as they are compared: those that are the same word are spelt alike."""
    return _alike(*_both(a_text, b_text))


def _both(a_text: str, b_text: str) -> tuple[list[Word], list[Word]]:
    """The words of both; two that the other wording writes as one ("paid in to") are one here, too."""
    a, b = _tokens(a_text), _tokens(b_text)
    return _as_one(a_text, a, b), _as_one(b_text, b, a)


def _as_one(text: str, own: list[Word], other: Sequence[Word]) -> list[Word]:
    there = {_IN_TWO[word.folded] for word in other if word.folded in _IN_TWO}
    out: list[Word] = []
    for word in own:
        before = out[-1] if out else None
        if there and before is not None and (before.folded, word.folded) in there and text[before.end : word.start].isspace():
            joined = before.folded + word.folded
            out[-1] = Word(before.start, word.end, joined, joined)
        else:
            out.append(word)
    return out


def _tokens(text: str) -> list[Word]:
    """The words, with what an apostrophe, the stops of initials or the stars of a masked word would part in one: "I'd", "O.K", "d**n"; "&" is a word."""
    out: list[Word] = []
    for word in words(text):
        before = out[-1] if out else None
        between = text[before.end : word.start] if before is not None and word.start - before.end <= _MASK else " "
        stars = len(between) > 1 and set(between) == {"*"}
        initials = between == "." and word.end - word.start == 1 and before is not None and len(before.folded) % 2 == 1 and before.folded[-2:-1] in ("", ".")
        letter = between in ("[", "]") and text[word.start].islower()  # "[B]y the pier"
        if before is not None and len(before.folded) < _LONGEST and (letter or (between in ("'", "’") and before.folded[-1].isalpha()) or initials or stars):
            joined = before.folded + ("*" if stars else "." if initials else "" if letter else "'") + word.folded
            out[-1] = Word(before.start, word.end, joined, joined)
        else:
            if before is not None and between != "&" and between.strip() == "&":
                at = text.index("&", before.end)
                out.append(Word(at, at + 1, "and", "and"))
            out.append(word)
    return [_masked_at_the_end(text, word) for word in out]


def _masked_at_the_end(text: str, word: Word) -> Word:
    """ "d***" with its stars."""
    end = word.end
    while end < len(text) and text[end] == "*" and end - word.end < _MASK:
        end += 1
    return Word(word.start, end, word.folded + "*", word.stem) if end - word.end > 1 else word


def _alike(a: Sequence[Word], b: Sequence[Word]) -> tuple[list[str], list[str]]:
    """How each word is compared."""
    plain = _respelt([[_PLAIN.get(bare, bare) for word in side for bare in (word.folded.replace(".", ""),)] for side in (a, b)])
    masked = {word for side in plain for word in side if "*" in word}
    if not masked:
        return plain[0], plain[1]
    known = sorted({word for side in plain for word in side} - masked)
    spelt = {word: _spelt_out(word, known) for word in sorted(masked)[:_MOST_MASKED]}
    one, other = ([spelt.get(word, word) for word in side] for side in plain)
    return one, other


def _respelt(sides: list[list[str]]) -> list[list[str]]:
    """The words of both sides, those that are one in British and American spelling in the same one: "recognise", "recognize"."""
    known = set(sides[0]), set(sides[1])
    spelt = [{word: american(word) for word in own - other if word.isalpha() and len(word) <= _LONGEST} for own, other in (known, known[::-1])]
    shared = set(spelt[0].values()) & set(spelt[1].values())
    if not shared:
        return sides
    return [[one if (one := own.get(word, word)) in shared else word for word in side] for side, own in zip(sides, spelt, strict=True)]


def _spelt_out(masked: str, known: Sequence[str]) -> str:
    """The word that a masked one stands for, where one of these begins and ends as it does."""
    head, tail = masked.split("*")[0], masked.split("*")[-1]
    return next((word for word in known if len(word) > len(head) + len(tail) and word.startswith(head) and word.endswith(tail)), masked)


def written_alike(a_text: str, b_text: str) -> tuple[tuple[tuple[int, int], tuple[int, int]], ...]:
    """For texts in two languages: the places (in A, in B) of names, figures and other words that both write alike, in A's order; they may cross.

    The k-th of a word in A goes with the k-th in B. Short words in small letters are left out: they look alike by chance ("an", "no", "die").
    """
    waiting: dict[str, deque[Word]] = defaultdict(deque)
    for word in words(b_text):
        if _telling(b_text, word):
            waiting[word.folded].append(word)
    found: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for word in words(a_text):
        if _telling(a_text, word) and waiting.get(word.folded):
            across = waiting[word.folded].popleft()
            found.append(((word.start, word.end), (across.start, across.end)))
    return tuple(found)


def _telling(text: str, word: Word) -> bool:
    """Whether a word that two languages share means the same in both, as names, figures and longer words mostly do."""
    written = text[word.start : word.end]
    return (not written[0].islower() and (len(written) > 2 or written.isupper() or not written.isalpha())) or len(written) >= _LONG


def _range(run: Sequence[Word], first: int, count: int) -> tuple[int, int]:
    """From the first to the last of `count` words; empty, at the end of the word before, where there is none."""
    if count:
        return run[first].start, run[first + count - 1].end
    at = run[first - 1].end if first else 0
    return at, at


def _ordered(stretches: list[Stretch]) -> tuple[Stretch, ...]:
    """Between two common stretches, "only a" before "only b"."""
    out: list[Stretch] = []
    for stretch in stretches:
        if stretch.kind == "only a" and out and out[-1].kind == "only b":
            out.insert(len(out) - 1, stretch)
        else:
            out.append(stretch)
    return tuple(out)


def _operations(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """(-1 only in A, 0 in both, 1 only in B; how many words), in order."""
    if len(a) > _MOST or len(b) > _MOST:
        return _ends(a, b)
    if len(a) * len(b) > _SOON:
        return _without_chance(_longest_common(a, b), a)
    from diff_match_patch import diff_match_patch

    known: dict[str, str] = {}
    mapped = ["".join(known.setdefault(word, chr(_LETTERS + len(known))) for word in side) for side in (a, b)]
    machine = diff_match_patch()
    machine.Diff_Timeout = 0
    found = machine.diff_main(mapped[0], mapped[1], False)
    return _without_chance([(int(operation), len(text)) for operation, text in found if text], a)


def _longest_common(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """The same for long texts, by the longest run of words in order that both have: nothing that differs throughout takes longer than another."""
    from rapidfuzz.distance import LCSseq

    out: list[tuple[int, int]] = []
    for op in LCSseq.opcodes(a, b):
        gone, come = op.src_end - op.src_start, op.dest_end - op.dest_start
        out += [(0, gone)] if op.tag == "equal" else [(-1, gone)] * bool(gone) + [(1, come)] * bool(come)
    return out


def _without_chance(operations: list[tuple[int, int]], a: list[str]) -> list[tuple[int, int]]:
    """The same, one or two function words between two changes counted to the changes: both have them by chance.

    The library's own clean-up goes by length alone, and would count "false prophet" to the changes, too, where much else was said around it.
    """
    out: list[tuple[int, int]] = []
    gone = come = at = 0
    for k, (operation, count) in enumerate(operations):
        run = a[at : at + count]
        at += count if operation <= 0 else 0
        if operation < 0:
            gone += count
        elif operation > 0:
            come += count
        elif 0 < k < len(operations) - 1 and count < LEAST_COMMON and all(piece in STOP for word in run for piece in word.split("'")):
            gone, come = gone + count, come + count
        else:
            out += [(-1, gone)] * bool(gone) + [(1, come)] * bool(come) + [(0, count)]
            gone = come = 0
    return out + [(-1, gone)] * bool(gone) + [(1, come)] * bool(come)


def _ends(a: list[str], b: list[str]) -> list[tuple[int, int]]:
    """For texts too long to compare throughout: what they begin with and end with in common."""
    limit = min(len(a), len(b))
    head = next((i for i in range(limit) if a[i] != b[i]), limit)
    tail = next((i for i in range(limit - head) if a[-1 - i] != b[-1 - i]), limit - head)
    parts = [(0, head), (-1, len(a) - head - tail), (1, len(b) - head - tail), (0, tail)]
    return [(operation, count) for operation, count in parts if count]
