"""Word and OpenDocument files behind a password, in the process that reads them."""

import base64
import hashlib
import io
import os
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC
from msoffcrypto.format.ooxml import OOXMLFile

from reader.article.errors import ArticleError, PasswordNeededError
from reader.article.files import open_file
from reader.work import silent

REAL = Path(__file__).parent / "real"
WORD = "sluice 3 – ß"
NAMES = "http://www.w3.org/2001/04/xmlenc#aes256-cbc", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k"


def locked_docx(folder: Path) -> Path:
    file, out = folder / "locked.docx", io.BytesIO()
    OOXMLFile(io.BytesIO((REAL / "harrowmere.docx").read_bytes())).encrypt(WORD, out)
    file.write_bytes(out.getvalue())
    return file


def locked_odt(folder: Path, *, stated: int = 1000, cipher: str = NAMES[0], cut: int = 0) -> Path:
    """As LibreOffice 4 to 24 writes it: each part packed, padded, and encrypted under a key of its own salt."""
    file = folder / "locked.odt"
    with zipfile.ZipFile(REAL / "harrowmere.odt") as source, zipfile.ZipFile(file, "w") as target:
        entries = []
        for name in source.namelist():
            data = source.read(name)
            if name in ("content.xml", "meta.xml", "styles.xml"):
                packer = zlib.compressobj(9, zlib.DEFLATED, -15)
                packed = packer.compress(data) + packer.flush()
                salt, vector = os.urandom(16), os.urandom(16)
                key = PBKDF2HMAC(hashes.SHA1(), 32, salt, 1000).derive(hashlib.sha256(WORD.encode()).digest())
                padding = 16 - len(packed) % 16
                encryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).encryptor()
                data = encryptor.update(packed + os.urandom(padding - 1) + bytes([padding]))[cut:]
                checksum, iv, salted = (base64.b64encode(some).decode() for some in (hashlib.sha256(packed[:1024]).digest(), vector, salt))
                entries.append(
                    f'<m:file-entry m:full-path="{name}" m:media-type="text/xml" m:size="{len(packed)}"><m:encryption-data m:checksum-type="{NAMES[1]}" '
                    f'm:checksum="{checksum}"><m:algorithm m:algorithm-name="{cipher}" m:initialisation-vector="{iv}"/><m:start-key-generation '
                    f'm:start-key-generation-name="http://www.w3.org/2000/09/xmldsig#sha256" m:key-size="32"/><m:key-derivation '
                    f'm:key-derivation-name="PBKDF2" m:key-size="32" m:iteration-count="{stated}" m:salt="{salted}"/></m:encryption-data></m:file-entry>'
                )
            if name != "META-INF/manifest.xml":
                target.writestr(name, data, zipfile.ZIP_STORED)
        space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        target.writestr("META-INF/manifest.xml", f'<?xml version="1.0"?><m:manifest xmlns:m="{space}">{"".join(entries)}</m:manifest>')
    return file


@pytest.mark.parametrize(("make", "form"), [(locked_docx, "a Word file"), (locked_odt, "an OpenDocument text")])
def test_with_the_right_password_the_report_comes_out(make: Callable[[Path], Path], form: str, tmp_path: Path) -> None:
    file = make(tmp_path)
    with pytest.raises(PasswordNeededError, match="A password protects") as asked:
        open_file(file, silent)
    assert (asked.value.wrong, asked.value.can_be_given) == (False, True)
    with pytest.raises(PasswordNeededError, match="not the password") as asked:
        open_file(file, silent, password="sluice 4")
    assert (asked.value.wrong, asked.value.can_be_given) == (True, True)
    opened, plain = open_file(file, silent, password=WORD), open_file(REAL / f"harrowmere{file.suffix}", silent)
    assert (opened.article, opened.form, opened.notes) == (plain.article, form, ())
    assert opened.data == file.read_bytes()


@pytest.mark.parametrize("wrong", [{"stated": 3_000_000}, {"stated": 0}, {"stated": -5}, {"cipher": "urn:example:another"}, {"cut": 1}])
def test_what_is_locked_in_another_way_is_refused(wrong: dict[str, int | str], tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="protected in a way"):
        open_file(locked_odt(tmp_path, **wrong), silent, password=WORD)  # type: ignore[arg-type]


def test_a_damaged_protected_word_file_is_refused(tmp_path: Path) -> None:
    file = locked_docx(tmp_path)
    file.write_bytes(file.read_bytes()[:3000])
    with pytest.raises(ArticleError, match=r"damaged|not the password"):
        open_file(file, silent, password=WORD)
