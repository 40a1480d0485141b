"""One invented report, as its author wrote it, and the page of the newspaper that it stands on."""

from html import escape

TITLE = "Sluice gate failure floods lower town of Harrowmere for second night"
STANDFIRST = "Residents were told at 2 a.m. to leave, and many say that nobody had warned them before"
AUTHORS = ("Petra Lindqvist", "Tom Okafor")
BYLINE = "By Petra Lindqvist and Tom Okafor"
SOURCE = "The Aske Valley Herald"
ADDRESS = "https://herald.example/news/2026/11/19/harrowmere-flood"
CAPTION = "Residents wade along Mill Lane early on Thursday. Photograph: Ruth Adeyemi/Aske Valley Herald"
DATELINE = "HARROWMERE – "
LINES: tuple[tuple[str, str], ...] = (
    (
        "p",
        "HARROWMERE – Water from the River Aske poured into the lower town for a second night on Thursday after a gate of the Mill Sluice failed to close, "
        "forcing about 340 people from their homes and cutting power to more than 1,100 households.",
    ),
    (
        "p",
        "No one was reported dead. Two firefighters were treated for hypothermia, and a 71-year-old man was in stable condition at St. Brannoc’s Hospital, "
        "according to the county’s emergency office.",
    ),
    (
        "p",
        "“We heard a bang, and then the street was a river,” said Nadia Ferrante, 38, who carried her two daughters through knee-deep water to a neighbor’s "
        "van. “Nobody rang, nobody knocked. The siren went off when we were already standing in it.”",
    ),
    ("h", "A gate that was due for repair"),
    (
        "p",
        "The sluice was last inspected in March, and an engineer’s report obtained by this newspaper described the drive of Gate 3 as “serviceable for one "
        "further season at most.” The Aske Valley Water Board put off the £2.3 million replacement in June, citing a shortfall in its maintenance budget.",
    ),
    (
        "p",
        "The board’s chairman, Alistair Greaves, defended that decision on Thursday. “With hindsight we would have done it differently,” he told reporters "
        "outside the town hall. “On the information that we had, it was not an unreasonable thing to do.”",
    ),
    ("p", "Cllr. Jo Whitcombe, who leads the opposition on the county council, called for an independent inquiry. She said:"),
    (
        "q",
        "People in Lower Harrowmere have paid a flood levy for eleven years. They are entitled to know what it was spent on, because it was plainly not spent "
        "on the one gate that stands between them and the river.",
    ),
    ("p", "The county said on Thursday evening that it would"),
    ("i", "open the sports hall at Castle Road as a shelter for as long as it is needed;"),
    ("i", "pay £500 to each household that had to leave, without a means test;"),
    ("i", "publish the inspection reports of all nine gates within ten days."),
    ("h", "More rain on the way"),
    (
        "p",
        "Forecasters expect a further 30 to 45 millimetres of rain by Saturday noon, about half of what usually falls in all of November. The river stood at "
        "4.62 metres at 6 p.m., eleven centimetres below the peak of 1998, when 900 homes were flooded.",
    ),
    (
        "p",
        "Army engineers have begun to close the gap with steel plates, a temporary measure that Greaves said should hold “until the spring, if we are lucky.” "
        "Schools in the lower town stay closed until Monday.",
    ),
    (
        "p",
        "In Castle Road, volunteers of the Red Cross handed out blankets and tea until dawn. By noon the sports hall held 212 people, among them a wedding "
        "party from Leeds whose hotel had been evacuated during the speeches.",
    ),
    ("p", "“The cake is fine,” said the bride, Keisha Barrow, wrapped in a silver sheet. “The band played on the bus.”"),
    (
        "p",
        "Insurers put the damage at £18 million to £25 million so far. The Association of British Insurers urged owners to photograph what they had lost "
        "before they cleared it away, and to beware of firms that offer drying machines at the door.",
    ),
    (
        "p",
        "On Mill Lane, Ferrante’s neighbor, the retired lock keeper Edwin Marsh, 80, looked at the brown water and shook his head. “I told them about that "
        "gate in the spring,” he said. “I told them twice.”",
    ),
)
OTHERS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Castle Road bakery wins pie of the year",
        (
            "A bakery on Castle Road has won the county prize for its pork pie for the third time in a row, beating forty others.",
            "“It is the jelly,” said its owner, Morag Tennant, 61, who would say no more about it than that. Her grandmother had written the recipe on the "
            "back of a ration book, and it hangs, framed and illegible, over the till.",
            "The judges, two butchers and a retired dentist, ate for six hours on Wednesday in the Corn Exchange. “By the thirtieth pie one looks for reasons "
            "to dislike it,” said Hugh Lambourne, who has sat on the panel since 1994. “With hers we found none.”",
        ),
    ),
    (
        "Leader: Mend the gate",
        (
            "It should not take a second night of flood to replace a gate that was known to be failing.",
            "The water board had a report in March and the money in April. What it did not have was anyone who lives downstream.",
            "The nine members of the board were appointed, not elected, and none of them has an address below the weir. That is not a crime. But it explains "
            "how a gate “serviceable for one further season at most” came to be asked for two, and why nobody on the board lost a carpet this week.",
        ),
    ),
)
"""The other reports of the same issue."""


def body() -> str:
    """The report's own lines as HTML."""
    out, items = [], []
    for kind, text in (*LINES, ("", "")):
        if kind == "i":
            items.append(f"<li>{escape(text, quote=False)}</li>")
            continue
        if items:
            out.append(f"<ul>{''.join(items)}</ul>")
            items.clear()
        if kind:
            out.append({"p": "<p>{}</p>", "h": "<h2>{}</h2>", "q": "<blockquote><p>{}</p></blockquote>"}[kind].format(escape(text, quote=False)))
    return "\n".join(out)


PICTURE = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' width='640' height='300'><rect width='640' height='300' fill='%23567'/></svg>"
STYLE = """
body { font: 17px/1.5 Georgia, serif; margin: 0; color: #222 } nav a { margin-right: 1em } main { max-width: 640px; margin: 0 auto }
.cookies { background: #eee; padding: 1em } blockquote { border-left: 3px solid #999; padding-left: 1em; font-style: italic }
.standfirst { font-size: 20px; color: #555 } figcaption { font-size: 13px; color: #666 } aside, .signup { background: #f4f2ee; padding: 1em }
"""


def page() -> str:
    """The newspaper's page: what it says of itself for machines, and all that stands around the report."""
    persons = ",".join(f'{{"@type":"Person","name":"{name}"}}' for name in AUTHORS)
    lines = body().split("\n")
    names = " and ".join(f'<a rel="author" href="/by/{name.split()[0].lower()}">{name}</a>' for name in AUTHORS)
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{TITLE} | {SOURCE}</title>
<meta property="og:site_name" content="{SOURCE}"><meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">
<link rel="canonical" href="{ADDRESS}">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"NewsArticle","headline":"{TITLE}",
"datePublished":"2026-11-19T19:42:00Z","author":[{persons}],"publisher":{{"@type":"NewsMediaOrganization","name":"{SOURCE}"}}}}]}}</script>
<style>{STYLE}</style></head><body>
<div class="cookies"><p>We and our 214 partners use cookies to store and access information on a device.</p><button>Accept all</button></div>
<header><nav><a href="/">Home</a> <a href="/news">News</a> <a href="/sport">Sport</a> <a href="/opinion">Opinion</a>
<a href="/join">Subscribe for £1</a></nav></header>
<main><article><header><span class="kicker">Flooding</span><h1>{TITLE}</h1><p class="standfirst">{STANDFIRST}</p>
<div class="byline">By {names}</div><time datetime="2026-11-19T19:42:00Z">19 November 2026, 7:42 pm</time>
<div class="share"><a href="#">Share</a> <a href="#">Email</a></div></header>
<figure><img src="{PICTURE}" width="640" alt=""><figcaption>{CAPTION}</figcaption></figure>
{lines[0]}{lines[1]}<div class="ad">Advertisement</div>{lines[2]}
<aside class="related"><h3>Read more</h3><ul><li><a href="/1">How the Mill Sluice works</a></li>
<li><a href="/2">The 1998 flood in pictures</a></li></ul></aside>
{lines[3]}{lines[4]}{lines[5]}
<div class="signup"><h3>Sign up to the Morning Herald</h3><p>Get the day’s stories in your inbox every weekday at 7.</p>
<form><input> <button>Sign up</button></form></div>
{"".join(lines[6:])}
<p class="credit">Additional reporting by Sinead Doyle in Castle Road.</p></article>
<section class="comments"><h2>Comments (47)</h2><p>askewatcher: Disgraceful. Greaves should resign.</p></section>
<section class="most-read"><h2>Most read</h2><ol><li><a href="/3">{OTHERS[0][0]}</a></li><li><a href="/4">Bypass to open in May</a></li></ol></section></main>
<footer><p>© 2026 Aske Valley Herald Ltd. All rights reserved.</p><a href="/privacy">Privacy policy</a> <a href="/terms">Terms</a></footer></body></html>
"""
