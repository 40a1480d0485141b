"""What English function words do, and which words look like verbs. Pure."""

import re
from functools import cache, lru_cache

from reader import resources

WHO = frozenset(["who", "whom", "whose", "which"])
RELATIVES = WHO | {"where"}
SUBORDINATORS = frozenset("""because although though while when whenever if unless until since after before whether whereas once till""".split())
COORDINATORS = frozenset(["and", "but", "or", "nor", "yet"])
# words that a following "which", "if" or "when" belongs to
TRANSPARENT = frozenset(
    """even just only ever as than about of what not soon shortly days hours weeks months years day week month year minutes moments long""".split()
)
OPENERS = frozenset("""that because while when if as although though whether since after before until""".split())
PREPOSITIONS = frozenset(
    """of in on at for from with by during about against between among into onto over under through throughout to toward towards upon within
    without across around along above below behind beside beyond near inside outside despite amid following regarding concerning per via versus
    like unlike except besides off out than""".split()
)
PARTICLES = frozenset(["over", "out", "off", "up", "down", "away", "back", "on"])
TIME_PREPOSITIONS = frozenset(["during", "amid", "despite", "throughout", "following", "since", "until", "without", "within"])
DETERMINERS = frozenset(
    """a an the this these those his her its their my our your some many several most any all each every no both another such more few two three
    four five six seven eight nine ten dozens hundreds thousands""".split()
)
POSSESSIVES = frozenset(["his", "her", "its", "their"])
OWNERS = POSSESSIVES | {"our", "my", "your"}
ARTICLES = OWNERS | frozenset("a an the this these those every no".split())  # what a noun phrase may begin with
BE = frozenset("""is was were are be been being am isn't wasn't aren't weren't""".split())
MODALS = frozenset("will would can could may might must should".split())
AUXILIARIES = (BE | MODALS) | frozenset(
    """has have had shall did does do cannot won't wouldn't couldn't can't hasn't haven't hadn't
    didn't doesn't don't shouldn't won’t wouldn’t couldn’t can’t hasn’t haven’t hadn’t didn’t doesn’t don’t shouldn’t""".split()
)
PERSONAL = frozenset("he she they it i we".split())
SUBJECTS = PERSONAL | frozenset("""you there he's she's it's i'm we're they're that's it’s i’m he’s she’s""".split())
DENIALS = frozenset(["not", "never", "n't", "t"])  # "didn't" is two words to whoever splits them
SHORT_STATE = r"(?:(?:[A-Z]\.){2,3}|(?![JS]r\.)[A-Z][a-z]{1,5}\.)"
"""A pattern of states written short: "N.Y.", "Va.", "Ariz."; not "Jr."."""
DENYING = re.compile(
    r"n[’']t\b|\b(?:not|never|no|nor|neither|cannot|without|nothing|nobody|none|nowhere|fail\w*|refus\w+|declin\w+|den[iy]\w*)\b", re.IGNORECASE
)
"""Whatever makes that a sentence may tell something as not so."""
NO_ADVERBS = frozenset("family ally rally italy july reply supply assembly kelly sally emily holly billy only elderly early daily weekly monthly".split())
"""Words in "ly" that are none."""
ADVERBS = frozenset("""also then later even now never still not just instead thus therefore often again soon ever already so""".split())
TAKES_AS = frozenset("""such well soon long far just much many known same as seen described serve served serving regarded""".split())
STARTS = frozenset("""began begin begins start started stop stopped keep kept continue consider considered very more most so not and or""".split())
CONTROLS = frozenset(
    """get gets got want wants wanted try tries tried trying plan plans planned seek seeks sought need needs needed have has had going able likely expected
    expect expects ready set refuse refused refuses decide decided agree agreed hope hopes hoped fail failed continue continued continues begin
    began begins start started used vow vowed pledge pledged promise promised threaten threatened allowed asked forced required according due
    close prior not how what when where whether is was were are be been being appears appear appeared seem seems seemed willing unwilling
    supposed scheduled poised""".split()
)
NARRATING = frozenset(
    """saying adding citing noting calling arguing killing leaving accusing claiming warning urging leading suggesting prompting raising sparking
    making forcing allowing requiring sending giving bringing causing ending putting injuring wounding following joining winning losing
    becoming describing insisting explaining telling asking pointing referring using offering seeking""".split()
)
PLAIN_VERBS = frozenset("""says has is gives makes takes goes wants needs calls remains includes runs gets keeps puts comes sends""".split())
AFTER_COMMA = frozenset(
    """who whom whose which where when while because although though since after before until unless if as so and but or nor yet including
    according despite amid with without during following that for in on at by from under where whereas even especially particularly a an the
    his her its their one two three some many several most all both he she they it we i you there to not only now then later also such like
    just rather instead once former""".split()
)

_NOT_ING = frozenset(
    """during king ring thing nothing something anything everything morning evening spring string wing wedding building meeting briefing hearing
    shooting bombing feeling housing funding spending training meaning beginning being going willing leading standing outstanding upcoming
    ongoing long-standing remaining existing growing rising leading sterling beijing sing bring boeing ceiling filing ruling opening voting
    trading banking engineering warning offering""".split()
)
_NOT_ED = frozenset(
    """united need speed indeed feed breed seed bed red hundred sacred naked wicked armed alleged so-called unprecedented limited led bred fed shed sled
    wed reed greed freed kindred aged supposed""".split()
)


@cache
def _irregular_past() -> frozenset[str]:
    """Past forms of English verbs that no rule makes, as far as they are not nouns too."""
    lines = resources.path("words", "irregular.tsv").read_text(encoding="utf-8").splitlines()
    forms = {form for line in lines if line and not line.startswith("#") for form in line.split("\t")[1].split() if not form.endswith("men")}
    nouns = {"people", "children", "men", "women", "feet", "lives", "wives", "knives", "leaves", "mice", "teeth", "thieves", "wolves", "geese", "halves"}
    return frozenset(forms - nouns - {"left", "found", "felt", "saw", "ground", "lying", "dying", "crises", "had", "has", "been"}) | {
        "left",
        "found",
        "felt",
        "saw",
        "put",
        "set",
        "cut",
        "hit",
        "let",
        "won",
        "split",
        "quit",
        "spread",
    }


@lru_cache(maxsize=65536)
def past(word: str) -> bool:
    """Whether a folded word looks like a past form or past participle."""
    if word in _irregular_past() or word == "led":
        return True
    return len(word) > 4 and word.endswith("ed") and word not in _NOT_ED and not word.endswith(("eed", "-ed"))


@lru_cache(maxsize=65536)
def present_participle(word: str) -> bool:
    """Whether a folded word looks like a present participle and is not chiefly a noun."""
    if word in NARRATING:
        return True
    return len(word) > 5 and word.endswith("ing") and word not in _NOT_ING


def has_verb(words: list[str]) -> bool:
    """Whether one of these folded words is plainly a verb."""
    return any(word in AUXILIARIES or past(word) or word in PLAIN_VERBS for word in words)
