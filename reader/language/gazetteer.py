"""Names known beforehand, and words that tell what a name is: the shipped lists. Pure; keys are folded, without full stops."""

from dataclasses import dataclass
from functools import cache, lru_cache

from reader import resources
from reader.language.folding import folded


@dataclass(frozen=True, slots=True)
class Known:
    """`forms` maps a key to the usual name; `shouted` holds keys that count only in capitals ("US", "WHO"); `longest` is in words."""

    forms: dict[str, str]
    shouted: frozenset[str]
    longest: int


@lru_cache(maxsize=65536)
def key(text: str) -> str:
    """What two spellings of a name have in common: no case, accents, full stops, "the" or possessive."""
    plain = folded(text).replace(".", "").strip(" '\"-,")
    for ending in ("'s", "s'"):
        if plain.endswith(ending) and len(plain) > 3:
            plain = plain[: -len(ending)] + ("s" if ending == "s'" else "")
    return " ".join(plain.removeprefix("the ").split())


def _lines(name: str) -> list[str]:
    text = resources.path("words", name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def _known(rows: list[tuple[str, list[str]]]) -> Known:
    forms: dict[str, str] = {}
    shouted = set()
    for usual, others in rows:
        for form in (usual, *others):
            forms.setdefault(key(form), usual)
            if form.replace(".", "").isupper():
                shouted.add(key(form))
    return Known(forms, frozenset(shouted), max(len(k.split()) for k in forms))


@cache
def places() -> Known:
    """Countries, states, cities, regions."""
    rows = []
    for line in _lines("countries.tsv"):
        usual, _, others = (line + "\t\t").split("\t")[:3]
        rows.append((usual, [o for o in others.split(";") if o]))
    rows += [(line.split(";")[0], line.split(";")[1:]) for line in _lines("places.txt")]
    return _known(rows)


@cache
def nationals() -> Known:
    """Adjectives and peoples of countries ("Venezuelan", "Danes"), each to its country."""
    rows = []
    for line in _lines("countries.tsv"):
        usual, people, _ = (line + "\t\t").split("\t")[:3]
        rows.append((usual, [word.replace("_", " ") for word in people.split()]))
    found = _known([(usual, forms) for usual, forms in rows if forms])
    return Known({k: v for k, v in found.forms.items() if k != key(v)}, frozenset(), 2)


@cache
def organisations() -> Known:
    """Bodies, parties, companies and newsrooms known by name."""
    return _known([(line.split(";")[0], line.split(";")[1:]) for line in _lines("organisations.txt")])


@cache
def sections(name: str) -> dict[str, frozenset[str]]:
    """The words of a list by the section they stand in; "" before the first."""
    found: dict[str, set[str]] = {}
    section = ""
    for line in _lines(name):
        if line.startswith("["):
            section = line.strip().strip("[]")
        else:
            found.setdefault(section, set()).update(line.split())
    return {section: frozenset(words) for section, words in found.items()}


@cache
def first_names() -> frozenset[str]:
    """Given names, folded."""
    return frozenset().union(*sections("first-names.txt").values())


@cache
def spots() -> frozenset[str]:
    """What small places are called by, and some people: "bend"."""
    return sections("spots.txt")[""]


@cache
def ordinary() -> frozenset[str]:
    """Words common in news, which a capital at the head of a sentence does not make a name."""
    return frozenset(word for line in _lines("frequent.txt") for word in line.partition(":")[2].split())


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list without sections."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def _nicknames() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _lines("nicknames.tsv"):
        full, _, short = line.partition("\t")
        for form in short.split():
            found.setdefault(form, full)
    return found


def given(name: str) -> str:
    """A folded given name in its full form: "chuck" is Charles."""
    return _nicknames().get(name, name)
