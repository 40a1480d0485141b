"""Why two places are said to differ, in the report's language. Pure.

Comparison says it in English, and an English report says the same but for dates, which it writes as people do. Other languages say it anew from what the
difference rests on: its kind and verdict, the words at both places, and what the two readings know of them.
"""

from reader.article.model import Span
from reader.comparison.agreement import interval
from reader.comparison.certainty import further
from reader.comparison.model import Comparison, Difference, Manner
from reader.language.reading import Reading
from reader.report.extracts import flat
from reader.report.own_words import OwnWords


def what(difference: Difference, words: OwnWords) -> str:
    """What is given differently: "number"."""
    said = {
        "number": words.say("number"),
        "date": words.say("date"),
        "name": words.say("name"),
        "attribution": words.say("attribution"),
        "claim": words.say("claim"),
    }
    return said[difference.what]


def verdict(difference: Difference, words: OwnWords) -> str:
    """How far the two are from each other: "differs"."""
    said = {
        "differs": words.say("differs"),
        "compatible": words.say("compatible"),
        "may be an update": words.say("may be an update"),
    }
    return said[difference.verdict]


def reason(difference: Difference, comparison: Comparison, words: OwnWords) -> str:
    """The sentence for an editor; "" where an English one was never given."""
    if words.code.startswith("en") and difference.what != "date":
        return flat(difference.note)
    said = {"a": comparison.a.article.text(difference.a), "b": comparison.b.article.text(difference.b)}
    said = {side: words.quoted(flat(text)) for side, text in said.items()}
    if difference.what == "date":
        days = _days(comparison.a, difference.a, words), _days(comparison.b, difference.b, words)
        if all(days) and difference.manner == "day":
            return words.say("Both mean {day}: A has {a}, B has {b}.", day=days[0], **said)
        if comparison.a.article.text(difference.a).isdigit() and comparison.b.article.text(difference.b).isdigit():  # years
            return words.say("A has {a}, B has {b}.", **said)
        if all(days):
            return words.say("A gives {day_a} ({a}), B gives {day_b} ({b}).", day_a=days[0], day_b=days[1], **said)
        return flat(difference.note) if words.code.startswith("en") else words.say("A has {a}, B has {b}.", **said)
    if difference.what == "name" and difference.manner == "plain":
        said = {side: words.quoted(_name(reading, span)) for side, reading, span in (("a", comparison.a, difference.a), ("b", comparison.b, difference.b))}
        if difference.verdict == "compatible":
            return words.say("Probably one name in two spellings: {a} in A, {b} in B.", **said)
    if difference.what == "attribution" and difference.manner == "plain":
        speakers = next(((quote.speaker_a, quote.speaker_b) for quote in comparison.quotes if (quote.a, quote.b) == (difference.a, difference.b)), (None, None))
        if all(speakers):
            return words.say("The same words are attributed to {a} in A and to {b} in B.", a=speakers[0], b=speakers[1])
    if difference.verdict == "may be an update":
        return words.say("A has {a}, B has {b}; the articles are of different days, so this may be an update.", **said)
    if difference.manner != "plain":
        return _otherwise(difference.manner, said, words, _sure(difference, comparison, words))
    if difference.verdict == "compatible":
        return words.say("A has {a}, B has {b}: close enough to be one figure, rounded.", **said)
    return words.say("A has {a}, B has {b}.", **said)


def _sure(difference: Difference, comparison: Comparison, words: OwnWords) -> str:
    """Which article tells an act as surer or further on; "" of what is given otherwise in another way."""
    texts = comparison.a.article.text(difference.a), comparison.b.article.text(difference.b)
    step = further(*texts) if difference.manner == "certainty" else None
    if step is None:
        return ""
    said = {
        "surer": words.say("{side} tells it as surer", side=step[0]),
        "further on": words.say("{side} tells it as further on", side=step[0]),
        "bound": words.say("{side} tells it as a must", side=step[0]),
        "undone": words.say("{side} says it was not done", side=step[0]),
    }
    return said[step[1]]


def _otherwise(manner: Manner, said: dict[str, str], words: OwnWords, sure: str) -> str:
    if manner == "limit":
        return words.say("A has {a}, B has {b}: one number, and only one of them gives it as a limit.", **said)
    if manner == "measure":
        return words.say("A has {a}, B has {b}: one counts them, the other says for how long.", **said)
    if manner == "near":
        return words.say("A has {a}, B has {b}: both can be right, but they are not one number.", **said)
    return words.say("A has {a}, B has {b}: {how}.", how=sure or how(manner, words), **said)


def how(manner: Manner, words: OwnWords) -> str:
    """How a claim is given differently, without its words: "only one of them judges"; "" of what is no claim."""
    ways = {
        "tone": words.say("one statement, reported with different verbs"),
        "force": words.say("one presses harder than the other"),
        "occasion": words.say("where or how it was said is given differently"),
        "certainty": words.say("one tells it as surer, or further on, than the other"),
        "judgement": words.say("only one of them judges"),
        "naming": words.say("two names for one thing"),
        "scope": words.say("one means more of it than the other"),
        "quoted": words.say("one utterance, quoted in other words"),
    }
    return ways.get(manner, "")


def _days(reading: Reading, span: Span, words: OwnWords) -> str:
    """The day or days that are meant by a date; "" where nobody knows."""
    known = next((interval(when) for when in reading.dates if when.span == span), None)
    if known is None:
        return ""
    first, last = known
    return words.day(first) if first == last else words.say("{first} to {last}", first=words.day(first), last=words.day(last))


def _name(reading: Reading, span: Span) -> str:
    return next((name.text for name in reading.names if span in name.mentions), flat(reading.article.text(span)))
