"""Qt's binding without what only describes it: that is there when it is asked for, and not loaded before."""

import marshal
from pathlib import Path

from tests.gui.shell.test_start import out_of

BINDING = """
from reader.window import binding
binding.load()
import builtins, sys
from PySide6.QtCore import QObject
from PySide6.support.signature import get_signature
print(builtins.__import__.__name__, get_signature(QObject.objectName))
"""


def test_the_binding_is_kept_compiled_and_damage_does_not_matter(tmp_path: Path) -> None:
    more = {"PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONDONTWRITEBYTECODE": ""}
    said = out_of(BINDING, **more)
    assert "__feature_import__" not in said[0]
    kept = list(tmp_path.rglob("*.pyside"))
    assert len(kept) == 1
    whole = kept[0].read_bytes()
    assert out_of(BINDING, **more) == said
    assert kept[0].read_bytes() == whole
    for damage in (b"\x00nothing of the kind", whole[: len(whole) // 2], marshal.dumps({("a", b"b"): 3})):
        kept[0].write_bytes(damage)
        assert out_of(BINDING, **more) == said
    assert kept[0].read_bytes() == whole
    assert list(tmp_path.rglob("*.pyside*")) == kept


DESCRIBED = """
import sys, tempfile, textwrap, zipfile
from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.support.signature import get_signature
from PySide6.QtWidgets import QLabel
def said(call):
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
said(lambda: QObject(3, 4, 5))
said(lambda: QObject().setObjectName(3.5))
said(lambda: QPoint("one", 2))
said(lambda: QLabel.setText(1))
print(get_signature(QObject.setObjectName), get_signature(QPoint.toTuple), QObject.property.__doc__)
from PySide6.support.signature import mapping, parser, layout, errorhandler, lib
print(callable(mapping.update_mapping), callable(parser.pyside_type_init), callable(lib.enum_sig.ExactEnumerator), hasattr(layout, "no such name"))
print(tempfile.gettempprefix(), textwrap.dedent("  a"), zipfile.ZipFile is not None, zipfile.shutil.copyfileobj is not None, zipfile.lzma.LZMAError.__name__)
print(sorted(name for name, module in sys.modules.items() if type(module).__name__ == "_Named"))
"""


def test_what_the_binding_describes_is_there_when_it_is_asked_for() -> None:
    plainly, ours = out_of(DESCRIBED), out_of("from reader.window import binding; binding.load()\n" + DESCRIBED)
    assert ours == plainly
    assert "setObjectName(name: str" in " ".join(ours)


BY_MANY = """
import sys, threading
from reader.window import binding
binding.load()
from PySide6.support.signature import parser
found, ready = [], threading.Barrier(8)
def ask():
    ready.wait()
    found.append(parser.pyside_type_init)
sys.setswitchinterval(1e-6)
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(found), len(set(found)))
"""


def test_many_may_ask_at_once() -> None:
    assert out_of(BY_MANY) == ["8 1"]


NOT_RUN = """
import sys
from reader.window import binding
with binding.only_named():
    binding.load()
    from reader.window.app import run
print(*(name in sys.modules for name in ("logging", "argparse", "tempfile", "inspect", "platformdirs")), len(binding._waiting) > 4)
"""


def test_what_the_binding_describes_is_not_loaded_before() -> None:
    assert out_of(NOT_RUN) == ["False False False False False True"]
