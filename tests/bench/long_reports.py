"""Two long invented reports of made-up words, for the bench and for pictures: they tell every second paragraph in common, in slightly other words."""

import random
import re

from reader import resources

GLUE = "the of a in to for on with and after before was said that had by at from".split()


def vocabulary() -> list[str]:
    """A few thousand words to make sentences from."""
    texts = (file.read_text(encoding="utf-8").lower() for file in resources.path("words").glob("*.tsv"))
    return sorted(set(re.findall(r"[a-z]{4,11}", " ".join(texts))))


class Reports:
    """Texts of so many paragraphs; those with odd numbers are told by all of them, each a little otherwise, in the same order."""

    def __init__(self) -> None:
        self._words = vocabulary()
        self._names = [word.capitalize() for word in random.Random(5).sample(self._words, 400)]

    def _sentence(self, chance: random.Random) -> str:
        words = [chance.choice(self._words) if chance.random() < 0.45 else chance.choice(GLUE) for _ in range(chance.randint(10, 22))]
        if chance.random() < 0.4:
            words[chance.randrange(len(words))] = f"{chance.choice(self._names)} {chance.choice(self._names)}"
        if chance.random() < 0.25:
            words[chance.randrange(len(words))] = str(chance.randint(2, 900))
        text = " ".join(words).capitalize()
        return f"“{text},” {chance.choice(self._names)} {chance.choice(self._names)} said." if chance.random() < 0.12 else text + "."

    def _paragraph(self, chance: random.Random) -> str:
        return " ".join(self._sentence(chance) for _ in range(chance.randint(1, 4)))

    def paragraphs(self, count: int, seed: int) -> list[str]:
        """So many paragraphs of the report `seed`."""
        own = random.Random(seed)
        told = []
        for number in range(count):
            if number % 2:
                words = self._paragraph(random.Random(1000 + number)).split(" ")
                for _ in range(len(words) // 5):
                    words[own.randrange(len(words))] = own.choice(self._words)
                told.append(" ".join(words))
            else:
                told.append(self._paragraph(own))
        return told

    def text(self, count: int, seed: int) -> str:
        """The report `seed` as a text file has it."""
        return f"Report {seed}\n\n" + "\n\n".join(self.paragraphs(count, seed))
