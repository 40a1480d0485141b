"""Of whom something to come is told. All texts are invented."""

import pytest

from reader.comparison.located import Located
from reader.comparison.of_whom import Patient, of_whom
from tests.comparison.test_differences import reading


@pytest.mark.parametrize(
    ("text", "said", "patient"),
    [
        ("Ned Varga, 52, is due to be sentenced on May 12.", "be sentenced", Patient("Ned Varga", bare=False)),
        ("The trial of the former mayor, Ned Varga, opens on May 12.", "trial", Patient("Ned Varga", bare=False)),
        ("Ned Varga sat there. He left until he is sentenced on May 12.", "is sentenced", Patient("Ned Varga", bare=False)),
        ("Judge Ada Quill set sentencing for May 12.", "sentencing", Patient(None, bare=True)),
        ("Ada Quill said her trial opens on May 12.", "trial", Patient(None, bare=False)),
        ("The driver is to be sentenced on May 12.", "be sentenced", Patient(None, bare=False)),
        ("The trial of the aide opens on May 12.", "trial", Patient(None, bare=False, described=True)),
    ],
)
def test_who_is_named(text: str, said: str, patient: Patient) -> None:
    index = Located(reading(text))
    sentence = index.reading.sentences[-1].span
    start = index.text(sentence).index(said)
    assert of_whom(index, sentence, start, start + len(said), index.text(sentence).index("May 12")) == patient
