"""Whether an article calls somebody "he" or "she" of whom neither name nor title tells. Pure; spans are code points of one paragraph."""

import re
from collections import Counter

from reader.article.model import Span
from reader.language.mentions import Mentions

_FAR = 240  # characters from a name to the first pronoun behind it
_MOST = 20  # mentions of a name that are looked at
_PRONOUN = re.compile(
    r"\b(?:(he|his|himself)|(she|hers|herself|(?:(?<=that )|(?<=and )|(?<=because ))her(?= [a-z]))|him|her|(?:wo)?m[ae]n|boys?|girls?|lady|ladies"
    r"|(?:grand)?(?:mother|father|son|daughter)s?|wife|wives|husbands?|brothers?|sisters?|widow(?:er)?|mum|mom|dad|aunt|uncle|niece|nephew"
    r"|girlfriend|boyfriend|spokeswoman|spokesman)\b",
    re.IGNORECASE,
)


def pronoun_by_use(mentions: Mentions, number: int) -> str | None:
    """The pronoun that follows a name where it heads its sentence and nobody else is spoken of in between; None where that tells nothing, or both."""
    found: Counter[str] = Counter()
    for span in mentions.names[number].mentions[:_MOST]:
        if not mentions.is_quoted(span) and (mentions.opens(span) or mentions.leads(span)):
            found[_behind(mentions, span)] += 1
    del found[""]
    return next(iter(found)) if len(found) == 1 else None


def _behind(mentions: Mentions, span: Span) -> str:
    """The first pronoun outside quotations behind a name, "he" or "she"; empty where another person comes first, be it "her" whom "he did not defend"."""
    text = mentions.article.paragraphs[span.paragraph].text
    if text.startswith(("'s", "’s", "'", "’", "-"), span.end):
        return ""
    for match in _PRONOUN.finditer(text, span.end, min(len(text), span.end + _FAR)):
        if mentions.is_quoted(Span(span.paragraph, match.start(), match.end())):
            continue
        between = mentions.every[mentions.first(span.paragraph, span.end) : mentions.first(span.paragraph, match.start())]
        if any(mentions.names[who].kind == "person" and not mentions.is_quoted(other) for other, who in between):
            return ""
        return "he" if match.group(1) else "she" if match.group(2) else ""
    return ""
