"""Fits the judge of points to graded answers and writes models/point-judge/weights.json.

    python3 lab/scoring/judge/train.py --data DIR --units UNITS.json --out weights.json [--leave-out SET | --fold K/N] [--seed 0]

DIR holds one folder a set with answers.jsonl ({"question", "transcript", "grade" 0-1 | "label"}); UNITS.json is the output of
export-units.ts for the same sets. --leave-out fits without one set, --fold without every N-th question, so that
`npm run bench:graders -- --weights weights.json` tells what unseen questions get. Every eighth answer is also shown beside another
question of its set, where it is worth nothing. Needs numpy, onnxruntime, tokenizers, jax, optax and scipy from PyPI.
"""
import argparse
import base64
import json
from pathlib import Path

import jax
import numpy as np
import optax
from features import Reader, features, read_question
from model import HIDDEN, PROJECTED, batch_of, first_weights, forward, loss, packed
from scipy.optimize import minimize
from text_rules import points

EPOCHS, RATE, DECAY = 4, 2e-3, 0.05
#: How much the fitted layers say beside the plain share of what was found; the rest keeps new questions from going astray.
FITTED_SHARE, PLAIN_SLOPE, PLAIN_MIDDLE = 0.6, 12, 0.7
STRANGERS = 0.12
COLBERT = Path(__file__).parents[3] / "models/answerai-colbert-small-v1"


def read_answers(data, units, without, seed):
    reader, chance = Reader(COLBERT), np.random.default_rng(seed + 5)
    questions = {(one["set"], one["number"]): one for one in units}
    asked = {key: read_question(one["text"], points(one["units"]), reader) for key, one in questions.items()}
    order = {key: index for index, key in enumerate(questions)}
    counts, found = {}, []
    for key in questions:
        counts.setdefault(key[0], 0)
    for name in counts:
        for line in (Path(data) / name / "answers.jsonl").read_text().splitlines():
            row = json.loads(line)
            key = (name, row["question"])
            if key not in questions or without(name, order[key]):
                continue
            grade = row["grade"] if "grade" in row else float(row["label"] == "correct")
            found.append((key, row["transcript"], grade, 1))
            counts[name] += 1
            if chance.random() < STRANGERS:
                others = [other for other in questions if other[0] == name and other != key and not without(name, order[other])]
                found.append((others[chance.integers(len(others))], row["transcript"], 0.0, 0.5))
    answers = []
    for key, text, grade, weight in found:
        one = features(*asked[key], text, reader)
        one |= {"grade": grade, "weight": weight * (3000 / counts[key[0]]) ** 0.5, "question": order[key], "set": key[0]}
        answers.append(one)
    return answers, len(questions)


def fit(answers, questions, seed):
    signs = np.concatenate([one["signs"] for one in answers])
    mean, spread = signs.mean(0), signs.std(0) + 1e-3
    chance = np.random.default_rng(seed)
    batches = [batch_of(answers, group, mean, spread) for group in packed(answers, chance.permutation(len(answers)))]
    weights = first_weights(seed, answers[0]["model"].shape[1], questions)
    schedule = optax.cosine_decay_schedule(RATE, EPOCHS * len(batches))
    optimizer = optax.adamw(schedule, weight_decay=DECAY)
    state, key = optimizer.init(weights), jax.random.PRNGKey(seed + 99)

    @jax.jit
    def step(weights, state, batch, key):
        change, state = optimizer.update(jax.grad(loss)(weights, batch, key), state, weights)
        return optax.apply_updates(weights, change), state

    for _ in range(EPOCHS):
        for index in chance.permutation(len(batches)):
            key, own = jax.random.split(key)
            weights, state = step(weights, state, batches[index], own)
    return {name: np.array(value) for name, value in weights.items()}, mean, spread


def with_plain_share(weights, mean, spread):
    """Mixes the fitted logit with one of the first sign alone; both are linear in the last layer."""
    slope = (1 - FITTED_SHARE) * PLAIN_SLOPE
    weights["H2"], weights["S"] = weights["H2"] * FITTED_SHARE, weights["S"] * FITTED_SHARE
    weights["S"][0, 0] += slope * spread[0]
    weights["h2"] = weights["h2"] * FITTED_SHARE + slope * (mean[0] - PLAIN_MIDDLE)


def calibrated(weights, answers, mean, spread, seed):
    """Scales and shifts the last layer so that 60 % is 60 %, every set counting the same."""
    mine = [one for one in answers if one["weight"] > 0]
    some = [mine[at] for at in np.random.default_rng(seed + 3).permutation(len(mine))[:1200]]
    batches = [(group, batch_of(some, group, mean, spread)) for group in packed(some, range(len(some)))]
    sizes = {name: sum(one["set"] == name for one in some) for name in {one["set"] for one in some}}
    run = jax.jit(forward)

    def misfit(change):
        scaled = dict(weights, H2=weights["H2"] * change[0], S=weights["S"] * change[0], h2=weights["h2"] * change[0] + change[1])
        total = 0
        for group, batch in batches:
            covered = np.clip(np.array(run(scaled, batch))[: len(group)], 1e-4, 1 - 1e-4)
            grade = np.array([some[at]["grade"] for at in group])
            share = np.array([1 / sizes[some[at]["set"]] for at in group])
            total -= (share * (grade * np.log(covered) + (1 - grade) * np.log(1 - covered))).sum()
        return total

    scale, shift = minimize(misfit, [1.0, 0.0], method="Nelder-Mead", options={"maxiter": 40}).x
    return dict(weights, H2=weights["H2"] * scale, S=weights["S"] * scale, h2=weights["h2"] * scale + shift)


def write(weights, mean, spread, out):
    def packed_values(values):
        return base64.b64encode(np.ascontiguousarray(values, dtype="<f4").tobytes()).decode()

    def comparison(name):
        return {
            "hidden": packed_values(weights[name + "1"]),
            "hiddenBias": packed_values(weights[name.lower() + "1"]),
            "importance": packed_values(weights[name + "u"]),
            "importanceBias": float(weights[name.lower() + "u"][0]),
        }

    verdict = {"mean": mean, "spread": spread, "hidden": weights["H1"], "hiddenBias": weights["h1"], "output": weights["H2"]}
    judge = {
        "sizes": {"vector": weights["W"].shape[0], "projected": PROJECTED, "hidden": HIDDEN},
        "projection": packed_values(weights["W"]),
        "forward": comparison("F"),
        "backward": comparison("B"),
        "verdict": {name: packed_values(values) for name, values in (verdict | {"signs": weights["S"]}).items()}
        | {"bias": float(weights["h2"][0])},
    }
    Path(out).write_text(json.dumps(judge, indent=1))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--units", "--out"):
        options.add_argument(name, required=True)
    options.add_argument("--leave-out")
    options.add_argument("--fold", default="-1/1")
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    fold, folds = map(int, chosen.fold.split("/"))

    def without(name, index):
        return name == chosen.leave_out or (folds > 1 and index % folds == fold)

    answers, questions = read_answers(chosen.data, json.loads(Path(chosen.units).read_text()), without, chosen.seed)
    weights, mean, spread = fit(answers, questions, chosen.seed)
    with_plain_share(weights, mean, spread)
    write(calibrated(weights, answers, mean, spread, chosen.seed), mean, spread, chosen.out)


if __name__ == "__main__":
    main()
