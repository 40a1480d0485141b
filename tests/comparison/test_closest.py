"""What comes closest to a one-sided stretch. All texts are invented."""

import numpy as np

from reader.article.model import Article, Paragraph, Span
from reader.comparison.closest import Side, beside, nearest, opening
from reader.comparison.lacking import known
from reader.comparison.model import Nearest
from reader.comparison.onesided import one_sided
from reader.comparison.pointing import pointing
from reader.comparison.surfaces import Sparse
from reader.comparison.thresholds import MODEL
from reader.language.read import read
from reader.language.reading import Reading
from reader.language.words import words

OTHER = ("Pilots gathered at the harbour.", "The guild sold its trombone in a secret ballot.")


def reading(*texts: str) -> Reading:
    return read(Article(tuple(map(Paragraph, texts))))


def side(mine: Reading, same: list[float], related: list[float], alone: float = 0.9) -> Side:
    told = tuple(np.full(len(words(mine.article.text(s.span))), alone, dtype=np.float32) for s in mine.sentences)
    return Side(mine, told, *(Sparse.of(np.array([row], dtype=np.float32)) for row in (same, related)))


def found(text: str, same: list[float], related: list[float]) -> Nearest | None:
    mine, other = reading(text), reading(*OTHER)
    own = side(mine, same, related)
    return nearest(own, other, 0, Span(0, 0, len(text)), MODEL, known(mine, other), opening(own, other))


def test_one_word_in_common_is_not_near_where_the_score_is_low() -> None:
    assert found("Otters were seen to gather in one place.", [0, 0], [0.25, 0]) is None
    near = found("Otters were seen to gather in one place.", [0, 0], [0.4, 0])
    assert near is not None
    assert near.span.paragraph == 0
    assert found("Otters were told to gather at the harbour.", [0, 0], [0.25, 0]) is not None


def test_the_same_number_or_nobody_in_both_is_not_near() -> None:
    def near(text: str, *other: str) -> Nearest | None:
        mine, across = reading(text), reading("Velm is a port.", *other)
        own = side(mine, [0, 0], [0, 0.34])
        return nearest(own, across, 0, Span(0, 0, len(text)), MODEL, known(mine, across), opening(own, across))

    assert near("Otters slept for 40 minutes.", "Pilots sang in 40 villages.") is None
    assert near("Nobody remembers otters.", "The pilots remember that nobody sang.") is None
    assert near("Otters slept on boats for 40 minutes.", "Pilots sang in boats with otters.") is not None


def near_with(rivals: list[float], paragraph: int = 0) -> Nearest | None:
    """What comes near to the first of four sentences that scores 0.295 with a paragraph across; the others score this much with it."""
    mine, other = reading("Otters gathered at the harbour.", "One.", "Two.", "Three."), reading(*OTHER)
    grid = np.zeros((4, 2), dtype=np.float32)
    grid[:, paragraph] = [0.295, *rivals]
    told = tuple(np.full(len(words(mine.article.text(s.span))), 0.9, dtype=np.float32) for s in mine.sentences)
    own = Side(mine, told, Sparse.of(np.zeros((4, 2), dtype=np.float32)), Sparse.of(grid))
    return nearest(own, other, 0, Span(0, 0, 31), MODEL, known(mine, other), opening(own, other))


def test_the_opening_paragraph_is_faintly_near_only_to_the_sentences_that_are_nearest_to_it() -> None:
    assert near_with([0.0, 0.0, 0.9]) is not None
    assert near_with([0.0, 0.295, 0.295]) is not None
    assert near_with([0.0, 0.8, 0.9]) is None
    assert near_with([0.0, 0.8, 0.9], paragraph=1) is not None


def test_a_few_words_that_a_linked_paragraph_has_are_not_marked_of_many_in_the_likeliest() -> None:
    mine = reading("Otters were washing their paws all day, in a secret-ballot vote.")
    linked = ("The guild met in a secret ballot. They vote.", *(f"Pier {n} was swept by its own keepers." for n in "1234"))
    other = reading(OTHER[0], *linked)
    told = np.array([0.01] * 8 + [0.95] * 4, dtype=np.float32)
    scores = [[0, score, 0, 0.6, 0.61, 0.62, 0.63] for score in (0.99, 0.5, 0.0)]
    marked = [one_sided(Side(mine, (told,), *(Sparse.of(np.array([row], dtype=np.float32)) for row in (s, [0.6] + [0] * 6))), other, MODEL) for s in scores]
    assert [len(found) for found in marked] == [0, 1, 1]


def test_a_few_words_of_which_nothing_is_lacking_are_not_marked() -> None:
    mine, other = reading("Otters were washing their paws all day, in a secret-ballot vote by pilots."), reading(*OTHER)
    told = np.array([0.01] * 7 + [0.95] * 7, dtype=np.float32)[: len(words(mine.article.text(mine.sentences[0].span)))]
    score = Sparse.of(np.array([[0.0, 0.9]], dtype=np.float32))
    near = Sparse.of(np.array([[0.6, 0.9]], dtype=np.float32))
    assert one_sided(Side(mine, (told,), score, near), reading(OTHER[0], f"{OTHER[1]} The pilots cast a vote."), MODEL) == ()
    assert len(one_sided(Side(mine, (told,), score, near), other, MODEL)) == 1


def test_of_passages_that_score_nearly_alike_the_one_with_words_that_stand_hardly_anywhere_else_is_near() -> None:
    text = "Otters sold a trombone by ballot."
    near = found(text, [0, 0], [0.5, 0.45])
    assert near is not None
    assert near.span.paragraph == 1
    far, names_nothing = found(text, [0, 0], [0.9, 0.45]), found("Otters bought a trumpet.", [0, 0], [0.5, 0.45])
    assert far is not None
    assert names_nothing is not None
    assert far.span.paragraph == names_nothing.span.paragraph == 0
    opening_has_them = found("Pilots gathered with a trombone.", [0, 0], [0.45, 0.5])
    assert opening_has_them is not None
    assert opening_has_them.span.paragraph == 1


SEALS = ("Pilots gathered at the harbour.", "Nobody slept. The keeper was Ada Quill of Velm, and she wept.", "The guild sold its trombone in a secret ballot.")


def pointed_to(text: str, related: list[float], same: list[float] | None = None) -> str:
    """The sentence across that comes nearest to a text; "" for none."""
    mine, other = reading(text), reading(*SEALS)
    own = side(mine, same or [0.0] * 4, related)
    near = nearest(own, other, 0, Span(0, 0, len(text)), MODEL, known(mine, other), opening(own, other))
    return other.article.text(near.span) if near else ""


def test_words_that_stand_hardly_anywhere_else_make_a_sentence_near_that_scores_low() -> None:
    assert pointed_to("Otters sold a trombone by ballot.", [0, 0, 0, 0.1]) == SEALS[2]
    assert pointed_to("Otters feared Ada Quill.", [0, 0, 0, 0]) == "The keeper was Ada Quill of Velm, and she wept."
    assert pointed_to("Otters feared the pilots of another harbour.", [0.1, 0, 0, 0]) == ""  # the opening paragraph
    assert pointed_to("Otters wept.", [0, 0, 0.1, 0]) == ""


def test_a_name_alone_is_near_where_it_scores_or_stands_beside_what_both_tell() -> None:
    assert pointed_to("Otters feared old Quill.", [0, 0, 0.04, 0]) == ""
    assert pointed_to("Otters feared old Quill.", [0, 0, 0.12, 0]) != ""
    assert pointed_to("Otters feared old Quill.", [0, 0, 0.04, 0], [0, 0.9, 0, 0]) != ""


def test_of_the_paragraph_that_comes_nearest_the_sentence_that_scores_highest_is_shown() -> None:
    assert pointed_to("Otters feared Ada Quill.", [0, 0.6, 0.3, 0]) == "Nobody slept."
    assert pointed_to("Otters feared Ada Quill.", [0, 0, 0.3, 0.5]) == "The keeper was Ada Quill of Velm, and she wept."


def test_what_words_point_to_outdoes_no_sentence_that_scores_far_higher() -> None:
    assert pointed_to("Otters feared Ada Quill.", [0, 0, 0.25, 0.5]) == SEALS[2]
    assert pointed_to("Otters sold a trombone by ballot.", [0, 0.5, 0, 0.3]) == SEALS[2]
    assert pointed_to("Otters sold a trombone by ballot.", [0, 0.5, 0, 0.2]) == "Nobody slept."


def test_a_low_score_is_near_beside_what_both_tell() -> None:
    assert pointed_to("Otters slept.", [0, 0, 0.22, 0]) == ""
    assert pointed_to("Otters slept.", [0, 0, 0.22, 0], [0, 0.9, 0, 0]) == "The keeper was Ada Quill of Velm, and she wept."


def test_the_best_sentence_is_near_where_its_paragraph_tells_what_another_sentence_of_this_one_tells() -> None:
    mine, other = reading("Otters yawned. It was late. The pilots wept."), reading(*SEALS)
    near = [0.0, 0.1, 0.0, 0.0]

    def there(row: list[float], link: float) -> Nearest | None:
        none = [0.0] * 4
        same, related = (Sparse.of(np.array(rows, dtype=np.float32)) for rows in ([none, none, [0, 0, link, 0]], [row, none, none]))
        own = Side(mine, side(mine, none, none).alone, same, related)
        return nearest(own, other, 0, Span(0, 0, len("Otters yawned.")), MODEL, known(mine, other), opening(own, other))

    found = there(near, 0.9)
    assert found is not None
    assert other.article.text(found.span) == "Nobody slept."
    assert there(near, 0.1) is None
    assert there([0.0, 0.04, 0.0, 0.0], 0.9) is None
    assert there([0.0, 0.1, 0.0, 0.15], 0.9) is None


def test_a_paragraph_that_has_its_place_across_is_not_near_to_another_for_one_name() -> None:
    assert pointed_to("Otters feared old Quill.", [0, 0, 0.12, 0], [0, 0, 0, 0.9]) == ""
    assert pointed_to("Otters feared Ada Quill.", [0, 0, 0.12, 0], [0, 0, 0, 0.9]) != ""


def test_a_score_that_tells_little_is_not_near_without_words_in_common() -> None:
    assert found("Otters yawned in one place.", [0, 0], [0, 0.285]) is None
    assert found("Otters yawned in one place.", [0, 0], [0, 0.3]) is not None


def test_the_name_of_a_place_points_once_however_many_words_it_has() -> None:
    mine, other = reading("Otters met in Ada Quill."), reading(*SEALS)
    seldom = known(mine, other).seldom
    by_place = pointing(mine, Span(0, 0, len("Otters met in Ada Quill.")), seldom)[2]
    assert (by_place.words, by_place.named) == (1, True)
    person = reading("Ada Quill met otters.")
    assert pointing(person, Span(0, 0, len("Ada Quill met otters.")), seldom)[2].words == 2


def test_what_no_words_point_to_is_not_near_where_the_paragraph_is_told_elsewhere() -> None:
    mine, other = reading("Otters yawned."), reading(*SEALS)
    own = side(mine, [0.0] * 4, [0, 0, 0, 0.35])
    span, beforehand, begun = Span(0, 0, len("Otters yawned.")), known(mine, other), opening(own, other)
    told = {0: [(Span(0, 0, 5), other.sentences[1].span, 0.9)]}
    assert nearest(own, other, 0, span, MODEL, beforehand, begun) is not None
    assert nearest(own, other, 0, span, MODEL, beforehand, begun, told) is None
    there = beside(own, other, 0, span, told, beforehand)
    assert there is not None
    assert there.span == other.sentences[1].span
    assert beside(own, other, 0, span, {}, beforehand) is None
    sure = side(mine, [0.0] * 4, [0, 0, 0, 0.5])
    assert nearest(sure, other, 0, span, MODEL, beforehand, begun, told) is not None


def test_nobody_in_common_is_not_near_where_the_score_is_low() -> None:
    mine, other = reading("Nobody in the choir could sing."), reading("Pilots left.", "Nobody ever rowed to the island.")
    for score, expected in ((0.35, False), (0.45, True)):
        own = side(mine, [0, 0], [0, score])
        near = nearest(own, other, 0, Span(0, 0, 31), MODEL, known(mine, other), opening(own, other))
        assert (near is not None) == expected


def test_of_sentences_that_come_as_near_the_one_with_more_of_the_words_is_shown() -> None:
    mine = reading("They read of a trombone, and talk by night.")
    other = reading("Pilots slept.", "One reads it twice. It rained.", "There is talk of some trombone.")
    own = side(mine, [0.0] * 4, [0.0, 0.5, 0.0, 0.49])
    text = mine.article.paragraphs[0].text
    near = nearest(own, other, 0, Span(0, 0, len(text)), MODEL, known(mine, other), opening(own, other))
    assert near is not None
    assert near.span == other.sentences[3].span


def test_part_of_a_sentence_is_near_to_what_answers_that_part() -> None:
    mine = reading("She wrote that the wall leaked and that the lock must be dredged at night.")
    other = reading("Pilots slept.", "In a letter she said that the wall leaked. The lock was to be dredged.")
    own = side(mine, [0.0] * 3, [0.0, 0.98, 0.51])
    text = mine.article.paragraphs[0].text
    spans = Span(0, text.index("the lock"), len(text)), Span(0, text.index("the wall"), text.index(" and that"))
    near = [nearest(own, other, 0, span, MODEL, known(mine, other), opening(own, other)) for span in spans]
    assert [one and one.span for one in near] == [other.sentences[2].span, other.sentences[1].span]
