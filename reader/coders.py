"""The commands for those who code the same pair: a coder's decisions as JSON, and how far two coders agree."""

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from reader import __version__

if TYPE_CHECKING:
    from reader.project.coding import Coding

STANDARD = "-"
Command = tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace, argparse.ArgumentParser], int], str, str]


def coding_from(file: Path, coder: str = "", *, use_model: bool = True) -> "Coding":
    """One coder's work, from exported decisions or from a project, which is compared for it. Raises ProjectError, ArticleError."""
    from reader.article.errors import shown
    from reader.project.coding import LARGEST, coding_of, read_coding
    from reader.project.store.errors import ProjectError
    from reader.project.store.project import is_project

    if is_project(file):
        from reader.comparison.compare import compare
        from reader.language.read import read
        from reader.project.store.files import open_project

        project = open_project(file)
        a, b = project.pair()
        comparison = compare(read(a), read(b), use_model=use_model)
        return coding_of(comparison, project.decisions, coder or file.stem, __version__)
    try:
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as error:
        raise ProjectError(f"{shown(file)} could not be read ({error.strerror}). Check the name, and that you may read it.") from error
    return read_coding(data, shown(file))


def _decisions(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.schema:
        from reader import resources

        _put(STANDARD, resources.path("schema", "decisions.json").read_bytes())
        return 0
    if args.project is None or args.output is None:
        parser.error("a project and where to write are needed: diptych decisions PROJECT --output FILE")
    from reader.project.coding import coding_bytes

    _put(args.output, coding_bytes(coding_from(Path(args.project), args.coder, use_model=not args.lexical)))
    return 0


def _agreement(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from reader.project.agreement import agreement, agreement_json, in_words

    found = agreement(*(coding_from(Path(file), use_model=not args.lexical) for file in (args.first, args.second)))
    if args.json:
        _put(args.json, (json.dumps(agreement_json(found), ensure_ascii=False, indent=1) + "\n").encode())
    else:
        _put(STANDARD, in_words(found).encode("utf-8", "replace"))
    return 0


def _put(target: str, data: bytes) -> None:
    if target == STANDARD:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(data.decode("utf-8").encode(encoding, "replace").decode(encoding))
        return
    from reader.report.writing import write_bytes

    write_bytes(Path(target), data)


def _decisions_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", nargs="?", metavar="PROJECT", help="the project (.diptych)")
    parser.add_argument("--output", metavar="FILE", help="where to write; - for standard output")
    parser.add_argument("--coder", default="", help="who decided (default: the project's name)")
    parser.add_argument("--lexical", action="store_true", help="compare by shared words alone")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --output and leave")


def _agreement_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="ONE", help="one coder's decisions (.json), or project (.diptych)")
    parser.add_argument("second", metavar="OTHER", help="the other coder's")
    parser.add_argument("--json", metavar="OUT", help="write the agreement as JSON; - for standard output")
    parser.add_argument("--lexical", action="store_true", help="compare projects by shared words alone")


COMMANDS: dict[str, Command] = {
    "decisions": (_decisions_arguments, _decisions, "decisions PROJECT --output FILE", "Write a project’s decisions and notes as JSON."),
    "agreement": (
        _agreement_arguments,
        _agreement,
        "agreement ONE OTHER [--json OUT]",
        "Say how far two coders of one pair agree: percent and Cohen’s kappa.",
    ),
}
