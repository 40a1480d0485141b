"""Which of the headings that a topic could have an editor would choose. Pure.

A linear model over what can be seen of a heading (`heading_traits.py`) and, where the articles were encoded, over what the encoder sees of its words
(`heading_senses.py`). Fitted by `packaging/model/headings.py` on topics of training pairs whose possible headings a reader judged as printable, weak
or wrong.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from reader import resources
from reader.comparison.heading_senses import Senses, model
from reader.comparison.heading_traits import Heading, Topic, seen

MOST, DEEP = 12, 250  # headings that are looked at, and options among which they are sought
SPEAKS_ON = 4  # of them of the form "Roth on tolls"
COMPOSITE = 3  # of them of the best options, with their second thing and without


def best(headings: Sequence[Heading], topic: Topic) -> Heading:
    """The heading that an editor would most likely print; of equals the first."""
    top = max(headings[0].option.score, 1e-6)
    senses = Senses(topic, model()) if topic.encoded else None
    return max(headings, key=lambda h: worth(h, topic, top, senses))


def worth(heading: Heading, topic: Topic, top: float, senses: Senses | None = None) -> float:
    """How much speaks for a heading; `top`: the score of the first option."""
    weights = _weights()[senses is not None]
    found = [*seen(heading, topic, top), *(senses.seen(heading) if senses else ())]
    return float(sum(weights.get(name, 0.0) * value for name, value in found))


@cache
def _weights() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """By words alone, and beside what the encoder sees."""
    lines = resources.path("words", "heading-weights.txt").read_text(encoding="utf-8").splitlines()
    rows = [line.split() for line in lines if line and not line.startswith("#")]
    return {n.replace("_", " "): float(alone) for n, alone, _ in rows}, {n.replace("_", " "): float(beside) for n, _, beside in rows}
