"""Graded answers as they are learnt from: every question with its points, every answer cut into its sentences."""
import json
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from text_rules import NEGATORS, content, facts, pieces, points

#: Of the answers, the share that is also shown beside another question of its set, where it is worth nothing.
STRANGERS, STRANGER_WEIGHT = 0.12, 0.5


@dataclass
class Question:
    set: str
    number: int
    order: int
    points: list[str]
    asked: list[str]
    #: Whether each point denies, and its numbers.
    facts: list[tuple]
    #: How much each point counts in coverage; together 1.
    sizes: np.ndarray

    @property
    def texts(self):
        return self.points + self.asked


@dataclass
class Answer:
    question: Question
    text: str
    grade: float
    label: str | None = None
    weight: float = 1.0
    #: The same answer with one word lost or misheard, if it has one: worth the same.
    damaged: "Answer | None" = None
    sentences: list[str] = field(init=False)
    facts: list[tuple] = field(init=False)

    def __post_init__(self):
        self.sentences = pieces(self.text)
        self.facts = [facts(sentence) for sentence in self.sentences]


def read_questions(units):
    """Questions from what export-units.ts wrote, by set and number."""
    found = {}
    for order, one in enumerate(units):
        texts = points(one["units"])
        sizes = np.sqrt([len(content(text)) + 0.5 for text in texts])
        found[one["set"], one["number"]] = Question(
            one["set"], one["number"], order, texts, pieces(one["text"]), [facts(text) for text in texts], sizes / sizes.sum()
        )
    return found


def read_answers(data, questions):
    names = dict.fromkeys(name for name, _ in questions)
    answers = []
    for name in names:
        for line in (Path(data) / name / "answers.jsonl").read_text().splitlines():
            row = json.loads(line)
            if question := questions.get((name, row["question"])):
                grade = row["grade"] if "grade" in row else float(row["label"] == "correct")
                answers.append(Answer(question, row["transcript"], grade, row.get("label")))
    return answers


def with_strangers(answers, chance):
    """The answers, weighted so that large sets don't drown small ones, and some of them beside a question they don't answer."""
    sizes, questions, found = {}, {}, []
    for answer in answers:
        name = answer.question.set
        sizes[name] = sizes.get(name, 0) + 1
        questions.setdefault(name, {})[answer.question.number] = answer.question
    for answer in answers:
        answer.weight = (3000 / sizes[answer.question.set]) ** 0.5
        found.append(answer)
        if chance.random() < STRANGERS:
            others = [one for one in questions[answer.question.set].values() if one is not answer.question]
            other = others[chance.integers(len(others))]
            found.append(Answer(other, answer.text, 0.0, weight=STRANGER_WEIGHT * answer.weight))
    return found


def with_damage(answers, share, chance):
    """Gives this share of the answers a damaged copy."""
    for answer in answers:
        if chance.random() < share and (text := damaged(answer.text, chance)):
            answer.damaged = Answer(answer.question, text, answer.grade, answer.label, answer.weight)
    return answers


def damaged(text, chance):
    """The text with one word dropped or garbled, as a transcript has it; None if it is too short. A word that denies stays: without it the answer is another."""
    words = text.split()
    places = [at for at, word in enumerate(words) if word.lower() not in NEGATORS and not word.lower().endswith("n't")]
    if len(words) < 4 or not places:
        return None
    at = places[chance.integers(len(places))]
    word = words[at]
    kept = [] if chance.random() < 0.5 else [garbled(word, chance)]
    return " ".join(words[:at] + kept + words[at + 1 :])


def garbled(word, chance):
    """Backwards, or without some of its letters."""
    if len(word) < 3 or chance.random() < 0.5:
        return word[::-1]
    cut = chance.integers(1, len(word) - 1)
    return word[:cut] if chance.random() < 0.5 else word[cut:]


def folds_of(questions, folds):
    """Which fold each question is in, by its order: those of every set are dealt out in a shuffled order that never changes."""
    chance, found = np.random.default_rng(0), {}
    by_set = {}
    for question in questions.values():
        by_set.setdefault(question.set, []).append(question.order)
    for orders in by_set.values():
        for place, at in enumerate(chance.permutation(len(orders))):
            found[orders[at]] = place % folds
    return found


def numbers_by_set(answers):
    """The numbers of the questions of these answers, by set."""
    found = {}
    for question in {answer.question.order: answer.question for answer in answers}.values():
        found.setdefault(question.set, []).append(question.number)
    return {name: sorted(numbers) for name, numbers in found.items()}


def groups(answers, size, chance):
    """Answers to one question each, at most `size` together, in a new order each time."""
    by_question = {}
    for answer in answers:
        by_question.setdefault(answer.question.order, []).append(answer)
    found = []
    for same in by_question.values():
        mixed = [same[at] for at in chance.permutation(len(same))]
        found += [mixed[at : at + size] for at in range(0, len(mixed), size)]
    return [found[at] for at in chance.permutation(len(found))]
