"""The alignment at a glance: each paragraph a tile as long as its words, each link a thread. Pure, no colours, no coordinates."""

from reader.article.sides import Side
from reader.comparison.model import Comparison
from reader.report.decided import Decided
from reader.report.details import counterparts
from reader.report.model.picture import Picture, Thread, Tile
from reader.report.model.rows import Passage, Row
from reader.report.overview import Overview, words_in
from reader.report.own_words import OwnWords
from reader.report.rows import anchor


def picture(state: Decided, rows: tuple[Row, ...], figures: Overview, words: OwnWords) -> Picture:
    """Tiles for the body paragraphs of both articles in their own order, and the links between them."""
    view = state.comparison
    passages = {passage.anchor: passage for row in rows for passage in (*row.a, *row.b)}
    met = counterparts(state)
    tiles_a, index_a = _tiles(view, "a", passages, {a for a, _ in met})
    tiles_b, index_b = _tiles(view, "b", passages, {b for _, b in met})
    sure = {(link.a, link.b) for link in state.paragraph_links if link.confidence != "possible"} | set(state.added) | state.confirmed
    threads = tuple(Thread(index_a[a], index_b[b], (a, b) not in sure) for a, b in met if a in index_a and b in index_b)
    said = words.count(
        "{in_a}, {in_b}, joined by {number} link.",
        "{in_a}, {in_b}, joined by {number} links.",
        len(threads),
        in_a=figures.headline("a", words),
        in_b=figures.headline("b", words),
    )
    return Picture(tiles_a, tiles_b, threads, words.say("Picture of the alignment. {figures}", figures=said), said)


def _tiles(view: Comparison, side: Side, passages: dict[str, Passage], linked: set[int]) -> tuple[tuple[Tile, ...], dict[int, int]]:
    article = (view.a if side == "a" else view.b).article
    body = list(article.body())
    tiles = []
    for paragraph in body:
        name = anchor(side, paragraph)
        runs = passages[name].runs
        words = max(1, words_in(article.paragraphs[paragraph].text))
        alone = sum(words_in(run.text) for run in runs if run.only) / words
        tiles.append(Tile(name, words, round(min(1.0, alone), 3), any(run.quote for run in runs), paragraph in linked))
    return tuple(tiles), {paragraph: number for number, paragraph in enumerate(body)}
