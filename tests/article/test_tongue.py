"""The language an article is in: English by its function words, others by their letters, the rest by the identifier; nothing said where it is open."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import tongue

TEXTS = {
    "en": "The ferry was late on Monday, and the harbour office said that it would not say why before the week is out.",
    "de": "Die Fähre kam am Montag zu spät, und das Hafenamt teilte mit, dass es vor Ende der Woche nichts dazu sagen werde.",
    "fr": "Le bac était en retard lundi, et la capitainerie a déclaré qu’elle ne dirait pas pourquoi avant la fin de la semaine.",
    "ru": "Паром опоздал в понедельник, и портовое управление сообщило, что не скажет почему до конца недели.",
    "uk": "Пором запізнився в понеділок, і портове управління повідомило, що не скаже чому до кінця тижня.",
    "he": "המעבורת איחרה ביום שני, ומשרד הנמל אמר שלא יסביר מדוע לפני סוף השבוע.",
    "ar": "تأخرت العبارة يوم الاثنين، وقال مكتب الميناء إنه لن يوضح السبب قبل نهاية الأسبوع.",
    "fa": "کشتی روز دوشنبه دیر رسید و اداره بندر گفت که پیش از پایان هفته توضیحی نخواهد داد.",
    "el": "Το πλοίο άργησε τη Δευτέρα και το λιμεναρχείο είπε ότι δεν θα πει τον λόγο.",
    "ja": "月曜日、フェリーが遅れ、港湾局は週末まで理由を明らかにしないと述べた。",
    "zh": "星期一渡轮晚点,港务局表示本周内不会说明原因。",
    "ko": "월요일 여객선이 늦었고 항만청은 이유를 밝히지 않겠다고 말했다.",
}


@pytest.mark.parametrize("language", sorted(TEXTS))
def test_languages(language: str) -> None:
    assert tongue.detect([TEXTS[language]]) == language


@pytest.mark.parametrize("texts", [[], [""], ["12 – 14"], ["Mayday"], ["Storm hits coast"], ["☂ ☔"], ["ABC def ghi jkl mno pqr stu vwx yz zzz"]])
def test_nothing_is_said_of_too_little(texts: list[str]) -> None:
    assert tongue.detect(texts) is None


def test_english_needs_no_identifier() -> None:
    for name in [name for name in sys.modules if name.startswith("py3langid")]:
        del sys.modules[name]
    tongue._identifier.cache_clear()
    assert tongue.detect([TEXTS["en"]] * 200) == "en"
    assert not any(name.startswith("py3langid") for name in sys.modules)


def test_direction_is_that_of_most_letters() -> None:
    assert tongue.right_to_left([TEXTS["he"], "Reuters contributed."])
    assert tongue.right_to_left([TEXTS["ar"]])
    assert not tongue.right_to_left([TEXTS["en"], "He called it שלום."])
    assert not tongue.right_to_left(["2025"])


@settings(deadline=None)
@given(st.lists(st.text(max_size=40), max_size=4))
def test_any_text_has_an_answer(texts: list[str]) -> None:
    found = tongue.detect(texts)
    assert found is None or found.isalpha()


@pytest.mark.parametrize("language", ["ar", "he-IL", "az_Arab", "ks", "syr", "ur-PK"])
def test_languages_written_from_right_to_left(language: str) -> None:
    assert tongue.is_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "", "ks-Deva-IN", "tr-Latn"])
def test_languages_written_from_left_to_right(language: str) -> None:
    assert not tongue.is_right_to_left(language)
