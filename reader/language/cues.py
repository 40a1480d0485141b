"""The words that report speech, from the shipped list. Pure; every word is lower case, with straight apostrophes."""

from dataclasses import dataclass
from functools import cache

from reader.resources import path

_VOWELS = "aeiou"
PARTICLES = {
    "go": ("on",), "point": ("out",), "lash": ("out", "back"), "call": ("out",), "hit": ("back", "out"),
    "bark": ("back",), "fire": ("back",), "shoot": ("back",), "snap": ("back",),
}  # fmt: skip
"""What belongs to a verb that reports: "pointed out"."""


@dataclass(frozen=True, slots=True)
class Cues:
    """`speech` and `manner` map a verb's forms to its plain form; `nouns` have a speaker as owner; `sources` speak without being persons."""

    speech: dict[str, str]
    manner: dict[str, str]
    nouns: frozenset[str]
    sources: frozenset[str]

    def verb(self, word: str) -> str | None:
        """The plain form of a reporting verb, of either kind."""
        return self.speech.get(word) or self.manner.get(word)


def regular(verb: str) -> tuple[str, str, str]:
    """The regular third person, past and -ing form of an English verb."""
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb.endswith("e"):
        return verb + "s", verb + "d", verb[:-1] + "ing"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")
    return third, verb + "ed", verb + "ing"


@cache
def cues() -> Cues:
    """Read once. Raises FileNotFoundError where the shipped data is missing."""
    sections = listed("cues.txt")
    return Cues(forms(sections["speech"]), forms(sections["manner"]), _nouns(sections["noun"]), _nouns(sections["source"]))


def listed(name: str) -> dict[str, list[str]]:
    """The lines of a shipped list by the section they stand in. Raises FileNotFoundError where the shipped data is missing."""
    sections: dict[str, list[str]] = {}
    lines: list[str] = []
    for raw in path("words", name).read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if line.startswith("["):
            lines = sections.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return sections


def forms(lines: list[str]) -> dict[str, str]:
    """Every form of the verbs on these lines (plain form, then irregular ones) to its plain form."""
    out: dict[str, str] = {}
    for line in lines:
        plain, *irregular = line.split()
        for form in (plain, *(irregular or regular(plain))):
            out.setdefault(form, plain)
    return out


def _nouns(lines: list[str]) -> frozenset[str]:
    return frozenset(lines) | {regular(word)[0] for word in lines}
