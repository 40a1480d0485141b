"""Reports in the window: the dialog of choices, its preview of the pages, presets, and printing."""
