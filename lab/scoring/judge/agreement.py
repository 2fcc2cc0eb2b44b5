"""How far coverage agrees with grades, as `npm run bench:graders` counts it."""
import numpy as np
from scipy.stats import rankdata


def pearson(one, other):
    return np.corrcoef(one, other)[0, 1] if np.std(one) > 0 and np.std(other) > 0 else np.nan


def area_under_curve(values, truths):
    right, wrong = truths.sum(), (~truths).sum()
    if not right or not wrong:
        return np.nan
    return (rankdata(values)[truths].sum() - right * (right + 1) / 2) / (right * wrong)


def figures(answers, coverage):
    """Of one set, by name: r and r within a question, or areas under the curve of correct against the rest and against contradictory."""
    coverage, question = np.array(coverage), np.array([one.question.order for one in answers])

    def within(figure, truths):
        return np.nanmean([figure(coverage[question == one], truths[question == one]) for one in np.unique(question)])

    grades = np.array([one.grade for one in answers])
    if answers[0].label is None:
        return {"r": pearson(coverage, grades), "within": within(pearson, grades)}
    correct = np.array([one.label == "correct" for one in answers])
    opposed = np.array([one.label in ("correct", "contradictory") for one in answers])
    return {
        "auc": area_under_curve(coverage, correct),
        "within": within(area_under_curve, correct),
        "contradictory": area_under_curve(coverage[opposed], correct[opposed]),
    }


def rows(answers, coverage):
    """A line a set, with the mean of coverage beside the mean grade."""
    for name in dict.fromkeys(one.question.set for one in answers):
        at = [index for index, one in enumerate(answers) if one.question.set == name]
        own, covered = [answers[index] for index in at], [coverage[index] for index in at]
        told = "  ".join(f"{figure} {value:.3f}" for figure, value in figures(own, covered).items())
        means = f"coverage {np.mean(covered):.3f}, grade {np.mean([one.grade for one in own]):.3f}"
        yield f"{name:12s} {len(own):5d} answers  {told}  ({means})"
