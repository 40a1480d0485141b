"""The words that report speech, from the shipped list. Pure; every word is lower case, with straight apostrophes."""

from dataclasses import dataclass
from functools import cache

from reader.resources import path

_VOWELS = "aeiou"


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
    sections: dict[str, list[str]] = {"speech": [], "manner": [], "noun": [], "source": []}
    section = "speech"
    for raw in path("words", "cues.txt").read_text(encoding="utf-8").splitlines():
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line.strip("[]")
        else:
            sections[section].append(line)
    return Cues(_forms(sections["speech"]), _forms(sections["manner"]), _nouns(sections["noun"]), _nouns(sections["source"]))


def _forms(lines: list[str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for line in lines:
        plain, *irregular = line.split()
        for form in (plain, *(irregular or regular(plain))):
            out.setdefault(form, plain)
    return out


def _nouns(lines: list[str]) -> frozenset[str]:
    return frozenset(lines) | {regular(word)[0] for word in lines}
