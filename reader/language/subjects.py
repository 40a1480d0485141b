"""Who does what a verb says: the subject's words to the left or right of it, found without a parser. Pure; token ranges are inclusive pairs."""

from collections.abc import Sequence

from reader.language.asides import (
    ASIDE,
    both_of_one,
    cleft,
    held,
    in_which,
    is_beside_name,
    is_nickname,
    is_state,
    is_whose,
    name_with_more,
    only_leads,
    over_a_time,
    read_by,
    says_when,
    told_of,
    who_had,
    writing_before,
)
from reader.language.cues import cues
from reader.language.grammar import past
from reader.language.main_subject import APART, FEW, PERSON_WORDS, SPANS, Range, main_subject
from reader.language.phrases import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    LINKS,
    PERSONAL,
    PREPOSITIONS,
    TIMES,
    Token,
    is_adverb,
    is_comma,
    reporting,
    verb_like,
)
from reader.language.sayers import can_say

_LONGEST, _REACH = 24, 60
PUTS_OUT = frozenset(
    """
    released issued sent posted wrote published passed adopted signed circulated filed made delivered gave distributed drafted emailed tweeted aired ran
    unleashed penned
    releases issues sends posts writes publishes passes adopts signs circulates files makes delivers gives
    """.split()
)


def left_subject(run: Sequence[Token], low: int, verb: int) -> Range | None:
    """The subject of the finite verb at `verb`, looking left no further than token `low`."""
    j = verb - 1
    passive = False
    while j >= low and (run[j].low in AUXILIARIES or is_adverb(run[j]) or says_when(run, low, j) or _is_contracted(run, low, j)):
        passive |= run[j].low in BE
        j -= 1
    if j == verb - 2 and run[verb - 1].low == "both" and (j < low or run[j].text == ";"):
        return verb - 1, verb - 1  # "Both say that"
    if passive and run[verb].low.endswith(("ed", "told", "written", "quoted", "known", "sung")) and not run[verb].low.endswith("ing"):
        return None
    if j - 2 >= low and run[j].low.isdigit() and run[j - 1].low == "in" and run[j - 2].low == "who":
        j -= 2  # "who in 2010 said"
    j = over_a_time(run, low, j)
    if j < low:
        return None
    if run[j].low in ("who", "which", "that") and not (run[j].low == "that" and j == low):
        return antecedent(run, low, j)
    if run[j].low in PERSONAL:
        return j, j
    if run[j].kind == "mark" and run[j].text == ")":
        j = _before_bracket(run, low, j)
        if j < low:
            return None
        if run[j].kind == "mark":
            return _over_asides(run, low, j)
    elif is_comma(run[j]):
        return _over_asides(run, low, j)
    if run[j].low in ("and", "but", "or", "then"):
        return who_had(run, low, j) or _who_did(run, low, j) or in_which(run, low, j) or told_of(run, low, j) or main_subject(run, low, j)
    found = _region(run, low, j)
    if found is not None and (read := read_by(run, low, found)) is not None:
        found = _region(run, low, read)
    return both_of_one(run, low, found) if found is not None else main_subject(run, low, j)


def _is_contracted(run: Sequence[Token], low: int, j: int) -> bool:
    return run[j].kind == "own" and j > low and run[j - 1].low in PERSONAL


def _who_did(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Whom the clause is about whose second verb an "and" at `j` brings: "One of them was Ines Roth, who rowed home and told"."""
    who = next((k for k in range(j - 1, max(low, j - _LONGEST), -1) if is_comma(run[k]) or run[k].low == "who"), low)
    if who <= low + 1 or run[who].low != "who" or run[who - 1].text != "," or not run[who - 2].capital:
        return None
    return antecedent(run, low, who)


def _before_bracket(run: Sequence[Token], low: int, j: int) -> int:
    while j >= low and run[j].text not in ("(", "["):
        j -= 1
    return j - 1


def antecedent(run: Sequence[Token], low: int, who: int) -> Range | None:
    """The noun phrase that "who" or "which" stands for, together with that word."""
    j = who - 1
    if j >= low and run[j].text == ",":
        j -= 1
    if j - 2 >= low and run[j].low.isdigit() and run[j - 1].text == "," and run[j - 2].capital:
        j -= 2  # "Ines Roth, 52, who"
    if j >= low and run[j].text == ")":
        j = _before_bracket(run, low, j)
    if j < low or run[j].kind not in ("word", "own"):
        return (who, who) if run[who].low != "that" else None
    found = _region(run, low, j)
    if found is None:
        return who, who
    first = found[0]
    written = writing_before(run, low, first) if run[who].low != "who" else None
    says = run[who].low != "that" and any(token.low in cues().speech for token in run[who + 1 : who + FEW])
    first = held(run, first, j) if run[who].low == "that" else first
    return written or (_nearer(run, first, j) if says else first, who)


def _nearer(run: Sequence[Token], first: int, last: int) -> int:
    """Where what "who" or "which" stands for begins, if more stands before it: "a reply from | Ines Roth, who", "it replaces | the paper, which"."""
    for k in range(last, first, -1):
        before = run[k - 1]
        opens = run[k].low in DETERMINERS or (run[k].capital and not before.capital)
        if not opens or before.kind != "word":
            continue
        if before.low in PREPOSITIONS:
            person = run[last + 1].low == "who" or (run[last + 1].text == "," and run[last + 2].low == "who")
            if before.low != "of" and (person or run[k].low in DETERMINERS or k == last) and not _can_say(run, first, k - 2) and _can_say(run, k, last):
                return k
        elif run[k].low in DETERMINERS and k > first + 1 and not before.capital and before.low not in DETERMINERS | LINKS:
            return k
    return first


def _can_say(run: Sequence[Token], first: int, last: int) -> bool:
    return can_say(" ".join(token.text for token in run[first : last + 1]))


def _over_asides(run: Sequence[Token], low: int, j: int) -> Range | None:
    """The subject before one or more asides: "Ann Lee, the mayor, who ..., said". `j` is the comma before the verb."""
    best: Range | None = None
    end = j
    while end > low and j - end <= _REACH:
        start = end - 1
        while start >= low and not is_comma(run[start]) and (run[start].kind != "quotation" or is_nickname(run, start, end)):
            start -= 1
        first = start + 1
        if start >= low and run[start].text == "(" and run[end].text == ")":
            end = start
            continue  # "Ines Roth (Vt.), who lost, said"
        if first >= end:
            end = start
            if end < low or run[max(end, low)].kind == "quotation":
                break
            continue
        if first + 1 < end and run[first + 1].capital and (run[first].low in ("but", "and", "so", "yet") or only_leads(run, first, end)):
            first += 1  # "But Roth, one of the bill’s authors, said", "though Roth, an old critic of the mayor, said"
        head = run[first]
        if head.kind == "quotation":
            break
        does = _does_more(run, low, first, end, near=end == j) if not _is_done_to(run, j + 1) else None
        if does is not None:
            return does
        if head.low in PREPOSITIONS or (head.low in LINKS and head.low not in ("whose", "where")):
            if best is not None and not (run[best[0]].low in ("a", "an") and run[end - 1].capital and start >= low):
                return best  # but "Roth, in a call with Nick Oakes, a reporter, said"
        elif head.low in ASIDE or head.low.endswith("ing"):
            pass
        elif head.low in DETERMINERS or not head.capital or is_whose(run, first, end):
            whole = head.low in DETERMINERS or head.capital or head.low in PERSON_WORDS or name_with_more(run, first, end)
            best = _clip(run, first, end - 1) if whole else best
        elif head.low not in TIMES and not is_state(run, first, end, j) and not is_beside_name(run, first, end, low):
            numbered = run[end - 1].low.isdigit() and best is None
            whole_body = _body_before(run, low, start) if numbered else None
            return whole_body or _region(run, low, end - 1) or _clip(run, first, end - 1)
        if start < low or run[start].kind == "quotation":
            break
        end = start
    return best


def _body_before(run: Sequence[Token], low: int, comma: int) -> Range | None:
    """The body whose number the aside behind the comma only tells: "The police union, Lodge 71, said"."""
    found = _region(run, low, comma - 1) if comma > low else None
    return found if found is not None and run[found[0]].low in DETERMINERS and _can_say(run, *found) else None


def _is_done_to(run: Sequence[Token], verb: int) -> bool:
    """Whether a form in -ed only says which: ", referred to as", ", compared with", ", written by"."""
    return run[verb].low.endswith(("ed", "en")) and verb + 1 < len(run) and (run[verb + 1].low in PREPOSITIONS or run[verb + 1].low in ("to", "as"))


def _does_more(run: Sequence[Token], low: int, first: int, end: int, *, near: bool) -> Range | None:
    """Whoever does something else before the comma at `end`: "She called it careless, said that", "Roth shut the door, said"; `near`: right before."""
    head = run[first]
    if head.low == "it" and (who := cleft(run, first, end)) is not None:
        return who
    if head.low in PERSONAL:
        aside = first > low and end - first <= FEW and reporting(run, end - 1) == "finite"  # "Roth, she noted, says"
        return None if aside or (not near and any(token.low in LINKS for token in run[first:end])) else (first, first)
    if not near:
        return None
    if not (head.capital or head.low in DETERMINERS) or (first > low and (head.low in DETERMINERS or run[first - 1].kind == "quotation")):
        return None
    for v in range(first + 1, end - 1):
        token = run[v]
        if token.kind != "word" or token.low in LINKS or token.low in PREPOSITIONS or token.low in ("who", "which", "that"):
            return None
        if not token.capital and (verb_like(run, v) or past(token.low)):
            return first, v - 1
    return None


def _region(run: Sequence[Token], low: int, j: int) -> Range | None:
    """The noun phrase that ends at token `j`, back to the clause's edge."""
    first = j
    while first > low and j - first < _LONGEST:
        token = run[first - 1]
        if is_comma(token) or (token.kind == "quotation" and not _in_name(run, first - 1, low)):
            break
        if token.kind == "mark" and token.text in ".!?":
            break
        if token.low in LINKS and not (token.low == "and" and first - 2 >= low and _alike(run[first - 2], run[first])):
            break
        if token.low in APART and first - 2 >= low and run[first - 2].low in SPANS:
            break  # "Hours later his father"
        led = first - 2 >= low and run[first - 2].low in PREPOSITIONS
        if token.low == "whom" or (token.low == "which" and (run[first].capital or led)):
            break  # "a speech in which Roth", "a letter in which a clerk"
        if token.low in PERSONAL or (verb_like(run, first - 1) and not _participle_inside(run, first - 1, low)):
            break
        first -= 1
    return _trim(run, first, j)


def _alike(one: Token, other: Token) -> bool:
    """Whether an "and" between two words joins parts of one phrase: "Orr and Ode", "the largest and oldest clubs"."""
    return (one.capital and other.capital) or (one.low.endswith("est") and other.low.endswith("est"))


def _participle_inside(run: Sequence[Token], k: int, low: int) -> bool:
    """An -ed word that stands before its noun: "the embattled mayor"."""
    return k > low and run[k].low.endswith("ed") and (run[k - 1].low in DETERMINERS or run[k - 1].kind == "own")


def _in_name(run: Sequence[Token], k: int, low: int) -> bool:
    return len(run[k].text.split()) <= 5 and k > low and run[k - 1].kind == "own"


def _trim(run: Sequence[Token], first: int, last: int) -> Range | None:
    """Takes words off the front that belong to the clause and not to its subject, and times off the end."""
    while last >= first and (run[last].low in TIMES or run[last].low in ("on", "last", "this", "week", "month", "year", "night", "morning")) and last > first:
        last -= 1
    while first <= last and (is_adverb(run[first]) or run[first].low in TIMES or run[first].kind in ("mark", "quotation") or run[first].kind == "own"):
        first += 1
    if first > last:
        return None
    if run[first].low in PREPOSITIONS:
        return _last_phrase(run, first, last)
    if run[last].low in PREPOSITIONS:
        return None
    return _clip(run, first, last)


def _last_phrase(run: Sequence[Token], first: int, last: int) -> Range | None:
    """In "in one message Lee": the last noun phrase."""
    k = last
    if run[k].capital:
        while k > first and (
            run[k - 1].capital or run[k - 1].kind == "own" or (run[k - 1].low in ("of", "the", "and") and k - 2 > first and run[k - 2].capital)
        ):
            k -= 1
        while (
            k > first + 1 and run[k - 1].kind == "word" and run[k - 1].low not in PREPOSITIONS and run[k - 1].low not in TIMES and not run[k - 1].low.isdigit()
        ):
            k -= 1
            if run[k].low in DETERMINERS:
                break
        if run[k - 1].low == "of":
            # "in one message the master of Oldfield": what owns the name is the subject
            return next(((d, last) for d in range(k - 2, first, -1) if run[d].low in DETERMINERS), (k, last))
        return k, last
    while k > first:
        if run[k].low in DETERMINERS:
            return k, last
        k -= 1
    return None


def _clip(run: Sequence[Token], first: int, last: int) -> Range:
    """At most a noun phrase's usual length, without what trails after it."""
    for k in range(first + 1, last + 1):
        if run[k].kind == "mark" or run[k].low in ("who", "which", "whose"):
            return first, max(first, k - 1)
    return first, last


def right_subject(run: Sequence[Token], start: int, stop: int) -> Range | None:
    """The subject that follows its verb ("said the senator, who ..."), from token `start`, before token `stop`."""
    k = start
    while k < stop and is_adverb(run[k]):
        k += 1
    if k >= stop or run[k].kind != "word":
        return None
    head = run[k]
    if head.low in PREPOSITIONS or head.low in LINKS or head.low in TIMES or head.low in AUXILIARIES or head.low in ("him", "me", "us", "them"):
        return None
    if not (head.capital or head.low in DETERMINERS or head.low in PERSON_WORDS or head.low in PERSONAL or _person_like(head.low)):
        if not any(run[x].capital for x in range(k, min(stop, k + 6)) if run[x].kind == "word"):
            return None
        if reporting(run, k) is not None:
            return None
    end = k
    while end + 1 < stop and end - k < 16:
        nxt = run[end + 1]
        if nxt.kind in ("mark", "quotation") or (nxt.low in LINKS and nxt.low != "and") or nxt.low in ("who", "which") or nxt.low in TIMES:
            break
        if nxt.low in PREPOSITIONS and nxt.low not in ("of", "for", "at", "from", "with"):
            break
        if nxt.low in PERSONAL or (reporting(run, end + 1) in ("ing", "finite") and nxt.low not in cues().nouns):
            break
        end += 1
    return k, end


def _person_like(word: str) -> bool:
    return word.endswith(("er", "or", "ist", "man", "woman", "ian", "ers", "ors", "ists", "men", "women", "ians", "ant", "ent"))
