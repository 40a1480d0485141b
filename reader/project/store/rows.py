"""A Project as rows of the tables in `schema`, and back. Only what changed is written; what is read is checked to the last place. No file is opened here."""

import dataclasses
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, get_type_hints

from reader.article.model import LONGEST_JOINED, Article, Paragraph
from reader.article.sides import SIDES, Side
from reader.project.changes import Change, Walk
from reader.project.decisions import Decisions
from reader.project.history import Step
from reader.project.store import changes
from reader.project.store.fitting import fit, fitting, fitting_bookmarks
from reader.project.store.project import Comparing, Kept, Original, Past, Project, Setting
from reader.project.store.values import MOST_VALUES, Plain, Unfit, compact, made, parsed, plain, values_in

MOST_STEPS = 20_000
LONGEST_PAST = 24 * 1024 * 1024
"""Characters of all steps together; the oldest are forgotten first. Undoing that far back is worth less than opening at once."""
MOST_PAST_ITEMS = 500_000
"""Decisions that all steps together made or took away."""
MOST_DECISIONS = 60_000
MOST_PARAGRAPHS = 40_000
LONGEST_ARTICLE = 12_000_000
"""Characters. A file may bring half as much; what a person joins by hand may be longer."""
PART_IT = "Part its longest paragraph in what was taken of it"
LONGEST_JSON = 16 * 1024 * 1024
MOST_NAMES = 10_000

Told = dict[int, tuple[Step, str]]
"""Steps that were told before, by their identity, so that they are not compared again at every save."""

TABLES = {
    "about": "SELECT name, value FROM about WHERE name <> 'seal' ORDER BY name",
    "article": "SELECT side, head FROM article ORDER BY side",
    "paragraph": "SELECT side, number, value FROM paragraph ORDER BY side, number",
    "original": "SELECT side, about, data FROM original ORDER BY side",
    "decided": "SELECT field, items FROM decided ORDER BY field",
    "step": "SELECT number, done, name, change FROM step ORDER BY number",
    "bookmark": "SELECT side, paragraph FROM bookmark ORDER BY side, paragraph",
    "view": "SELECT name, value FROM view ORDER BY name",
}
"""Every table, those that others refer to first, and its rows in a fixed order; all but the seal."""


# --- writing


def write(connection: sqlite3.Connection, project: Project, last: Project | None, told: Told | None = None) -> None:
    """Make the rows those of `project`, where they are those of `last` (None: there are none). The transaction is the caller's."""
    for side in SIDES:
        _write_side(connection, side, project.side(side), last.side(side) if last else None)
    for field in dataclasses.fields(Decisions):
        held, was = getattr(project.decisions, field.name), getattr(last.decisions, field.name) if last else getattr(Decisions(), field.name)
        if held != was:
            connection.execute("INSERT OR REPLACE INTO decided VALUES (?, ?)", (field.name, compact(plain(held))))
    if last is None or project.past != last.past:
        _write_past(connection, project.past, last.past if last else Past(), told if told is not None else {})
    if last is None or project.comparing != last.comparing:
        put_about(connection, "comparing", plain(project.comparing))
    # a side that is written anew takes its bookmarks with it
    if last is None or (project.a, project.b, project.bookmarks) != (last.a, last.b, last.bookmarks):
        connection.execute("DELETE FROM bookmark")
        connection.executemany("INSERT INTO bookmark VALUES (?, ?)", project.bookmarks)
    if project.view != (last.view if last else ()):
        connection.execute("DELETE FROM view")
        connection.executemany("INSERT INTO view VALUES (?, ?)", [(name, compact(plain(value))) for name, value in project.view])


def put_about(connection: sqlite3.Connection, name: str, value: Plain) -> None:
    """Put a plain value under a name into the table of what is said about the file itself."""
    connection.execute("INSERT OR REPLACE INTO about VALUES (?, ?)", (name, compact(value)))


def _write_side(connection: sqlite3.Connection, side: Side, kept: Kept | None, was: Kept | None) -> None:
    if kept == was:
        return
    if kept is not None and was is not None and kept.article == was.article:
        _write_original(connection, side, kept.original)
        return
    for table in ("paragraph", "original", "article"):
        connection.execute(f"DELETE FROM {table} WHERE side = ?", (side,))
    if kept is None:
        return
    _check_lengths(kept.article)
    head = plain(replace(kept.article, paragraphs=()))
    connection.execute("INSERT INTO article VALUES (?, ?)", (side, compact(head)))
    rows = ((side, number, compact(plain(paragraph))) for number, paragraph in enumerate(kept.article.paragraphs))
    connection.executemany("INSERT INTO paragraph VALUES (?, ?, ?)", rows)
    _write_original(connection, side, kept.original)


def _write_original(connection: sqlite3.Connection, side: Side, original: Original) -> None:
    about = compact(plain(replace(original, data=None)))
    connection.execute("INSERT OR REPLACE INTO original VALUES (?, ?, ?)", (side, about, original.data))


def _write_past(connection: sqlite3.Connection, past: Past, was: Past, told: Told) -> None:
    """Steps are numbered from the oldest; those undone follow those done, the one to be done again next first."""
    steps, known = (*past.done, *past.undone[::-1]), (*was.done, *was.undone[::-1])
    same = next((i for i, (a, b) in enumerate(zip(steps, known, strict=False)) if a is not b and a != b), min(len(steps), len(known)))
    connection.execute("DELETE FROM step WHERE number >= ?", (same,))
    rows = ((number, int(number < len(past.done)), plain(step.name), _told(step, told)) for number, step in enumerate(steps[same:], same))
    connection.executemany("INSERT INTO step VALUES (?, ?, ?, ?)", rows)
    connection.execute("UPDATE step SET done = (number < ?) WHERE done <> (number < ?)", (len(past.done), len(past.done)))


def _told(step: Step, told: Told) -> str:
    known = told.get(id(step))
    if known is None:
        known = told[id(step)] = (step, compact(changes.told(step.change)))
    return known[1]


def within_limits(past: Past, told: Told) -> Past:
    """The past without its oldest steps, where it is too long to be kept."""
    room, kept = LONGEST_PAST, 0
    for step in (*past.undone, *past.done[::-1]):
        room -= len(_told(step, told)) + len(step.name)
        if room < 0 or kept >= MOST_STEPS:
            break
        kept += 1
    if kept < len(past.undone):
        return Past((), past.undone[len(past.undone) - kept :] if kept else ())
    return replace(past, done=past.done[len(past.done) - (kept - len(past.undone)) :]) if kept < len(past.undone) + len(past.done) else past


# --- reading


def check_sizes(connection: sqlite3.Connection) -> None:
    """Raise Unfit where a table has more rows than any project, before they are looked at one by one."""
    most = {"paragraph": 2 * MOST_PARAGRAPHS, "bookmark": 2 * MOST_PARAGRAPHS, "step": MOST_STEPS}
    for table in TABLES:
        if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] > most.get(table, MOST_NAMES):
            raise Unfit(f"it has more in {table} than any project")
    # six letters are the most that JSON makes of one
    if connection.execute("SELECT count(*) FROM paragraph WHERE length(value) > ?", (6 * LONGEST_JOINED + 1000,)).fetchone()[0]:
        raise Unfit("an article in it is longer than any")


def read(connection: sqlite3.Connection) -> tuple[Project, tuple[str, ...]]:
    """The project in these tables, and what a person has to know about it: what did not fit and was left out. Raises Unfit, sqlite3.Error."""
    kept = {side: _read_side(connection, side) for side in SIDES}
    decisions = _read_decisions(connection)
    articles = {side: held.article for side, held in kept.items() if held is not None}
    said = []
    fitted = fitting(decisions, articles)
    if fitted != decisions:
        lost = decisions.count - fitted.count
        said.append(f"{lost} {'decision is' if lost == 1 else 'decisions are'} about places that the articles in it do not have, and left out.")
    past, whole = _read_past(connection, decisions, articles) if fitted == decisions else (Past(), False)
    if not whole:
        said.append("Its undo history does not lead to its decisions, and was left out.")
    bookmarks = tuple(made(tuple[Side, int], list(row)) for row in _rows(connection, "bookmark", 2 * MOST_PARAGRAPHS))
    if len(fit_marks := fitting_bookmarks(bookmarks, articles)) < len(bookmarks):
        said.append("Some bookmarks are about places that the articles in it do not have, and were left out.")
    about = read_about(connection)
    comparing = made(Comparing, about.get("comparing", {}))
    view = tuple((name, made(Setting, parsed(value))) for name, value in _rows(connection, "view", MOST_NAMES))
    return Project(kept["a"], kept["b"], fitted, past, comparing, fit_marks, view), tuple(said)


def read_about(connection: sqlite3.Connection) -> dict[str, Plain]:
    """What is said about the file itself, by name, but for the seal."""
    return {name: parsed(value) for name, value in _rows(connection, "about", MOST_NAMES)}


def _rows(connection: sqlite3.Connection, table: str, most: int) -> Iterator[Any]:
    """The rows of a table, no more than `most`, and no more text than is sensible."""
    # steps are held to MOST_PAST_ITEMS
    room, values = (LONGEST_PAST * 2, LONGEST_PAST) if table == "step" else (4 * LONGEST_JSON, 2 * MOST_VALUES)
    for number, row in enumerate(connection.execute(TABLES[table])):
        for cell in row:
            if isinstance(cell, str):
                room -= len(cell)
                values -= values_in(cell)
        if number >= most or room < 0 or values < 0:
            raise Unfit(f"it has more in {table} than any project")
        yield row


def _read_side(connection: sqlite3.Connection, side: Side) -> Kept | None:
    heads = [head for of, head in _rows(connection, "article", 2) if of == side]
    if not heads:
        return None
    numbered = [(number, value) for of, number, value in _rows(connection, "paragraph", 2 * MOST_PARAGRAPHS) if of == side]
    if [number for number, _ in numbered] != list(range(len(numbered))):
        raise Unfit("paragraphs are missing")
    paragraphs = [made(Paragraph, parsed(value)) for _, value in numbered]
    head: Article = made(Article, {**_object(heads[0]), "paragraphs": []})
    article = replace(head, paragraphs=tuple(paragraphs))
    _check_lengths(article)
    if fitting(article, {side: article}) != article:
        raise Unfit("an article's dateline is outside it")
    originals = [(about, data) for of, about, data in _rows(connection, "original", 2) if of == side]
    original: Original = made(Original, parsed(originals[0][0])) if originals else Original()
    return Kept(article, replace(original, data=originals[0][1] if originals else None))


def _check_lengths(article: Article) -> None:
    """Raise Unfit for what is longer than any article: what could not be read back must not be written either."""
    lengths = [len(paragraph.text) for paragraph in article.paragraphs]
    if len(lengths) > MOST_PARAGRAPHS or max(lengths, default=0) > LONGEST_JOINED or sum(lengths) > LONGEST_ARTICLE:
        raise Unfit("an article in it is longer than any")


def _object(text: str) -> dict[str, Plain]:
    value = parsed(text)
    if not isinstance(value, dict):
        raise Unfit("an object is missing")
    return value


def _read_decisions(connection: sqlite3.Connection) -> Decisions:
    hints = get_type_hints(Decisions)
    held, room = {}, MOST_DECISIONS
    for name, items in _rows(connection, "decided", MOST_NAMES):
        if name not in hints:
            raise Unfit(f"there is no decision called {name[:40]!r}")
        value = parsed(items)
        room -= len(value) if isinstance(value, list) else 1
        if room < 0:
            raise Unfit("it holds more decisions than anybody makes")
        held[name] = made(hints[name], value)
    try:
        return Decisions(**held)
    except (ValueError, TypeError) as error:
        raise Unfit(str(error)) from error


def _read_past(connection: sqlite3.Connection, now: Decisions, articles: dict[Side, Article]) -> tuple[Past, bool]:
    """The steps before and after the decisions as they are; and whether all of them fit."""
    rows = list(_rows(connection, "step", MOST_STEPS))
    done = [row for row in rows if row[1]]
    undone = rows[len(done) :]
    if [row[0] for row in rows] != list(range(len(rows))) or any(row[1] for row in undone):
        return Past(), False
    room = MOST_PAST_ITEMS
    back: list[Step] = []
    ahead: list[Step] = []
    try:
        walk = Walk(now)
        for _, _, name, said in reversed(done):
            change = _change(said, articles)
            room -= _size(change)
            if room < 0:  # the oldest are not worth the memory
                break
            walk.step(change, forward=False)
            back.append(Step(name, change))
        walk = Walk(now)
        for _, _, name, said in undone:
            change = _change(said, articles)
            room -= _size(change)
            walk.step(change, forward=True)
            ahead.append(Step(name, change))
            if room < 0:
                raise Unfit("it has more in step than any project")
    except ValueError:
        return Past(tuple(reversed(back)) if len(back) == len(done) else (), ()), False
    return Past(tuple(reversed(back)), tuple(reversed(ahead))), True


def _change(said: str, articles: dict[Side, Article]) -> Change:
    """What a step changed, all of it at places that the articles have."""
    change = changes.heard(parsed(said))
    if not all(fit(one.field, items, articles) for one in change for items in (one.gone, one.came)):
        raise Unfit("a step does not fit")
    return change


def _size(change: Change) -> int:
    return sum(1 + len(one.gone) + len(one.came) for one in change)


# --- the seal


def seal(connection: sqlite3.Connection) -> str:
    """A digest of every row but the seal itself: SQLite would not notice a letter that changed on its way."""
    digest = hashlib.sha256()
    for table, query in TABLES.items():
        digest.update(table.encode())
        for row in connection.execute(query):
            for cell in row:
                raw = cell if isinstance(cell, bytes) else repr(cell).encode("utf-8", "replace")
                digest.update(b"%d %d:" % (isinstance(cell, bytes), len(raw)))
                digest.update(raw)
    return digest.hexdigest()


def put_seal(connection: sqlite3.Connection) -> None:
    """Seal what is in the file now."""
    put_about(connection, "seal", seal(connection))


def seal_holds(connection: sqlite3.Connection) -> bool | None:
    """Whether the file is as it was sealed; None where it has no seal, as a working copy has none."""
    rows = connection.execute("SELECT value FROM about WHERE name = 'seal'").fetchall()
    return None if not rows else bool(rows[0][0] == compact(seal(connection)))
