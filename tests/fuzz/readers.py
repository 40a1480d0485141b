"""Fuzzing of every reader, of the border between the processes, of the scanners of language, of project files and of decisions as JSON: `make fuzz`, for
as long as one likes.

By atheris where it is installed (`pip install atheris`; wheels for Linux and macOS), guided by what the code covers; else by mutations of sound files, by
chance. What breaks something is put into the corpus, which the tests read again for ever. A library's own exception is an answer ("is damaged"); one that
our own code raises, a text that takes longer than SLOW seconds, and anything but a refusal or an article is a fault.
"""

import argparse
import contextlib
import hashlib
import random
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(__file__).parent / "corpus"
SLOW = 5.0
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "article"), str(Path(__file__).parent)]


def _guided() -> "contextlib.AbstractContextManager[object]":
    """Where atheris is there and one target is asked for: our own code, and RTF's, tells it which branches an input takes."""
    if "--target" not in sys.argv or "--chance" in sys.argv:
        return contextlib.nullcontext()
    try:
        import atheris
    except ImportError:
        return contextlib.nullcontext()
    return atheris.instrument_imports(include=["reader.article", "reader.language", "reader.project", "striprtf"])  # type: ignore[no-any-return]


with _guided():
    import hostile
    import kilbray
    import projects

    from reader.article import docx, epub, html, mail, odt, pdf, process, rtf  # noqa: F401 -- else they are read when they are needed, too late
    from reader.article.errors import ArticleError
    from reader.article.paste import from_paste
    from reader.article.taken import Asked, ChapterError, PasswordError, UnreadableError, from_json
    from reader.language.read import read

KINDS = {".html": "page", ".mhtml": "mail", ".eml": "mail", ".rtf": "rtf", ".pdf": "pdf", ".docx": "archive", ".odt": "archive", ".epub": "archive"}
OURS = str(ROOT / "reader")


class FoundError(Exception):
    """A fault."""


def read_file(ending: str, data: bytes) -> None:
    """One file through its reader."""
    try:
        process._read(KINDS[ending], data, Asked("x"))
    except (UnreadableError, PasswordError, ChapterError, RecursionError, MemoryError):
        pass
    except Exception as error:  # a library's own word on a broken file
        if traceback.extract_tb(error.__traceback__)[-1].filename.startswith(OURS):
            raise FoundError(f"{type(error).__name__}: {error}") from error


def read_text(data: bytes) -> None:
    """A text through the paragraphs, the header and all the scanners of language."""
    try:
        article = from_paste(data.decode("utf-8", "replace"))
    except ArticleError:
        return
    read(article)


def read_answer(data: bytes) -> None:
    """What a reader's process might say."""
    with contextlib.suppress(ValueError, KeyError, TypeError, UnreadableError, PasswordError, ChapterError):
        from_json(data)


TARGETS: dict[str, tuple[Callable[[bytes], None], Callable[[], bytes]]] = {
    **{ending[1:]: ((lambda data, ending=ending: read_file(ending, data)), kilbray.MADE[ending]) for ending in KINDS},
    "text": (read_text, kilbray.plain),
    "answer": (read_answer, lambda: b'{"form": "a", "notes": [], "header": {"day": "2026-01-01"}, "pieces": [["a", 0, "text", ""]]}'),
    "project": (projects.read_project, projects.project),
    "decisions": (projects.read_decisions, projects.decisions),
}


def one(target: str, data: bytes) -> str:
    """One input; what is wrong with it, empty where nothing is."""
    began = time.process_time()  # a busy machine is no fault of the reader's
    try:
        TARGETS[target][0](data)
    except Exception as error:  # whatever it is, it is what we look for
        return f"{type(error).__name__}: {error}"
    took = time.process_time() - began
    return f"took {took:.1f} s" if took > SLOW else ""


def keep(target: str, data: bytes, why: str) -> None:
    CORPUS.mkdir(exist_ok=True)
    file = CORPUS / f"{target}-{hashlib.sha256(data).hexdigest()[:12]}"
    file.write_bytes(data)
    print(f"{target}: {why} -> {file.name}", flush=True)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Archives are changed inside, where their readers look: a changed byte outside only breaks the packing."""
    if data.startswith(b"SQLite"):
        return projects.changed_project(data, chance)
    if not data.startswith(b"PK"):
        return hostile.changed(data, chance)
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = chance.choice([n for n in archive.namelist() if n.endswith(("xml", "opf", "xhtml"))])
        return hostile.repacked(data, **{name.replace("/", "__").replace(".", "_dot_"): hostile.changed(archive.read(name), chance)})


def sound(target: str) -> list[bytes]:
    """What a target's inputs are made of: one file of our own, those that other programs wrote, and a project's cells."""
    real = sorted((ROOT / "tests" / "article" / "real").glob(f"*.{'txt' if target == 'text' else target}"))
    return [TARGETS[target][1](), *(file.read_bytes() for file in real), *(projects.cells() if target == "project" else [])]


def by_chance(target: str, seconds: float, seed: int) -> tuple[int, int]:
    """(inputs tried, faults)."""
    chance = random.Random(seed)
    wholes = sound(target)
    tried = faults = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        data = mutated(chance.choice(wholes), chance)
        why = one(target, data)
        tried += 1
        if why:
            faults += 1
            keep(target, data, why)
    return tried, faults


def by_atheris(target: str, seconds: float) -> None:
    """Never returns: libFuzzer ends the process."""
    import atheris

    def test(data: bytes) -> None:
        why = one(target, data)
        if why:
            keep(target, data, why)

    seeds = ROOT / "out" / "fuzz" / target
    seeds.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(sound(target)):
        (seeds / f"whole{number}").write_bytes(seed)

    def inside(data: bytes, most: int, seed: int) -> bytes:
        """Archives are changed inside their parts; everything else as libFuzzer likes."""
        if data.startswith(b"PK"):
            with contextlib.suppress(Exception):
                return mutated(data, random.Random(seed))[:most]
        return bytes(atheris.Mutate(data, most))

    limits = [f"-max_total_time={int(seconds)}", "-max_len=120000", "-print_final_stats=1", "-rss_limit_mb=4000"]
    atheris.Setup([sys.argv[0], str(seeds), *limits], test, custom_mutator=inside)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600, help="altogether")
    parser.add_argument("--target", choices=TARGETS, help="only this one; with atheris, one process can fuzz but one")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    parser.add_argument("--chance", action="store_true", help="mutations by chance, even where atheris is installed")
    asked = parser.parse_args()
    if asked.target and not asked.chance:
        try:
            by_atheris(asked.target, asked.seconds)
        except ImportError:
            print("atheris is not installed; going by chance")
    targets = [asked.target] if asked.target else list(TARGETS)
    total = 0
    for target in targets:
        tried, faults = by_chance(target, asked.seconds / len(targets), asked.seed)
        total += faults
        print(f"{target:8} {tried:8,} inputs  {faults} faults", flush=True)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
