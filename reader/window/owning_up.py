"""What a person should know of how two reports were compared, before trusting it: in two words for the status line, and in a sentence."""

from reader.comparison.model import Comparison
from reader.window.reading.language_chip import name_of

_MODEL_KNOWS = "en"


def weakness(comparison: Comparison | None) -> tuple[str, str]:
    """Where comparing was weaker than it can be: ("Two languages", "A is in …"). Twice "" where there is nothing to say."""
    if comparison is None:
        return "", ""
    across = two_languages(comparison)
    if across:
        return "Two languages", across
    if comparison.method == "lexical":
        said = "Only shared words, names, figures and dates were compared: the weaker method. What is said in other words may be missed."
        return "Compared by words alone", said
    language = comparison.a.article.language
    if language is not None and _base(language) != _MODEL_KNOWS:
        name = name_of(language)
        return f"{name}: weaker than English", f"The trained model knows English. In {name}, what is said in other words is missed more often."
    return "", ""


def two_languages(comparison: Comparison) -> str:
    """What to say of reports in two languages; "" where both are in one, or it is not known."""
    a, b = comparison.a.article.language, comparison.b.article.language
    if not a or not b or _base(a) == _base(b):
        return ""
    return (
        f"A is in {name_of(a)}, B in {name_of(b)}. Across languages only names and figures that are written alike are recognised: "
        "what is marked as told by one may well be told by both. Link what belongs together by hand."
    )


def _base(language: str) -> str:
    return language.replace("_", "-").split("-")[0].casefold()
