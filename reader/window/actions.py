"""Every action of the window in one table: what it is called, its keys, its menu, what it needs. Nothing is done here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar

if TYPE_CHECKING:
    from PySide6.QtGui import QKeySequence

    from reader.window.settings import Settings

# What must be so for an action to make sense. The window says which of these hold, and `Actions.allow` does the rest.
ARTICLE = "article"
PAIR = "pair"
COMPARED = "compared"
FINDINGS = "findings"
CHOSEN = "chosen"
PLACES = "places"
LINKED = "linked"
RUNNING = "running"
UNDO = "undo"
REDO = "redo"
FOUND = "found"
FILED = "filed"
DECIDABLE = "decidable"
DECIDED = "decided"
SELECTED = "selected"
TOPIC = "topic"
GROUPED = "grouped"
QUOTATION = "quotation"


class Spec(NamedTuple):
    """One action. `keys` in portable form, the first is shown. `group` makes it one of several choices. `rule` draws a line above it."""

    id: str
    text: str
    menu: str
    keys: tuple[str, ...] = ()
    needs: str = ""
    tip: str = ""
    group: str = ""
    checkable: bool = False
    rule: bool = False
    role: QAction.MenuRole = QAction.MenuRole.NoRole


_PREFERENCES = QAction.MenuRole.PreferencesRole
MENUS = ("&File", "&Edit", "&View", "&Go", "C&orrect", "&Notes", "&Compare", "&Help")

TABLE: tuple[Spec, ...] = (
    Spec("new_window", "&New window", "&File", ("Ctrl+N",), tip="Another window, for another pair"),
    Spec("open", "&Open…", "&File", ("Ctrl+O",), tip="Choose one report or both"),
    Spec("open_a", "Open as &A…", "&File", tip="Choose the report on the left"),
    Spec("open_b", "Open as &B…", "&File", tip="Choose the report on the right"),
    Spec("open_address", "Open add&ress…", "&File", ("Ctrl+Shift+O",), tip="Fetch the page at an address, once"),
    Spec("paste", "&Paste", "&File", ("Ctrl+V",), tip="Read the copied text as a report"),
    Spec("sample", "Look at the sa&mple", "&File", tip="Two invented reports of one event, to try things on"),
    Spec("taken_a", "What was taken of &A…", "&File/&What was taken", (), ARTICLE, tip="What was read of the file and what was left out, to be put right"),
    Spec("taken_b", "What was taken of &B…", "&File/&What was taken", (), ARTICLE, tip="What was read of the file and what was left out, to be put right"),
    Spec("close_pair", "&Close both", "&File", ("Ctrl+W",), ARTICLE, rule=True),
    Spec("save", "&Save", "&File", ("Ctrl+S",), ARTICLE, tip="Save both reports and your work on them as a project", rule=True),
    Spec("save_as", "Sa&ve As…", "&File", ("Ctrl+Shift+S",), ARTICLE),
    Spec("save_copy", "Save a &copy…", "&File/Pro&ject", (), ARTICLE, tip="Write the project to another file as well"),
    Spec("revert", "&Revert", "&File/Pro&ject", (), FILED, tip="Back to what was saved"),
    Spec("keep_originals", "Keep the &original files in it", "&File/Pro&ject", tip="A project also holds the reports as they came", checkable=True, rule=True),
    Spec("export_decisions", "&Export decisions…", "&File/Pro&ject", (), COMPARED, tip="What you decided and noted, as data for another coder", rule=True),
    Spec("import_decisions", "&Import decisions…", "&File/Pro&ject", (), PAIR, tip="Take over what another coder decided; undo brings yours back"),
    Spec("agreement", "&Agreement of two coders…", "&File/Pro&ject", tip="Percent and Cohen’s kappa, and where they differ"),
    Spec(
        "export_pdf", "&Export…", "&File", ("Ctrl+Shift+E",), COMPARED, tip="The comparison as PDF, web page, Word document, Markdown, table or data", rule=True
    ),
    Spec("print", "Pr&int…", "&File", ("Ctrl+P",), COMPARED, tip="The report on paper, as it was last chosen"),
    Spec("close_window", "Close &window", "&File", ("Ctrl+Shift+W",), rule=True),
    Spec("quit", "&Quit", "&File", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole),
    Spec("undo", "&Undo", "&Edit", ("Ctrl+Z",), UNDO),
    Spec("redo", "&Redo", "&Edit", ("Ctrl+Shift+Z", "Ctrl+Y"), REDO),
    Spec("undo_list", "&What you decided…", "&Edit", (), ARTICLE, tip="Every step that can be undone or redone, to go back and forth among them"),
    Spec("find", "&Find in both", "&Edit", ("Ctrl+F",), ARTICLE, rule=True),
    Spec("find_next", "Find ne&xt", "&Edit", ("F3",), FOUND),
    Spec("find_previous", "Find pre&vious", "&Edit", ("Shift+F3",), FOUND),
    Spec("preferences", "Pr&eferences…", "&Edit", ("Ctrl+,",), tip="Typeface, text size, appearance, motion", rule=True, role=_PREFERENCES),
    Spec("palette", "Command &palette…", "&View", ("Ctrl+Shift+P",), tip="Every command by its name"),
    Spec("reading", "&Reading", "&View", ("Ctrl+1",), ARTICLE, group="mode", checkable=True, rule=True, tip="Two pages side by side"),
    Spec("aligned", "&Aligned", "&View", ("Ctrl+2",), PAIR, group="mode", checkable=True, tip="Counterparts level with each other, in rows"),
    Spec("only_differences", "Only &differences", "&View", ("Ctrl+3",), COMPARED, tip="Fold what both tell alike into quiet lines", checkable=True),
    Spec("dim_shared", "Di&m what is shared", "&View", ("Ctrl+4",), COMPARED, tip="Set back the words that both have", checkable=True),
    Spec("order_b", "Rows in &B’s order", "&View", (), COMPARED, tip="In the aligned view, follow B in place of A", checkable=True),
    Spec("wording", "Compare the &wording", "&View", ("Ctrl+D",), COMPARED, tip="Word by word: what two linked paragraphs share, and what only one has"),
    Spec("level", "Scroll &together", "&View", (), PAIR, tip="Keep the counterpart of what you read level with it", checkable=True),
    Spec("maps", "Maps at the &edges", "&View", ("F9",), ARTICLE, tip="Each article whole, at the outer edges", checkable=True),
    Spec("findings", "&Findings", "&View", ("Ctrl+5",), checkable=True, rule=True, tip="What the comparison has to say, beside the pages"),
    Spec("as_text", "Comparison as te&xt", "&View", ("Ctrl+Shift+T",), COMPARED, tip="Everything in one column of words, for screen readers and braille"),
    Spec("zoom_in", "Text &larger", "&View", ("Ctrl++", "Ctrl+="), ARTICLE, rule=True),
    Spec("zoom_out", "Text &smaller", "&View", ("Ctrl+-",), ARTICLE),
    Spec("zoom_reset", "Text &normal", "&View", ("Ctrl+0",), ARTICLE),
    Spec("theme_system", "As the &system", "&View/A&ppearance", group="appearance", checkable=True),
    Spec("theme_light", "&Light", "&View/A&ppearance", group="appearance", checkable=True),
    Spec("theme_dark", "&Dark", "&View/A&ppearance", group="appearance", checkable=True),
    Spec("theme_contrast", "&High contrast", "&View/A&ppearance", group="appearance", checkable=True),
    Spec("reduce_motion", "Reduce &motion", "&View/A&ppearance", checkable=True, rule=True, tip="Pages go to places at once, without gliding"),
    Spec("full_screen", "F&ull screen", "&View", ("F11",), checkable=True, rule=True),
    Spec("next", "&Next finding", "&Go", ("Alt+Down", "F8"), FINDINGS, tip="The next finding in the list"),
    Spec("previous", "&Previous finding", "&Go", ("Alt+Up", "F7"), FINDINGS, tip="The finding before it in the list"),
    Spec("first", "&First finding", "&Go", ("Alt+Home",), FINDINGS),
    Spec("last", "&Last finding", "&Go", ("Alt+End",), FINDINGS),
    Spec("counterpart", "To the &counterpart", "&Go", ("Ctrl+Shift+G",), COMPARED, tip="Bring the counterpart level; again, the next of several", rule=True),
    Spec("other_pane", "&Other pane", "&Go", ("F6",), PAIR),
    Spec("go_findings", "To the f&indings", "&Go", ("Ctrl+J",), COMPARED, tip="Put the keyboard into the list of findings"),
    Spec("goto", "&Go to paragraph…", "&Go", ("Ctrl+G",), ARTICLE, tip="A number, a heading, a bookmark, or any words", rule=True),
    Spec("bookmark", "&Set or take away a bookmark", "&Go", ("Ctrl+F2",), ARTICLE, tip="Mark the paragraph, to come back to it"),
    Spec("next_bookmark", "Next &bookmark", "&Go", ("F2",), ARTICLE),
    Spec("previous_bookmark", "Pre&vious bookmark", "&Go", ("Shift+F2",), ARTICLE),
    Spec("link", "&Link the two paragraphs", "C&orrect", ("Ctrl+L",), PLACES, tip="They report the same: link them, or confirm the link there is"),
    Spec("unlink", "U&nlink the two paragraphs", "C&orrect", ("Ctrl+Shift+L",), LINKED, tip="They do not report the same: reject the link"),
    Spec("confirm", "&Confirm", "C&orrect", ("Ctrl+Return",), DECIDABLE, tip="The chosen finding or link is right", rule=True),
    Spec("dismiss", "&Dismiss finding", "C&orrect", (), CHOSEN, tip="Wrong, or not worth reporting: left out, its words counted as told by both"),
    Spec("reset_link", "Link &back to suggested", "C&orrect", (), DECIDED, tip="Forget what was decided about this link"),
    Spec("mark_only", "Selection stands in this article &only", "C&orrect", ("Alt+1",), SELECTED, tip="The other article does not tell this", rule=True),
    Spec("mark_shared", "Selection is &shared", "C&orrect", ("Alt+2",), SELECTED, tip="The other article tells this too"),
    Spec("mark_reset", "Selection as su&ggested", "C&orrect", ("Alt+0",), SELECTED, tip="Forget what was marked by hand here"),
    Spec("rename_topic", "&Rename topic…", "C&orrect", (), TOPIC, tip="Another name for what is chosen in the list (F2 there)", rule=True),
    Spec("merge_topics", "&Merge topic with…", "C&orrect", (), TOPIC, tip="Several findings of one article that belong together"),
    Spec("split_topic", "S&plit topic…", "C&orrect", (), TOPIC, tip="Some of its stretches are a topic of their own"),
    Spec("ungroup", "&Topics as suggested", "C&orrect", (), GROUPED, tip="Undo merging and splitting here"),
    Spec("speaker", "Correct the spea&ker…", "C&orrect", (), QUOTATION, tip="Who says the quotation that is chosen, or that the caret is in", rule=True),
    Spec("note", "&Note here…", "&Notes", ("Ctrl+M",), ARTICLE, tip="On what is selected, on the paragraph, or on the chosen card"),
    Spec("note_comparison", "Note on the &comparison…", "&Notes", ("Ctrl+Shift+M",), PAIR, tip="On the two reports as a whole"),
    Spec("tag", "&Tag…", "&Notes", ("Ctrl+T",), ARTICLE, tip="Put what is selected, or the paragraph, under a tag of your own", rule=True),
    Spec("tags", "&All tags…", "&Notes", (), ARTICLE, tip="Names, colours, and how many passages"),
    Spec("compare", "Compare &again", "&Compare", ("F5",), PAIR),
    Spec("cancel", "S&top", "&Compare", (), RUNNING, tip="Stop what is running; what is there stays"),
    Spec("swap", "&Swap", "&Compare", ("Alt+\\",), ARTICLE, tip="A becomes B and B becomes A", rule=True),
    Spec("guide", "User &guide", "&Help", ("F1",), tip="How everything works, with search"),
    Spec("tour", "&Tour in five hints", "&Help", tip="Five short hints on the sample"),
    Spec("shortcuts", "&Keyboard shortcuts…", "&Help", ("Ctrl+K",), tip="Every key, and how to change it"),
    Spec("about", "&About Diptych", "&Help", role=QAction.MenuRole.AboutRole),
)


def plain(text: str) -> str:
    """A menu text without its mnemonic mark."""
    return text.replace("&", "")


def keys_of(spec: Spec, settings: Settings) -> list[QKeySequence]:
    """The keys of an action: the person's own, "; " between several, or else the table's."""
    from PySide6.QtGui import QKeySequence

    portable = QKeySequence.SequenceFormat.PortableText
    chosen = settings.shortcut(spec.id)
    if chosen is not None:
        return [key for key in QKeySequence.listFromString(chosen, portable) if key.toString(portable)]
    return [QKeySequence(key, portable) for key in spec.keys]


def _put_keys(action: QAction, spec: Spec, settings: Settings) -> None:
    from PySide6.QtGui import QKeySequence

    action.setShortcuts(keys_of(spec, settings))
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = spec.tip or plain(spec.text)
    action.setToolTip(f"{tip} ({shown})" if shown else tip)


class Actions:
    """The table as QActions, by id; each is made when it is first asked for, and all of them, with their keys, for the menus."""

    def __init__(self, owner: QObject, handlers: Mapping[str, Callable[[], None]], settings: Settings) -> None:
        self._needs = {spec.id: spec.needs for spec in TABLE}
        self._specs = {spec.id: spec for spec in TABLE}
        self._settings = settings
        self._owner = owner
        self._handlers = handlers
        self._holding: set[str] | None = None
        self._menus: dict[str, QMenu] = {}
        self._whole = False
        self._groups: dict[str, QActionGroup] = {}
        self._all: dict[str, QAction] = {}
        self.before: Callable[[], None] = lambda: None
        """What is to happen before any action."""

    def __getitem__(self, name: str) -> QAction:
        known = self._all.get(name)
        return known if known is not None else self._make(self._specs[name])

    def _make(self, spec: Spec) -> QAction:
        action = self._all[spec.id] = QAction(self._owner)
        action.setText(QCoreApplication.translate("Actions", spec.text))
        action.setObjectName(spec.id)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        action.setMenuRole(spec.role)
        if self._whole:
            _put_keys(action, spec, self._settings)
        action.setStatusTip("")
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self._owner))
            group.addAction(action)
        action.setEnabled(self._allowed(spec.id))
        # The handler is asked for nothing: "checked" is read from the action where it matters.
        action.triggered.connect(lambda _checked=False: self._carry_out(spec.id))
        return action

    def _carry_out(self, name: str) -> None:
        self.before()
        self._handlers[name]()

    def _allowed(self, name: str) -> bool:
        return self._holding is None or not self._needs[name] or self._needs[name] in self._holding

    def read_keys(self) -> None:
        """Take the keys from the settings again, after they were changed."""
        for name, action in self._all.items():
            _put_keys(action, self._specs[name], self._settings)

    def allow(self, holding: set[str]) -> None:
        """Enable what makes sense now: `holding` are the conditions above that hold."""
        self._holding = holding
        for name, action in self._all.items():
            action.setEnabled(self._allowed(name))

    def head(self, bar: QMenuBar) -> None:
        """Put the menus' names into the bar; what is in them comes with `fill`."""
        self._menus = {name: QMenu(name, bar) for name in MENUS}
        for menu in self._menus.values():
            bar.addMenu(menu)

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Put every action into its menu; the menus by name, for what changes while the program runs."""
        if not self._menus:
            self.head(bar)
        self._whole = True
        self.read_keys()
        menus = self._menus
        for spec in TABLE:
            menu = menus.get(spec.menu)
            if menu is None:
                above, _, name = spec.menu.partition("/")
                menu = menus[spec.menu] = menus[above].addMenu(name)
            if spec.rule:
                menu.addSeparator()
            menu.addAction(self[spec.id])
        return menus
