"""A share in whole percent, as it is said. Pure."""


def percent(share: float) -> int:
    """A share of 0 to 1 in percent. Only nothing at all is 0 and only all of it 100: a reader would look for the rest in vain."""
    if 0.0 < share < 1.0:
        return min(99, max(1, round(100 * share)))
    return round(100 * share)
