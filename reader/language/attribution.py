"""Where a quotation's own sentence says who speaks: after it, before it, around it. Pure; works on tokens in which quotations are one token each.

Each rule takes a Scene and returns an Attribution or None; `RULES` is their order.
"""

from collections.abc import Callable, Sequence

from reader.language.beside import (
    apposed,
    asked_by,
    before_dashes,
    blamed,
    both_of_two,
    caught,
    only_says_which,
    puts_it,
    quoted_by,
    reduced,
    said_before_it,
    somebody_calls,
    tells_who,
    who_calls_it,
    who_denied,
    who_did,
    with_somebody,
    within_a_tale,
    written_in,
)
from reader.language.crowds import cried, criers_before, crowd
from reader.language.cues import cues
from reader.language.main_subject import SPANS, Range, main_subject
from reader.language.owned import claimed_before, is_by_account, owned
from reader.language.phrases import AUXILIARIES, BE, PERSONAL, Token, is_adverb, is_comma, reporting, verb_like
from reader.language.quoting import QUOTED_FAR, according, goes_on_about, is_heard, is_told_by_another, only_tells, quoted, says_further
from reader.language.scene import Attribution, Scene
from reader.language.set_in import is_shown_saying, reads_so, somebodys_own, tells_before
from reader.language.set_off import NEW_CLAUSE, is_cried_at, later, only_heard, to_somebody
from reader.language.shown import who_is_shown, with_words, writing_from
from reader.language.subjects import left_subject, right_subject
from reader.language.tags import signed, tagged

_NOT_CUES = frozenset(("used", "use", "needed", "name", "named", "title", "titled", "show", "shows", "showed"))
_NAMING = frozenset(("called", "dubbed", "nicknamed", "named", "titled", "entitled", "termed", "labeled", "labelled"))
_WEIGHS = frozenset("consider considers considered considering".split())
_HANGS = frozenset("and or but by in after before while when without as of for from on with to".split())
_PUTS = frozenset("deliver publish release send share".split())
_CRIES = frozenset("chant cheer cry scream shout sing yell".split())
_WHEN = frozenset("after before by in since when while without".split())
_TIME = 3  # tokens of "nearly two days"
_SEEMS = frozenset("appear appears appeared seem seems seemed".split())
_CAN = frozenset("can could cannot can't couldn't".split())
_PASSIVE = ("ed", "told", "written", "quoted", "known", "sung", "given", "held", "said")


Rule = Callable[[Scene], Attribution | None]


def after(scene: Scene) -> Attribution | None:
    """ "...," said Lee. "...," Lee, the mayor, said. "...," according to Lee."""
    run, k = scene.run, scene.at + 1
    while k < scene.high and is_comma(run[k]) and run[k].text not in (";", "(", "["):
        k += 1
    if k >= scene.high or claimed_before(scene) or (scene.at - 3 >= scene.low and goes_on_about(scene, scene.at - 3)):
        return None
    if within_a_tale(scene.run, scene.low, scene.at):
        return None
    comma = k > scene.at + 1 or scene.ending in ",?!—–-…"
    start = k
    put = puts_it(run, k, scene.high) if comma else None
    if put is not None:
        return Attribution(*put)
    while k < scene.high and is_adverb(run[k]):
        k += 1
    if run[start].low in NEW_CLAUSE:
        return None
    if comma or scene.words > 3:
        found = _inverted(scene, k)
        if found is not None:
            return found
    found = according(scene, start)
    if found is not None and comma:
        return _asserted(scene, found) or found
    limit = min(scene.high, start + 45)
    for v in range(start + 1, limit):
        if run[v].kind == "quotation" and len(run[v].text.split()) > 5:
            return None
        if run[v].text in (";", ":") and run[v].kind == "mark":
            return None
        elsewhere = quoted(scene, v) if run[v].low == "quoted" and comma else None
        if elsewhere is not None:
            return elsewhere
        if (reporting(run, v) != "finite" and not is_heard(run, v)) or (not comma and run[v].low not in ("said", "says", "called", "told", "wrote", "added")):
            continue
        if reporting(run, v) is not None and run[v].low in cues().manner and not comma:
            continue
        if tells_who(run, v, limit):
            continue
        subject = left_subject(run, start, v - 1 if is_heard(run, v) else v)
        if run[start].low == "as" and run[v - 1].low in ("and", "but", "or"):
            return None  # "as strong “…” as Roth has, and said"
        if subject is not None and (reduced(run, subject) or _goes_on(run, subject, subject[1] + 1)):
            return None
        if subject is not None and (subject[0] <= start + 1 or apposed(run, start, subject[0])):
            return Attribution(*(quoted_by(run, v, scene.high) or is_shown_saying(run, v, scene.high) or (subject, (v, v))))
        did = who_did(run, start, v) if comma and run[v].low in cues().speech else None
        first = (both_of_two(run, start, subject) if subject is not None else None) or did
        if first is not None:
            return Attribution(first, (v, v))
        if subject is not None and run[start].low in ("as", "then") and subject[0] <= start + 2:
            return Attribution(subject, (v, v))
        if subject is not None:
            return None
    return None


def _inverted(scene: Scene, k: int) -> Attribution | None:
    run = scene.run
    while k < scene.high and (is_adverb(run[k]) or run[k].low in AUXILIARIES):
        k += 1
    if k >= scene.high or reporting(run, k, first=True) != "finite":
        return None
    stop = k + 1
    if stop < scene.high and run[stop].low in ("by", "to"):
        stop += 1
    subject = right_subject(run, stop, scene.high)
    if subject is None:
        return None
    if run[k - 1].low in BE and run[stop - 1].low != "by":
        return None
    return Attribution(subject, (k, k)) if not _goes_on(run, subject, scene.high) else None


def _goes_on(run: Sequence[Token], subject: Range, high: int) -> bool:
    """Whether what seems to be who speaks does something itself: "“…,” said the treaty was fair"."""
    inside = (run[x] for x in range(subject[0] + 1, min(high, subject[1] + 2)))
    return any(token.kind == "word" and not token.capital and token.low in AUXILIARIES for token in inside)


def coordinate(scene: Scene) -> Attribution | None:
    """ "...," "..." and "...": one after another with nothing but a comma or "and" between."""
    k = scene.at - 1
    while k > scene.low and (is_comma(scene.run[k]) or scene.run[k].low in ("and", "or", "but", "then", "to", "as", "a", "the", "an", "that")):
        k -= 1
    if scene.run[k].kind == "quotation" and k < scene.at - 1:
        return scene.earlier.get(k)
    return None


def introduced(scene: Scene) -> Attribution | None:
    """Lee wrote: "...". Asked by Lee, "...", Roth nodded."""
    asked = asked_by(scene.run, scene.low, scene.at)
    if asked is not None:
        return Attribution(asked, (scene.low, scene.low))
    if scene.at == scene.low or scene.run[scene.at - 1].text != ":":
        return None
    return _tag(scene) or before(scene)


def _tag(scene: Scene) -> Attribution | None:
    """Who says it by the words right behind it, though others lead up to it: "The note told of its fears: “…,” the club wrote."."""
    k = scene.at + 1
    found = after(scene) if scene.ending == "," and k < scene.high and scene.run[k].kind == "word" and scene.run[k].low not in _HANGS else None
    return found if found is not None and k in (found.speaker[0], found.cue[0]) and found.cue[0] != found.speaker[0] else None


def before(scene: Scene) -> Attribution | None:
    """Lee said "...". Lee said that the plan was "...". The nearest reporting verb to the left that has a subject.

    Three kinds of verb give way to one further left: what "it" means or shows, what is only thought, and a restrictive "who said".
    """
    run = scene.run
    if only_heard(run, scene.low, scene.at) or is_cried_at(run, scene.low, scene.at):
        return None
    weaker: Attribution | None = None
    for v in range(scene.at - 1, scene.low - 1, -1):
        token = run[v]
        if token.low == "saying" and v > scene.low and run[v - 1].low == "as" and any(t.low == "quoted" for t in run[max(scene.low, v - QUOTED_FAR) : v]):
            continue
        found = according(scene, v) or owned(scene, v) or quoted(scene, v)
        if found is not None and (is_told_by_another(scene, found) or (weaker is not None and says_further(scene, found, weaker))):
            continue
        if found is not None and is_by_account(scene, found):
            weaker = weaker or found  # "Roth’s reply, by Ode’s account, was “…”"
            continue
        if found is not None:
            return weaker if weaker is not None and only_tells(scene, found, weaker) else found
        form = reporting(run, v, first=v == scene.low and token.low not in cues().nouns)
        if form is None or token.low in _NOT_CUES or not _governs(scene, v, strict=weaker is None) or only_says_which(run, scene.low, v, scene.at):
            continue
        subject = governed_subject(scene, v, form)
        if subject is None:
            continue
        if token.low not in cues().speech and run[subject[1]].low == "who" and run[subject[1] - 1].text != ",":
            continue  # "was shown by a person who thought that": what somebody does is said to tell who he is
        attribution = Attribution(who_calls_it(run, scene.low, subject) or subject, (v, v))
        if cues().speech.get(token.low) == "ask" and any(run[x].low == "to" for x in range(v + 1, scene.at)):
            return later(scene) or attribution  # "Roth asked Ode to seek “options,” the club said": what he asked is told by the club
        if not _gives_way(scene, v, subject, form):
            return attribution
        weaker = weaker or attribution
    return weaker


def _asserted(scene: Scene, reported: Attribution) -> Attribution | None:
    """Who says it by the words before, where `reported` is but who tells that: "Roth claimed he had “won,” according to the Packet"."""
    said = before(scene) if scene.run[reported.cue[0]].low == "according" else None
    if said is None or said.speaker[0] > said.cue[0] or reporting(scene.run, said.cue[0]) != "finite":
        return None
    verb = scene.run[said.cue[0]].low
    written = any(token.low in cues().sources for token in scene.run[said.speaker[0] : said.speaker[1] + 1])
    return said if verb in cues().speech and verb not in _NAMING and not written else None


def _gives_way(scene: Scene, v: int, subject: Range, form: str) -> bool:
    run = scene.run
    if goes_on_about(scene, v):
        return False
    if form == "to" and v - 2 >= scene.low and run[v - 2].low not in cues().speech and not (run[v - 2].low in _SEEMS and run[v].low in cues().speech):
        return True
    if run[v].low not in cues().speech or run[subject[0]].low in ("it", "this", "that", "which"):
        return True
    if (run[v - 1].low == "not" and run[v - 2].low in _CAN) or run[v - 1].low in _CAN:
        return True  # "warned that the station could not defend against": it says nothing
    if cues().speech[run[v].low] in ("speak", "talk") and run[v + 1].low == "and":
        return True  # "said that she and the mayor had spoken and “both believe”"
    if cues().speech[run[v].low] == "refer" and any(token.low in cues().sources for token in run[subject[0] : subject[1] + 1]):
        return True  # "said the article refers to a law that"
    who = subject[1]
    tells_who = run[subject[0]].low in ("a", "an") and subject[0] - 2 >= scene.low and run[subject[0] - 1].text == "," and run[subject[0] - 2].capital
    return run[who].low in ("who", "that", "which") and who > scene.low and run[who - 1].text != "," and not tells_who


def _governs(scene: Scene, v: int, *, strict: bool) -> bool:
    """Speech verbs own what follows in their sentence; manner verbs only what stands right after them."""
    run = scene.run
    word = run[v].low
    if word in _NAMING and v + 1 == scene.at and scene.words <= 6:
        return v > scene.low and (run[v - 1].low in BE or _what_before(scene, v) or somebody_calls(run, scene.low, v))
    if word in cues().speech:
        return True
    if not strict or (word in _WEIGHS and v + 1 == scene.at and not any(t.low == "what" for t in run[max(scene.low, v - 5) : v])):
        return False  # "so Roth considered “several posts”" says nothing
    gap = scene.at - v - 1
    if cues().verb(word) in _PUTS and gap:
        return run[scene.at - 1].text == ":" or any(run[x].low in cues().nouns | cues().sources for x in range(max(v + 1, scene.at - 2), scene.at))
    return gap <= 2 or run[scene.at - 1].text == ":" or any(run[x].low == "that" for x in range(v + 1, min(v + 3, scene.at)))


def _what_before(scene: Scene, v: int) -> bool:
    """ "what Lee called “...”" reports; "a group called “...”" names."""
    return any(
        scene.run[x].low in ("what", "which", "whom", "it", "him", "her", "them") or scene.run[x].low in PERSONAL for x in range(max(scene.low, v - 10), v)
    )


def governed_subject(scene: Scene, v: int, form: str) -> Range | None:
    """Whose words the reporting verb at `v` brings, by its form ("finite", "ing", "to")."""
    run, low = scene.run, scene.low
    if form == "ing":
        return _of_participle(scene, v)
    if form == "to":
        j = v - 2
        while j >= low and is_adverb(run[j]):
            j -= 1
        if j >= low and run[j - 1].low == "for" and reporting(run, j) == "ing":
            return _of_participle(scene, j)
        if (j >= low and verb_like(run, j)) or (j >= low and reporting(run, j) is not None):
            return left_subject(run, low, j) or _sentence_subject(scene, v)
        return _sentence_subject(scene, v)
    passive = (v - 1 >= low and run[v - 1].low in BE) or (v - 2 >= low and run[v - 2].low in BE and is_adverb(run[v - 1]))
    led = v - 1 - (v - 1 > low and is_adverb(run[v - 1]))
    by = v + 1 < scene.at and run[led].text == "," and run[v + 1].low == "by"  # "Roth, once described by Ode as “…”"
    if (passive or by) and run[v].low.endswith(_PASSIVE):
        return _by(scene, v)
    if v == low or (run[v - 1].kind == "mark" and run[v - 1].text in (":", ";")) or run[v - 1].low == "as":
        inverted = right_subject(run, v + 1, scene.at)
        if inverted is not None:
            return inverted
    if run[v - 1].kind == "quotation" or (v - 2 >= low and run[v - 1].text == "," and run[v - 2].kind == "quotation"):
        inverted = right_subject(run, v + 1, scene.at)
        if inverted is not None:
            return inverted
    inverted = said_before_it(run, low, v, scene.at)
    if inverted is not None:
        return inverted
    return left_subject(run, low, v) or (_sentence_subject(scene, v) if v - 1 >= low and (is_comma(run[v - 1]) or run[v - 1].low in ("and", "but")) else None)


def _by(scene: Scene, v: int) -> Range | None:
    """The agent of a passive."""
    for k in range(v + 1, min(scene.high, v + 12)):
        if scene.run[k].low == "by":
            return right_subject(scene.run, k + 1, scene.high)
    return None


def _of_participle(scene: Scene, v: int) -> Range | None:
    """Who is "saying": the noun right before it, else the subject of the clause it hangs on."""
    run, low = scene.run, scene.low
    j = v - 1
    while j >= low and is_adverb(run[j]):
        j -= 1
    if j < low:
        return main_subject(run, v + 1, scene.high)
    j = before_dashes(run, low, j)
    if run[j].low == "for":
        return blamed(run, low, j) or _sentence_subject(scene, v)
    if run[j].low in BE or run[j].kind == "own" or (run[j].low in AUXILIARIES):
        found = left_subject(run, low, v)
        if found is not None:
            return found
    shown = who_is_shown(run, low, v) or tells_before(run, low, v) or reads_so(run, low, v) or somebodys_own(run, low, j)
    if shown is not None:
        return shown
    criers = criers_before(run, low, j) if cues().verb(run[v].low) in _CRIES else None
    if criers is not None:
        return criers
    if run[j].kind == "word" and run[j].low not in _HANGS and (run[j].capital or run[j].low in PERSONAL):
        if run[j - 1].low == "to" and run[j - 2].low in cues().sources | cues().nouns:
            j -= 2  # "letters to Congress saying"
        found = with_somebody(run, low, j) or left_subject(run, low, j + 1)
        if found is not None:
            return found
    if run[j].low in _WHEN and (j == low or (j - low <= _TIME and run[j - 1].low in SPANS)):
        return main_subject(run, scene.at + 1, scene.high)  # "A day after saying she was “…,” Roth left"
    return written_in(run, low, j) or caught(run, low, v) or who_denied(run, low, j) or _sentence_subject(scene, v)


def _sentence_subject(scene: Scene, v: int) -> Range | None:
    """The subject of the clause before `v`; where the sentence opens with a quotation, whoever that was attributed to."""
    found = main_subject(scene.run, scene.low, v)
    before = [k for k in range(scene.low, v) if k in scene.earlier]
    if before and (found is None or found[0] > before[-1] or scene.run[scene.low].kind == "quotation"):
        return scene.earlier[before[-1]].speaker
    return found or crowd(scene.run, scene.low, v)


RULES: tuple[Rule, ...] = (coordinate, with_words, introduced, signed, after, writing_from, cried, before, tagged, later, to_somebody)
