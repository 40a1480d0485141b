"""What a page says about its article, held against what it shows; and what belongs to the article, or does not, by where and how it stands."""

import pytest

from reader.article import html, trees
from reader.article.taken import Asked, Piece, Taken
from reader.article.walking import Walked

LONG = "<p>The ferry to Sorn was stopped at noon on Tuesday after a crack was found in one of its shafts, the harbour office said in a short statement.</p>"
HEADLINE = "Cracked shaft stops the ferry to Sorn"


def page(body: str, head: str = "") -> str:
    return f"<html lang=en><head>{head}</head><body>{body}</body></html>"


def read(body: str, head: str = "") -> Taken:
    return html.read_text(page(body, head), Asked())


def texts(taken: Taken) -> list[str]:
    return [piece.text for piece in taken.pieces if not piece.left]


def left(taken: Taken) -> dict[str, str]:
    return {piece.text: piece.left for piece in taken.pieces if piece.left}


@pytest.mark.parametrize(
    ("head", "heading"),
    [
        (f"<title>{HEADLINE} | Harbour | The Kilbray Courier</title>", f"<h1>{HEADLINE}</h1>"),
        (f"<meta property=og:title content='Analysis: {HEADLINE} | Courier Politics'><title>Courier</title>", f"<h1>{HEADLINE}</h1>"),
        (f"<title>{HEADLINE}</title>", f"<h1>Shipping and Harbours</h1><h2>{HEADLINE}</h2>"),
        (f"<meta property=og:site_name content='The Kilbray Courier'><title>{HEADLINE} - The Kilbray Courier</title>", ""),
        (f"<meta property=og:site_name content='The Kilbray Courier'><title>The Kilbray Courier: {HEADLINE}</title>", f"<h1>{HEADLINE}</h1>"),
    ],
)
def test_the_headline_is_the_one_the_page_shows(head: str, heading: str) -> None:
    assert read(heading + LONG * 4, head).header.title == HEADLINE


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("<p>By Ines Maddock March 4 at 3:57 PM Follow @imaddock</p>", "Ines Maddock"),
        ("<p class=author>Username</p><div>By Ines Maddock and Ian Rusk, Courier Staff | 4 March</div>", "Ines Maddock and Ian Rusk, Courier Staff"),
        ("<p class=author>Username</p>", None),
        ("<aside><p>By Somebody Else</p></aside>", None),
        ("<p>By noon the ferry had been towed to the pier.</p>", None),
    ],
)
def test_the_byline_is_the_one_by_the_article(line: str, names: str | None) -> None:
    assert read(f"<h1>{HEADLINE}</h1>{line}{LONG * 4}").header.byline == names


def test_a_standfirst_belongs_to_the_article() -> None:
    said = "Divers found it on Monday, and nobody told the passengers until the next day."
    taken = read(
        f"<article><header><h1>{HEADLINE}</h1><div><span>{said}</span></div></header>{LONG * 5}</article>", f"<meta name=description content='{said}'>"
    )
    assert said in texts(taken)
    large = (
        "The mother of a boy who was on board described how the deck was shaking under them before the engine stopped, and how nobody came to tell them why."
    )
    taken = read(f"<h1>{HEADLINE}</h1>{LONG}<div class=item><h2>{large}</h2></div>{LONG * 5}")
    assert next(piece for piece in taken.pieces if piece.text == large).level == 0


def test_text_for_subscribers_is_text_and_a_box_that_asks_is_not() -> None:
    fact = "The company did not answer."
    taken = read(f"<h1>{HEADLINE}</h1>{LONG * 4}<p class=paywall>{fact}</p>{LONG}<div class=paywall-offer><p>Subscribe for a trial.</p></div>")
    assert fact in texts(taken)
    assert left(taken)["Subscribe for a trial."] == "newsletter or subscription box"


@pytest.mark.parametrize("name", ["id=comments", "class='story comment-list'", "id=sf_comment_list", "class=kommentare"])
def test_what_readers_wrote_is_left_out_however_much_it_is(name: str) -> None:
    wrote = "I took that ferry every day for thirty years, and it was always late, whatever they say now about their shafts and their divers."
    taken = read(f"<article><h1>{HEADLINE}</h1>{LONG * 4}</article><div {name}>{f'<p>{wrote}</p>' * 40}</div>")
    assert wrote not in texts(taken)
    assert left(taken)[wrote] == "readers’ comments"
    # a page that bears the name as a whole is no page of comments
    assert len(texts(read(f"<div {name}><article><h1>{HEADLINE}</h1>{LONG * 4}</article></div>"))) >= 4


def test_headlines_that_a_line_leads_to_go_with_it() -> None:
    rows = [
        ("The ferry sails.", "", "text", 0.0),
        ("More from The Courier", "leads elsewhere", "text", 0.0),
        ("The war for the northern harbours", "", "item", 0.5),
        ("Why the herring left", "", "item", 1.0),
        ("It will be back in May, as the office says.", "", "text", 0.2),
        ("The office", "", "item", 1.0),
        ("Read more: Why the herring left", "leads elsewhere", "text", 0.8),
        ("The office’s statement", "", "text", 1.0),
    ]
    pieces = [Piece(text, 0, role, why) for text, why, role, _ in rows]  # type: ignore[arg-type]
    made = list(html._leading_on(pieces, [Walked(piece, row[3]) for piece, row in zip(pieces, rows, strict=True)]))
    assert [piece.text for piece in made if piece.left == "other articles"] == ["The war for the northern harbours", "Why the herring left"]


def test_an_element_taken_out_leaves_the_words_after_it() -> None:
    root = trees.html("<body>a<b>b</b>c<i>d</i>e</body>")
    for name in ("b", "i"):
        trees.drop(trees.first(root, name))
    assert trees.words(root) == "ace"
    trees.drop(root)


@pytest.mark.parametrize(
    ("inside", "paragraphs"),
    [
        ("The ferry sails at<br>noon on Tuesdays<br>and Fridays.", ["The ferry sails at noon on Tuesdays and Fridays."]),
        ("It was towed in at noon.<br>Nobody was hurt.<br>It will sail in May.", ["It was towed in at noon.", "Nobody was hurt.", "It will sail in May."]),
        ("<b>A new shaft</b><br>It came from Dunmore on a barge.", ["A new shaft", "It came from Dunmore on a barge."]),
        ("They ask for:<br>- a new shaft<br>- a new boat", ["They ask for:", "- a new shaft", "- a new boat"]),
        ("One.<br><br><br>Two.", ["One.", "Two."]),
    ],
)
def test_what_a_line_break_means(inside: str, paragraphs: list[str]) -> None:
    taken = html.read_text(f"<p>{inside}</p>", Asked(fragment=True))
    assert [piece.text for piece in taken.pieces] == paragraphs


def test_a_heading_over_two_lines_is_one() -> None:
    assert [piece.text for piece in html.read_text("<h1>It stopped.<br>Nobody was hurt.</h1>", Asked(fragment=True)).pieces] == ["It stopped. Nobody was hurt."]
