"""Addresses of articles as a report has them: which of them lead somewhere. Pure."""

from urllib.parse import quote, urlsplit

_LONGEST = 2000
_AS_IT_IS = "%/:?#[]@!$&'()*+,;=-._~"


def followable(url: str) -> bool:
    """Whether an address is one that a reader may follow: on the web, well formed, and of a length that every reader takes."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and len(encoded(url)) <= _LONGEST


def encoded(url: str) -> str:
    """An address in the characters that a PDF may have in one: what is not ASCII, or no sign of an address, as its code."""
    return quote(url, safe=_AS_IT_IS, errors="replace")
