"""The choices about a report as fields. It shows Choices and gives Choices; what they mean is said in the report layer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QComboBox, QFormLayout, QGroupBox, QLabel, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from reader.report.choices import LONGEST_LINE, PARTS, Choices, Only, Part
from reader.report.fields import FIELDS, HEADER, usual_footer
from reader.report.own_words import AUTO, ENGLISH, language_for, language_names, own_words

_PAGED = {"pdf", "docx", "html"}
_GROUP = "QGroupBox { border: none; margin-top: 22px; font-weight: 600; } QGroupBox::title { subcontrol-origin: margin; left: 0px; }"
_WITH_PARTS = _PAGED | {"md", "csv", "csv.zip"}


class ChoicesForm(QWidget):
    """Every choice, in groups. `changed` tells of each change by the person."""

    changed = Signal()

    def __init__(self, only: Only, articles: Sequence[str | None] = (), parent: QWidget | None = None) -> None:
        """`articles` are the languages of the two."""
        super().__init__(parent)
        self._only, self._articles = only, articles
        self.parts: dict[Part, QCheckBox] = {}
        self.everything, self.filtered = QRadioButton("&Everything found"), QRadioButton("As the findings are &filtered now")
        self.order = _combo("order", "Rows in the order of", {"A": "a", "B": "b"})
        self.paper = _combo("paper", "Paper", {"A4": "a4", "Letter": "us-letter"})
        self.landscape = _combo("landscape", "Orientation", {"Portrait": False, "Landscape": True})
        self.colour = _combo("colour", "Colours", {"Colour": "colour", "Safe in greyscale": "greyscale"})
        self.text_size = _combo("text_size", "Text size", {"Small": "small", "Normal": "normal", "Large": "large"})
        self.language = _combo("language", "Language of the report", _languages(articles))
        self.title, self.author = _line("title", "Title", "as the sources are called"), _line("author", "Made by", "")
        self.header, self.footer = _line("header", "Header", HEADER), _line("footer", "Footer", usual_footer(ENGLISH))
        self.anonymise = QCheckBox("&Hide sources, bylines and addresses")
        self._made = date.today()
        self._arrange()
        self._connect()

    def choices(self) -> Choices | None:
        """What the fields say; None where nothing would be left in the report."""
        parts = frozenset(part for part, box in self.parts.items() if box.isChecked())
        if not parts:
            return None
        return Choices(
            made=self._made,
            paper=self.paper.currentData(),
            order=self.order.currentData(),
            title=self.title.text().strip() or None,
            author=self.author.text().strip() or None,
            anonymise=self.anonymise.isChecked(),
            parts=parts,
            only=self._only if self.filtered.isChecked() else Only(),
            landscape=self.landscape.currentData(),
            colour=self.colour.currentData(),
            text_size=self.text_size.currentData(),
            header=self.header.text().strip(),
            footer=self.footer.text().strip(),
            language=self.language.currentData(),
        )

    def show_choices(self, choices: Choices) -> None:
        """Fill the fields, without telling of it."""
        self.blockSignals(True)
        for part, box in self.parts.items():
            box.setChecked(part in choices.parts)
        for name in ("order", "paper", "landscape", "colour", "text_size", "language"):
            combo: QComboBox = getattr(self, name)
            combo.setCurrentIndex(max(0, combo.findData(getattr(choices, name))))
        for name in ("title", "author", "header", "footer"):
            getattr(self, name).setText(getattr(choices, name) or "")
        self.anonymise.setChecked(choices.anonymise)
        self.blockSignals(False)
        self._speak()

    def _speak(self) -> None:
        """Show what a header or footer says by itself, in the language that is chosen."""
        words = own_words(language_for(self.language.currentData(), self._articles))
        self.footer.setPlaceholderText(usual_footer(words))

    def suit(self, to: str) -> None:
        """Offer what makes a difference in the format `to`."""
        for box in self.parts.values():
            box.setEnabled(to in _WITH_PARTS)
        for field in (self.paper, self.landscape, self.colour, self.text_size):
            field.setEnabled(to in _PAGED)
        for edge in (self.header, self.footer):
            edge.setEnabled(to in {"pdf", "docx"})
        for said in (self.title, self.author):
            said.setEnabled(to in _PAGED | {"md"})
        self.language.setEnabled(to != "json")
        self.order.setEnabled(to in _WITH_PARTS)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        # in the order in which they are seen, for Tab goes by the order in which they come into the form
        column.addWidget(self._what_is_in_it())
        column.addWidget(self._which_findings())
        column.addWidget(_labelled("How it looks", self.order, self.paper, self.landscape, self.colour, self.text_size))
        column.addWidget(_labelled("What it says of itself", self.title, self.author, self.header, self.footer, self.language, below=self.anonymise))
        self.anonymise.setObjectName("anonymise")
        self.anonymise.setToolTip("For marking blind: headlines, datelines and the text itself stay as they are")
        tip = "These words in braces are filled in: " + "; ".join(f"{{{name}}} is {said}" for name, said in FIELDS.items())
        for edge in (self.header, self.footer):
            edge.setToolTip(f"{tip}. What stands after || goes to the right edge.")
            edge.setMaxLength(LONGEST_LINE)
        column.addStretch(1)
        for group_box in self.findChildren(QGroupBox):
            group_box.setStyleSheet(_GROUP)

    def _what_is_in_it(self) -> QGroupBox:
        """The parts of a report, each with its box."""
        what = QGroupBox("What is in it")
        boxes = QVBoxLayout(what)
        boxes.setSpacing(3)
        for part, name in PARTS.items():
            box = self.parts[part] = QCheckBox(name)
            box.setObjectName(f"part_{part.replace(' ', '_')}")
            boxes.addWidget(box)
        return what

    def _which_findings(self) -> QGroupBox:
        """All of them or those in the panel, and why the latter cannot be chosen where it can't."""
        findings = QGroupBox("Which findings")
        rows = QVBoxLayout(findings)
        group = QButtonGroup(self)
        for button in (self.everything, self.filtered):
            group.addButton(button)
            rows.addWidget(button)
        self.everything.setChecked(True)
        self.filtered.setObjectName("filtered")
        self.filtered.setEnabled(not self._only.everything and self._only.status != "rejected")
        if self._only.status == "rejected":
            self.filtered.setToolTip("The findings panel shows what was rejected, and no report holds that")
        elif self._only.everything:
            self.filtered.setToolTip("The findings panel shows every finding now: choose a kind or a status, or type words there first")
        return findings

    def _connect(self) -> None:
        for box in (*self.parts.values(), self.anonymise):
            box.toggled.connect(self._tell)
        self.filtered.toggled.connect(self._tell)
        for name in ("order", "paper", "landscape", "colour", "text_size", "language"):
            getattr(self, name).currentIndexChanged.connect(self._tell)
        for name in ("title", "author", "header", "footer"):
            getattr(self, name).textChanged.connect(self._tell)

        self.language.currentIndexChanged.connect(lambda _index: self._speak())

    def _tell(self, _value: object = None) -> None:
        self.changed.emit()


def _languages(articles: Sequence[str | None]) -> dict[str, object]:
    """What reports can be in, each as it calls itself; first whatever the articles are in."""
    names = language_names()
    as_articles = f"As the articles ({names[language_for(AUTO, articles)]})"
    return {as_articles: AUTO, **{name: code for code, name in names.items()}}


def usual() -> Choices:
    """The choices that a report has where nobody chose."""
    return replace(Choices(date.today()))


def _labelled(name: str, *fields: QWidget, below: QWidget | None = None) -> QGroupBox:
    """A group of fields, each beside its label; a last one below them has its own."""
    framed = QGroupBox(name)
    form = QFormLayout(framed)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for field in fields:
        label = QLabel(field.accessibleName())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        form.addRow(label, field)
    if below is not None:
        form.addRow(below)
    return framed


def _combo(name: str, said: str, entries: dict[str, object]) -> QComboBox:
    made = QComboBox()
    made.setObjectName(name)
    made.setAccessibleName(said)
    for label, value in entries.items():
        made.addItem(label, value)
    return made


def _line(name: str, said: str, placeholder: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(said)
    made.setPlaceholderText(placeholder)
    made.setCursorPosition(0)
    return made
