"""Who is quoted by somebody else: "Lee was quoted as saying", "the police quoted Lee as saying". Pure; works on tokens."""

from reader.language.phrases import AUXILIARIES, BE, is_adverb
from reader.language.scene import Attribution, Scene
from reader.language.subjects import main_subject

QUOTED_FAR = 10  # tokens from "quoted" to "as saying"


def quoted(scene: Scene, v: int) -> Attribution | None:
    """Lee was quoted as saying; the police quoted Lee as saying."""
    run = scene.run
    if (run[v].low == "quoted" and v + 2 < scene.high and run[v + 1].low == "as" and run[v + 2].low == "saying") or _quoted_elsewhere(scene, v):
        j = v - 1
        while j >= scene.low and (run[j].low in AUXILIARIES or is_adverb(run[j])):
            j -= 1
        subject = main_subject(run, scene.low, j + 1)
        return Attribution(subject, (v, v + 2 if run[v + 1].low == "as" else v)) if subject else None
    if run[v].low == "quoted" and not (v > scene.low and run[v - 1].low in BE):
        for k in range(v + 2, min(scene.high - 1, v + QUOTED_FAR)):
            if run[k].low == "as" and run[k + 1].low == "saying":
                return Attribution((v + 1, k - 1), (k + 1, k + 1)) if all(t.kind in ("word", "own") for t in run[v + 1 : k]) else None
    return None


def _quoted_elsewhere(scene: Scene, v: int) -> bool:
    """ "Lee was quoted by the Packet as saying"."""
    run = scene.run
    if v + 2 >= scene.high or (run[v].low, run[v + 1].low) != ("quoted", "by"):
        return False
    return any((run[k].low, run[k + 1].low) == ("as", "saying") for k in range(v + 2, min(scene.high - 1, v + QUOTED_FAR)))
