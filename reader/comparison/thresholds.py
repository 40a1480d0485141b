"""Where scores become findings: every cut, by the method that scored. Pure. Refit these when a scorer changes."""

from dataclasses import dataclass

from reader.comparison.model import Confidence, Method


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities at or above which a link is shown, and named; and the prices of marking words one-sided, in log-odds.

    same, related: the least score of a link of that kind. certain, likely: the least score of a link called so; below, it is possible.
    alone: the probability at which a word speaks neither for nor against one-sided; linked: the same in a sentence with a "same" link;
    whole: the mean probability below which a sentence with a likely one is not marked as a whole. span: what each stretch costs; edge: what
    an edge within a clause costs. nearest: the least score of a nearest passage.
    difference: the least score of a link within which figures, dates and names are held against each other. quoted: what a link scores at
    least that rests on a shared quotation. akin: the least score of two sentences that may be about one thing, though no link is shown.
    sure, fair: the least mean probability of the words of a stretch that is called certain to be one-sided, and likely; below, it is possible.
    lone: the least mean probability of a clause that is marked for its words, which the other article has nowhere; none where that is above 1.
    """

    same: float
    related: float
    certain: float
    likely: float
    alone: float
    linked: float
    whole: float
    span: float
    edge: float
    nearest: float
    difference: float
    quoted: float
    akin: float
    lone: float
    sure: float
    fair: float

    def confidence(self, score: float) -> Confidence:
        """What a link with this score may be called."""
        return "certain" if score >= self.certain else "likely" if score >= self.likely else "possible"

    def alone_for(self, mean: float) -> Confidence:
        """What a one-sided stretch whose words have this mean probability may be called."""
        return "certain" if mean >= self.sure else "likely" if mean >= self.fair else "possible"


# Fitted on the training pairs: "certain" is right 95 times in 100 there, "likely" 75.
LEXICAL = Thresholds(
    same=0.33,
    related=0.45,
    certain=0.90,
    likely=0.60,
    alone=0.6,
    linked=0.6,
    whole=0.0,
    span=1.5,
    edge=1.0,
    nearest=0.12,
    difference=0.5,
    quoted=0.5,
    akin=0.4,
    lone=2.0,
    sure=2.0,
    fair=0.8,
)
MODEL = Thresholds(
    same=0.3,
    related=0.5,
    certain=0.9,
    likely=0.6,
    alone=0.5,
    linked=0.55,
    whole=0.75,
    span=2.0,
    edge=1.0,
    nearest=0.2,
    difference=0.5,
    quoted=0.5,
    akin=0.35,
    lone=0.35,
    # held out, of a hundred words so called 97, 88 and 71 are told by one article alone
    sure=0.93,
    fair=0.8,
)


def thresholds(method: Method) -> Thresholds:
    """The cuts that go with a method."""
    return MODEL if method == "model" else LEXICAL
