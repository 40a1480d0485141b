"""The commands for those who code the same pair: a coder's decisions as JSON, and how far two coders agree."""

import argparse
import sys
from pathlib import Path

from reader.arguments import Command

STANDARD = "-"


def _decisions(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.schema:
        from reader import resources

        _put(STANDARD, resources.path("schema", "decisions.json").read_bytes())
        return 0
    if args.project is None or args.output is None:
        parser.error("a project and where to write are needed: diptych decisions PROJECT --output FILE")
    _check_output(args.output, [args.project], force=args.force)
    from reader.project.coding import coding_bytes
    from reader.project.coding_files import coding_from

    _put(args.output, coding_bytes(coding_from(Path(args.project), args.coder, use_model=not args.lexical, say=_say)))
    return 0


def _agreement(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.json:
        _check_output(args.json, [args.first, args.second], force=args.force)
    from reader.project.agreement import agreement, agreement_json, in_words
    from reader.project.coding_files import coding_from

    found = agreement(*(coding_from(Path(file), use_model=not args.lexical, say=_say) for file in (args.first, args.second)))
    if args.json:
        import json

        _put(args.json, (json.dumps(agreement_json(found), ensure_ascii=False, indent=1) + "\n").encode())
    else:
        _put(STANDARD, in_words(found).encode("utf-8", "replace"))
    return 0


def _check_output(target: str, inputs: list[str], *, force: bool) -> None:
    """Refuse before the work what would destroy a coder's work, or replace what is there unasked."""
    from reader.project.store.errors import ProjectError
    from reader.project.store.project import is_project

    if target == STANDARD or not Path(target).exists():
        return
    if is_project(Path(target)) or any(Path(name).exists() and Path(target).samefile(name) for name in inputs):
        raise ProjectError(f"{target} holds a coder’s work and would be overwritten. Please write somewhere else.")
    if Path(target).is_dir():
        raise ProjectError(f"{target} is a folder. Please name a file in it.")
    if not force:
        raise ProjectError(f"{target} is there already and was left as it is. Please name another file, or add --force to replace it.")


def _say(note: str) -> None:
    sys.stderr.write(f"{note}\n")


def _put(target: str, data: bytes) -> None:
    if target == STANDARD:
        encoding = sys.stdout.encoding or "utf-8"
        sys.stdout.write(data.decode("utf-8").encode(encoding, "replace").decode(encoding))
        return
    from reader.report.writing import write_bytes

    write_bytes(Path(target), data)


def _decisions_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("project", nargs="?", metavar="PROJECT", help="the project (.diptych)")
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write; - for standard output")
    parser.add_argument("--coder", default="", help="who decided (default: the project's name)")
    parser.add_argument("--lexical", action="store_true", help="compare by shared words alone")
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --output and leave")


def _agreement_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="ONE", help="one coder's decisions (.json), or project (.diptych)")
    parser.add_argument("second", metavar="OTHER", help="the other coder's")
    parser.add_argument("--json", metavar="OUT", help="write the agreement as JSON; - for standard output")
    parser.add_argument("--lexical", action="store_true", help="compare projects by shared words alone")
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")


COMMANDS: dict[str, Command] = {
    "decisions": (_decisions_arguments, _decisions, "decisions PROJECT --output FILE", "Write a project’s decisions and notes as JSON."),
    "agreement": (
        _agreement_arguments,
        _agreement,
        "agreement ONE OTHER [--json OUT]",
        "Say how far two coders of one pair agree: percent and Cohen’s kappa.",
    ),
}
