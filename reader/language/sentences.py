"""Where sentences begin and end in one paragraph. Pure; offsets are code points of the paragraph's text."""


def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences of `text`, half-open, trimmed of white space, in order; they hold every character that is not white space."""
    import nupunkt

    found = []
    for start, end in nupunkt.sent_spans(text):
        piece = text[start:end]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        if last > first:
            found.append((first, last))
    return tuple(found)
