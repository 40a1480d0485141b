"""One page fetched from the address that the person named, and nothing else: the only file here that knows the network.

No cookies, no scripts, no password of the system's, no more than a few redirects, a limit on bytes and on time, and only public addresses: a page could
otherwise send the program to look into the house network that it runs in.
"""

import ipaddress
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from reader import __version__
from reader.article.addresses import OFFLINE, is_offline
from reader.article.errors import ArticleError, shown
from reader.work import Progress

if TYPE_CHECKING:
    import ssl

    import httpx

MOST_BYTES = 10 * 1024 * 1024
SECONDS = 20.0
MOST_REDIRECTS = 5
AGENT = f"Diptych/{__version__} (a reader for comparing two articles; fetches one page when its user asks for it)"
WANTED = "text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.8"
PASTE = "Open it in your browser, copy the article's text, and paste it."
ENDINGS = {"application/pdf": ".pdf", "text/plain": ".txt", "text/markdown": ".md", "application/epub+zip": ".epub", "multipart/related": ".mhtml"}
REFUSALS = {
    401: "asks for a name and a password",
    402: "asks for a payment",
    403: "does not let programs read it, or is for subscribers",
    404: "is not there (404)",
    410: "was taken down (410)",
    429: "has been asked for too often (429); try again later",
    451: "may not be shown for legal reasons (451)",
}


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came. `address`: where it was found in the end; `at`: when, in UTC; `ending`: of a file of its kind; `charset`: as the server says."""

    asked: str
    address: str
    at: datetime
    data: bytes
    ending: str
    charset: str | None


def fetch(address: str, progress: Progress, *, private: bool = False, seconds: float = SECONDS) -> Fetched:
    """The page at `address`. Raises ArticleError, whose text is a whole message, and what `progress` raises. `private`: addresses of this network too."""
    if is_offline():
        raise ArticleError(f"Diptych is kept from the network here ({OFFLINE} is set). {PASTE}")
    deadline = time.monotonic() + seconds
    target = address
    for _ in range(MOST_REDIRECTS + 1):
        progress(0.05, f"asking {urlsplit(target).hostname or 'for the page'}")
        _check_address(target)
        with _said(target):
            answer = _one(target, progress, private, deadline)
        if isinstance(answer, Fetched):
            return Fetched(address, answer.address, answer.at, answer.data, answer.ending, answer.charset)
        target = urljoin(target, answer)
    raise ArticleError(f"{shown(address)} sends on to another address again and again. {PASTE}")


def _one(target: str, progress: Progress, private: bool, deadline: float) -> "Fetched | str":
    """The page, or the address that it sends on to."""
    import httpx

    parts = urlsplit(target)
    proxy = _proxy(parts.scheme, parts.hostname or "")
    if not private and proxy is None:
        _check_public(parts.hostname or "", parts.port or (443 if parts.scheme == "https" else 80), target)
    limits = httpx.Timeout(min(10.0, max(0.1, deadline - time.monotonic())))
    headers = {"User-Agent": AGENT, "Accept": WANTED, "Accept-Language": "*", "Accept-Encoding": "gzip, deflate"}
    with (
        # nothing of the person's environment but the proxy and the system's certificates: no netrc, no cookies
        httpx.Client(http1=True, follow_redirects=False, trust_env=False, proxy=proxy, timeout=limits, verify=_trust(), headers=headers) as client,
        client.stream("GET", urlunsplit((parts.scheme, parts.netloc, parts.path, parts.query, ""))) as response,
    ):
        if not private and proxy is None:
            _check_peer(response, target)
        if response.is_redirect and "location" in response.headers:
            return str(response.headers["location"])
        if response.status_code >= 400:
            why = REFUSALS.get(response.status_code, f"could not be had: the server answered {response.status_code}")
            raise ArticleError(f"{shown(target)} {why}. {PASTE}")
        kind = response.headers.get("content-type", "text/html").partition(";")[0].strip().casefold()
        if kind.partition("/")[0] in ("image", "video", "audio", "font"):
            raise ArticleError(f"{shown(target)} is no page but a picture, sound or film. Choose the address of the article itself.")
        data = _body(response, target, progress, deadline)
        return Fetched(target, target, datetime.now(UTC).replace(microsecond=0), data, ENDINGS.get(kind, ".html"), response.charset_encoding)


def _body(response: "httpx.Response", target: str, progress: Progress, deadline: float) -> bytes:
    """What the server sends, unpacked, and no more than a page may have."""
    data = bytearray()
    stated = response.headers.get("content-length", "")
    whole = int(stated) if stated.isdigit() and len(stated) < 12 else 0
    if whole > MOST_BYTES:
        raise ArticleError(_too_large(target))
    for some in response.iter_bytes(1 << 15):
        data += some
        if len(data) > MOST_BYTES:
            raise ArticleError(_too_large(target))
        if time.monotonic() > deadline:
            raise ArticleError(f"{shown(target)} did not come whole in time. Try again, or: {PASTE[0].lower()}{PASTE[1:]}")
        progress(0.1 + 0.85 * min(1.0, len(data) / (whole or MOST_BYTES)), f"fetching {urlsplit(target).hostname or ''}")
    if not data:
        raise ArticleError(f"{shown(target)} is empty. {PASTE}")
    return bytes(data)


def _too_large(target: str) -> str:
    return f"{shown(target)} is larger than the {MOST_BYTES // 1024 // 1024} MB that a page may have. Save it as a file, or copy its text and paste it."


# --- which addresses


def _check_address(address: str) -> None:
    parts = urlsplit(address)
    if parts.scheme.casefold() not in ("http", "https") or not parts.hostname:
        raise ArticleError(f"{shown(address)} is not the address of a web page. It has to begin with https:// or http://.")
    if parts.username or parts.password:
        raise ArticleError("An address with a name and a password in it is not fetched. Take them out, or open the page in your browser and paste its text.")


def _check_public(host: str, port: int, address: str) -> None:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise ArticleError(f"{shown(address)} was not found: there is no computer of that name, or no connection. Check the address. {PASTE}") from error
    for *_, place in found:
        _check_global(str(place[0]), address)


def _check_peer(response: "httpx.Response", address: str) -> None:
    """Whom we are really talking to: a name may be looked up twice and answer differently."""
    stream = response.extensions.get("network_stream")
    peer: Any = stream.get_extra_info("server_addr") if stream is not None else None
    if peer:
        _check_global(str(peer[0]), address)


def _check_global(number: str, address: str) -> None:
    place = ipaddress.ip_address(number.partition("%")[0])
    mapped = getattr(place, "ipv4_mapped", None)
    if not (mapped or place).is_global or place.is_multicast:
        raise ArticleError(f"{shown(address)} lies in your own network, where Diptych does not look. Save the page in your browser, and open the file.")


def _proxy(scheme: str, host: str) -> str | None:
    """The proxy that this system goes through, if it does."""
    from urllib.request import getproxies, proxy_bypass

    if proxy_bypass(host):
        return None
    found = getproxies().get(scheme) or getproxies().get("all")
    return found if found and "://" in found else f"http://{found}" if found else None


def _trust() -> "ssl.SSLContext":
    """The certificates that this system trusts, as its administrator set them: a newsroom's own are among those, and those it withdrew are not."""
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@contextmanager
def _said(address: str) -> Iterator[None]:
    """What goes wrong on the way, in words."""
    import httpx

    name = shown(address)
    reasons: tuple[tuple[type[Exception], Callable[[Exception], str]], ...] = (
        (httpx.TimeoutException, lambda _: f"{name} did not answer in time. Try again, or: {PASTE[0].lower()}{PASTE[1:]}"),
        (httpx.ConnectError, lambda e: f"{name} could not be reached ({_short(e)}). Check the address and your connection. {PASTE}"),
        (httpx.DecodingError, lambda _: f"{name} came damaged. {PASTE}"),
        (httpx.HTTPError, lambda e: f"{name} could not be fetched ({_short(e)}). {PASTE}"),
        (httpx.InvalidURL, lambda _: f"{name} is not an address that can be fetched."),
        (OSError, lambda e: f"{name} could not be fetched ({_short(e)}). {PASTE}"),
    )
    try:
        yield
    except tuple(kind for kind, _ in reasons) as error:
        raise ArticleError(next(say(error) for kind, say in reasons if isinstance(error, kind))) from error


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120] or type(error).__name__
