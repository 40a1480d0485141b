import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.report.addresses import encoded, followable


@pytest.mark.parametrize(
    ("url", "leads"),
    [
        ("https://gazette.example/main?a=1#top", True),
        ("http://gazette.example", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("https://", False),
        ("http://[::1", False),
        ("gazette.example/main", False),
        ("", False),
        ("https://gazette.example/" + "x" * 3000, False),
    ],
)
def test_only_well_formed_addresses_on_the_web_lead_somewhere(url: str, leads: bool) -> None:
    assert followable(url) is leads


@given(st.text())
def test_an_address_is_of_few_characters_and_says_the_same_twice(url: str) -> None:
    there = encoded(url)
    assert there.isascii() and there.isprintable() and not set(there) & set(' "<>\\^`{|}')
    assert encoded(there) == there


def test_letters_of_other_scripts_become_codes() -> None:
    assert encoded("https://x.example/é ü?q=“a”") == "https://x.example/%C3%A9%20%C3%BC?q=%E2%80%9Ca%E2%80%9D"
