"""What an edge of a stretch may not cut in two. All texts are invented; a stretch stands between braces before and brackets after."""

import pytest

from reader.comparison.parted import Parted
from tests.comparison import braces


def mended(marked: str, shared: str = "", own: float = 0.5) -> str:
    return braces.mended(Parted, marked, shared, own)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The pilots {slept on benches in schools}, barns and an oil mill.", "The pilots [slept on benches in schools, barns and an oil mill]."),
        ("The pilots {slept in schools}, while barns and mills burned.", "The pilots [slept in schools], while barns and mills burned."),
        ("The pilots {slept in schools}, barns and mills burned.", "The pilots [slept in schools], barns and mills burned."),
        ("The photograph {was of Ada and }Tom Roth.".replace("Ada and }", "}Ada and "), "The photograph [was of] Ada and Tom Roth."),
        ("The photograph was of Ada and {Tom Roth, of Velm}.", "The photograph was of [Ada and Tom Roth, of Velm]."),
        ("The photograph was of Velm and {Tom Roth, of Odal}.", "The photograph was of Velm and [Tom Roth, of Odal]."),
        ("She {sat in the hall and declared Monday} a day of rest.", "She [sat in the hall and declared Monday a day of rest]."),
        ("The guild has $9 in harbour {work between May and June}.", "The guild has $9 in [harbour work between May and June]."),
        ("The guild left in June {work between May and July}.", "The guild left in June [work between May and July]."),
        ("The order does not oblige the pilots {to sail by night}.", "The order [does not oblige the pilots to sail by night]."),
        ("The order doesn’t oblige pilots {to sail by night}.", "The order [doesn’t oblige pilots to sail by night]."),
        ("The order asked pilots {to sail by night}.", "The order [asked pilots to sail by night]."),
        ("The board refused on Friday to allow pilots {to sail by night}.", "The board refused on Friday to allow pilots [to sail by night]."),
        ("The order left the pilots {to sail by night}.", "The order left the pilots [to sail by night]."),
        ("The guild saw that in court {pilots wept for hours}.", "The guild saw that in court [pilots wept for hours]."),
    ],
)
def test_what_belongs_together_stays_together(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    ("before", "shared", "after"),
    [
        ("The pilots {slept on benches in schools}, barns and mills.", "barns", "The pilots [slept on benches in schools], barns and mills."),
        ("The photograph was of Ada and {Tom Roth, of Velm}.", "Ada", "The photograph was of Ada and [Tom Roth, of Velm]."),
        ("She {sat in the hall and declared Monday} a day of rest.", "a day", "She [sat in the hall] and declared Monday a day of rest."),
        ("She {declared Monday} a day of rest.", "a day", "She [declared Monday] a day of rest."),
        ("The order asked pilots {to sail by night}.", "pilots", "The order asked pilots [to sail by night]."),
        ("The guild has $9 in harbour {work between May and June}.", "harbour", "The guild has $9 in harbour work [between May and June]."),
        ("The guild has $9 in harbour {work between May}.", "harbour", "The guild has $9 in harbour [work between May]."),
    ],
)
def test_what_both_tell_is_not_taken_in(before: str, shared: str, after: str) -> None:
    assert mended(before, shared) == after
