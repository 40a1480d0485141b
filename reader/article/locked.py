"""Word and OpenDocument files behind a password: opened with the right one, in memory alone, in the process that reads the file and whose time is limited.

Word's by msoffcrypto-tool; OpenDocument's by cryptography, after its specification (OpenDocument 1.2 and 1.3, packages with encrypted files).
"""

import base64
import binascii
import hashlib
import io
import zlib

from reader.article.archive import DAMAGED, LARGEST_PART, Archive
from reader.article.taken import PasswordError, UnreadableError
from reader.article.trees import Element, attribute, local, xml

MOST_ROUNDS = 2_000_000
UNKNOWN = "is protected in a way that Diptych can't open. Open it in its own program and save it without a password, or copy the article's text and paste it."


def word(data: bytes, password: str | None) -> bytes:
    """The .docx inside an encrypted one. Raises PasswordError, UnreadableError."""
    import msoffcrypto
    from msoffcrypto import exceptions

    if password is None:
        raise PasswordError
    out = io.BytesIO()
    try:
        file = msoffcrypto.OfficeFile(io.BytesIO(data))
        file.load_key(password=password)
        file.decrypt(out, verify_integrity=False)
    except exceptions.InvalidKeyError as error:
        raise PasswordError(wrong=True) from error
    except exceptions.DecryptionError as error:
        raise UnreadableError(UNKNOWN) from error
    except Exception as error:  # it says in many ways that a file is not sound
        raise UnreadableError(DAMAGED.format(f"as a protected Word file: {type(error).__name__}")) from error
    opened = out.getvalue()
    if not opened.startswith(b"PK"):
        raise PasswordError(wrong=True)
    return opened


class OpenDocument:
    """The parts of an OpenDocument file, those that are encrypted opened. Raises PasswordError, UnreadableError."""

    def __init__(self, archive: Archive, manifest: bytes, password: str | None) -> None:
        self._archive, self._password = archive, password
        self._locked: dict[str, Element] = {}
        for entry in xml(manifest, "its list of parts").iter():
            if local(entry) == "file-entry":
                for inside in entry:
                    if local(inside) == "encryption-data":
                        self._locked[attribute(entry, "full-path")] = inside
        if self._locked and password is None:
            raise PasswordError
        if "encrypted-package" in self._locked:
            raise UnreadableError(UNKNOWN)

    def get(self, name: str) -> bytes | None:
        """One part, opened; None where there is none of that name."""
        data = self._archive.get(name)
        locked = self._locked.get(name)
        return data if data is None or locked is None else _opened(data, locked, self._password or "")


def _opened(data: bytes, how: Element, password: str) -> bytes:
    from cryptography.hazmat.primitives import hashes
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from cryptography.hazmat.primitives.kdf.pbkdf2 import PBKDF2HMAC

    said = {local(part): part for part in how.iter()}
    try:
        algorithm, key = said["algorithm"], said["key-derivation"]
        start = said.get("start-key-generation", key)
        rounds, size = int(attribute(key, "iteration-count")), int(attribute(key, "key-size") or 16)
        salt, vector = (base64.b64decode(attribute(part, name)) for part, name in ((key, "salt"), (algorithm, "initialisation-vector")))
        checksum = base64.b64decode(attribute(how, "checksum"))
    except (KeyError, ValueError, binascii.Error) as error:
        raise UnreadableError(UNKNOWN) from error
    kinds = attribute(algorithm, "algorithm-name"), attribute(key, "key-derivation-name"), attribute(how, "checksum-type")
    if not kinds[0].casefold().endswith("aes256-cbc") or not kinds[1].endswith("PBKDF2") or not kinds[2].casefold().endswith("sha256-1k"):
        raise UnreadableError(UNKNOWN)
    if not 1 <= rounds <= MOST_ROUNDS or size != 32 or len(vector) != 16 or len(data) % 16:
        raise UnreadableError(UNKNOWN)
    first = hashlib.sha256 if attribute(start, "start-key-generation-name").casefold().endswith("sha256") else hashlib.sha1
    derived = PBKDF2HMAC(hashes.SHA1(), size, salt, rounds).derive(first(password.encode("utf-8")).digest())
    decryptor = Cipher(algorithms.AES(derived), modes.CBC(vector)).decryptor()
    packed = decryptor.update(data) + decryptor.finalize()
    # its last byte says how many bytes only fill the last block up
    packed = packed[: -packed[-1]] if packed and 0 < packed[-1] <= 16 else packed
    if hashlib.sha256(packed[:1024]).digest() != checksum:
        raise PasswordError(wrong=True)
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(packed, LARGEST_PART)
    except zlib.error as error:
        raise UnreadableError(DAMAGED.format("a part of it can't be unpacked")) from error
