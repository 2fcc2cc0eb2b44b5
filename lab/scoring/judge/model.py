"""The judge in JAX, as src/scoring/points/judge-points.ts runs it, on answers packed into batches of one shape."""
import jax
import jax.numpy as jnp
import numpy as np

PIECES, SAID, POINTS, LOOKS, SENTENCES, ANSWERS = 6144, 4096, 512, 2048, 512, 96
MOST_ANSWERS = 64
PROJECTED, HIDDEN, SIGNS = 24, 24, 13

#: Where the last layer begins: what the signs are worth without training, standardised.
FIRST_SIGNS = [0.5, 0.2, 0.4, 0.2, 0.3, 0.1, 0.2, 0.3, 0, 0, 0, 0.2, 0]


def first_weights(seed, vector, questions):
    keys = jax.random.split(jax.random.PRNGKey(seed), 10)

    def dense(key, inputs, outputs, scale=None):
        return jax.random.normal(keys[key], (inputs, outputs)) * (scale or np.sqrt(2 / inputs))

    compared = 2 * PROJECTED + 3
    return {
        "W": jax.random.normal(keys[0], (vector, PROJECTED)) * 1.5,
        "F1": dense(1, compared, HIDDEN),
        "f1": jnp.zeros(HIDDEN),
        "Fu": dense(2, HIDDEN + 3, 1, 0.1),
        "fu": jnp.zeros(1),
        "B1": dense(3, compared, HIDDEN),
        "b1": jnp.zeros(HIDDEN),
        "Bu": dense(4, HIDDEN + 3, 1, 0.1),
        "bu": jnp.zeros(1),
        "H1": dense(5, 2 * HIDDEN + SIGNS, HIDDEN),
        "h1": jnp.zeros(HIDDEN),
        "H2": dense(6, HIDDEN, 1, 0.05),
        "S": jnp.array(FIRST_SIGNS)[:, None],
        "h2": jnp.zeros(1),
        # How hard each question is: learnt beside the rest, so that the rest need not learn it, and thrown away.
        "Q": jnp.zeros(questions + 1),
    }


def forward(weights, batch, key=None, drop=0.3):
    """Coverage of every answer of a batch. With a key it is a step of training."""
    keys = jax.random.split(key, 4) if key is not None else [None] * 4

    def dropped(values, which):
        if keys[which] is None:
            return values
        return values * jax.random.bernoulli(keys[which], 1 - drop, values.shape) / (1 - drop)

    def compare(rows, others, cosines, name, which):
        one, other = rows @ weights["W"], others @ weights["W"]
        found, given = cosines[:, 0], cosines[:, 1]
        told = jnp.stack([found - 0.7, given - 0.6, found - given], 1) * 4
        compared = dropped(jnp.concatenate([one * other, jnp.abs(one - other)], 1), which)
        hidden = jax.nn.relu(jnp.concatenate([compared, told], 1) @ weights[name + "1"] + weights[name.lower() + "1"])
        importance = jnp.concatenate([hidden, told], 1) @ weights[name + "u"] + weights[name.lower() + "u"]
        return hidden, jax.nn.softplus(importance[:, 0])

    def pooled(values, importance, index, count):
        total = jax.ops.segment_sum(importance, index, count)[:, None] + 1e-6
        return jax.ops.segment_sum(values * importance[:, None], index, count) / total

    heard, importance = compare(batch["model"], batch["heard"], batch["found"], "F", 0)
    heard = pooled(heard, importance * batch["isPiece"], batch["point"], POINTS)
    said, importance = compare(batch["said"], batch["told"], batch["back"], "B", 1)
    said = pooled(said, importance * batch["isSaid"], batch["sentence"], SENTENCES)
    seen = jax.ops.segment_sum(said[batch["lookSentence"]] * batch["look"][:, None], batch["lookPoint"], POINTS)
    last = dropped(jnp.concatenate([heard, seen, batch["signs"]], 1), 2)
    hidden = dropped(jax.nn.relu(last @ weights["H1"] + weights["h1"]), 3)
    logits = (hidden @ weights["H2"] + batch["signs"] @ weights["S"] + weights["h2"])[:, 0]
    if key is not None:
        logits = logits + weights["Q"][batch["question"]][batch["answer"]]
    return jax.ops.segment_sum(jax.nn.sigmoid(logits) * batch["size"], batch["answer"], ANSWERS)


def loss(weights, batch, key):
    covered = jnp.clip(forward(weights, batch, key), 1e-4, 1 - 1e-4)
    grade, weight = batch["grade"], batch["weight"]
    each = -(grade * jnp.log(covered) + (1 - grade) * jnp.log(1 - covered))
    return (each * weight).sum() / (weight.sum() + 1e-6) + 0.1 * (weights["Q"] ** 2).mean()


def packed(answers, order):
    """Indexes of answers, as many together as fit one batch."""
    groups, group, used = [], [], np.zeros(5, int)
    for index in order:
        one = answers[index]
        need = np.array([len(one["model"]), len(one["said"]), len(one["sizes"]), one["looks"].size, one["looks"].shape[1]])
        full = (used + need > [PIECES, SAID, POINTS, LOOKS, SENTENCES]).any() or len(group) >= MOST_ANSWERS
        if group and full:
            groups.append(group)
            group, used = [], np.zeros(5, int)
        group.append(index)
        used += need
    return groups + [group] if group else groups


def batch_of(answers, group, mean, spread):
    vector = answers[group[0]]["model"].shape[1]
    shapes = {
        "model": (PIECES, vector), "heard": (PIECES, vector), "found": (PIECES, 2), "isPiece": (PIECES,),
        "said": (SAID, vector), "told": (SAID, vector), "back": (SAID, 2), "isSaid": (SAID,),
        "look": (LOOKS,), "signs": (POINTS, SIGNS), "size": (POINTS,), "grade": (ANSWERS,), "weight": (ANSWERS,),
    }  # fmt: skip
    batch = {name: np.zeros(shape, np.float32) for name, shape in shapes.items()}
    nowhere = {
        "point": (PIECES, POINTS), "sentence": (SAID, SENTENCES), "lookPoint": (LOOKS, POINTS),
        "lookSentence": (LOOKS, SENTENCES), "answer": (POINTS, ANSWERS), "question": (ANSWERS, 0),
    }  # fmt: skip
    batch |= {name: np.full(length, end - 1, np.int32) for name, (length, end) in nowhere.items()}
    piece = said = point = look = sentence = 0
    for at, index in enumerate(group):
        one = answers[index]
        pieces, words, (points, sentences) = len(one["model"]), len(one["said"]), one["looks"].shape
        here, there, mine = slice(piece, piece + pieces), slice(said, said + words), slice(point, point + points)
        looks = slice(look, look + points * sentences)
        for name in ("model", "heard", "found"):
            batch[name][here] = one[name]
        for name in ("said", "told", "back"):
            batch[name][there] = one[name]
        batch["isPiece"][here] = batch["isSaid"][there] = 1
        batch["point"][here] = one["point"] + point
        batch["sentence"][there] = one["sentence"] + sentence
        rows, columns = np.indices((points, sentences))
        batch["lookPoint"][looks], batch["lookSentence"][looks] = rows.ravel() + point, columns.ravel() + sentence
        batch["look"][looks] = one["looks"].ravel()
        batch["signs"][mine], batch["size"][mine] = (one["signs"] - mean) / spread, one["sizes"]
        batch["answer"][mine] = at
        batch["grade"][at], batch["weight"][at], batch["question"][at] = one["grade"], one["weight"], one["question"]
        piece, said, point = piece + pieces, said + words, point + points
        look, sentence = look + points * sentences, sentence + sentences
    return batch
