"""What a report says of itself: how it came to be, so that anyone can make it again, and with what caution to read it. Pure."""

from datetime import date, datetime

from reader import __version__
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions, Tally
from reader.report.choices import PARTS, Choices
from reader.report.extracts import flat
from reader.report.model import Fact

_MONTHS = "January February March April May June July August September October November December".split()
_KINDS = {"only a": "only in A", "only b": "only in B", "quote": "shared quotes", "difference": "given differently"}


def day(when: date) -> str:
    """ "21 Nov 2026": the same in every locale."""
    return f"{when.day} {_MONTHS[when.month - 1][:3]} {when.year}"


def tallied(counted: Tally) -> str:
    """ "9 suggested, 2 confirmed, 0 rejected, 1 added by hand"; suggested are all that the machine found."""
    parts = [f"{counted.suggested + counted.confirmed + counted.rejected} suggested", f"{counted.confirmed} confirmed", f"{counted.rejected} rejected"]
    return ", ".join([*parts, f"{counted.added} added by hand"] if counted.added else parts)


def cautions(comparison: Comparison, counted: Tally, made: date) -> tuple[str, ...]:
    """With what caution to read the report."""
    how = "a trained model and the rules of language" if comparison.method == "model" else "the words, names, figures and dates that both articles use"
    return (
        f"Diptych {__version__} compared the two articles on {day(made)}, on this computer, by {how}. What it suggests is a machine’s reading: "
        "an editor should check it against the text, which stands here in full.",
        "“Only in A” means that the other article, B, does not tell it. It says nothing about what either newsroom knew.",
        "Neither article is taken for the original of the other.",
    )


def made_how(comparison: Comparison, decisions: Decisions, choices: Choices, counted: Tally, shown: tuple[int, int]) -> tuple[Fact, ...]:
    """How the report came to be, line by line. `shown` are how many findings it holds, and how many there are."""
    facts = [Fact("Compared", day(choices.made))]
    if choices.author:
        facts.append(Fact("By", flat(choices.author)))
    facts += [
        Fact("With", f"Diptych {__version__}"),
        Fact("Method", "trained model" if comparison.method == "model" else "shared words alone"),
        Fact("Links", tallied(counted)),
        Fact("Findings", _findings(decisions, choices, shown)),
        Fact("Rows", f"in {choices.order.upper()}’s order"),
    ]
    left_out = [name for part, name in PARTS.items() if part not in choices.parts]
    if left_out:
        facts.append(Fact("Left out", "; ".join(left_out)))
    if choices.anonymise:
        facts.append(Fact("Hidden", "sources, bylines, addresses and credit lines"))
    facts += [_article("A", comparison.a.article, choices.came[0]), _article("B", comparison.b.article, choices.came[1])]
    return tuple(facts)


def _findings(decisions: Decisions, choices: Choices, shown: tuple[int, int]) -> str:
    said = f"{shown[1]}" if choices.only.everything else f"{shown[0]} of {shown[1]}: {_filter(choices)}"
    if decisions.dismissed:
        said += f"; {len(decisions.dismissed)} put aside"
    return said


def _filter(choices: Choices) -> str:
    kinds = [name for kind, name in _KINDS.items() if kind in choices.only.kinds]
    words = flat(choices.only.words)
    of_kind = f"only {', '.join(kinds)}" if len(kinds) < len(_KINDS) else "every kind"
    return f"{of_kind}, with “{words}”" if words else of_kind


def _article(side: str, article: Article, came: datetime | None) -> Fact:
    known = (
        article.source,
        article.byline,
        article.title,
        day(article.date) if article.date else None,
        f"Language: {article.language}" if article.language else None,
        article.url,
        f"Retrieved {day(came.date())}" if came else None,
    )
    return Fact(f"Article {side}", ". ".join(flat(part).rstrip(".") for part in known if part and flat(part)) or "nothing is known of it")
