"""The process in which a stranger's file is read: it takes one file on its standard input, answers with JSON on its standard output, and may do nothing else.

Before it looks at a byte of the file it gives away what it does not need: memory and time beyond a limit, writing to any file, starting another program, and
(by an audit hook, which can't be taken out again) the network and every file that is not part of the program itself.
"""

import json
import os
import sys
from collections.abc import Callable
from typing import Any, NoReturn

MEMORY = 1024 * 1024 * 1024
"""Bytes of address space, where the system has such a limit."""
SECONDS = 10
"""Of work; the process that asked waits no longer either."""
FORBIDDEN = tuple(
    "socket. subprocess. os.exec os.fork os.posix_spawn os.spawn os.system os.startfile os.kill pty. shutil. tempfile. urllib. ftplib. http. "
    "imaplib. poplib. smtplib. telnetlib. nntplib. webbrowser. winreg. msvcrt. syslog.".split()
)
CHANGING = frozenset(
    "os.remove os.rename os.mkdir os.rmdir os.chmod os.chown os.lchown os.chflags os.truncate os.link os.symlink os.setxattr os.removexattr os.utime".split()
)
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class ForbiddenError(PermissionError):
    """A reader was led to do what no reader has to do."""


def main() -> NoReturn:
    """Read what was asked, answer, and leave at once. The exit status is 0 where there is an answer."""
    sys.dont_write_bytecode = True
    # trafilatura would load a model of languages with it, which takes longer than reading the page
    sys.modules["py3langid"] = None  # type: ignore[assignment]
    _limit()
    ask = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    sys.addaudithook(guard(_own_folders()))
    answer = answered(ask, data, alone=True)
    try:
        out = json.dumps(answer, ensure_ascii=True, check_circular=False).encode("ascii")
    except (ValueError, TypeError, RecursionError):
        out = b'{"refused": "could not be read."}'
    sys.stdout.buffer.write(out)
    sys.stdout.buffer.flush()
    os._exit(0)


def answered(ask: dict[str, Any], data: bytes, *, alone: bool = False) -> dict[str, Any]:
    """What a reader makes of the bytes, as plain data; `alone`: in a process that does nothing else."""
    from reader.article.taken import Asked, ChapterError, PasswordError, UnreadableError, limited, to_json

    try:
        if alone and ask["kind"] == "pdf":
            from reader.article import pdf

            pdf.alone()
        return to_json(limited(_read(str(ask["kind"]), data, Asked(**ask["asked"]))))
    except PasswordError as error:
        return {"password": "wrong" if error.wrong else "none"}
    except ChapterError as error:
        return {"chapters": list(error.titles)}
    except UnreadableError as error:
        return {"refused": str(error)}
    except ForbiddenError as error:
        return {"refused": f"was not read to its end: it led the program to something that no article needs ({error})."}
    except MemoryError:
        return {"refused": "needs more memory than an article may. Save the part you want as a file of its own."}
    except RecursionError:
        return {"refused": "was not opened: it is nested too deeply. Copy the article's text and paste it."}
    except Exception as error:  # whatever a library says about a file that no one has seen before
        return {"refused": f"is damaged, or written in a way that Diptych can't read ({type(error).__name__}). Copy the article's text and paste it."}


def _read(kind: str, data: bytes, asked: Any) -> Any:
    """The reader for a kind of file; each is loaded only when it is needed."""
    if kind == "page":
        from reader.article import html

        return html.read(data, asked)
    if kind == "pdf":
        from reader.article import pdf

        return pdf.read(data, asked)
    if kind == "rtf":
        from reader.article import rtf

        return rtf.read(data, asked)
    if kind == "mail":
        from reader.article import mail

        return mail.read(data, asked)
    if kind == "word97":
        return _old_word(data)
    from reader.article.archive import Archive

    return _of_archive(Archive(data), data, asked)


def _of_archive(archive: Any, data: bytes, asked: Any) -> Any:
    """Word, OpenDocument or an e-book, by what is in the archive."""
    from reader.article.taken import UnreadableError

    kind = (archive.get("mimetype") or b"")[:100]
    if "word/document.xml" in archive.names:
        from reader.article import docx

        return docx.read(archive, data, asked)
    if b"epub" in kind or "META-INF/container.xml" in archive.names:
        from reader.article import epub

        return epub.read(archive, asked)
    if b"opendocument.text" in kind or "content.xml" in archive.names:
        from reader.article import odt

        return odt.read(archive, asked)
    what = "a spreadsheet" if "xl/workbook.xml" in archive.names else "a presentation" if "ppt/presentation.xml" in archive.names else "a ZIP file"
    advice = "Unpack it and open the article in it." if what == "a ZIP file" else "Copy the article's text and paste it."
    raise UnreadableError(f"is {what}. {advice}")


def _old_word(data: bytes) -> NoReturn:
    """A file of the old Office format: an encrypted .docx lies in such a one too."""
    from reader.article.taken import PasswordError, UnreadableError

    if "EncryptedPackage".encode("utf-16-le") in data:
        raise PasswordError
    raise UnreadableError("is an old Word file (.doc). Open it in a word processor and save it as .docx, or copy the article's text and paste it.")


# --- what is given away


def _limit() -> None:
    """Memory, time, files and processes, where the system knows such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    for limit, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS + 1),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        _, hard = resource.getrlimit(limit)
        wanted = most if hard == resource.RLIM_INFINITY else min(most, hard)
        try:
            resource.setrlimit(limit, (wanted, wanted))
        except (ValueError, OSError):  # macOS refuses some of them
            continue


def _own_folders() -> tuple[str, ...]:
    """Where the program and its libraries lie."""
    places = [*sys.path, sys.prefix, sys.base_prefix, sys.exec_prefix, getattr(sys, "_MEIPASS", "")]
    return tuple({os.path.realpath(place) + os.sep for place in places if place and place != os.sep})


def guard(folders: tuple[str, ...]) -> Callable[[str, tuple[Any, ...]], None]:
    """An audit hook: it raises ForbiddenError for the network, other programs, and every file but reading one in `folders`."""
    inside = False

    def watch(event: str, args: tuple[Any, ...]) -> None:
        nonlocal inside
        if inside:
            return
        if event.startswith(FORBIDDEN) or event in CHANGING:
            raise ForbiddenError(event)
        if event in ("open", "os.listdir", "os.scandir", "ctypes.dlopen"):
            inside = True
            try:
                _check_place(event, args, folders)
            finally:
                inside = False

    return watch


def _check_place(event: str, args: tuple[Any, ...], folders: tuple[str, ...]) -> None:
    path = args[0] if args else None
    if path is None or isinstance(path, int):
        return
    if event == "open" and isinstance(args[2], int) and args[2] & WRITING:
        raise ForbiddenError("writing a file")
    real = os.path.realpath(os.fsdecode(path))
    if event == "ctypes.dlopen" and os.sep not in os.fsdecode(path):
        return  # a system library by its name
    if not (real + os.sep).startswith(folders):
        raise ForbiddenError("reading another file")
