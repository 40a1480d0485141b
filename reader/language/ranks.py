"""Ranks before a name and letters after it that are no part of it: "PC Tom Orr", "Det Con Ida Roth", "Ida Roth KC", "Ida Roth, MBBS,". Pure."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from reader.language import gazetteer
from reader.language.capitals import Run, Token

_AFTER_DET = frozenset("con const constable ch chief sgt insp supt".split())
_ALSO_A_PLACE = frozenset(("dc", "canon"))  # or a firm: these are a rank only before a given name and another
_ALSO_STATES = frozenset(("MD", "PC", "SC", "VC"))  # or machines and courts: these are letters after a name only behind a given one
_ALSO_BODIES = frozenset(("FSA", "AIA", "ASLA", "CFA", "RIBA"))  # these are letters after a name only where another comma follows
_BY_NAME = 2
_OF_A_PERSON = frozenset("mr mrs ms miss mx dr prof sir dame rev sen rep gov lt col capt cmdr maj sgt adm det supt insp cllr judge justice lady".split())
_NAMESAKES = frozenset("president general admiral governor star champion justices agents".split())
_SURNAMES_TOO = frozenset(
    "hill hills lake park church temple forest beach day law post bay garden tower street case order press cape coast power waters".split()
)


def is_rank(parts: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` is a rank before a name: "DCI Roth", "PC Tom Orr", the "Con" of "Det Con Roth"."""
    token, rest = parts[i], parts[i + 1 :]
    if i and parts[i - 1].key == "det" and token.key in _AFTER_DET:
        return bool(rest)
    if token.key not in gazetteer.sections("titles.txt")["rank"] or not (token.text.isupper() or token.key in _ALSO_A_PLACE) or not rest:
        return False
    if rest[0].key in gazetteer.first_names() and len(rest) >= _BY_NAME:
        return True
    known = rest[0].key in gazetteer.ordinary() or rest[0].key in gazetteer.places().forms
    return token.key not in _ALSO_A_PLACE and len(rest) <= _BY_NAME and not known and not rest[0].text.isupper()


def before_surname(parts: Sequence[Token], end: int) -> bool:
    """Whether a title that nothing but a person has stands before a given name and a surname which is no place there: "Rev Tom Hill"."""
    titled = end and (parts[end - 1].key in _OF_A_PERSON | _roles() or is_rank(parts, end - 1))
    return bool(titled) and len(parts) == end + _BY_NAME and parts[end].key in gazetteer.first_names() and parts[-1].key in _SURNAMES_TOO


@cache
def _roles() -> frozenset[str]:
    """Roles but those after whose holders bridges and parks are called: "President Lincoln Park"."""
    return gazetteer.sections("titles.txt")["role"] - _NAMESAKES


def without_letters(line: Sequence[Run], text: str) -> list[Run]:
    """The runs of a sentence without letters after a name: "Ida Roth" of "Ida Roth KC", no "MBBS" of "Ida Roth, MBBS,"."""
    found: list[Run] = []
    name: Run | None = None
    end = 0  # of the name and of what stands behind it
    for run in line:
        if name is not None and text[end : run.tokens[0].start] == ", " and _only_letters(run, name) and not _body_follows(run, text):
            end = run.tokens[-1].end
            continue
        name, end = run, run.tokens[-1].end
        found.append(_cut(run))
    return found


def _only_letters(run: Run, name: Run) -> bool:
    return len(name.tokens) >= _BY_NAME and all(_are_letters(token, name.tokens) for token in run.tokens)


def _body_follows(run: Run, text: str) -> bool:
    """Whether letters that a body goes by as well stand before more than a comma: "Ida Roth, FSA chief,"."""
    return run.tokens[-1].text.replace(".", "") in _ALSO_BODIES and text[run.tokens[-1].end : run.tokens[-1].end + 1] not in (",", ")", ";")


def _cut(run: Run) -> Run:
    end = len(run.tokens)
    while end > _BY_NAME and _are_letters(run.tokens[end - 1], run.tokens):
        end -= 1
    return replace(run, tokens=run.tokens[:end])


def _are_letters(token: Token, name: Sequence[Token]) -> bool:
    plain = token.text.replace(".", "")
    return plain in gazetteer.listed("letters.txt") and (plain not in _ALSO_STATES or name[0].key in gazetteer.first_names())
