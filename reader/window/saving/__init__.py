"""The project file in the window: work kept as it is done, saving, opening, and bringing back what a crash left. The file itself is project/store's."""
