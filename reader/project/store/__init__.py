"""The project file: both articles, what the person decided and how they got there, in one SQLite database that can be mailed. Knows no window."""
