"""What became of an utterance between two articles: identical, trimmed or altered. Pure."""

from reader.comparison.model import QuoteKind
from reader.comparison.wording import same_words


def kind_of(a_text: str, b_text: str) -> QuoteKind:
    """Identical up to punctuation and case; trimmed where one is a stretch of the other; else altered."""
    one, other = same_words(a_text, b_text)
    if "".join(one).replace("'", "") == "".join(other).replace("'", ""):
        return "identical"
    short, long = sorted((one, other), key=len)
    if any(long[i : i + len(short)] == short for i in range(len(long) - len(short) + 1)):
        return "trimmed"
    return "altered"
