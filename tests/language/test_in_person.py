"""Who "I" and "he" are within what somebody says. All texts are invented."""

from tests.language.test_speakers import who


def test_he_within_somebody_s_words_is_not_who_speaks_them() -> None:
    told = "“I told him, ‘Dan, if there is a fire we are lost,’” Ned Stanley, the cook, testified. “He said, ‘Then let us have no fire.’”"
    assert who("Ned Stanley wept.", told) == ["Ned Stanley", "Ned Stanley", "Ned Stanley", "He"]
    outside = "Ned Stanley, the cook, testified. “I told him, ‘Dan, we are lost,’” he said."
    assert who(outside) == ["Ned Stanley", "Ned Stanley"]
