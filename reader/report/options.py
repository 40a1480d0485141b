"""Every choice about a report as an option of the command line, and back. Pure."""

import argparse
from datetime import date
from typing import get_args

from reader.article.sides import SIDES
from reader.report.choices import PARTS, USUAL, Choices, Colour, Only, Part, TextSize
from reader.report.fields import FIELDS, HEADER, usual_footer
from reader.report.findings import KINDS, FindingKind
from reader.report.own_words import AUTO, ENGLISH, languages

_PAPERS = {"a4": "a4", "letter": "us-letter", "us-letter": "us-letter"}
Arguments = argparse.ArgumentParser | argparse._ArgumentGroup


def add_export_options(parser: argparse.ArgumentParser, day: object) -> None:
    """All that `diptych export` takes."""
    parser.add_argument("a", metavar="A", help="one article, or a project (.diptych) with what was decided, noted and tagged in it")
    parser.add_argument("b", metavar="B", nargs="?", help="the other article; none beside a project")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="where to write; its ending says in which format; - for standard output")
    parser.add_argument("--format", metavar="FORMAT", help="the format, where the ending does not say it: pdf, html, docx, md, csv, csv.zip, json, csl or txt")
    parser.add_argument("--force", action="store_true", help="replace a file that is there already")
    add_options(parser.add_argument_group("what is in it, and how it looks"), day)
    parser.add_argument("--lexical", action="store_true", help="go by shared words alone, without the trained model: faster and weaker")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def add_options(parser: Arguments, day: object) -> None:
    """The options, each with what it is without it. `day` turns a word into a date, as argparse has it."""
    parts, kinds = (", ".join(_dashed(name) for name in names) for names in (PARTS, KINDS))
    usual = ", ".join(_dashed(part) for part in PARTS if part not in USUAL)
    fields = ", ".join(f"{{{name}}}" for name in FIELDS)
    parser.add_argument("--include", metavar="PARTS", type=_parts, help=f"only these parts, with commas between them: {parts} (default: all but {usual})")
    parser.add_argument("--leave-out", metavar="PARTS", type=_parts, default=frozenset(), help="all but these parts")
    parser.add_argument("--only", metavar="KINDS", type=_kinds, help=f"only findings of these kinds: {kinds}")
    parser.add_argument("--matching", metavar="WORDS", default="", help="only findings with all of these words")
    parser.add_argument("--order", choices=SIDES, default="a", help="the article whose order the rows keep (default: a)")
    parser.add_argument("--paper", choices=tuple(_PAPERS), default="a4", help="the paper of a PDF or Word document (default: a4)")
    parser.add_argument("--landscape", action="store_true", help="pages wider than high")
    parser.add_argument("--greyscale", action="store_true", help="greys and shapes in place of colours, for black-and-white printers")
    parser.add_argument("--text-size", choices=get_args(TextSize), default="normal", help="(default: normal)")
    parser.add_argument(
        "--header",
        metavar="TEXT",
        default="",
        help=f"what stands above each page but the first; may hold {fields}; what follows || goes to the right (default: {HEADER})",
    )
    parser.add_argument("--footer", metavar="TEXT", default="", help=f"what stands below each page (default: {usual_footer(ENGLISH)})")
    parser.add_argument("--title", help="what the report is called")
    parser.add_argument("--author", help="who made it")
    parser.add_argument(
        "--language",
        choices=(AUTO, *languages()),
        default=AUTO,
        help="the language of the report’s own words; articles stay as they are (default: auto, the language that both articles are in, or else English)",
    )
    parser.add_argument("--made", metavar="DATE", type=day, default=date.today(), help="the date that the report bears, 2025-11-30 (default: today)")  # type: ignore[arg-type]
    parser.add_argument("--anonymise", action="store_true", help="hide sources, bylines, addresses and credit lines; headlines, datelines and text stay")


def chosen(args: argparse.Namespace) -> Choices:
    """The choices that were asked for. Raises ValueError where nothing would be left."""
    colour: Colour = "greyscale" if args.greyscale else "colour"
    parts = (USUAL if args.include is None else args.include) - args.leave_out
    return Choices(
        made=args.made,
        paper="a4" if _PAPERS[args.paper] == "a4" else "us-letter",
        order=args.order,
        title=args.title,
        author=args.author,
        anonymise=args.anonymise,
        parts=parts,
        only=Only(frozenset(KINDS) if args.only is None else args.only, args.matching),
        landscape=args.landscape,
        colour=colour,
        text_size=args.text_size,
        header=args.header,
        footer=args.footer,
        language=args.language,
    )


def _dashed(name: str) -> str:
    return name.replace(" ", "-")


def _parts(text: str) -> frozenset[Part]:
    known = {_dashed(part): part for part in PARTS}
    return frozenset(known[word] for word in _words(text, frozenset(known), "part"))


def _kinds(text: str) -> frozenset[FindingKind]:
    known = {_dashed(kind): kind for kind in KINDS}
    return frozenset(known[word] for word in _words(text, frozenset(known), "kind"))


def _words(text: str, known: frozenset[str], what: str) -> list[str]:
    words = [word.strip().casefold() for word in text.split(",") if word.strip()]
    for word in words:
        if word not in known:
            raise argparse.ArgumentTypeError(f"there is no {what} called {word}")
    return words
