"""The interface as a style sheet and a palette, made from a Theme. Colours come from nowhere else."""

from PySide6.QtGui import QColor, QPalette

from reader.window.theme import Theme
from reader.window.typefaces import Typefaces

COLOURS = "colours"
"""The property in which a window keeps the palette that it was given."""


def palette(theme: Theme) -> QPalette:
    """For what style sheets do not reach: dialogs, selections, disabled text."""
    colours = QPalette()
    roles = {
        QPalette.ColorRole.Window: theme.panel,
        QPalette.ColorRole.WindowText: theme.ink,
        QPalette.ColorRole.Base: theme.card,
        QPalette.ColorRole.AlternateBase: theme.panel,
        QPalette.ColorRole.Text: theme.ink,
        QPalette.ColorRole.Button: theme.control,
        QPalette.ColorRole.ButtonText: theme.ink,
        QPalette.ColorRole.Highlight: theme.selection,
        QPalette.ColorRole.HighlightedText: theme.selection_text,
        QPalette.ColorRole.ToolTipBase: theme.card,
        QPalette.ColorRole.ToolTipText: theme.ink,
        QPalette.ColorRole.PlaceholderText: theme.ink_quiet,
        QPalette.ColorRole.Link: theme.link_text,
        QPalette.ColorRole.Mid: theme.line,
        QPalette.ColorRole.Accent: theme.focus,
    }
    for role, colour in roles.items():
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.ink_quiet))
    return colours


def sheet(theme: Theme, faces: Typefaces) -> str:
    """The style sheet of the whole window."""
    return "\n".join((_base(theme, faces), _menus(theme), _buttons(theme), _fields(theme), _parts(theme, faces), _scrolling(theme)))


def _base(t: Theme, faces: Typefaces) -> str:
    return f"""
    QMainWindow, QDialog, #page {{ background: {t.desk}; }}
    QWidget {{ font-family: "{faces.sans}"; font-size: 14px; color: {t.ink}; }}
    QLabel {{ background: transparent; }}
    QToolTip {{ background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; padding: 4px 6px; }}
    QSplitter::handle {{ background: {t.line}; }}
    QDialog {{ background: {t.panel}; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    #pane_a, #pane_b {{
        background: {t.paper}; color: {t.ink}; border: none;
        selection-background-color: {t.selection}; selection-color: {t.selection_text};
    }}
    """


def _menus(t: Theme) -> str:
    return f"""
    QMenuBar {{ background: {t.chrome}; padding: 1px 6px; }}
    QMenuBar::item {{ padding: 3px 8px; border-radius: 4px; background: transparent; color: {t.ink_soft}; }}
    QMenuBar::item:selected {{ background: {t.control_hover}; color: {t.ink}; }}
    QMenu {{ background: {t.card}; border: 1px solid {t.line}; padding: 4px; }}
    QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; color: {t.ink}; }}
    QMenu::item:selected {{ background: {t.control_hover}; }}
    QMenu::item:disabled {{ color: {t.ink_quiet}; }}
    QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
    """


def _buttons(t: Theme) -> str:
    # Where a chip has the colour of its ground, a line makes it a chip.
    edge = t.line if t.control == t.panel else t.control
    return f"""
    QToolButton, QPushButton {{
        background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 3px 9px; color: {t.ink};
    }}
    QToolButton:hover, QPushButton:hover {{ background: {t.control_hover}; }}
    QToolButton:pressed, QPushButton:pressed {{ background: {t.control_pressed}; }}
    QToolButton:disabled, QPushButton:disabled {{ color: {t.ink_quiet}; }}
    QToolButton:focus, QPushButton:focus {{ border-color: {t.focus}; }}
    QToolButton:checked {{ background: {t.control_pressed}; }}
    QToolButton::menu-indicator {{ image: none; }}
    QPushButton[look="plain"], QDialog QPushButton {{ background: {t.control}; border-color: {t.line}; border-width: 1px; padding: 4px 12px; }}
    QPushButton[look="plain"]:hover, QDialog QPushButton:hover {{ background: {t.control_hover}; }}
    QPushButton[look="plain"]:focus, QDialog QPushButton:focus {{ border: 2px solid {t.focus}; padding: 3px 11px; }}
    QToolButton[look="primary"], QPushButton[look="primary"] {{
        background: {t.strong}; color: {t.strong_text}; border-color: {t.strong}; font-weight: 600; padding: 4px 10px;
    }}
    QToolButton[look="primary"]:hover, QPushButton[look="primary"]:hover {{ background: {t.strong_hover}; border-color: {t.strong_hover}; }}
    QToolButton[look="primary"]:disabled, QPushButton[look="primary"]:disabled {{
        background: {t.control}; color: {t.ink_quiet}; border-color: {t.line};
    }}
    QToolButton[look="primary"]:focus, QPushButton[look="primary"]:focus {{ border-color: {t.focus}; }}
    QToolButton[look="chip"] {{ background: {t.control}; border: 1px solid {edge}; border-radius: 13px; padding: 3px 6px; color: {t.ink}; font-size: 12px; }}
    QToolButton[look="chip"]:hover {{ background: {t.control_pressed}; }}
    QToolButton[look="chip"]:checked {{ background: {t.strong}; border-color: {t.strong}; color: {t.strong_text}; }}
    QToolButton[look="chip"]:focus {{ border: 2px solid {t.focus}; padding: 2px 5px; }}
    QPushButton[look="link"] {{ color: {t.link_text}; padding: 1px 4px; text-align: left; }}
    QPushButton[look="link"]:hover {{ background: {t.control_hover}; }}
    """


def _fields(t: Theme) -> str:
    return f"""
    QLineEdit, QDialog QPlainTextEdit, QTextEdit#note_reads {{
        background: {t.card}; color: {t.ink}; border: 1px solid {t.line}; border-radius: 6px; padding: 4px 8px;
        selection-background-color: {t.selection}; selection-color: {t.selection_text}; placeholder-text-color: {t.ink_quiet};
    }}
    QLineEdit:focus, QDialog QPlainTextEdit:focus, QTextEdit#note_reads:focus {{ border: 2px solid {t.focus}; padding: 3px 7px; }}
    QComboBox QLineEdit, QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ background: transparent; border: none; padding: 0; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView::item {{ padding: 3px 6px; }}
    QComboBox QAbstractItemView::item:selected {{ background: {t.selection}; color: {t.selection_text}; }}
    QComboBox QAbstractItemView {{
        background: {t.card}; color: {t.ink}; border: 1px solid {t.line};
        selection-background-color: {t.selection}; selection-color: {t.selection_text};
    }}
    QLineEdit:disabled {{ background: {t.chrome}; color: {t.ink_quiet}; }}
    QProgressBar {{ background: {t.line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
    QProgressBar::chunk {{ background: {t.link}; border-radius: 3px; }}
    """


def _parts(t: Theme, faces: Typefaces) -> str:
    return f"""
    #toolbar {{ background: {t.chrome}; border-bottom: 1px solid {t.line}; }}
    #wordmark {{ font-family: "{faces.serif}"; font-size: 18px; font-weight: 600; }}
    #find_count {{ color: {t.ink_quiet}; font-size: 12px; padding-right: 4px; }}
    #status {{ background: {t.chrome}; border-top: 1px solid {t.line}; }}
    #status QLabel, #status QPushButton {{ font-size: 12px; color: {t.ink_soft}; }}
    #status QPushButton {{ padding: 0 6px; border-width: 1px; border-color: {t.line}; border-radius: 4px; background: {t.control}; }}
    #status QPushButton:focus {{ border-color: {t.focus}; }}
    #panel {{ background: {t.panel}; border-left: 1px solid {t.line}; }}
    #panel[below="true"] {{ border-left: none; border-top: 1px solid {t.line}; }}
    #panel QListView {{ background: transparent; border: none; outline: none; }}
    #overview {{ background: {t.card}; border: 1px solid {t.line}; border-radius: 6px; }}
    #overview_title {{ font-weight: 600; }}
    #overview_note, #panel_empty {{ color: {t.ink_quiet}; font-size: 12px; }}
    #panel_empty {{ font-size: 14px; }}
    #message_error {{ background: {t.error_ground}; border-bottom: 1px solid {t.line}; }}
    #message_error QLabel {{ color: {t.error_text}; }}
    #message_note {{ background: {t.link_ground}; border-bottom: 1px solid {t.line}; }}
    #message_mark {{ font-weight: 700; }}
    #sheet {{ background: {t.paper}; border: 1px solid {t.line}; border-radius: 4px; }}
    #sheet[over="true"] {{ border: 2px solid {t.focus}; }}
    #sheet_title, #page_title {{ font-family: "{faces.serif}"; font-weight: 600; }}
    #sheet_title {{ font-size: 20px; }}
    #preview_pages {{ background: {t.panel}; border: 1px solid {t.line}; padding: 1px; }}
    #preview_pages:focus {{ border: 2px solid {t.focus}; padding: 0; }}
    #page_title {{ font-size: 26px; }}
    #sheet_text, #page_text {{ color: {t.ink_soft}; font-size: 15px; }}
    #side_a {{ color: {t.a_text}; font-weight: 700; font-size: 12px; }}
    #side_b {{ color: {t.b_text}; font-weight: 700; font-size: 12px; }}
    #rule_a {{ background: {t.a}; }}
    #rule_b {{ background: {t.b}; }}
    #quiet {{ color: {t.ink_quiet}; font-size: 12px; }}
    QFrame[look="card"] {{ background: {t.card}; border: 1px solid {t.link}; border-radius: 8px; }}
    QFrame[look="card"]:focus {{ border: 2px solid {t.focus}; }}
    QFrame[look="card"] QTextEdit, QFrame[look="card"] QListWidget {{ background: {t.card}; border: none; outline: none; color: {t.ink};
        selection-background-color: {t.selection}; selection-color: {t.selection_text}; }}
    QFrame[look="card"] QTextEdit:focus {{ border-left: 2px solid {t.focus}; }}
    QFrame[look="card"] QListWidget::item {{ padding: 4px 6px; border-radius: 4px; color: {t.ink}; }}
    QFrame[look="card"] QListWidget::item:selected {{ background: {t.strong}; color: {t.strong_text}; }}
    #card_title {{ font-weight: 600; font-size: 15px; }}
    QToolButton[look="quiet"] {{ color: {t.ink_quiet}; font-size: 12px; padding: 0 4px; border-width: 1px; border-radius: 4px; }}
    QToolButton[look="quiet"]:hover {{ color: {t.ink}; }}
    """


def _scrolling(t: Theme) -> str:
    return f"""
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {t.line}; border-radius: 5px; min-height: 28px; min-width: 28px; }}
    QScrollBar::handle:hover {{ background: {t.link}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: none; width: 0; height: 0; }}
    """
