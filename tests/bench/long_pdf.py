"""The PDF of two long invented reports: processor time of each step, pages, and memory. Run it: `python tests/bench/long_pdf.py [--links 9300] [--count 1000]`.

The links are made by hand, so that what is measured is the report alone; those beyond the paragraphs that both tell are drawn by lot.
"""

import argparse
import datetime
import random
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(Path(__file__).parent)]

from long_reports import Reports  # noqa: E402

from reader.article.model import Article, Paragraph  # noqa: E402
from reader.comparison.model import Comparison, OneSided, ParagraphLink  # noqa: E402
from reader.language.read import read  # noqa: E402
from reader.project.decisions import Decisions  # noqa: E402
from reader.report.build import build_report  # noqa: E402
from reader.report.choices import Choices  # noqa: E402
from reader.report.pages import _sizes  # noqa: E402
from reader.report.pdf import pdf  # noqa: E402


def comparison(count: int, links: int) -> Comparison:
    """Two reports of so many paragraphs, every second one in common, under at least so many links."""
    reports = Reports()
    texts = [reports.paragraphs(count, seed) for seed in (1, 2)]
    a, b = (read(Article(tuple(map(Paragraph, told)), f"Report {n}", f"Source {n}")) for n, told in enumerate(texts, 1))
    made = {(n, n): ParagraphLink(n, n, "same", 0.9, "certain") for n in range(1, count, 2)}
    chance = random.Random(3)
    while len(made) < links:
        pair = chance.randrange(count), chance.randrange(count)
        made.setdefault(pair, ParagraphLink(*pair, "related", 0.3, "possible"))
    only = [tuple(OneSided(reading.article.whole(n), None, None) for n in range(0, count, 2)) for reading in (a, b)]
    return Comparison(a, b, (), tuple(made[pair] for pair in sorted(made)), only[0], only[1], (), (), (), (), "lexical")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=1000, help="paragraphs of each")
    parser.add_argument("--links", type=int, default=9300)
    asked = parser.parse_args()
    compared = comparison(asked.count, asked.links)
    began = time.process_time()
    report = build_report(compared, Decisions(), Choices(datetime.date(2031, 5, 9)))
    built = time.process_time()
    data = pdf(report).data
    ended = time.process_time()
    pages = len(_sizes(data))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"built in {built - began:.1f} s, set in {ended - built:.1f} s of processor time; {pages} pages, {len(data) // 1000} kB, {most} MB at most")


if __name__ == "__main__":
    main()
