"""Where scores become findings: every cut, by the method that scored. Pure. Refit these when a scorer changes."""

from dataclasses import dataclass

from reader.comparison.model import Confidence, Method


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities at or above which a link is shown, and named; and the prices of marking words one-sided, in log-odds.

    same, related: the least score of a link of that kind. certain, likely: the least score of a link called so; below, it is possible.
    alone: the probability at which a word speaks neither for nor against one-sided. span: what each stretch costs; edge: what an edge within
    a clause costs; linked: what a stretch costs besides in a sentence with a "same" link. nearest: the least score of a nearest passage.
    difference: the least score of a link within which figures, dates and names are held against each other. quoted: what a link scores at
    least that rests on a shared quotation. akin: the least score of two sentences that may be about one thing, though no link is shown.
    """

    same: float
    related: float
    certain: float
    likely: float
    alone: float
    span: float
    edge: float
    linked: float
    nearest: float
    difference: float
    quoted: float
    akin: float

    def confidence(self, score: float) -> Confidence:
        """What a link with this score may be called."""
        return "certain" if score >= self.certain else "likely" if score >= self.likely else "possible"


# Fitted on the training pairs: "certain" is right 95 times in 100 there, "likely" 75.
LEXICAL = Thresholds(
    same=0.33, related=0.45, certain=0.90, likely=0.60, alone=0.6, span=1.5, edge=1.0, linked=0.0, nearest=0.12, difference=0.5, quoted=0.5, akin=0.4
)
MODEL = Thresholds(
    same=0.30, related=0.50, certain=0.90, likely=0.60, alone=0.5, span=2.0, edge=1.0, linked=0.0, nearest=0.20, difference=0.5, quoted=0.5, akin=0.35
)


def thresholds(method: Method) -> Thresholds:
    """The cuts that go with a method."""
    return MODEL if method == "model" else LEXICAL
