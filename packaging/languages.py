"""Brings the catalogues of the report's own words up to what the program says: `python packaging/languages.py [CODE ...]`. Not shipped.

A CODE that there is no catalogue of yet gets an empty one: fill it in, and reports can be in that language. What a catalogue does not say is said in English.
"""

import ast
import io
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "languages"
_NEEDLESS = re.compile(r'"(?:Project-Id-Version|Report-Msgid|POT-Creation|PO-Revision|Last-Translator|Language-Team|Generated-By)')
_IN_TEMPLATE = re.compile(r'\bsay\("([^"\\]+)"')


def messages() -> Catalog:
    """Every message of the report layer and of its templates, in the order of the files."""
    found = Catalog(project="Diptych", charset="utf-8", fuzzy=False)
    for file in sorted((ROOT / "reader" / "report").glob("*.py")):
        for message, context in _said(ast.parse(file.read_text(encoding="utf-8")), file):
            found.add(message, None, [(_named(file), 0)], context=context)
    for file in sorted((ROOT / "resources" / "report").glob("*.typ")):
        for message in _IN_TEMPLATE.findall(file.read_text(encoding="utf-8")):
            found.add(message, None, [(_named(file), 0)])
    return found


def _said(source: ast.AST, file: Path) -> Iterator[tuple[str | tuple[str, str], str | None]]:
    """What is asked for with `say`, `count` and `as_for`, also inside of formatted strings, which no ready-made reader of sources looks into.

    Raises ValueError where a message is put together as the program runs: nobody could translate it.
    """
    calls = sorted((call for call in ast.walk(source) if isinstance(call, ast.Call)), key=lambda call: (call.lineno, call.col_offset))
    for call in calls:
        asked = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", None)
        wanted = {"say": 1, "count": 2, "as_for": 2}.get(str(asked))
        if wanted is None or (asked == "count" and len(call.args) < 3):
            continue
        if isinstance(call.args[0], ast.Name) and call.args[0].id == "message":
            continue  # handed on by one of these functions to another: it is written out where the first is called
        words = [argument.value for argument in call.args[:wanted] if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]
        if len(words) < wanted:
            raise ValueError(f"{_named(file)}, line {call.lineno}: a message is not written out")
        yield (words[0], None) if asked == "say" else ((words[0], words[1]), None) if asked == "count" else (words[1], words[0])


def catalogue(code: str) -> Catalog:
    """The catalogue of a language as it is on disk; an empty one where there is none."""
    file = FOLDER / f"{code}.po"
    if not file.exists():
        return Catalog(locale=Locale.parse(code, sep="-"), project="Diptych", charset="utf-8", fuzzy=False)
    with file.open("rb") as opened:
        return read_po(opened, locale=code.replace("-", "_"))


def brought_up(codes: Iterable[str]) -> None:
    """Write each catalogue anew: new messages empty, messages that are no longer said left out."""
    said = messages()
    for code in codes:
        known = catalogue(code)
        known.update(said, no_fuzzy_matching=True)
        known.fuzzy = False
        known.header_comment = f"# The words of Diptych's reports in {Locale.parse(code, sep='-').english_name}."
        write(code, known)
        lacking = [message.id for message in known if message.id and not all(message.string if message.pluralizable else [message.string])]
        print(f"{code}: {len(known)} messages, {len(lacking)} to be translated")


def write(code: str, known: Catalog) -> None:
    """Write a catalogue without the hour and the names that nobody fills in, so that it changes only where its words do."""
    out = io.BytesIO()
    write_po(out, known, width=120, include_lineno=False, ignore_obsolete=True)
    lines = [line for line in out.getvalue().decode().splitlines(keepends=True) if not _NEEDLESS.match(line)]
    (FOLDER / f"{code}.po").write_text("".join(lines), encoding="utf-8")


def _named(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


if __name__ == "__main__":
    brought_up(sys.argv[1:] or sorted(file.stem for file in FOLDER.glob("*.po")))
