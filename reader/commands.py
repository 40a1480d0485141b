"""What each command does, for those who want no window: the same calls, and what they give written to a file or the terminal."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from reader import __version__, arguments, coders
from reader.arguments import Command
from reader.starting import lacking_libraries
from reader.terminal import RefusedError, columns, progress_line, say, show
from reader.work import Progress, portion

if TYPE_CHECKING:
    from reader.comparison.model import Comparison
    from reader.language.reading import Reading
    from reader.project.decisions import Decisions
    from reader.report.choices import Came

STANDARD = "-"
DONE = 0


def run(words: Sequence[str]) -> int:
    """Run the command that the first word names; its exit status. argparse leaves with SystemExit where it has explained something."""
    parser, command = _command_parser(words[0]), COMMANDS[words[0]][1]
    return command(parser.parse_args(words[1:]), parser)


def window_words(words: Sequence[str]) -> tuple[list[str], bool]:
    """What is to be opened in the window, and whether to leave after its first picture. argparse leaves as in `run`."""
    args = _window_parser().parse_args(words)
    return args.articles, args.exit_after_first_paint


def _compare(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.schema:
        return _print_schema("comparison")
    from reader.project.store.project import is_project

    if args.a is None or (args.b is None and not is_project(Path(args.a))):
        parser.error("two articles are needed, or a project: diptych compare A B")
    _check_outputs((args.json, args.pdf), (args.a, args.b))
    progress = progress_line(args.quiet)
    comparison, decisions, came = _pair(args, portion(progress, 0, 0.8 if args.pdf else 1))
    if args.json:
        from reader.report.comparison_json import comparison_json

        _write(args.json, _json(comparison_json(comparison, decisions)))
    if args.pdf:
        from reader.report.choices import Choices
        from reader.report.export import export

        made = export(comparison, decisions, "pdf", Choices(args.made, args.paper, came=came), portion(progress, 0.8, 1))
        _write(args.pdf, made.data)
        if made.missing_glyphs:
            say(f"No typeface here has these characters; the report gives them as codes: {' '.join(made.missing_glyphs)}")
    progress(1, "")
    if not (args.json or args.pdf):
        from reader.report.linear import in_words
        from reader.report.summary import summary

        show(in_words(comparison, decisions, args.made) if args.words else summary(comparison, decisions, columns()))
    return DONE


def _export(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from reader.report.export import FORMATS, export, format_of
    from reader.report.options import chosen

    to = args.format or format_of(args.output)
    if to is None or to not in FORMATS:
        asked = f"There is no format {args.format}." if args.format else f"{args.output} does not say in which format to write."
        raise RefusedError(f"{asked} Please end its name with one of {', '.join(f'.{f.ending}' for f in FORMATS.values())}, or use --format.")
    _check_outputs((args.output,), (args.a, args.b))
    if args.output != STANDARD and Path(args.output).exists() and not args.force:
        raise RefusedError(f"{args.output} is there already and was left as it is. Please name another file, or add --force to replace it.")
    try:
        choices = chosen(args)
    except ValueError as error:
        raise RefusedError(f"There is no such report: {error}.") from error
    progress = progress_line(args.quiet)
    comparison, decisions, came = _pair(args, portion(progress, 0, 0.7))
    made = export(comparison, decisions, to, replace(choices, came=came), portion(progress, 0.7, 1))
    _write(args.output, made.data)
    progress(1, "")
    if made.missing_glyphs:
        say(f"No typeface here has these characters; the report gives them as codes: {' '.join(made.missing_glyphs)}")
    return DONE


def _read(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.schema:
        return _print_schema("reading")
    if args.article is None or args.json is None:
        parser.error("an article and where to write are needed: diptych read ARTICLE --json OUT")
    _check_outputs((args.json,), (args.article,))
    from reader.report.reading_json import reading_json

    progress = progress_line(args.quiet)
    reading = _reading(args.article, progress)
    progress(1, "")
    _write(args.json, _json(reading_json(reading)))
    return DONE


def _snapshot(args: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    if args.a is not None and args.b is None:
        parser.error("name both articles, or none for the empty window")
    _check_outputs((args.output,), (args.a, args.b))
    os.environ["QT_QPA_PLATFORM"] = os.environ.get("QT_QPA_PLATFORM") or "offscreen"  # set to nothing is not set
    with lacking_libraries():
        from reader.window import binding

        binding.load()
        from reader.window.snapshot import snapshot
    import tempfile

    width, height = args.size
    paths = [None if name is None else Path(name) for name in (args.a, args.b)]
    with tempfile.TemporaryDirectory(prefix="diptych-") as folder:
        picture = Path(folder, "window.png")
        snapshot(paths[0], paths[1], picture, width=width, height=height, dark=args.dark)
        _write(args.output, picture.read_bytes())
    return DONE


# --- the steps they share


def _reading(name: str, progress: Progress) -> "Reading":
    from reader.article.named import open_named
    from reader.language.read import read

    intake = open_named(name, progress)
    for note in intake.notes:
        say(note)
    return read(intake.article, progress)


def _pair(args: argparse.Namespace, progress: Progress) -> "tuple[Comparison, Decisions, Came]":
    """Two articles compared, or a project: with what was decided in it, and when its articles came."""
    from reader.project.decisions import Decisions
    from reader.project.store.comparing import check_alone
    from reader.project.store.project import is_project

    check_alone((args.a, args.b))
    if args.b is not None:
        return _compared(args.a, args.b, progress, use_model=not args.lexical), Decisions(), (None, None)
    if not is_project(Path(args.a)):
        raise RefusedError("Two articles are needed, or a project (.diptych): diptych export A B --output FILE")
    from reader.project.store.comparing import compared

    project, comparison = compared(Path(args.a), progress, use_model=not args.lexical, say=say)
    a, b = ((kept.original.came if kept else None) for kept in (project.a, project.b))
    return comparison, project.decisions, (a, b)


def _compared(a: str, b: str, progress: Progress, *, use_model: bool) -> "Comparison":
    from reader.comparison.compare import compare

    readings = [_reading(name, portion(progress, start, start + 0.1)) for name, start in ((a, 0.0), (b, 0.1))]
    return compare(readings[0], readings[1], portion(progress, 0.2, 1), use_model=use_model)


def _print_schema(name: str) -> int:
    from reader import resources

    _write(STANDARD, resources.path("schema", f"{name}.json").read_bytes())
    return DONE


def _json(value: dict[str, Any]) -> bytes:
    from reader.report.export import json_bytes

    return json_bytes(value)


def _write(target: str, data: bytes) -> None:
    if target == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    from reader.report.writing import write_bytes

    write_bytes(Path(target), data)


def _check_outputs(targets: Sequence[str | None], articles: Sequence[str | None]) -> None:
    """Refuse before the work what could not be written after it, and what would destroy an article."""
    named = [t for t in targets if t]
    if len(named) != len(set(named)):
        raise RefusedError("Two outputs cannot go to the same place.")
    for target in (Path(t) for t in named if t != STANDARD):
        if any(name and target.exists() and Path(name).exists() and target.samefile(name) for name in articles):
            raise RefusedError(f"{target} is one of the articles and would be overwritten. Please write somewhere else.")
        if target.is_dir():
            raise RefusedError(f"{target} is a folder. Please name a file in it.")
        if not target.parent.is_dir():
            raise RefusedError(f"Cannot write {target}: there is no folder {target.parent}.")


# --- what may be said


class _Parser(argparse.ArgumentParser):
    """Says so where a file in this folder is called like a command, since then the person may have meant the file."""

    def error(self, message: str) -> NoReturn:
        word = self.prog.split()[-1]
        if word in COMMANDS and Path(word).exists():
            message += f"\n(There is a file called {word} here. To open it, write ./{word})"
        super().error(message)


def _window_parser() -> argparse.ArgumentParser:
    commands = "\n".join(f"  diptych {usage:42s} {about}" for usage, about in (c[2:] for c in COMMANDS.values()))
    parser = _Parser(
        prog="diptych",
        usage="diptych [A] [B]\n       diptych [PROJECT]\n       diptych {" + ",".join(COMMANDS) + "} …",
        description="Open two reports on the same event side by side: A on the left, B on the right.",
        epilog=f"commands:\n{commands}\n\nTo open a file that is called like a command, write ./compare. “diptych COMMAND --help” says more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", nargs="*", metavar="A B", help="articles to open; none for an empty window")
    parser.add_argument("--exit-after-first-paint", action="store_true", help="leave once the window has painted both articles (to measure the start)")
    parser.add_argument("--version", action="version", version=f"diptych {__version__}")
    return parser


def _command_parser(name: str) -> argparse.ArgumentParser:
    parser = _Parser(prog=f"diptych {name}", description=COMMANDS[name][3])
    COMMANDS[name][0](parser)
    return parser


COMMANDS: dict[str, Command] = {
    "compare": (
        arguments.compare,
        _compare,
        "compare A B | PROJECT [--pdf OUT] …",
        "Compare two articles: a summary on the terminal, or JSON, or a PDF report.",
    ),
    "export": (
        arguments.export,
        _export,
        "export A B | PROJECT --output FILE",
        "Write the report of two articles as PDF, web page, Markdown, table or data.",
    ),
    "read": (arguments.read, _read, "read ARTICLE --json OUT", "Write what is found in one article: quotations, names, figures, dates."),
    "snapshot": (arguments.snapshot, _snapshot, "snapshot [A B] --output PNG", "Write a picture of the window, without a screen."),
    **coders.COMMANDS,
}
