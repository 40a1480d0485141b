"""Who speaks: what the articles say, the people they name, and a small window that asks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QLabel, QWidget

from reader.article.model import Span
from reader.article.sides import Side
from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.project.places import Places
from reader.project.view import as_decided
from reader.window.asking import Asking

MOST = 60


def people(comparison: Comparison) -> tuple[str, ...]:
    """Whom the two articles name, speakers first, each once."""
    speakers = [q.speaker.text for reading in (comparison.a, comparison.b) for q in reading.quotations if q.speaker is not None]
    names = [name.text for reading in (comparison.a, comparison.b) for name in reading.names]
    return tuple(dict.fromkeys((*speakers, *names)))[:MOST]


def speaker_fields(comparison: Comparison, decisions: Decisions, places: Places) -> list[tuple[Side, Span, str]]:
    """For each quoted place: the side, the stretch that a correction is kept by, and who is said to speak as things stand."""
    view = as_decided(comparison, decisions)
    fields: list[tuple[Side, Span, str]] = []
    for side, place in places:
        reading = view.a if side == "a" else view.b
        held = next(((q, span) for q in reading.quotations for span in q.spans if span.common(place)), None)
        said = ""
        for quote in view.quotes:
            if (quote.a if side == "a" else quote.b).common(place):
                said = (quote.speaker_a if side == "a" else quote.speaker_b) or ""
        if not said and held is not None and held[0].speaker is not None:
            said = held[0].speaker.text
        fields.append((side, held[1] if held is not None else place, said))
    return fields


class SpeakerDialog(Asking):
    """One field for each article that has the quotation."""

    about_articles = True

    corrected = Signal(list)

    def __init__(self, parent: QWidget, fields: list[tuple[Side, Span, str]], names: tuple[str, ...]) -> None:
        super().__init__(parent, "speaker_dialog", "Who says it?")
        self.setMinimumWidth(380)
        column = self.column
        self.boxes: list[QComboBox] = []
        for side, span, before in fields:
            label = QLabel(f"Speaker in {side.upper()} ¶{span.paragraph + 1}")
            box = QComboBox()
            box.setObjectName(f"speaker_{side}")
            box.setEditable(True)
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.addItems(list(names))
            box.setCurrentText(before)
            box.setAccessibleName(label.text())
            label.setBuddy(box)
            self.boxes.append(box)
            column.addWidget(label)
            column.addWidget(box)
        hint = QLabel("An empty field goes back to whom the article was read to name.")
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        column.addWidget(hint)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel, self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        edit = self.boxes[0].lineEdit() if self.boxes else None
        if edit is not None:
            edit.selectAll()
            edit.setFocus()

    def accept(self) -> None:
        self.corrected.emit([box.currentText() for box in self.boxes])
        super().accept()
