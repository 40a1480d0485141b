"""The process in which a stranger's file is read: it takes one file on its standard input, answers with JSON on its standard output, and no more."""

import json
import os
import sys
from typing import Any, NoReturn

from reader.apart.confined import ForbiddenError, guard, limit, own_folders


def main() -> NoReturn:
    """Read what was asked, answer, and leave at once. The exit status is 0 where there is an answer."""
    sys.dont_write_bytecode = True
    # trafilatura would load a model of languages with it, which takes longer than reading the page
    sys.modules["py3langid"] = None  # type: ignore[assignment]
    limit()
    ask = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    sys.addaudithook(guard(own_folders()))
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
        return {"password": str(error)}
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
        data = _old_word(data, asked)
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


def _old_word(data: bytes, asked: Any) -> bytes:
    """A file of the old Office format: an encrypted .docx lies in such a one too, and is opened."""
    from reader.article.taken import UnreadableError

    if "EncryptedPackage".encode("utf-16-le") in data:
        from reader.article import locked

        return locked.word(data, asked.password)
    raise UnreadableError("is an old Word file (.doc). Open it in a word processor and save it as .docx, or copy the article's text and paste it.")
