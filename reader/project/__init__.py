"""What the person decided: links confirmed, added, rejected. A Comparison is never edited."""
