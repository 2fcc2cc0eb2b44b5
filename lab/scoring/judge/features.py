"""What the judge sees of one answer to one question: rows of word pieces beside their counterparts, and signs."""
import numpy as np
import onnxruntime
from text_rules import content, facts, pieces
from tokenizers import Tokenizer

SHARPNESS, SENTENCE_SHARPNESS = 20, 30


class Reader:
    """The last hidden states of answerai-colbert-small-v1, each of length 1, without the marks at both ends; texts run alone."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(f"{folder}/tokenizer.json")
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(f"{folder}/onnx/model_quantized.onnx", options)
        self.known = {}

    def __call__(self, text):
        if text not in self.known:
            ids = np.array([self.tokenizer.encode(text).ids[:256]], dtype=np.int64)
            feeds = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            rows = self.session.run(None, feeds)[0][0]
            rows = rows[1:-1] if len(rows) > 2 else rows
            self.known[text] = (rows / (np.linalg.norm(rows, axis=1, keepdims=True) + 1e-8)).astype(np.float16)
        return self.known[text].astype(np.float32)


def own_share(given):
    return np.clip(1 - (given - 0.5) / 0.5, 0.15, 1)


def counterparts(cosines, rows):
    shares = np.exp(SHARPNESS * (cosines - cosines.max(1, keepdims=True)))
    return (shares / shares.sum(1, keepdims=True)) @ rows


def read_question(question, points, reader):
    asked = np.concatenate([reader(piece) for piece in pieces(question)])
    found = []
    for text in points:
        rows = reader(text)
        denies, numbers = facts(text)
        size = np.sqrt(len(content(text)) + 0.5)
        found.append({"rows": rows, "given": (rows @ asked.T).max(1), "denies": denies, "numbers": numbers, "size": size})
    return found, asked


def features(points, asked, answer, reader):
    """Arrays of one answer: `model` and `heard` by word piece of the points, `said` and `told` by word piece of the answer."""
    sentences = pieces(answer)
    read = [reader(text) for text in sentences]
    rows, model = np.concatenate(read), np.concatenate([point["rows"] for point in points])
    sentence = np.repeat(np.arange(len(read)), [len(part) for part in read])
    point = np.repeat(np.arange(len(points)), [len(one["rows"]) for one in points])
    given = np.concatenate([one["given"] for one in points])
    shares = own_share(given)
    cosines = model @ rows.T
    found = cosines.max(1)
    told = np.concatenate([model, asked])
    back = rows @ told.T
    in_model, in_question = back[:, : len(model)].max(1), back[:, len(model) :].max(1)
    starts = np.searchsorted(sentence, np.arange(len(read)))
    by_sentence = np.maximum.reduceat(cosines, starts, axis=1)

    def of(index, values, weights):
        return (values[point == index].T * weights[point == index]).sum(-1) / weights[point == index].sum()

    count = len(points)
    scores = np.stack([of(k, by_sentence, shares) for k in range(count)])
    looks = np.exp(SENTENCE_SHARPNESS * (scores - scores.max(1, keepdims=True)))
    own = np.array([of(k, found, shares) for k in range(count)])
    above = [np.maximum(found - given, 0)[point == k].sum() / (1.02 - given)[point == k].sum() for k in range(count)]
    sizes = np.array([one["size"] for one in points])
    sizes = sizes / sizes.sum()
    model_found = (shares * found).sum() / shares.sum()
    answer_in_model = (own_share(in_question) * in_model).sum() / own_share(in_question).sum()
    read_facts = [facts(text) for text in sentences]
    numbers = set().union(*(one[1] for one in read_facts))
    signs = []
    for k, one in enumerate(points):
        denies = read_facts[int(scores[k].argmax())][0]
        heard = len(one["numbers"] & numbers) / len(one["numbers"]) if one["numbers"] else 1
        signs.append(
            [own[k], found[point == k].mean(), above[k], scores[k].max(), model_found, own.min(), answer_in_model]
            + [sizes @ above, denies != one["denies"], denies, one["denies"], heard, bool(one["numbers"])]
        )
    return {
        "model": model,
        "heard": counterparts(cosines, rows),
        "found": np.stack([found, given], 1),
        "point": point,
        "said": rows,
        "told": counterparts(back, told),
        "back": np.stack([in_model, in_question], 1),
        "sentence": sentence,
        "looks": looks / looks.sum(1, keepdims=True),
        "signs": np.array(signs, np.float32),
        "sizes": sizes.astype(np.float32),
    }
