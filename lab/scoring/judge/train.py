"""Fits the judge of points and its reader to graded answers.

    python3 lab/scoring/judge/train.py --data DIR --units UNITS.json --reader FILE.onnx [--leave-out SET | --fold K/N] [--out DIR]

DIR holds one folder a set with answers.jsonl ({"question", "transcript", "grade" 0-1 | "label"}); UNITS.json is the output of
export-units.ts for the same sets; FILE.onnx is the reader as published (models/README.md says where it comes from), not the one that
ships, which has seen these answers. --fold leaves out every N-th question of each set, --leave-out one set, and how far coverage of
what was left out agrees with its grades is printed; the weights that ship are fitted to all. --out DIR writes model_quantized.onnx,
weights.json and left-out.json, the numbers of the questions left out by set, for `bench:graders --left-out`. --frozen fits the
judge alone. --fitted DIR fits nothing but prints the same for the two files of an earlier --out. One thread (OMP_NUM_THREADS=1)
and the same --seed repeat a run. --damaged 0.5 also shows half of the answers with one word lost or misheard; the last lines tell
how far coverage moves by such a word. Needs lab/requirements.txt.
"""
import argparse
import json
import math
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from agreement import rows
from graded import folds_of, groups, numbers_by_set, read_answers, read_questions, with_damage, with_strangers
from judge import FIRST_SIGNS, Judge
from reader import LAYERS, WIDTH, Reader

#: Layers below this one stay as published; the embeddings always do.
FIRST_TRAINED = 0
EPOCHS, READER_RATE, JUDGE_RATE, DECAY, WARMING = 2, 5e-5, 2e-3, 0.05, 0.15
#: Answers to one question that are compared with each other, and questions a step.
TOGETHER, AT_ONCE = 12, 4
#: How much the fitted layers say beside the plain share of what was found; the rest keeps it from being too sure of new questions.
FITTED_SHARE, PLAIN_SLOPE, PLAIN_MIDDLE = 0.6, 12, 0.7
#: What it counts that coverage stays as it was when one word of an answer is lost or misheard.
STEADY_SHARE = 4.0
#: A move of coverage above this changes what a speaker thinks of an answer.
LARGE_MOVE = 0.08
#: What the order of answers to one question counts beside their grades.
ORDER_SHARE = 0.5


def texts_of(answers):
    shown = answers + [answer.damaged for answer in answers if answer.damaged]
    return answers[0].question.texts + [text for answer in shown for text in answer.sentences]


def misfit(judge, step, read):
    """Cross-entropy of coverage with the grade, and how often the better of two answers to a question is put below the worse."""
    total = weights = order = pairs = moved = 0.0
    for some in step:
        damaged = [one.damaged for one in some if one.damaged]
        answers = some + damaged
        covered = judge.trained_coverage(answers, read).clamp(1e-4, 1 - 1e-4)
        grade = torch.tensor([one.grade for one in answers])
        weight = torch.tensor([one.weight for one in answers])
        total = total - (weight * (grade * covered.log() + (1 - grade) * (1 - covered).log())).sum()
        weights += weight.sum().item()
        if damaged:
            whole = torch.tensor([bool(one.damaged) for one in some])
            moves = covered[: len(some)][whole] - covered[len(some) :]
            moved = moved + (weight[len(some) :] * moves**2).sum()
        better = F.relu(grade[:, None] - grade) * weight.mean()
        logits = covered.logit()
        order = order + (F.softplus(logits - logits[:, None]) * better).sum()
        pairs += better.sum().item()
    judgement = (total + STEADY_SHARE * moved) / weights + ORDER_SHARE * order / (pairs + 1e-6)
    first = torch.tensor(FIRST_SIGNS)
    return judgement + 0.1 * (judge.hardness**2).mean() + 0.01 * ((judge.signs[:, 0] - first) ** 2).sum()


def fit(reader, judge, answers, chance):
    with torch.no_grad():
        seen = [judge.raw_signs(some, reader(texts_of(some))) for some in groups(answers, TOGETHER, chance)[:300]]
        judge.mean, judge.spread = torch.cat(seen).mean(0), torch.cat(seen).std(0) + 1e-3
    undecayed = [judge.signs, judge.hardness]
    decayed = [one for one in judge.parameters() if all(one is not other for other in undecayed)]
    layers = list(reader.parameters())
    optimizer = torch.optim.AdamW(
        [
            {"params": layers, "peak": READER_RATE, "weight_decay": 0.0},
            {"params": decayed, "peak": JUDGE_RATE, "weight_decay": DECAY},
            {"params": undecayed, "peak": JUDGE_RATE, "weight_decay": 0.0},
        ],
        betas=(0.9, 0.98),
    )
    steps = EPOCHS * math.ceil(len(groups(answers, TOGETHER, np.random.default_rng(0))) / AT_ONCE)
    done = 0
    judge.train()
    for _ in range(EPOCHS):
        mixed = groups(answers, TOGETHER, chance)
        for at in range(0, len(mixed), AT_ONCE):
            step, through = mixed[at : at + AT_ONCE], done / steps
            for group in optimizer.param_groups:
                warmth = min(1, through / WARMING) if group["peak"] == READER_RATE else 1
                group["lr"] = group["peak"] * warmth * (1 + math.cos(math.pi * through)) / 2
            optimizer.zero_grad()
            loss = misfit(judge, step, reader([text for some in step for text in texts_of(some)]))
            loss.backward()
            torch.nn.utils.clip_grad_norm_(layers, 1.0)
            optimizer.step()
            done += 1
            if done % 50 == 0:
                print(f"step {done} of {steps}, loss {loss.item():.3f}", flush=True)
    judge.eval()


@torch.no_grad()
def predicted(reader, judge, answers):
    """Coverage of each answer."""
    place = {id(answer): at for at, answer in enumerate(answers)}
    found = np.zeros(len(answers))
    for some in groups(answers, 48, np.random.default_rng(0)):
        for answer, covered in zip(some, judge.coverage(some, reader(texts_of(some))).tolist()):
            found[place[id(answer)]] = covered
    return found


def steadiness(reader, judge, answers, chance):
    """A line a set: how often coverage moves by more than LARGE_MOVE when one word of an answer is lost or misheard."""
    for name in dict.fromkeys(one.question.set for one in answers):
        own = with_damage([replace(one, damaged=None) for one in answers if one.question.set == name], 1, chance)
        own = [one for one in own if one.damaged][:600]
        moves = predicted(reader, judge, own) - predicted(reader, judge, [one.damaged for one in own])
        large = (np.abs(moves) > LARGE_MOVE).mean()
        yield f"{name:12s} {len(own):5d} damaged  moves by more than {LARGE_MOVE}: {large:.1%}, on average {np.abs(moves).mean():.3f}"


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--data", "--units"):
        options.add_argument(name, required=True)
    for name in ("--reader", "--fitted", "--leave-out", "--out"):
        options.add_argument(name)
    options.add_argument("--fold", default="-1/1")
    options.add_argument("--frozen", action="store_true")
    options.add_argument("--damaged", type=float, default=0)
    options.add_argument("--seed", type=int, default=0)
    chosen = options.parse_args()
    fold, folds = map(int, chosen.fold.split("/"))

    torch.manual_seed(chosen.seed)
    chance = np.random.default_rng(chosen.seed)
    questions = read_questions(json.loads(Path(chosen.units).read_text()))
    fold_of = folds_of(questions, folds)
    left_out, kept = [], []
    for answer in read_answers(chosen.data, questions):
        question = answer.question
        out = question.set == chosen.leave_out or fold_of[question.order] == fold
        (left_out if out else kept).append(answer)

    judge = Judge(WIDTH, len(questions))
    if chosen.fitted:
        reader = Reader(f"{chosen.fitted}/model_quantized.onnx", LAYERS)
        judge.read(f"{chosen.fitted}/weights.json")
        judge.eval()
    else:
        reader = Reader(chosen.reader, LAYERS if chosen.frozen else FIRST_TRAINED)
        fit(reader, judge, with_strangers(with_damage(kept, chosen.damaged, chance), chance), chance)
        judge.mix_plain(FITTED_SHARE, PLAIN_SLOPE, PLAIN_MIDDLE)
    for row in rows(left_out, predicted(reader, judge, left_out)):
        print(row, flush=True)
    for row in steadiness(reader, judge, left_out, np.random.default_rng(1)):
        print(row, flush=True)
    if chosen.out:
        folder = Path(chosen.out)
        folder.mkdir(parents=True, exist_ok=True)
        judge.write(folder / "weights.json")
        reader.write(folder / "model_quantized.onnx")
        (folder / "left-out.json").write_text(json.dumps(numbers_by_set(left_out)) + "\n")


if __name__ == "__main__":
    main()
