"""What stands between commas or in brackets beside a name. All texts are invented."""

import pytest

from tests.language.test_speakers import who


@pytest.mark.parametrize(
    "aside",
    [" (Vt.), who lost the race,", ", R-Ohio,", ", Republican of Ohio,", ", FLS, of the museum,", ", ARPS, an old hand,", " (FSA), an old hand,", ", of Velm,"],
)
def test_what_stands_beside_a_name_says_nothing(aside: str) -> None:
    assert who(f"Petra Vane{aside} said: “The vault is dry.”") == ["Petra Vane"]


def test_a_network_between_commas_speaks() -> None:
    assert who("In New Velm, CNN, citing Petra Vane, said: “The vault is dry.”") == ["CNN"]
