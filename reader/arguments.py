"""What each command of the command line may be told."""

import argparse
from collections.abc import Callable
from datetime import date

Command = tuple[Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace, argparse.ArgumentParser], int], str, str]
"""What adds its arguments, what runs it, its usage, and what it does."""


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.lower().partition("x")
    size = int(width), int(height)
    if not all(320 <= side <= 10_000 for side in size):
        raise ValueError(text)
    return size


_day.__name__ = "date"  # argparse names the type in its message
_size.__name__ = "size (such as 1600x1000)"


def compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("a", nargs="?", metavar="A", help="one article, or a project (.diptych) that holds both")
    parser.add_argument("b", nargs="?", metavar="B", help="the other")
    parser.add_argument("--json", metavar="OUT", help="write the comparison as JSON; - for standard output")
    parser.add_argument("--pdf", metavar="OUT", help="write the report as PDF; - for standard output")
    parser.add_argument("--words", action="store_true", help="print everything as one column of words, for screen readers and braille")
    parser.add_argument("--made", metavar="DATE", type=_day, default=date.today(), help="the date that the report bears, 2025-11-30 (default: today)")
    parser.add_argument("--paper", choices=("a4", "us-letter"), default="a4", help="the report's paper (default: a4)")
    parser.add_argument("--lexical", action="store_true", help="go by shared words alone, without the trained model: faster and weaker")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --json and leave")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def export(parser: argparse.ArgumentParser) -> None:
    from reader.report.options import add_export_options

    add_export_options(parser, _day)


def read(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("article", nargs="?", metavar="ARTICLE", help="the article to read")
    parser.add_argument("--json", metavar="OUT", help="write what was found as JSON; - for standard output")
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of --json and leave")
    parser.add_argument("--quiet", action="store_true", help="no progress")


def snapshot(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("a", nargs="?", metavar="A", help="the article on the left; neither for an empty window")
    parser.add_argument("b", nargs="?", metavar="B", help="the article on the right")
    parser.add_argument("-o", "--output", metavar="PNG", required=True, help="where to write the picture; - for standard output")
    parser.add_argument("--dark", action="store_true", help="in the dark theme")
    parser.add_argument("--size", metavar="WxH", type=_size, default=(1600, 1000), help="size in pixels (default: 1600x1000)")
