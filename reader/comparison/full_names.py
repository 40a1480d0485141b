"""People as two sentences name them in full: "Ada Quill". Pure; English alone."""

from reader.comparison.agreement import name_words
from reader.language.reading import Reading

FULL_NAME = r"(?:[A-Z][\w’-]{1,20}\.? ){1,4}[A-Z][\w’-]{1,20}"
"""A pattern for what may be one, titles before it included."""


def two_people(one: str, other: str) -> bool:
    """Whether two full names are of two people: the last of neither is in the other."""
    first, second = name_words(one), name_words(other)
    return min(len(first), len(second)) > 1 and first[-1] not in second and second[-1] not in first


def knows(reading: Reading, who: str) -> bool:
    """Whether an article names somebody by the last name; of no name as if it did."""
    last = name_words(who)[-1:]
    return not last or any(last[0] in name_words(name.text) for name in reading.names)


def last_names(reading: Reading) -> frozenset[str]:
    """The last words of the names of all people that an article names."""
    return frozenset(name_words(name.text)[-1] for name in reading.names if name.kind == "person" and name_words(name.text))
