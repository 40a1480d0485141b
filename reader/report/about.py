"""What a report says of itself: how it came to be, so that anyone can make it again, and with what caution to read it. Pure."""

from collections.abc import Mapping
from datetime import date, datetime

from reader import __version__
from reader.article.model import Article
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.links import Tally
from reader.report.choices import Choices, Part
from reader.report.extracts import flat, in_a_row
from reader.report.findings import FindingKind
from reader.report.model.appended import Fact
from reader.report.own_words import OwnWords

PROGRAM = f"Diptych {__version__}"


def tallied(counted: Tally, words: OwnWords) -> str:
    """ "7 suggested, 2 confirmed, 0 rejected, 1 added by hand"; suggested are those that nobody has decided about, as in the status line."""
    said = [
        words.count("{number} suggested", "{number} suggested", counted.suggested),
        words.count("{number} confirmed", "{number} confirmed", counted.confirmed),
        words.count("{number} rejected", "{number} rejected", counted.rejected),
    ]
    if counted.added:
        said.append(words.count("{number} added by hand", "{number} added by hand", counted.added))
    return ", ".join(said)


def caution(counted: Tally, words: OwnWords) -> str:
    """What stands on the first page whatever was chosen."""
    return words.say(
        "What Diptych suggests is a machine’s reading, to be checked against the text. Links between paragraphs: {tally}.", tally=tallied(counted, words)
    )


def cautions(comparison: Comparison, made: date, words: OwnWords) -> tuple[str, ...]:
    """With what caution to read the report."""
    if comparison.method == "model":
        how = words.say(
            "{program} compared the two articles on {day}, on this computer, by a trained model and the rules of language. What it suggests is a machine’s "
            "reading: an editor should check it against the text, which stands here in full.",
            program=PROGRAM,
            day=words.day(made),
        )
    else:
        how = words.say(
            "{program} compared the two articles on {day}, on this computer, by the words, names, figures and dates that both articles use. What it suggests "
            "is a machine’s reading: an editor should check it against the text, which stands here in full.",
            program=PROGRAM,
            day=words.day(made),
        )
    return (
        how,
        words.say("“Only in A” means that the other article, B, does not tell it. It says nothing about what either newsroom knew."),
        words.say("Neither article is taken for the original of the other."),
    )


def made_how(comparison: Comparison, decisions: Decisions, choices: Choices, counted: Tally, shown: tuple[int, int], words: OwnWords) -> tuple[Fact, ...]:
    """How the report came to be, line by line. `shown` are how many findings it holds, and how many there are."""
    facts = [Fact(words.say("Compared"), words.day(choices.made))]
    if choices.author:
        facts.append(Fact(words.say("By"), flat(choices.author)))
    facts += [
        Fact(words.say("With"), PROGRAM),
        Fact(words.say("Method"), words.say("trained model") if comparison.method == "model" else words.say("shared words alone")),
        Fact(words.say("Links"), tallied(counted, words)),
        Fact(words.say("Findings"), _findings(decisions, choices, shown, words)),
        Fact(words.say("Rows"), words.say("in A’s order") if choices.order == "a" else words.say("in B’s order")),
    ]
    left_out = [name for part, name in part_names(words).items() if part not in choices.parts]
    if left_out:
        facts.append(Fact(words.say("Left out"), "; ".join(left_out)))
    if choices.anonymise:
        facts.append(Fact(words.say("Hidden"), words.say("sources, bylines, addresses and credit lines")))
    return (
        *facts,
        Fact(words.say("Article A"), _article(comparison.a.article, choices.came[0], words)),
        Fact(words.say("Article B"), _article(comparison.b.article, choices.came[1], words)),
    )


def part_names(words: OwnWords) -> Mapping[Part, str]:
    """What each part of a report is called, in the order in which they are printed."""
    return {
        "summary": words.say("Summary on the first page"),
        "picture": words.say("Picture of the alignment"),
        "articles": words.say("Both articles, side by side"),
        "index": words.say("Index in the other article’s order"),
        "quotes": words.say("Table of shared quotes"),
        "wording": words.say("Wording of cut and altered quotes, compared"),
        "differences": words.say("Table of what is given differently"),
        "only a": words.say("What only A has"),
        "only b": words.say("What only B has"),
        "names": words.say("Names: what people are called"),
        "sources": words.say("Sources: whose words are quoted"),
        "notes": words.say("Notes and tags"),
        "quotations": words.say("Quotations for citing"),
        "about": words.say("About this comparison"),
    }


def _findings(decisions: Decisions, choices: Choices, shown: tuple[int, int], words: OwnWords) -> str:
    held, every = (words.number(number) for number in shown)
    said = every if choices.only.everything else words.say("{shown} of {all}: {filter}", shown=held, all=every, filter=_filter(choices, words))
    if decisions.dismissed:
        said += "; " + words.count("{number} put aside", "{number} put aside", len(decisions.dismissed))
    return said


def _filter(choices: Choices, words: OwnWords) -> str:
    names: Mapping[FindingKind, str] = {
        "only a": words.say("only in A"),
        "only b": words.say("only in B"),
        "quote": words.say("shared quotes"),
        "difference": words.say("given differently"),
    }
    kinds = [name for kind, name in names.items() if kind in choices.only.kinds]
    of_kind = words.say("of these kinds alone: {kinds}", kinds=", ".join(kinds)) if len(kinds) < len(names) else words.say("every kind")
    wanted = flat(choices.only.words)
    said = words.say("{kinds}, with {words}", kinds=of_kind, words=words.quoted(wanted)) if wanted else of_kind
    how = {"suggested": words.say("suggested"), "confirmed": words.say("confirmed"), "added": words.say("added")}.get(choices.only.status or "")
    return f"{said} · {how}" if how else said


def _article(article: Article, came: datetime | None, words: OwnWords) -> str:
    known = (
        article.source,
        article.byline,
        article.title,
        words.day(article.date) if article.date else None,
        words.say("Language: {language}", language=words.language_name(article.language)) if article.language else None,
        article.url,
        words.say("Retrieved {day}", day=words.day(came.date())) if came else None,
    )
    return in_a_row(part for part in known if part).removesuffix(".") or words.say("nothing is known of it")
