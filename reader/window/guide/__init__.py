"""The user guide: its pages, how they are shown, and search in them."""
