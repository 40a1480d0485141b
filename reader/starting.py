"""How the window comes up. The first picture is what everybody waits for, so what it needs is begun early, and nothing else is loaded before it:

1. `cli` sees that names were given and no command. It loads nothing but this.
2. Another process begins to read one article or two (`window.ahead`), or gets ready to look at a project (`project.store.checked`).
3. A thread has the system load Qt's libraries and find its typefaces; Python goes on meanwhile.
4. Qt's binding is loaded, without what only describes it (`window.binding`), then the modules of the first picture.
5. The window is made and shown, with what the other process has read or else the page of an empty window, and paints (`window.app.run`).
6. What answers to a hand and all other parts are loaded and made, in several turns, or at once where somebody is quick (`window.parts`).
7. What was named and not read ahead is opened.
"""

from __future__ import annotations

import gc
import os
import sys
from contextlib import contextmanager, suppress

from reader.terminal import RefusedError

TYPE_CHECKING = False  # see `cli`
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def open_window(names: Sequence[str], *, exit_after_first_paint: bool = False) -> int:
    """Open the window on what is named, files and addresses, and stay until it is closed; the exit status. Raises RefusedError."""
    if len(names) > 2 and exit_after_first_paint:
        raise RefusedError(f"Diptych reads two articles side by side, and {len(names)} were named.")
    _need_display()
    gc.disable()  # until the window stands: it is turned on again there
    files = [name for name in names if "://" not in name or os.path.exists(name)]  # noqa: PTH110 -- pathlib is loaded later, beside Qt
    articles = [file for file in files if not file.casefold().endswith(".diptych")]
    if len(files) == 1 and not articles:
        from reader.project.store.checked import Looking

        Looking.begin()
    from reader.window.ahead import read_ahead

    ahead = read_ahead(articles) if len(names) == len(articles) in (1, 2) else None
    _load_libraries()
    with lacking_libraries():
        from reader.window import binding

        with binding.only_named():
            binding.load()
            from reader.window.app import run
    from pathlib import Path

    return run([Path(name) if name in files else name for name in names], ahead=ahead, exit_after_first_paint=exit_after_first_paint)


def _load_libraries() -> None:
    """Have the system load Qt's libraries, and its list of typefaces, in a thread. They would be loaded anyway, but nothing else could be done meanwhile.

    Only where they are known to lie: on Linux, in the binding's own wheel. What goes wrong here goes wrong again, and is told, when the binding is loaded.
    """
    if sys.platform != "linux" or "PySide6" in sys.modules:
        return
    from importlib.machinery import PathFinder

    binding = PathFinder.find_spec("PySide6")
    for folder in (binding.submodule_search_locations or ()) if binding is not None else ():
        library = os.path.join(folder, "Qt", "lib", "libQt6Widgets.so.6")  # noqa: PTH118
        if os.path.exists(library):  # noqa: PTH110
            from _thread import start_new_thread

            start_new_thread(_loading, (library,))


def _loading(library: str) -> None:
    """As `ctypes.CDLL(library)` would, but that lets nobody else work meanwhile; and all of ctypes would be loaded for it."""
    with suppress(ImportError, AttributeError, OSError):
        from _ctypes import call_function, dlopen, dlsym

        ours = dlopen(None, os.RTLD_LAZY)  # type: ignore[arg-type]  # the program itself
        call_function(dlsym(ours, "dlopen"), (os.fsencode(library), os.RTLD_LAZY))
        call_function(dlsym(dlopen("libfontconfig.so.1", os.RTLD_LAZY), "FcInit"), ())


def _need_display() -> None:
    if sys.platform.startswith("linux") and not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise RefusedError("There is no display to open a window on. Without one, use: diptych compare A B, or: diptych snapshot A B --output PICTURE.png")


@contextmanager
def lacking_libraries() -> Iterator[None]:
    """Imports of the window go inside: a missing system library becomes a message that says what to install."""
    try:
        yield
    except ImportError as error:
        if isinstance(error, ModuleNotFoundError):
            raise
        raise RefusedError(
            f"The window cannot start: {error}\nQt needs a library that this system lacks. On Debian or Ubuntu:\n"
            "  sudo apt-get install libegl1 libgl1 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0"
        ) from error
