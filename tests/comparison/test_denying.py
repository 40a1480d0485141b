"""What one sentence denies and the other tells. All texts are invented."""

import pytest

from reader.comparison.denying import admits, denies


@pytest.mark.parametrize(
    ("one", "other", "opposite"),
    [
        ("Mayor Ada Quill has resigned in a letter.", "Quill told the Gazette that she hasn’t resigned.", True),
        ("The council closed the bridge.", "The council did not yet close the bridge.", True),
        ("The ferry plan is a swindle.", "The ferry plan is not a swindle.", True),
        ("Quill has never resigned.", "She hasn't resigned.", False),
        ("Quill refused to say whether she resigned.", "Quill has not resigned.", False),
        ("Quill was not beaten.", "Quill is nowhere near beaten.", False),
        ("Quill resigned.", "The bridge was not closed.", False),
        ("Quill has not resigned.", "Quill resigned on Friday, unless the council objects.", True),
        ("Homeless people said that Quill resigned nevertheless.", "Quill has not resigned.", True),
        ("Quill has not resigned.", "Quill cannot say whether she resigned.", False),
        ("Quill never signed the lease.", "Quill signed the lease in May.", True),
        ("Quill never signed the lease.", "Quill never even signed.", False),
        ("The board was not due to meet until May.", "The board was never convened.", True),
        ("The board was not due to meet until May.", "The board was not convened.", False),
        ("Quill is a councillor.", "It was not a surprise.", False),
    ],
)
def test_a_deed_is_denied_in_one_alone(one: str, other: str, opposite: bool) -> None:
    assert denies(one, other) is denies(other, one) is opposite


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Quill denied that she had met the builder.", "Quill acknowledged that she had met the builder.", True),
        ("The guild denied that its carts had hit the gate.", "The guild admitted on Friday that one of its carts had hit the gate.", True),
        ("Quill denied that she had met him, but admitted a call.", "Quill acknowledged a call.", False),
        ("Quill was denied bail.", "The court confirmed that Quill stays in jail.", False),
        ("Quill denied that she had met the builder.", "Quill was admitted to hospital.", False),
        ("Quill did not deny the meeting.", "Quill confirmed the meeting.", False),
    ],
)
def test_a_denial_and_an_admission_are_apart(one: str, other: str, apart: bool) -> None:
    assert admits(one, other) is admits(other, one) is apart
