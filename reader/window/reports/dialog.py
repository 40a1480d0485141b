"""The dialog about a report: what is in it and how it looks at the left, its pages at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.comparison.model import Comparison
from reader.project.decisions import Decisions
from reader.report.choices import Choices, Only
from reader.report.export import FORMATS
from reader.window.asking import colours_of, fields
from reader.window.jobs import Jobs
from reader.window.reports.form import ChoicesForm, usual
from reader.window.reports.presets import Presets
from reader.window.reports.preview import Preview

_PRESETS, _USUAL = "Presets", "As usual"


class ReportDialog(QDialog):
    """Chooses; `export` and `print_` are called with the choices once the person is content."""

    def __init__(
        self,
        comparison: Comparison,
        decisions: Decisions,
        presets: Presets,
        only: Only,
        export: Callable[[Choices, str], None],
        print_: Callable[[Choices], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export the comparison")
        self.setObjectName("report_dialog")
        self._presets, self._export, self._print = presets, export, print_
        self.jobs = Jobs(self)
        self.format = QComboBox()
        self.format.setObjectName("format")
        self.format.setAccessibleName("Format")
        for key, spec in FORMATS.items():
            self.format.addItem(f"{spec.label} (.{spec.ending})", key)
        self.format.setCurrentIndex(max(0, self.format.findData(presets.format)))
        self.preset = QComboBox()
        self.preset.setObjectName("preset")
        self.preset.setAccessibleName("Presets")
        self.save, self.forget = QPushButton("&Save as preset…"), QPushButton("&Forget")
        self.form = ChoicesForm(only, (comparison.a.article.language, comparison.b.article.language))
        self.preview = Preview(comparison, decisions, self.jobs)
        self.state = QLabel()
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.write, self.printing, self.leave = QPushButton("&Export…"), QPushButton("&Print…"), QPushButton("Cancel")
        self._arrange()
        self._dress()
        self._connect()
        self._fill_presets()
        self.form.show_choices(presets.last())
        self._changed()
        self.resize(QSize(1120, 780).boundedTo(self.screen().availableSize() * 0.94))

    def choices(self) -> Choices | None:
        """What is chosen now; None where nothing would be left."""
        return self.form.choices()

    @property
    def to(self) -> str:
        """The format chosen now."""
        return str(self.format.currentData())

    def _arrange(self) -> None:
        left = QVBoxLayout()
        for field in (self.format, self.preset):
            row = QHBoxLayout()
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            label.setMinimumWidth(62)
            row.addWidget(label)
            row.addWidget(field, 1)
            left.addLayout(row)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save)
        buttons.addWidget(self.forget)
        left.addLayout(buttons)
        area = QScrollArea()
        area.setObjectName("choices_area")
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is in it has the keyboard, and is brought into sight
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        for ground in (area.viewport(), self.form):  # a scroll area paints a ground of its own
            ground.setAutoFillBackground(False)
        left.addWidget(area, 1)
        side = QWidget()
        side.setLayout(left)
        side.setFixedWidth(372)
        left.setContentsMargins(0, 0, 0, 0)
        both = QHBoxLayout()
        both.addWidget(side)
        both.addWidget(self.preview, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.state, 1)
        for button in (self.leave, self.printing, self.write):
            foot.addWidget(button)
        self.write.setProperty("look", "primary")
        self.write.setDefault(True)
        for name, named in (("write_report", self.write), ("print_report", self.printing), ("save_preset", self.save), ("forget_preset", self.forget)):
            named.setObjectName(name)
        for other in (self.printing, self.leave, self.save, self.forget):
            other.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _dress(self) -> None:
        """The window's colours: what is a window of its own does not get them from its parent, and neither do the parts that are drawn by the style."""
        parent = self.parentWidget()
        if parent is not None:
            colours = colours_of(self)
            for part in (self, *self.findChildren(QWidget)):
                part.setPalette(colours)
            self.setStyleSheet(fields(colours))

    def _connect(self) -> None:
        self.form.changed.connect(self._changed)
        self.format.currentIndexChanged.connect(lambda _index: self._changed())
        self.preset.activated.connect(lambda _index: self._take_preset())
        self.save.clicked.connect(self._save_preset)
        self.forget.clicked.connect(self._forget_preset)
        self.preview.said.connect(self.state.setText)
        self.leave.clicked.connect(self.reject)
        self.write.clicked.connect(self._write)
        self.printing.clicked.connect(self._start_printing)

    def _changed(self) -> None:
        self.form.suit(self.to)
        choices = self.form.choices()
        self.write.setEnabled(choices is not None)
        self.printing.setEnabled(choices is not None)
        if choices is None:
            self.state.setText("Nothing is chosen: a report needs at least one part.")
        else:
            self.preview.show_choices(choices, self.to)

    # presets

    def _fill_presets(self, chosen: str = "") -> None:
        self.preset.clear()
        self.preset.addItem(_PRESETS + "…", None)
        self.preset.addItem(_USUAL, "")
        for name in self._presets.names():
            self.preset.addItem(name, name)
        self.preset.setCurrentIndex(max(0, self.preset.findText(chosen)) if chosen else 0)
        self.forget.setEnabled(bool(self.preset.currentData()))

    def _take_preset(self) -> None:
        name = self.preset.currentData()
        self.forget.setEnabled(bool(name))
        if name is not None:
            title = self.form.title.text()
            self.form.show_choices(self._presets.get(name) if name else usual())
            self.form.title.setText(title)
            self._changed()

    def _save_preset(self) -> None:
        choices = self.form.choices()
        if choices is None:
            return
        name, wanted = QInputDialog.getText(self, "Save as preset", "Name of the preset", text=str(self.preset.currentData() or ""))
        if wanted:
            self._fill_presets(self._presets.save(name, choices))

    def _forget_preset(self) -> None:
        self._presets.forget(str(self.preset.currentData() or ""))
        self._fill_presets()

    # ending

    def _write(self) -> None:
        choices = self.form.choices()
        if choices is not None:
            self._remember(choices)
            self._export(choices, self.to)

    def _start_printing(self) -> None:
        choices = self.form.choices()
        if choices is not None:
            self._remember(choices)
            self.accept()
            self._print(choices)

    def _remember(self, choices: Choices) -> None:
        self._presets.keep_last(choices)
        self._presets.keep_format(self.to)

    def done(self, result: int) -> None:
        """However the dialog is left, its work stops."""
        self.jobs.close()
        super().done(result)
