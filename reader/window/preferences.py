"""The preferences: how the text is set and how the window looks. Every change is seen at once in the pages behind; nothing waits for an OK."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontDatabase, QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDoubleSpinBox, QFormLayout, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from reader.article.addresses import OFFLINE, is_offline
from reader.window.asking import colours_of, fields
from reader.window.reading.typesetting import TypeSetting
from reader.window.type_choices import LARGEST, NARROWEST, SMALLEST, TIGHTEST, WIDEST, WIDEST_LINES
from reader.window.typefaces import load

_APPEARANCES = (("As the system has it", "system"), ("Light", "light"), ("Dark", "dark"), ("High contrast", "high contrast"))
# Setting five thousand paragraphs anew takes a moment: holding an arrow down must not stall.
_AFTER_MS = 60
_HEIGHT = 28


class Preferences(QDialog):
    """Stays open beside the pages."""

    type_changed = Signal(object)
    """The TypeSetting that holds from now on."""
    appearance_chosen = Signal(str)
    motion_chosen = Signal(bool)
    """Whether motion is to be reduced."""
    network_chosen = Signal(bool)
    """Whether the program may use the network."""

    def __init__(self, setting: TypeSetting, appearance: str, reduce_motion: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferences")
        self.setWindowTitle("Preferences")
        self._filling = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_AFTER_MS)
        self._later.timeout.connect(lambda: self.type_changed.emit(self.setting))
        self.typeface = QComboBox()
        self.typeface.setMinimumHeight(_HEIGHT)
        self.pixels = _spin(SMALLEST, LARGEST, " px")
        self.width_ = _spin(NARROWEST, WIDEST, " characters")
        self.width_.setSingleStep(2)
        self.lines = QDoubleSpinBox()
        self.lines.setMinimumHeight(_HEIGHT)
        self.lines.setRange(TIGHTEST, WIDEST_LINES)
        self.lines.setSingleStep(0.05)
        self.lines.setDecimals(2)
        self.lines.setSuffix(" × the text size")
        self.appearance = QComboBox()
        self.appearance.setMinimumHeight(_HEIGHT)
        for text, value in _APPEARANCES:
            self.appearance.addItem(text, value)
        self.motion = QCheckBox("&Reduce motion: pages go to places at once, without gliding")
        self.network = QCheckBox("&Never use the network, not even to fetch a page at an address")
        self._fill_typefaces()
        self._arrange()
        self.show_setting(setting)
        self.show_appearance(appearance)
        self.show_motion(reduce_motion)
        for change in (self.typeface.currentIndexChanged, self.pixels.valueChanged, self.width_.valueChanged, self.lines.valueChanged):
            change.connect(self._changed)
        self.appearance.activated.connect(lambda _index: self.appearance_chosen.emit(self.appearance.currentData()))
        self.motion.toggled.connect(self._motion_toggled)
        self.network.toggled.connect(self._network_toggled)

    def dress(self) -> None:
        """Take the colours of the window: a palette does not go from a window to its dialogs, nor under a style sheet to their fields."""
        colours = colours_of(self)
        self.setPalette(colours)
        self.setStyleSheet(fields(colours))
        for number in (self.pixels, self.width_, self.lines):
            number.lineEdit().setTextMargins(4, 0, 0, 0)
        for box in (self.typeface, self.appearance):
            box.view().setPalette(colours)

    def showEvent(self, event: QShowEvent) -> None:
        self.dress()
        super().showEvent(event)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight)
        rows: tuple[tuple[str, QWidget, str], ...] = (
            ("&Typeface", self.typeface, "typeface"),
            ("Text &size", self.pixels, "text_size"),
            ("Longest &line", self.width_, "text_width"),
            ("Line &height", self.lines, "line_height"),
            ("&Appearance", self.appearance, "appearance"),
        )
        for text, field, name in rows:
            field.setObjectName(name)
            field.setAccessibleName(text.replace("&", ""))
            title = QLabel(text)
            title.setBuddy(field)
            form.addRow(title, field)
        self.motion.setObjectName("motion")
        form.addRow("", self.motion)
        self.network.setObjectName("network")
        form.addRow("", self.network)
        note = QLabel("Ctrl+plus, Ctrl+minus and Ctrl with the wheel make the text larger or smaller for the moment; Ctrl+0 goes back to the size set here.")
        note.setObjectName("quiet")
        note.setWordWrap(True)
        defaults, close = QPushButton("&Defaults"), QPushButton("&Close")
        defaults.setObjectName("defaults")
        defaults.setToolTip("Typeface, size, line length and line height as they were on the first day")
        defaults.setAutoDefault(False)
        defaults.clicked.connect(lambda: self._take(TypeSetting()))
        close.setDefault(True)
        close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addWidget(defaults)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 20, 22, 16)
        column.setSpacing(14)
        column.addLayout(form)
        column.addWidget(note)
        column.addLayout(buttons)
        self.setMinimumWidth(440)

    def _fill_typefaces(self) -> None:
        """The program's own two first, then every family of the system that can be set at any size."""
        own = load()
        self.typeface.addItem(f"{own.serif} (as designed)", "")
        self.typeface.addItem(own.sans, own.sans)
        self.typeface.insertSeparator(2)
        known = {own.serif, own.sans}
        for family in QFontDatabase.families():
            if family not in known and not QFontDatabase.isPrivateFamily(family) and QFontDatabase.isSmoothlyScalable(family):
                self.typeface.addItem(family, family)
        self.typeface.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.typeface.setMinimumContentsLength(24)
        self.typeface.setMaxVisibleItems(18)

    # what holds

    @property
    def setting(self) -> TypeSetting:
        """As the fields have it."""
        return TypeSetting(self.pixels.value(), round(self.lines.value(), 2), self.width_.value(), str(self.typeface.currentData() or ""))

    def show_setting(self, setting: TypeSetting) -> None:
        """Put a setting into the fields, without saying that it changed."""
        self._filling = True
        try:
            at = self.typeface.findData(setting.family)
            self.typeface.setCurrentIndex(max(0, at))
            self.pixels.setValue(setting.pixels)
            self.width_.setValue(setting.characters)
            self.lines.setValue(setting.line_height)
        finally:
            self._filling = False

    def show_appearance(self, choice: str) -> None:
        self.appearance.setCurrentIndex(max(0, self.appearance.findData(choice)))

    def show_motion(self, reduce: bool) -> None:
        """It was chosen elsewhere."""
        self._filling = True
        try:
            self.motion.setChecked(reduce)
        finally:
            self._filling = False

    def show_network(self, allowed: bool) -> None:
        """It was chosen elsewhere; or the environment decides it."""
        self._filling = True
        try:
            self.network.setChecked(not allowed or is_offline())
            self.network.setEnabled(not is_offline())
            self.network.setToolTip(f"{OFFLINE} is set here and decides it" if is_offline() else "The same switch as in “Open address…”")
        finally:
            self._filling = False

    def _take(self, setting: TypeSetting) -> None:
        self.show_setting(setting)
        self._changed()

    def _changed(self) -> None:
        if not self._filling:
            self._later.start()

    def _motion_toggled(self, reduce: bool) -> None:
        if not self._filling:
            self.motion_chosen.emit(reduce)

    def _network_toggled(self, never: bool) -> None:
        if not self._filling:
            self.network_chosen.emit(not never)


def _spin(least: int, most: int, unit: str) -> QSpinBox:
    made = QSpinBox()
    made.setMinimumHeight(_HEIGHT)
    made.setRange(least, most)
    made.setSuffix(unit)
    return made
