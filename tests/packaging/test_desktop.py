"""What a desktop is told of Diptych is true, and holds to the formats that desktops read."""

import plistlib
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from reader import __version__
from reader.article.sniffing import OPENED
from reader.project.store.files import packed
from reader.project.store.project import ENDING, Project

PACKAGING = Path(__file__).resolve().parents[2] / "packaging"
sys.path.insert(0, str(PACKAGING))

import associate  # noqa: E402

MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"
KINDS = {
    ".txt": "text/plain",
    ".md": "text/markdown",
    ".html": "text/html",
    ".mhtml": "application/x-mimearchive",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".rtf": "application/rtf",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    ".eml": "message/rfc822",
}


def checked(tool: str, *args: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"{tool} is not here")
    done = subprocess.run([tool, *args], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_names_every_kind_and_takes_files() -> None:
    said = dict(line.split("=", 1) for line in (PACKAGING / "diptych.desktop").read_text("utf-8").splitlines() if "=" in line and "Action" not in line)
    assert set(KINDS) <= set(OPENED) and {*KINDS.values(), "application/vnd.diptych.project"} <= set(said["MimeType"].split(";"))
    assert "Exec=diptych %F" in (PACKAGING / "diptych.desktop").read_text("utf-8")
    checked("desktop-file-validate", str(PACKAGING / "diptych.desktop"))


def test_the_description_is_of_this_version() -> None:
    root = ElementTree.parse(PACKAGING / "diptych.metainfo.xml").getroot()
    assert root.find("releases/release").get("version") == __version__  # type: ignore[union-attr]
    checked("appstreamcli", "validate", "--no-net", str(PACKAGING / "diptych.metainfo.xml"))


def test_a_project_is_known_by_its_name_and_by_its_bytes(tmp_path: Path) -> None:
    kind = ElementTree.parse(PACKAGING / "diptych-mime.xml").getroot()[0]
    assert kind.find(f"{MIME}glob").get("pattern") == f"*{ENDING}"  # type: ignore[union-attr]
    data = packed(Project())
    for match in kind.iter(f"{MIME}match"):
        value = match.get("value", "").replace("\\0", "\0").encode()
        assert data[int(match.get("offset", "")) :].startswith(value)
    (tmp_path / "packages").mkdir()
    shutil.copy(PACKAGING / "diptych-mime.xml", tmp_path / "packages")
    checked("update-mime-database", str(tmp_path))
    assert "application/vnd.diptych.project" in (tmp_path / "types").read_text("utf-8")


def test_the_bundles_list_is_a_property_list_of_this_version() -> None:
    listed = plistlib.loads((PACKAGING / "Info.plist").read_bytes())
    assert listed["CFBundleShortVersionString"] == __version__
    own = listed["UTExportedTypeDeclarations"][0]
    assert own["UTTypeTagSpecification"]["public.filename-extension"] == [ENDING[1:]]
    assert own["UTTypeIdentifier"] in listed["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    assert {".mhtml", ".mht"} == {f".{ending}" for ending in listed["CFBundleDocumentTypes"][2]["CFBundleTypeExtensions"]}


def test_what_windows_is_told_can_all_be_taken_back() -> None:
    entries = associate.entries(r"C:\Diptych\diptych.exe", r"C:\Diptych")
    assert (rf"Software\Classes\{associate.PROJECT}\shell\open\command", "", r'"C:\Diptych\diptych.exe" "%1"') in entries
    assert set(KINDS) <= {name for _, name, _ in entries}
    keys = associate.keys()
    assert {key for key, _, _ in entries} <= set(keys)
    assert all(len(key.split("\\")) > 2 for key in keys) and r"Software\Classes\Applications" not in keys
    for number, key in enumerate(keys):
        assert not any(later.startswith(key + "\\") for later in keys[number + 1 :]), "the innermost first"


def test_everything_is_laid_out_with_icons_in_their_sizes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(PACKAGING / "desktop.py"), str(tmp_path)], check=True)
    for place in ("share/applications/diptych.desktop", "share/metainfo/diptych.metainfo.xml", "share/mime/packages/diptych-mime.xml", "macos/Info.plist"):
        assert (tmp_path / place).is_file()
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        for name in ("apps/diptych.png", "mimetypes/application-vnd.diptych.project.png"):
            with Image.open(tmp_path / f"share/icons/hicolor/{size}x{size}/{name}") as icon:
                assert icon.size == (size, size) and icon.mode == "RGBA"
                assert icon.getpixel((0, 0))[3] < 20 and icon.getextrema()[3][1] == 255, "it is drawn, and the ground is clear"  # type: ignore[index]
    with Image.open(tmp_path / "windows/diptych.ico") as icon:
        assert {(16, 16), (32, 32), (48, 48), (256, 256)} <= icon.info["sizes"]
    with Image.open(tmp_path / "macos/project.icns") as icon:
        assert icon.format == "ICNS" and icon.size[:2] == (1024, 1024)
