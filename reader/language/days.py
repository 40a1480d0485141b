"""Days, weeks, months and years: their English names, and arithmetic of them. Pure; a Range is two days, both included."""

import calendar
import datetime

Range = tuple[datetime.date, datetime.date]

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
DAYS = WEEKDAYS | frozenset("mon tue tues wed thu thurs fri sat sun".split())
ZONES = frozenset("est edt cst cdt mst mdt pst pdt gmt utc bst cet".split())  # of time, behind an hour
AROUND_TODAY = frozenset("today yesterday tomorrow".split())
SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
MONTHS = SHORT_MONTHS | frozenset("january february march april may june july august september october november december".split())

STARTS_OF_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_STARTS_OF_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_JUST_GONE = 14  # days
_SEASONS = {"spring": (3, 5), "summer": (6, 8), "fall": (9, 11), "autumn": (9, 11), "winter": (12, 2)}


def month_number(name: str) -> int:
    """1 to 12 for an English month, in full or short."""
    return STARTS_OF_MONTHS.index(name[:3].lower()) + 1


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for an English weekday, in full or short."""
    return _STARTS_OF_WEEKDAYS.index(name[:3].lower())


def date_or_none(year: int, month: int, day: int) -> datetime.date | None:
    """That day, None where there is none."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def month_of(year: int, month: int) -> Range:
    """A whole month; months beyond 1 to 12 run into the years beside. What lies beyond the calendar is its first or its last month."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year, month = (1, 1) if year < 1 else (9999, 12) if year > 9999 else (year, month)
    return datetime.date(year, month, 1), datetime.date(year, month, calendar.monthrange(year, month)[1])


def year_of(first: int, last: int | None = None) -> Range | None:
    """A whole year, or several."""
    last = first if last is None else last
    return (datetime.date(first, 1, 1), datetime.date(last, 12, 31)) if 1 <= first <= last <= 9999 else None


def week_of(day: datetime.date, weeks: int = 0) -> Range | None:
    """The week around a day, `weeks` on; Sunday to Sunday, since newsrooms begin it on either day."""
    monday = shifted(day, "day", 7 * weeks - day.weekday())
    if monday is None:
        return None
    first, last = shifted(monday, "day", -1), shifted(monday, "day", 6)
    return (first, last) if first and last else None


def season_of(day: datetime.date, season: str, which: int) -> Range:
    """The season of this year (0), the last one that ended before (-1) or the next one (1)."""
    first, last = _SEASONS[season]
    if first > last:
        last += 12
    year = day.year - (which == 0 and last > 12 and day.month <= last - 12)  # in January "this winter" is the one that began last year
    if which < 0:
        while month_of(year, last)[1] >= day:
            year -= 1
    elif which > 0:
        while month_of(year, first)[0] <= day:
            year += 1
    return month_of(year, first)[0], month_of(year, last)[1]


def shifted(day: datetime.date, unit: str, count: int) -> datetime.date | None:
    """A day so many days, weeks, months, years or decades on; the month's last day where it is too short. None beyond the calendar."""
    try:
        if unit in ("day", "week"):
            return day + datetime.timedelta(days=count * (7 if unit == "week" else 1))
        months = count * {"month": 1, "year": 12, "decade": 120}[unit]
        year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
        return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (OverflowError, ValueError):
        return None


def latest_weekday(day: datetime.date, weekday: int) -> datetime.date | None:
    """The latest such weekday that is not after the day."""
    return shifted(day, "day", -((day.weekday() - weekday) % 7))


def nearest_year(day: datetime.date, month: int, number: int, *, ahead: bool = False, following: bool = False) -> datetime.date | None:
    """The day of a month whose year was left out: nearest the article's day, and at most three months after it; with `ahead`, half a year.

    `following`: the next one, up to a year on, or one that is but a few days gone.
    """
    found = [date_or_none(year, month, number) for year in (day.year - 1, day.year, day.year + 1, day.year - 2)]
    if following and (later := [d for d in found if d is not None and (d - day).days >= -_JUST_GONE]):
        return min(later)
    fitting = [d for d in found if d is not None and (d - day).days <= (183 if ahead else 92)]
    return min(fitting, key=lambda d: abs((d - day).days)) if fitting else None


def latest_month(day: datetime.date, month: int, *, ahead: bool = False) -> Range:
    """The latest such month that had begun by the day; with `ahead`, the first that has not ended."""
    year = day.year if month <= day.month else day.year - 1
    if ahead and month < day.month:
        year = day.year + 1
    elif ahead:
        year = day.year
    return month_of(year, month)
