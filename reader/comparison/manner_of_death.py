"""How somebody died, told otherwise: "was shot dead", "was stabbed to death". Pure. English only; linear in the articles."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice, product

from reader.article.model import Span
from reader.comparison.agreement import same_person
from reader.comparison.giving import claimed
from reader.comparison.located import Located, found_at
from reader.comparison.model import Difference
from reader.comparison.whose import whose

_MANNERS = {
    "shot": r"(?:was|were|been) (?:fatally shot|shot (?:dead|to death))|died of (?:a )?gunshot wounds?",
    "stabbed": r"(?:was|were|been) (?:fatally stabbed|stabbed to death)|died of (?:a )?(?:stab|knife) wounds?",
    "strangled": r"(?:was|were|been) strangled|died (?:of|by) strangulation",
    "beaten": r"(?:was|were|been) (?:beaten|bludgeoned|clubbed|kicked) to death",
    "drowned": r"drowned|died (?:of|by) drowning",
    "hanged": r"(?:was|were|been) hanged|hanged (?:himself|herself|themselves)",
    "poisoned": r"(?:was|were|been) poisoned|died of poisoning",
    "burned": r"burned to death|burnt to death|died of burns",
    "struck": r"(?:was|were|been) (?:struck|hit|crushed|killed) by a (?:falling |fallen )?(?:tree|branch|rock|boulder|beam|wall)",
    "run over": r"(?:was|were|been) (?:run over|killed by a (?:car|truck|lorry|bus|train))",
    "overdose": r"died of (?:an )?(?:\w+ )?overdose|overdosed",
    "heart": r"died of (?:a )?heart (?:attack|failure)",
    "cancer": r"died of (?:\w+ )?cancer",
    "fall": r"fell to (?:his|her|their) deaths?",
}
_ALL = re.compile("|".join(rf"(?P<_{k}>\b(?:{said})\b)" for k, said in enumerate(_MANNERS.values())))
_UNSURE = re.compile(r"\b(?:if|whether|may|might|could|nearly|almost|not|never|no|nobody|believed|suspected|when|after)\b|n[’']t\b", re.IGNORECASE)
_BEFORE = 60  # letters
_MOST = 50  # places of one article


def deaths(a: Located, b: Located) -> Iterator[Difference]:
    """The people whose deaths the two articles put to different causes, neither of them to the other's as well."""
    ours = _told(a)
    theirs = _told(b) if ours else {}
    for who, whom in product(ours, theirs):
        if same_person(who, whom) and ours[who].keys().isdisjoint(theirs[whom].keys()):
            yield claimed(a, b, min(ours[who].values()), min(theirs[whom].values()))


def dies_otherwise(one: str, other: str) -> bool:
    """Whether two sentences tell of a death in two manners, and neither has the other's."""
    ours = {match.lastgroup for match in _ALL.finditer(one)}
    theirs = {match.lastgroup for match in _ALL.finditer(other)} if ours else set()
    return bool(theirs) and ours.isdisjoint(theirs)


def _told(index: Located) -> dict[str, dict[str, Span]]:
    """Whose death an article tells, by name: each manner of it with its first place."""
    out: dict[str, dict[str, Span]] = defaultdict(dict)
    places = ((s.span, text, match) for s in index.reading.sentences for text in [index.text(s.span)] for match in _ALL.finditer(text))
    for sentence, text, match in islice(places, _MOST):
        who = whose(index, sentence.paragraph, sentence.start + match.start())
        if who is not None and not _UNSURE.search(text, max(0, match.start() - _BEFORE), match.start()):
            out[who].setdefault(str(match.lastgroup), found_at(sentence, match))
    return out
