"""Every system call by which a reader's process could reach the network, another program or a file, traced over hostile documents (Linux, strace).

Run it: `python tests/bench/traced.py [--count 200]`. The documents are those of tests/article/hostile.py, documents of every kind that ask for a page, a
picture, a template or a file from outside, and both broken by chance until there are enough. Counted are sockets, programs started, files opened to be
written, and files opened that are neither the program's, Python's or its libraries', nor the system's (loader, time zones, /proc/self, locale).
"""

import argparse
import random
import re
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "article")]

import hostile  # noqa: E402
import kilbray  # noqa: E402

from reader.apart.asking import command  # noqa: E402
from reader.article import isolated  # noqa: E402
from reader.article.sniffing import kind_of  # noqa: E402
from reader.article.taken import Asked, ChapterError, PasswordError, UnreadableError  # noqa: E402
from reader.work import silent  # noqa: E402

AWAY, HERE = "http://127.0.0.1:9/asked", "file:///etc/passwd"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
CALL = re.compile(r"^\d+\s+(?P<name>\w+)\((?P<rest>.*)")
PATH = re.compile(r'"(?P<path>(?:[^"\\]|\\.)*)"')
SYSTEM = ("/lib", "/usr/lib", "/etc/ld.so", "/etc/localtime", "/usr/share/zoneinfo", "/usr/share/locale", "/proc/self", "/proc/meminfo", "/proc/cpuinfo",
          "/proc/sys/vm", "/sys/devices/system/cpu", "/sys/fs/cgroup", "/dev/null", "/dev/urandom", "/usr/bin/python", "/etc/mime.types")  # fmt: skip
OWN = tuple({str(ROOT), sys.prefix, sys.base_prefix, *(str(Path(p).resolve()) for p in sysconfig.get_paths().values()), *(p for p in sys.path if p)})


def leading_outside() -> list[tuple[str, bytes]]:
    """Documents that ask for something that lies elsewhere, in every way their kind knows."""
    asks = "".join(
        f"<{tag} src='{place}' href='{place}' data='{place}'></{tag}>" for tag in ("img", "iframe", "script", "link", "object") for place in (AWAY, HERE)
    )
    page = f"<html><head><base href='{AWAY}'><meta http-equiv=refresh content='0;url={AWAY}'>{asks}</head><body><article>{'<p>The ferry sails.</p>' * 40}{asks}"
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="x{n}" Type="{OFFICE}/relationships/{kind}" Target="{place}" TargetMode="External"/>'
            for n, (kind, place) in enumerate((k, p) for k in ("attachedTemplate", "image", "oleObject", "aFChunk", "frame") for p in (AWAY, HERE))
        )
        + "</Relationships>"
    )
    included = f'<text:p>x<text:a xlink:href="{AWAY}">y</text:a><draw:image xlink:href="{HERE}"/><text:section-source xlink:href="{AWAY}"/></text:p>'
    spaces = 'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    content = (hostile.ODT % f"The ferry sails.</text:p>{included}<text:p>x").replace("<office:document-content", f"<office:document-content {spaces}")
    rich = (
        r"{\rtf1{\*\template " + AWAY + r"}{\field{\*\fldinst INCLUDEPICTURE " + HERE + r"}{\fldrslt x}}{\field{\*\fldinst INCLUDETEXT " + AWAY
        + r"}{\fldrslt y}}{\object\objlink{\*\objclass Word}{\*\objdata 00}} The ferry sails.\par}"
    )  # fmt: skip
    launch = kilbray.pdf().replace(b"/Type /Catalog", b"/OpenAction << /S /Launch /F (/bin/true) >> /Type /Catalog")
    outside = f'From: a@b\nSubject: x\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=URL; URL="{AWAY}"\n\nContent-Type: text/html\n\n'
    return [
        (".html", page.encode()),
        (".eml", b"From: a@b\nSubject: x\nContent-Type: text/html\n\n" + page.encode()),
        (".eml", outside.encode()),
        (".mhtml", kilbray.MADE[".mhtml"]().replace(b"https://", b"file:///etc/passwd?https://")),
        (".docx", hostile.repacked(kilbray.docx(), word___rels__document_dot_xml_dot_rels=relations)),
        (".docx", hostile.repacked(kilbray.docx(), word__document_dot_xml=hostile.OUTSIDE + hostile.WORD % "&f;")),
        (".odt", hostile.repacked(kilbray.odt(), content_dot_xml=content)),
        (".odt", hostile.repacked(kilbray.odt(), content_dot_xml=hostile.OUTSIDE + hostile.ODT % "&f;&n;")),
        (".epub", hostile.repacked(kilbray.epub(), OEBPS__c1_dot_xhtml=f"<html><body>{'<p>The ferry sails.</p>' * 40}{asks}</body></html>")),
        (".rtf", rich.encode()),
        (".pdf", launch),
        (".pdf", hostile.pdf_with(hostile.zlib.compress(hostile.zlib.compress(b"BT /F 12 Tf 10 700 Td (The ferry sails.) Tj ET")))),
    ]


def documents(count: int) -> Iterator[tuple[str, bytes]]:
    """(ending, bytes), the same each time."""
    leading = leading_outside()
    yield from leading
    made = len(leading)
    for ending, make, *_ in [*hostile.REFUSED.values(), *hostile.BORNE.values()]:
        if ending not in (".txt", ".md"):
            yield ending, make()
            made += 1
    chance = random.Random(6)
    for number, (ending, data) in zip(range(count - made), hostile.broken(count), strict=False):
        yield (ending, data) if number % 2 else (leading[number % len(leading)][0], hostile.changed(leading[number % len(leading)][1], chance))


def faults(trace: str) -> list[str]:
    """What a process did that no reader has to do."""
    found: list[str] = []
    programs = 0
    for line in trace.splitlines():
        call = CALL.match(line)
        if call is None:
            continue
        name, rest = call["name"], call["rest"]
        programs += name in ("execve", "execveat")
        path = PATH.search(rest)
        if name in ("socket", "connect", "sendto", "sendmsg", "bind", "listen"):
            found.append(line[:200])
        elif name in ("openat", "open", "creat") and path is not None and " = -1 " not in line:
            place = path["path"]
            real = str(Path(place).resolve()) if place.startswith("/") else place
            if re.search(r"O_WRONLY|O_RDWR|O_CREAT", rest) or not (place.startswith((*OWN, *SYSTEM)) or real.startswith((*OWN, *SYSTEM))):
                found.append(line[:200])
        elif name in (
            "unlink",
            "unlinkat",
            "rename",
            "renameat",
            "renameat2",
            "mkdir",
            "mkdirat",
            "chmod",
            "fchmodat",
            "symlink",
            "symlinkat",
            "link",
            "linkat",
        ):
            found.append(line[:200])
    return found + ([f"{programs} programs"] if programs > 1 else [])


def traced(document: tuple[str, bytes]) -> tuple[str, list[str], int]:
    """(how it ended, what it did that it should not, how many calls were seen)."""
    ending, data = document
    kind = kind_of(data, ending)[0]
    if kind in ("refused", "text", "markdown"):
        return "refused by its first bytes", [], 0
    with tempfile.NamedTemporaryFile("r", suffix=".trace") as trace:
        start = ["strace", "-f", "-e", "trace=%network,%file,%process", "-o", trace.name, *command(isolated.MODULE)]
        try:
            isolated.read_apart(kind, data, Asked("x"), silent, seconds=90, start=start)
            how = "read"
        except (UnreadableError, PasswordError, ChapterError) as error:
            how = "broke off" if "broke off" in str(error) else "refused"
        text = trace.read()
    return how, faults(text), text.count("\n")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=200)
    asked = parser.parse_args()
    if subprocess.run(["strace", "-V"], capture_output=True, check=False).returncode:
        print("strace is not installed.")
        return 2
    began = time.monotonic()
    ended: Counter[str] = Counter()
    calls = bad = 0
    with ThreadPoolExecutor(2) as pool:
        for how, wrong, seen in pool.map(traced, documents(asked.count)):
            ended[how] += 1
            calls += seen
            bad += bool(wrong)
            for line in wrong[:3]:
                print(f"  {line}", flush=True)
    print(f"{sum(ended.values())} documents ({', '.join(f'{count} {how}' for how, count in ended.most_common())}), {calls:,} calls traced,")
    print(f"{bad} of them reached the network, another program or a file outside; {time.monotonic() - began:.0f} s")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
