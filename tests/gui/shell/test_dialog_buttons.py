"""The buttons of dialogs are words alone, also on a desktop that gives every such button an icon."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget

from reader.window.app import application
from reader.window.main import MainWindow

# what Qt says of a dialog's size where there is no screen
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class WithIcons(QProxyStyle):
    """As most desktops of Linux have it."""

    def styleHint(
        self, hint: QStyle.StyleHint, option: QStyleOption | None = None, widget: QWidget | None = None, returned: QStyleHintReturn | None = None
    ) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returned)


@pytest.fixture
def with_icons() -> Iterator[None]:
    application().setStyle(WithIcons("Fusion"))
    yield
    application().setStyle("Fusion")


@pytest.mark.parametrize("action", ["note", "tag", "tags", "taken_a", "about", "open_address"])
def test_no_button_has_an_icon(with_icons: None, pair: MainWindow, action: str) -> None:
    pair.actions_[action].trigger()
    dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert dialog is not None and dialog is not pair
    boxes = dialog.findChildren(QDialogButtonBox)
    assert boxes and all(button.icon().isNull() for box in boxes for button in box.buttons())
    dialog.close()
