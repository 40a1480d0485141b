"""The style sheet of what helps: palette, hints, guide, shortcut editor, text for listeners. Colours come from the theme alone."""

from reader.window.theme import Theme
from reader.window.typefaces import Typefaces


def sheet(t: Theme, faces: Typefaces) -> str:
    """To be added to the sheet of the whole window."""
    return f"""
    #palette, #tour {{ background: {t.card}; border: 1px solid {t.focus if t.name == "high contrast" else t.ink_quiet}; border-radius: 9px; }}
    #palette_list, #guide_list, #shortcuts_list {{ background: {t.card}; border: none; outline: none; color: {t.ink}; }}
    #guide_list, #shortcuts_list, #guide_text, #linear_text {{ border: 1px solid {t.line}; border-radius: 6px; }}
    #guide_text, #linear_text {{
        background: {t.paper}; color: {t.ink}; selection-background-color: {t.selection}; selection-color: {t.selection_text};
    }}
    #linear_text {{ font-family: "{faces.serif}"; font-size: 16px; padding: 10px 14px; }}
    #guide_list:focus, #shortcuts_list:focus, #guide_text:focus, #linear_text:focus {{ border: 2px solid {t.focus}; }}
    #guide_list::item {{ padding: 6px 8px; border-radius: 4px; }}
    #shortcuts_list::item {{ padding: 4px 6px; }}
    #guide_list::item:selected, #shortcuts_list::item:selected {{ background: {t.selection}; color: {t.selection_text}; }}
    #shortcuts_list QHeaderView::section {{ background: {t.panel}; color: {t.ink_soft}; border: none; border-bottom: 1px solid {t.line}; padding: 5px 6px; }}
    #shortcuts_told {{ color: {t.ink_soft}; }}
    #panel QListView {{ border: 2px solid transparent; }}
    #panel QListView:focus {{ border-color: {t.focus}; border-radius: 4px; }}
    #tour_title {{ font-family: "{faces.serif}"; font-size: 18px; font-weight: 600; }}
    #tour_text {{ color: {t.ink_soft}; font-size: 14px; }}
    """
