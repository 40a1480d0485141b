"""A page fetched from a server on this machine: redirects, limits, refusals, what is sent; and that nothing is fetched where it may not be."""

import gzip
import shutil
import ssl
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import kilbray
import pytest

from reader.article import fetching
from reader.article.addresses import OFFLINE, address_in, is_offline
from reader.article.errors import ArticleError
from reader.article.fetching import fetch
from reader.article.named import open_address, open_named
from reader.work import Cancelled, silent

SEEN: list[dict[str, str]] = []


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        SEEN.append({name.casefold(): value for name, value in self.headers.items()})
        send = getattr(self, f"say_{self.path.strip('/').partition('?')[0].partition('/')[0]}", self.say_missing)
        send()

    def say(self, status: int, data: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "text/html; charset=utf-8", **{n.replace("_", "-"): v for n, v in headers.items()}}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def say_missing(self) -> None:
        self.say(404)

    def say_ferry(self) -> None:
        self.say(200, gzip.compress(kilbray.page()), Content_Encoding="gzip", Set_Cookie="who=you; Path=/")

    def say_moved(self) -> None:
        self.say(302, Location="/ferry")

    def say_loop(self) -> None:
        self.say(302, Location="/loop")

    def say_away(self) -> None:
        self.say(302, Location="file:///etc/passwd")

    def say_paid(self) -> None:
        self.say(402, b"pay")

    def say_picture(self) -> None:
        self.say(200, b"\x89PNG", Content_Type="image/png")

    def say_paper(self) -> None:
        self.say(200, kilbray.pdf(), Content_Type="application/pdf")

    def say_large(self) -> None:
        self.say(200, b"x", Content_Length=str(50 * 1024 * 1024))

    def say_endless(self) -> None:
        self.say(200)
        try:
            while True:
                self.wfile.write(b"<p>x</p>" * 20_000)
        except OSError:
            pass

    def say_bomb(self) -> None:
        self.say(200, gzip.compress(b" " * 40_000_000), Content_Encoding="gzip")

    def say_slow(self) -> None:
        self.say(200)
        try:
            for _ in range(100):
                self.wfile.write(b"<p>slow</p>")
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def say_empty(self) -> None:
        self.say(200)

    def say_thin(self) -> None:
        self.say(200, b"<html><body><article><p>The ferry sails.</p></article></body></html>")

    def say_damaged(self) -> None:
        self.say(200, b"not gzip at all", Content_Encoding="gzip")

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    SEEN.clear()
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (OFFLINE, "http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)


def test_a_page_becomes_an_article_and_is_kept(site: str) -> None:
    intake, fetched = open_address(f"{site}/moved", private=True)
    assert [(p.text, p.kind) for p in intake.article.paragraphs] == kilbray.PARAGRAPHS
    assert (fetched.asked, fetched.address) == (f"{site}/moved", f"{site}/ferry")
    assert fetched.data == kilbray.page()
    assert fetched.at.tzinfo is not None
    assert len(SEEN) == 2
    assert all("cookie" not in headers and headers["user-agent"].startswith("Diptych/") for headers in SEEN)


def test_a_pdf_at_an_address_is_read_as_one(site: str) -> None:
    intake, fetched = open_address(f"{site}/paper", private=True)
    assert (fetched.ending, intake.article.title) == (".pdf", kilbray.TITLE)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("none", r"is not there \(404\)"),
        ("paid", "asks for a payment.*paste it"),
        ("loop", "again and again"),
        ("away", "not the address of a web page"),
        ("picture", "no page but a picture"),
        ("large", "larger than the 10 MB"),
        ("endless", "larger than the 10 MB"),
        ("bomb", "larger than the 10 MB"),
        ("empty", "is empty"),
        ("damaged", "came damaged"),
    ],
)
def test_refused(site: str, path: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says):
        fetch(f"{site}/{path}", silent, private=True)


def test_a_page_that_comes_too_slowly(site: str) -> None:
    with pytest.raises(ArticleError, match="did not come whole in time"):
        fetch(f"{site}/slow", silent, private=True, seconds=0.4)


def test_a_thin_page_says_that_it_may_be_walled(site: str) -> None:
    intake, _ = open_address(f"{site}/thin", private=True)
    assert "may need a subscription" in intake.notes[0]


def test_cancelling_stops_it(site: str) -> None:
    def progress(share: float, doing: str) -> None:
        if share > 0.1:
            raise Cancelled

    with pytest.raises(Cancelled):
        fetch(f"{site}/endless", progress, private=True)


def test_the_house_network_is_not_looked_at(site: str) -> None:
    with pytest.raises(ArticleError, match="in your own network"):
        fetch(f"{site}/ferry", silent)
    assert SEEN == []


@pytest.mark.parametrize(
    "number", ["10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fe80::1%eth0", "::ffff:127.0.0.1", "0.0.0.0", "224.0.0.1", "100.64.0.1"]
)
def test_which_addresses_are_private(number: str) -> None:
    with pytest.raises(ArticleError):
        fetching._check_global(number, "https://x/")


@pytest.mark.parametrize("number", ["93.184.216.34", "2606:2800:220:1::1"])
def test_public_addresses_are_not_private(number: str) -> None:
    try:
        fetching._check_global(number, "https://x/")
    except ArticleError as error:
        pytest.fail(f"{number} is anybody's: {error}")


def test_the_peer_is_checked_too(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that leads to a public address when it is looked up, and home when it is gone to."""
    monkeypatch.setattr(fetching, "_check_public", lambda *_: None)
    with pytest.raises(ArticleError, match="in your own network"):
        fetch(f"{site}/ferry", silent)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("ftp://courier.example/x", "not the address of a web page"),
        ("https://me:secret@courier.example/", "a name and a password"),
        ("http://127.0.0.1:1/", "could not be reached"),
        ("https://no-such-place.invalid/", "was not found|could not be reached"),
    ],
)
def test_addresses_that_cannot_be_fetched(address: str, says: str) -> None:
    with pytest.raises(ArticleError, match=says) as refusal:
        fetch(address, silent, private="127" in address)
    assert "secret" not in str(refusal.value)


def test_the_environment_keeps_it_off(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for value, off in (("1", True), ("yes", True), ("", False), ("0", False), ("No", False)):
        monkeypatch.setenv(OFFLINE, value)
        assert is_offline() is off
    monkeypatch.setenv(OFFLINE, "1")
    with pytest.raises(ArticleError, match=OFFLINE):
        fetch(f"{site}/ferry", silent, private=True)
    assert SEEN == []


def test_a_proxy_of_the_system_is_gone_through(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", site.removeprefix("http://"))
    with pytest.raises(ArticleError, match="404"):
        fetch("http://courier.example/ferry", silent)
    assert SEEN[0]["host"] == "courier.example"


@pytest.mark.skipif(sys.platform != "linux" or not shutil.which("openssl"), reason="makes a certificate by openssl, and trusts it by the environment")
def test_the_systems_certificates_are_trusted_and_no_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a newsroom does whose proxy reads along: its own authority is among the system's, and what it signs is believed."""
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    ask = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=courier -addext subjectAltName=IP:127.0.0.1"
    subprocess.run(["openssl", *ask.split(), "-keyout", str(key), "-out", str(certificate)], check=True, capture_output=True)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(certificate, key)
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.daemon_threads = True
        server.socket = served.wrap_socket(server.socket, server_side=True)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        address = f"https://127.0.0.1:{server.server_address[1]}/ferry"
        try:
            with pytest.raises(ArticleError, match=r"could not be reached \(.*certificate"):
                fetch(address, silent, private=True)
            monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            assert fetch(address, silent, private=True).data == kilbray.page()
        finally:
            server.shutdown()
            thread.join()


def test_what_is_an_address() -> None:
    assert address_in(" <https://courier.example/a?b=c> ") == "https://courier.example/a?b=c"
    assert address_in("www.courier.example") == "https://www.courier.example"
    for text in ("", "courier", "https://", "see https://courier.example", "https://a b", "file:///etc/passwd", "javascript:x", "https://x/" + "y" * 3000):
        assert address_in(text) is None


def test_naming_a_chapter(tmp_path: Path) -> None:
    book = tmp_path / "ships.epub"
    book.write_bytes(kilbray.epub(chapters=3))
    assert open_named(f"{book}#3").article.title == "Chapter the 3"
    with pytest.raises(ArticleError, match=r"has 3 chapters(.|\n)*ships\.epub#2(.|\n)*2  Chapter the 2"):
        open_named(str(book))
    with pytest.raises(ArticleError, match="none with the number 9"):
        open_named(f"{book}#9")
    text = tmp_path / "a.txt"
    text.write_text("The ferry sails.", encoding="utf-8")
    assert open_named(str(text)).article.paragraphs[0].text == "The ferry sails."
