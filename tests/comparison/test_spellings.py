"""One name in two spellings. All texts are invented."""

from reader.comparison.compare import compare
from tests.comparison.test_differences import reading

WORDS = "“They heard 40 speakers and listened to none of them,”"


def rows(one: str, other: str) -> list[tuple[str, str, str, str]]:
    a, b = reading(*one.split("|")), reading(*other.split("|"))
    mine = [(d.what, d.verdict, a.article.text(d.a), b.article.text(d.b)) for d in compare(a, b, use_model=False).differences]
    return [row for row in mine if row[0] in ("name", "attribution")]


def test_one_given_name_and_surnames_that_begin_alike_are_one_name() -> None:
    one = f"{WORDS} said Hilda Penrose, who keeps the pier."
    assert rows(one, f"{WORDS} said Hilda Penrice, who keeps the pier.") == [("name", "compatible", "Hilda Penrose", "Hilda Penrice")]
    assert [row[0] for row in rows(one, f"{WORDS} said Carla Penrice, who keeps the pier.")] == ["attribution"]
    assert [row[0] for row in rows(one, f"{WORDS} said Hilda Pendleton, who keeps the pier.")] == ["attribution"]


def test_a_name_is_shown_where_it_stands_in_full() -> None:
    one = "Dr. Naomi Kettering of Velm looked at the livers of the sailors.|“We looked for every reason, and we ran out of them,” Kettering said."
    other = "“We looked for every reason, and we ran out of them,” said Dr. Norma Kettering of Velm, who looked at the livers of the sailors."
    assert ("Naomi Kettering", "Norma Kettering") in [tuple(word.removeprefix("Dr. ") for word in row[2:]) for row in rows(one, other)]
