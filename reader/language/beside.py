"""Who speaks where two noun phrases stand before the verb: one beside the other, two together, or one that only looks like a subject. Pure."""

import re
from collections.abc import Sequence

from reader.language.cues import cues
from reader.language.gazetteer import sections
from reader.language.grammar import past
from reader.language.main_subject import Range, main_subject
from reader.language.phrases import AUXILIARIES, BE, DETERMINERS, PERSONAL, PREPOSITIONS, Token, is_adverb, is_comma, reporting, verb_like
from reader.language.sayers import can_say, is_somebody
from reader.language.subjects import PUTS_OUT, left_subject, right_subject

_STAFF = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:aides?|all(?:y|ies)|advis[eo]rs?|attorneys?|lawyers?|campaign|administration|officials?|spokes\w+|staffers?|supporters?|surrogates?"
    r"|lieutenants?|loyalists?|senators|lawmakers|legislators|representatives|governors|strategists|donors)\b"
)

_PUTS_SO = frozenset("put puts summed sums say".split())
_LONGEST = 14  # words of "Minority Leader Ines Roth of Oldfield"
_OUT_OF = frozenset("from of about".split())
_PHRASE = 5  # words of "the last harbour draft"
_DASHES = frozenset(("—", "–", "―", "--"))
_FAR = 60  # tokens of a clause
_ASIDE = 20  # tokens between two dashes
_CAUGHT = frozenset("captured caught filmed heard overheard recorded seen taped videotaped".split())
_QUESTION = 12  # words of a question that only names somebody


def within_a_tale(run: Sequence[Token], low: int, at: int) -> bool:
    """Whether the quotation at `at` is what somebody says within what another tells: "The guard yelled, “Stop!” Roth recalled."."""
    v = at - 2
    if v <= low or run[at - 1].text != "," or reporting(run, v) != "finite" or any(token.kind == "quotation" for token in run[low:at]):
        return False
    subject = left_subject(run, low, v)
    return subject is not None and subject[1] == v - 1 and run[subject[0]].low not in PERSONAL


def said_before_it(run: Sequence[Token], low: int, v: int, at: int) -> Range | None:
    """Who is named between the verb and the quotation behind words that are no subject: "By noon, said Ines Roth, “…”", "All are late, said Ines Roth, “…”"."""
    if v <= low or run[v - 1].text != "," or run[v].low not in ("said", "says"):
        return None
    subject = right_subject(run, v + 1, at)
    told = subject is not None and run[subject[0]].capital and not any(is_comma(token) for token in run[max(low, v - _FAR) : v - 1])
    if run[low].low not in PREPOSITIONS and not told:
        return None  # "Otto Brandt, who lost, said Ines Roth, the clerk, “wept”"
    return subject if subject is not None and subject[1] + 1 < at and run[subject[1] + 1].text == run[at - 1].text == "," else None


def reduced(run: Sequence[Token], subject: Range) -> bool:
    """ "“…,” a point that Roth’s office denied", without its "that": the verb is no report of the words before."""
    if run[subject[0]].low not in ("a", "an"):
        return False
    inside = (x for x in range(subject[0] + 2, subject[1] + 1) if run[x].low in ("the", "his", "her", "their", "its"))
    return any(run[x - 1].kind == "word" and run[x - 1].low not in PREPOSITIONS and not run[x - 1].low.endswith("ing") for x in inside)


def apposed(run: Sequence[Token], start: int, name: int) -> bool:
    """Whether a name stands in apposition to a short noun phrase that begins at `start`: "their lawyer, Ines Roth, told", "Ode’s lawyer, Ines Roth"."""
    between = run[start:name]
    return (
        len(between) <= 7
        and (run[start].low in DETERMINERS or (run[start].capital and any(t.kind == "own" for t in between) and not between[-2].capital))
        and is_comma(between[-1])
        and run[name].capital
        and all(t.kind in ("word", "own") for t in between[:-1])
        and not any(verb_like(run, x) and not (x > start + 1 and is_adverb(run[x - 1])) for x in range(start, name - 1))
    )  # "a visibly tired clerk, Ines Roth,"


def both_of_two(run: Sequence[Token], start: int, second: Range) -> Range | None:
    """Both of two people who say something together: "Ines Roth (D) and Senator Nick Oakes (R) said"."""
    last = next((k for k in range(start, second[0]) if run[k].kind != "word" or run[k].low == "and"), start) - 1
    joined = run[second[0] - 1].low == "and" and run[start].capital and last > start
    return (start, second[1]) if joined and not any(verb_like(run, x) for x in range(start, second[0])) else None


def asked_about(run: Sequence[Token], low: int) -> int:
    """Where the question "And Mr. Roth?" begins that ends before token `low`: it names whom the answer is about. `low` itself where there is none."""
    k = low - 1
    if k < 0 or run[k].text != "?":
        return low
    while k > 0 and low - k < _QUESTION and run[k - 1].kind in ("word", "own"):
        k -= 1
    named = any(run[x].capital for x in range(k, low - 1)) and not any(verb_like(run, x) for x in range(k, low - 1))
    opens = k == 0 or run[k - 1].kind == "quotation" or run[k - 1].text in ".?!"
    return k if named and opens else low


def quoted_by(run: Sequence[Token], v: int, stop: int) -> tuple[Range, Range] | None:
    """Who says it, and the verb, where somebody only says that he did: "“…,” aides said Mr. Roth told his friends"."""
    if run[v].low not in ("said", "say", "says"):
        return None
    subject = right_subject(run, v + 1, stop)
    if subject is not None and run[subject[1]].low in AUXILIARIES:
        return None  # "“…,” she said she was told"
    told = subject[1] + 1 if subject is not None and subject[0] == v + 1 else stop
    if subject is None or told >= stop or reporting(run, told) != "finite" or run[told].low not in cues().speech:
        return None
    return subject, (told, told)


def puts_it(run: Sequence[Token], k: int, stop: int) -> tuple[Range, Range] | None:
    """Who puts it so, and the verb, from token `k` on: "“…,” is how Ines Roth summed it up", "“…,” was all that Roth would say"."""
    if k + 2 >= stop or run[k].low not in ("is", "was") or run[k + 1].low not in ("how", "all", "what"):
        return None
    first = k + 3 if run[k + 2].low == "that" else k + 2
    for v in range(first + 1, min(stop, first + _LONGEST)):
        if run[v].kind not in ("word", "own"):
            return None
        says = v + 1 if run[v].low in AUXILIARIES and v + 1 < stop else v
        if run[says].low in _PUTS_SO or (reporting(run, says) is not None and run[says].low in cues().speech):
            return (first, v - 1), (says, says)
        if verb_like(run, v):
            return None
    return None


def somebody_calls(run: Sequence[Token], low: int, v: int) -> bool:
    """Whether the verb at `v` says what somebody calls what stands before: "a meeting that one resident called “…”", not "said that a club called “…”"."""
    that = next((k for k in range(v - 2, max(low, v - _PHRASE - 3), -1) if run[k].low == "that"), low)
    before = run[that - 1] if that > low else None
    if before is None or before.kind != "word" or before.low in cues().nouns | cues().sources or verb_like(run, that - 1) or reporting(run, that - 1):
        return False
    subject = run[that + 1 : v]
    if any(token.kind != "word" or verb_like(run, that + 1 + k) for k, token in enumerate(subject)):
        return False
    return subject[-1].capital or is_somebody(" ".join(token.text for token in subject))


def who_calls_it(run: Sequence[Token], low: int, subject: Range) -> Range | None:
    """Whom the pronoun of "what they call" means: whom the sentence is about, where that is somebody, or a body, without a name of a person."""
    j = subject[0]
    if subject[1] != j or j <= low + 1 or run[j - 1].low != "what" or run[j].low not in ("it", "they", "he", "she"):
        return None
    first = main_subject(run, low, j - 1)
    if (
        first is None
        or is_comma(run[first[0] - 1])
        or (run[first[0]].low not in DETERMINERS and not any(token.kind == "own" for token in run[first[0] : first[1] + 1]))
    ):
        return None
    words = " ".join(token.text for token in run[first[0] : first[1] + 1] if token.kind == "word")
    return first if run[j].low in ("it", "they") or (is_somebody(words) and not run[first[1]].capital) else None


def who_did(run: Sequence[Token], start: int, v: int) -> Range | None:
    """Who is told by what he did, before the verb at `v`: "the doctor who treated him" of "the doctor who treated him said"."""
    who = next((k for k in range(start + 1, min(v, start + _PHRASE)) if run[k].low == "who"), v)
    plain = all(token.kind in ("word", "own") for token in run[start:v])
    return (start, who - 1) if plain and run[start].low in DETERMINERS and any(verb_like(run, x) for x in range(who + 1, v)) else None


def asked_by(run: Sequence[Token], low: int, at: int) -> Range | None:
    """Who puts the question that stands at `at`: "Asked by a reporter, “…?” Roth nodded"."""
    if low + 2 >= at or run[low].low not in ("asked", "pressed", "questioned") or run[low + 1].low != "by":
        return None
    asker = right_subject(run, low + 2, at)
    return asker if asker is not None and all(is_comma(token) for token in run[asker[1] + 1 : at]) else None


def written_in(run: Sequence[Token], low: int, j: int) -> Range | None:
    """The piece of writing that ends at token `j` where it is only part of what somebody does: "cut a line from the draft saying", "of a note saying"."""
    if run[j].low not in cues().sources or run[j].capital:
        return None
    first = j
    while first > low and run[first].low not in DETERMINERS and run[first].kind == "word" and j - first < _PHRASE:
        first -= 1
    led = run[first].low in DETERMINERS and first > low and run[first - 1].low in _OUT_OF
    return (first, j) if led else None


def staff_of(text: str, end: int, limit: int) -> str | None:
    """The people of a body whose name ends at `end`, several of them: "officials" of "the FBI officials"."""
    staff = _STAFF.match(text, end, limit)
    return staff.group().strip() if staff is not None and staff.group().endswith("s") else None


def only_says_which(run: Sequence[Token], low: int, v: int, at: int) -> bool:
    """Whether the verb at `v` stands in a clause that is over before the quotation at `at`, and only says which or who.

    "Talks described by the club “broke the law”"; "the clerks, who had called him out, could “go home”".
    """
    if run[v].low.endswith("ed") and v + 1 < at and run[v + 1].low == "by":
        return v > low and run[v - 1].kind == "word" and run[v - 1].low not in AUXILIARIES and run[at - 1].low != "as"
    j = v - 1
    while j > low and (run[j].low in AUXILIARIES or is_adverb(run[j])):
        j -= 1
    if j <= low or run[j].low not in ("who", "which") or run[j - 1].text != ",":
        return False
    return any(run[c].text == "," and (run[c + 1].low in AUXILIARIES or run[c + 1].low == "to" or verb_like(run, c + 1)) for c in range(v + 1, at - 1))


def author(run: Sequence[Token], low: int, subject: Range) -> Range:
    """Who put out the piece of writing that the subject is: in "Roth released a statement saying", Roth; the subject itself otherwise."""
    first, last = subject
    first += run[first].low == "out" and first < last  # "put out a statement on Friday that claimed"
    writing = cues().nouns | cues().sources
    verb = first - 2 if first - 2 > low and run[first - 1].low == "out" and run[first - 2].low in ("put", "puts") else first - 1
    puts = first > low and (verb < first - 1 or run[verb].low in PUTS_OUT)
    if not puts or not any(token.low in writing for token in run[first : last + 1]):
        return subject
    return left_subject(run, low, verb) or subject


def of_somebody(said: str, name: str) -> bool:
    """Whether words speak of a person by name as of somebody else: "Roth is a disgrace" is not Roth's."""
    if " " not in name or not name[-1:].isalpha():
        return False
    begins = rf"(?:(?:M[rs]s?|Dr)\. )?(?:{re.escape(name)}|{re.escape(name.rpartition(' ')[2])})"
    return re.match(rf"{begins} (?:is|was|has|had|does|did|will|would|should|must|can|could|cannot|never)\b", said) is not None


def blamed(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who is blamed or thanked for what he says, where "for" stands at `j`: "criticised Ines Roth for saying", "angry at Ines Roth for promising to call"."""
    k = _name_before(run, low, j)
    if run[j].low != "for" or k == j:
        return None
    before = run[k - 1]
    return (k, j - 1) if before.low in ("at", "with") or before.low.endswith("ing") or verb_like(run, k - 1) else None


def with_somebody(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who does what a participle says after "with", where the name ends at `j`: "The ad ends with Ines Roth claiming"."""
    k = _name_before(run, low, j + 1)
    return (k, j) if k <= j and run[k - 1].low == "with" else None


def before_dashes(run: Sequence[Token], low: int, j: int) -> int:
    """Where a name ends that an aside between dashes follows which ends at token `j`: "Ines Roth — still a voice that counts — writing"; `j` for no aside."""
    if run[j].text not in _DASHES:
        return j
    first = next((k for k in range(j - 1, max(low, j - _ASIDE), -1) if run[k].text in _DASHES), low)
    return first - 1 if first > low and run[first - 1].capital else j


def who_denied(run: Sequence[Token], low: int, j: int) -> Range | None:
    """Who does what the aside before the comma at `j` tells: "they named the sum, a figure she disputed, saying “…”"."""
    c = next((c for c in range(j - 1, max(low, j - _ASIDE), -1) if is_comma(run[c])), low)
    if run[j].text != "," or c == low or j - c < _PHRASE - 1 or run[c + 1].low not in ("a", "an", "something"):
        return None
    verb, first = j - 1 - is_adverb(run[j - 1]), c + 3 - (run[c + 1].low == "something")
    subject = left_subject(run, first, verb) if past(run[verb].low) or reporting(run, verb) == "finite" else None
    if subject is None or not (run[subject[0]].capital or run[subject[0]].low in PERSONAL | DETERMINERS):
        return None  # "a senior harbour official left, saying"
    return subject if all(is_adverb(token) for token in run[subject[1] + 1 : verb]) else None


def caught(run: Sequence[Token], low: int, v: int) -> Range | None:
    """Who was heard or seen as he said what the participle at `v` says: "after the mayor was caught on camera saying"."""
    k = next((k for k in range(v - 1, max(low + 1, v - _PHRASE), -1) if run[k].low in _CAUGHT), low)
    return left_subject(run, low, k - 1) if k > low and run[k - 1].low in BE else None


def tells_who(run: Sequence[Token], v: int, limit: int) -> bool:
    """Whether the verb at `v` only tells who somebody is who then speaks: "teaches" of "Ines Roth, 52, who teaches in Velm, told"."""
    if run[v - 1].low != "who" or run[v - 2].text != ",":
        return False
    comma = next((k for k in range(v + 1, min(limit, v + _ASIDE)) if run[k].kind != "word"), limit)
    return comma + 1 < limit and run[comma].text == "," and reporting(run, comma + 1) == "finite" and run[comma + 1].low in cues().speech


def _name_before(run: Sequence[Token], low: int, end: int) -> int:
    """Where the words with capitals begin that end before token `end`."""
    k = end
    while k > low + 1 and run[k - 1].capital:
        k -= 1
    return k


def of_staff(text: str, end: int, limit: int) -> bool:
    """Whether a name that ends at `end` only says whose aide somebody is: "a Roth spokesman", "the Oldfield police chief"."""
    return end < limit and _STAFF.match(text, end, limit) is not None


def is_near(leading: Sequence[str]) -> bool:
    """Whether the words before a name lead to it as to somebody else: "a source close to Mr. Roth", "an aide to Ines Roth"."""
    of = leading[:-1] if leading and leading[-1].strip(".") in sections("titles.txt")["honorific"] else leading
    return of[-1:] == ["to"] and len(of) > 1 and can_say(" ".join(of[:-1]))
