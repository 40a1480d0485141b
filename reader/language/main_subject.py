"""The subject of the clause that leads up to a word: a noun phrase at a clause’s opening that has a verb behind it. Pure; token ranges are inclusive pairs."""

from collections.abc import Sequence

from reader.language.phrases import DETERMINERS, LINKS, PERSONAL, PREPOSITIONS, TIMES, Token, is_adverb, verb_like

Range = tuple[int, int]
FEW = 3
PERSON_WORDS = frozenset(
    """
    officials official spokesman spokeswoman spokesperson critics experts researchers analysts advisers aides lawyers prosecutors police authorities
    democrats republicans residents witnesses organizers activists supporters opponents leaders members people scientists doctors investigators
    lawmakers senators sources president sheriff co-author director professor former then-president
    """.split()
)
_JOINS = frozenset(("and", "but", "while", "though", "although", "so", "when", "as", "because"))
_WHEN = frozenset("after as once when while".split())
_BEFORE_OR_AFTER = frozenset("before after since until".split())
_LEADS_TO = frozenset("prior according thanks due contrary".split())
_FAR = 200  # tokens before a verb in which its subject is looked for: no sentence that anybody writes is longer, and each verb looks
SPANS = frozenset("second seconds minute minutes hour hours day days week weeks month months year years".split())
APART = frozenset("earlier later ago after before".split())
_INSIDE_NAME = frozenset(
    """
    of for at from with the a an and de la van von del al bin
    """.split()
)


def main_subject(run: Sequence[Token], low: int, before: int) -> Range | None:
    """The subject of the clause that leads up to token `before`: the nearest clause opening with a noun phrase and a verb after it."""
    best: Range | None = None
    k = low = max(low, before - _FAR)
    opening, main = True, False
    while k < before:
        token = run[k]
        if opening:
            found = _phrase_from(run, k, before)
            if found is not None and not _is_taken_for(run, k, found[1] + 1, before):
                best = found
                k = found[1] + 1
                opening = False
                continue
        led = token.kind == "quotation" and (
            k == low or (best is None and token.text[-1:] == ",")
        )  # "“…,” Roth said, adding that"; "On “Harbour Talk,” Roth named"
        opening = led or (token.kind == "mark" and token.text in (",", ";", ":", "—", "–", "―", "--")) or (opening and (token.low in LINKS or is_adverb(token)))
        if token.kind == "mark" and token.text == "," and best is not None and _is_a_time(run, low, best, k):
            best = None
        elif token.kind == "mark" and token.text == "," and best is not None:
            opening = k + 1 < before and (
                run[k + 1].low in _JOINS or run[k + 1].low in PERSONAL or (run[k + 1].capital and k + 2 < before and verb_like(run, k + 2))
            )
            behind = _phrase_from(run, k + 1, before) if run[low].low in _WHEN and not main and k + 1 < before else None
            if behind is not None and behind[1] + 1 < before:
                main = verb_like(run, behind[1] + 1)  # "As the crews left, a man leaned over and shouted"
                opening = opening or main
        elif token.text == ";":
            opening = True
        k += 1
    return best


def _is_a_time(run: Sequence[Token], low: int, phrase: Range, comma: int) -> bool:
    """Whether a phrase is but what the sentence came after: "Before the vote, Ines Roth …"."""
    led = phrase[0] > low and run[phrase[0] - 1].low in _BEFORE_OR_AFTER and (phrase[0] - 1 == low or is_adverb(run[low]) or run[low].low in _JOINS)
    return led and not any(verb_like(run, k) for k in range(phrase[1] + 1, comma))


def _is_taken_for(run: Sequence[Token], k: int, end: int, before: int) -> bool:
    """Whether a noun phrase says as what somebody is known: "they remembered Roth, 49, as a teacher who"."""
    return k > 0 and run[k - 1].low == "as" and run[k].low in DETERMINERS and end < before and run[end].low in ("who", "that", "which")


def _phrase_from(run: Sequence[Token], k: int, before: int) -> Range | None:
    """A noun phrase that starts at token `k` and has a verb soon after it."""
    token = run[k]
    if token.low in PERSONAL:
        return k, k
    if any(run[x].low in SPANS and run[x + 1].low in APART for x in range(k, min(k + FEW, before - 1))):
        return None  # "Several hours earlier, an official", "Twenty-three minutes later, Roth", "A day after the vote, Roth"
    if token.kind != "word" or token.low in PREPOSITIONS or token.low in LINKS or token.low in ("there", "here") or verb_like(run, k) or is_adverb(token):
        return None
    if (token.low.endswith("ing") and not token.capital) or (token.low in _LEADS_TO and k + 1 < before and run[k + 1].low == "to"):
        return None  # "Prior to the vote, Roth"
    if k == 0 and token.low.endswith(("ing", "ed")) and k + 1 < before and not run[k + 1].capital and run[k + 1].kind == "word":
        return None
    if not (token.capital or token.low in DETERMINERS or token.low in PERSON_WORDS or token.low.endswith("s")):
        return None
    if token.low in TIMES:
        return None
    end = k
    while end + 1 < before and end - k < 14:
        nxt = run[end + 1]
        if nxt.kind in ("mark", "quotation") or nxt.low in PERSONAL or verb_like(run, end + 1) or nxt.low in ("who", "which", "that") or is_adverb(nxt):
            break
        if nxt.low in PREPOSITIONS and nxt.low not in _INSIDE_NAME:
            break
        if (nxt.low in LINKS and nxt.low != "and") or nxt.low == "such":
            break
        end += 1
    return k, end
