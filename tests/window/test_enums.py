"""Enums that are made quickly are those that Python makes."""

import enum
import pickle
import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.window import enums

KINDS: list[Any] = [enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag]
NAMES = st.sampled_from(["Left", "Right", "Top", "Both", "None_", "name", "value", "real", "mro", "_sunder_", "__private", "A", "Ä", "to_bytes"])
BOTH_WAYS = """
import json, sys
from reader.window import enums
if sys.argv[1] == "quick":
    enums.quicken()
import enum
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
told = {}
def look(holder, depth):
    for name, kind in sorted(vars(holder).items(), key=lambda item: item[0]):
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            told[f"{kind.__module__}.{kind.__qualname__}"] = [kind.__mro__[1].__name__, kind.__doc__, str(getattr(kind, "_boundary_", None)), [
                (n, m.value, m.name, repr(m), str(m)) for n, m in kind.__members__.items()], [m.name for m in kind], getattr(kind, "_flag_mask_", None)]
        elif isinstance(kind, type) and depth:
            look(kind, depth - 1)
for module in (PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets):
    for name in dir(module):
        getattr(module, name)
    look(module, 1)
print(json.dumps(told))
"""


def pair(kind: Any, names: list[tuple[str, int]]) -> tuple[Any, Any]:
    said: dict[str, Any] = {"module": __name__, "qualname": "Made", "boundary": enum.KEEP}
    return enums._plain(kind, "Made", names, **said), enums._create(kind, "Made", names, **said)


def seen(kind: Any) -> dict[str, Any]:
    """All that a class is, but for what names the class itself."""
    return {name: seen_value(kind, name, value) for name, value in vars(kind).items()}


def seen_value(kind: Any, name: str, value: Any) -> Any:
    if isinstance(value, kind):
        return ("member", *seen_member(value))
    if name in {"_member_map_", "_value2member_map_"}:
        return [(key, *seen_member(member)) for key, member in value.items()]
    if name in {"__dict__", "__weakref__"} or isinstance(value, enum.property):
        return type(value)
    return getattr(value, "__func__", value)  # of methods and the like


def seen_member(member: Any) -> tuple[Any, ...]:
    return member._name_, member._value_, member._sort_order_, repr(member), str(member), f"{member}", hash(member), list(vars(member))


@pytest.mark.parametrize("kind", KINDS)
@given(names=st.lists(st.tuples(NAMES, st.integers(-3, 40)), min_size=1, max_size=9, unique_by=lambda item: item[0]))
def test_a_class_is_that_of_python(kind: Any, names: list[tuple[str, int]]) -> None:
    try:
        plain = enums._plain(kind, "Made", names, module=__name__, qualname="Made", boundary=enum.KEEP)
    except (TypeError, ValueError) as error:
        with pytest.raises(type(error)):
            enums._create(kind, "Made", names, module=__name__, qualname="Made", boundary=enum.KEEP)
        return
    quick = enums._create(kind, "Made", names, module=__name__, qualname="Made", boundary=enum.KEEP)
    assert seen(quick) == seen(plain)
    assert [m.name for m in quick] == [m.name for m in plain]
    assert quick.__mro__[1:] == plain.__mro__[1:]


@pytest.mark.parametrize("kind", [enum.Flag, enum.IntFlag])
@given(
    names=st.lists(st.integers(0, 6).map(lambda k: (f"Bit{k}", 1 << k)), min_size=1, max_size=7, unique=True), one=st.integers(0, 127), two=st.integers(0, 127)
)
def test_flags_are_reckoned_with_alike(kind: Any, names: list[tuple[str, int]], one: int, two: int) -> None:
    plain, quick = pair(kind, names)
    for made in (lambda c: c(one) | c(two), lambda c: c(one) & c(two), lambda c: c(one) ^ c(two), lambda c: ~c(one)):
        assert (made(quick).value, repr(made(quick)), bool(made(quick))) == (made(plain).value, repr(made(plain)), bool(made(plain)))
        assert [m.name for m in made(quick)] == [m.name for m in made(plain)]
    assert (quick(one) in quick(two)) == (plain(one) in plain(two))


def test_two_names_of_a_number_mean_one_member() -> None:
    _, quick = pair(enum.IntEnum, [("First", 1), ("Same", 1), ("Other", 2)])
    assert quick.Same is quick.First and quick(1) is quick.First and quick["Same"] is quick.First
    assert list(quick) == [quick.First, quick.Other] and len(quick) == 2


def test_members_can_be_kept_and_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    _, quick = pair(enum.Enum, [("First", 1), ("Other", 7)])
    monkeypatch.setattr(sys.modules[__name__], "Made", quick, raising=False)
    assert pickle.loads(pickle.dumps(quick.Other)) is quick.Other
    with pytest.raises(ValueError):
        quick(3)
    with pytest.raises(AttributeError):
        quick.First = 3
    assert not hasattr(quick, "Third")


def test_lists_are_not_shared_between_classes() -> None:
    one, other = (pair(enum.Enum, [(name, 1)])[1] for name in ("Left", "Right"))
    assert one._member_names_ == ["Left"] and other._member_names_ == ["Right"]


def test_all_of_qt_is_the_same_either_way() -> None:
    said = [subprocess.run([sys.executable, "-c", BOTH_WAYS, way], check=True, capture_output=True, text=True).stdout for way in ("plain", "quick")]
    assert len(said[0]) > 100_000
    assert said[0] == said[1]
