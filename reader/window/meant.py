"""Which two paragraphs are meant: those a person chose on either side, or the one chosen and what it brought level. Pure."""

from reader.article.sides import OTHER, Pair, Side


class Meant:
    """The paragraph of each side that was gone to last. One that only came along is forgotten when another is chosen across from it."""

    def __init__(self) -> None:
        self._at: dict[Side, int] = {}
        self._chosen: set[Side] = set()

    def clear(self) -> None:
        self._at.clear()
        self._chosen.clear()

    def choose(self, side: Side, paragraph: int) -> None:
        """A person went to this paragraph."""
        if not self.stays_with(side, paragraph):
            self._at.pop(OTHER[side], None)
        self._at[side] = paragraph
        self._chosen.add(side)

    def bring(self, side: Side, paragraph: int) -> None:
        """This paragraph came along with the other side's."""
        self._at[side] = paragraph
        self._chosen.discard(side)

    def get(self, side: Side) -> int | None:
        """The paragraph of one side."""
        return self._at.get(side)

    def stays_with(self, side: Side, paragraph: int) -> bool:
        """Whether what is meant across is still meant with this paragraph."""
        return self._at.get(side) == paragraph or OTHER[side] in self._chosen

    @property
    def both_chosen(self) -> Pair | None:
        """The pair that a person put together paragraph by paragraph."""
        return (self._at["a"], self._at["b"]) if len(self._chosen) == 2 else None
