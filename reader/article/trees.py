"""Web pages and XML as trees: lxml, with nothing that a document could make it do. No entities, no DTD, no network, no endless depth."""

import re
from collections.abc import Iterator
from typing import Any

from reader.article.archive import DAMAGED
from reader.article.taken import UnreadableError

Element = Any
"""An element of lxml's, which has no types of its own."""
DOCTYPE = re.compile(rb"<!DOCTYPE[^>\[]*\[|<!ENTITY", re.IGNORECASE)
DECLARATION = re.compile(r"^\ufeff?\s*<\?xml[^>]*\?>")


def xml(data: bytes, what: str) -> Element:
    """The root of an XML document. Raises UnreadableError; `what` names the document in its message."""
    from lxml import etree

    if DOCTYPE.search(data[:100_000]) or DOCTYPE.search(data):
        raise UnreadableError(f"was not opened: {what} defines entities, which such files have no need of and which can be made to do harm.")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False, recover=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            raise UnreadableError(f"was not opened: {what} is nested too deeply.") from error
        raise UnreadableError(DAMAGED.format(f"{what} is not sound: {_short(error)}")) from error
    return root


def html(text: str) -> Element:
    """The root of a web page, however badly written. Raises UnreadableError where there is nothing in it."""
    from lxml import etree
    from lxml import html as pages

    if not text.strip():
        raise UnreadableError("is an empty web page. Choose another file, or paste the article's text instead.")
    # the text is no bytes any more, and what it says about their coding no longer holds
    data = DECLARATION.sub("", text).replace("\x00", "").encode("utf-8", "replace")
    parser = pages.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, recover=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(DAMAGED.format(f"as a web page: {_short(error)}")) from error
    if root is None:
        raise UnreadableError("is an empty web page. Choose another file, or paste the article's text instead.")
    return root


def steps(root: Element) -> Iterator[tuple[str, Element]]:
    """Every element twice, as the text has its tags: ("start", element) and ("end", element). Without recursion."""
    from lxml import etree

    yield from etree.iterwalk(root, events=("start", "end"))


def local(element: Element) -> str:
    """An element's name without its namespace, in small letters; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def attribute(element: Element, name: str) -> str:
    """An attribute by its local name, whatever its namespace; empty where it is not there."""
    direct = element.get(name)
    if direct is not None:
        return str(direct)
    return next((str(value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name), "")


def first(element: Element, name: str) -> Element | None:
    """The first element of this local name at or below `element`."""
    return next((found for found in element.iter() if local(found) == name), None)


def drop(element: Element) -> None:
    """Take an element out of its tree; the words after it stay."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def words(element: Element) -> str:
    """All the text in an element, its white space as single spaces."""
    return " ".join("".join(element.itertext()).split())


def _short(error: Exception) -> str:
    return " ".join(str(error).split())[:120]
