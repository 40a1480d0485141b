"""Let Windows open project files with Diptych, for the person who runs this: `python associate.py "C:\\...\\diptych.exe" [--icons FOLDER]`, `--remove` to undo.

Only what is the person's own is written (HKEY_CURRENT_USER). Articles keep the programs they have: Diptych is offered for them under “Open with”.
"""

import argparse
import sys

PROJECT = "Diptych.Project"
CLASSES = r"Software\Classes"
ARTICLES = (".txt", ".md", ".html", ".htm", ".mhtml", ".mht", ".docx", ".odt", ".rtf", ".pdf", ".epub", ".eml")
Entry = tuple[str, str, str]


def entries(program: str, icons: str = "") -> list[Entry]:
    """What is to be written: key, name ("" for its own value) and value. Two files chosen together come to one program as both its words."""
    command = f'"{program}" "%1"'
    face = rf"{icons}\project.ico" if icons else f"{program},0"
    own = rf"{CLASSES}\{PROJECT}"
    offered = rf"{CLASSES}\Applications\diptych.exe"
    return [
        (rf"{CLASSES}\.diptych", "", PROJECT),
        (rf"{CLASSES}\.diptych", "Content Type", "application/vnd.diptych.project"),
        (rf"{CLASSES}\.diptych\OpenWithProgids", PROJECT, ""),
        (own, "", "Diptych project"),
        (rf"{own}\DefaultIcon", "", face),
        (rf"{own}\shell\open\command", "", command),
        (offered, "FriendlyAppName", "Diptych"),
        (rf"{offered}\shell\open\command", "", command),
        *((rf"{offered}\SupportedTypes", ending, "") for ending in (".diptych", *ARTICLES)),
    ]


def put(program: str, icons: str = "") -> None:
    """Write all of them, and tell the desktop."""
    import winreg  # type: ignore[import-not-found,unused-ignore]

    for key, name, value in entries(program, icons):
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:  # type: ignore[attr-defined,unused-ignore]
            winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, value)  # type: ignore[attr-defined,unused-ignore]
    _tell()


def remove() -> None:
    """Take all of them away again, the innermost first; what others wrote beside them stays."""
    import winreg  # type: ignore[import-not-found,unused-ignore]

    for key, name, _ in entries(""):
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key, 0, winreg.KEY_SET_VALUE) as opened:  # type: ignore[attr-defined,unused-ignore]
                winreg.DeleteValue(opened, name)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            continue
    for key in keys():
        try:
            winreg.DeleteKey(winreg.HKEY_CURRENT_USER, key)  # type: ignore[attr-defined,unused-ignore]
        except OSError:  # not there, or not empty
            continue
    _tell()


def keys() -> list[str]:
    """Every key that is written, and those above them that are ours alone, the innermost first."""
    found = set()
    for own, _, _ in entries(""):
        key = own
        while key.startswith((rf"{CLASSES}\{PROJECT}", rf"{CLASSES}\.diptych", rf"{CLASSES}\Applications\diptych.exe")):
            found.add(key)
            key = key.rpartition("\\")[0]
    return sorted(found, key=lambda key: (-key.count("\\"), key))


def _tell() -> None:
    import ctypes

    ctypes.windll.shell32.SHChangeNotify(0x08000000, 0, None, None)  # type: ignore[attr-defined,unused-ignore]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("program", nargs="?", help="diptych.exe")
    parser.add_argument("--icons", default="", help="the folder of project.ico")
    parser.add_argument("--remove", action="store_true")
    asked = parser.parse_args()
    if sys.platform != "win32":
        parser.error("this is for Windows; on Linux and macOS the files beside this one say the same")
    if asked.remove:
        remove()
    elif asked.program is None:
        parser.error("the program is missing")
    else:
        put(asked.program, asked.icons)
    return 0


if __name__ == "__main__":
    sys.exit(main())
