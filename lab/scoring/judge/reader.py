"""answerai-colbert-small-v1 in PyTorch: its weights out of the int8 ONNX file, its layers to be trained from one on, and back into such a file."""
from pathlib import Path

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import nn

WIDTH, HEADS, LAYERS, LONGEST = 384, 12, 12, 256
MATRICES = ["attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense"]
MATRICES += ["intermediate.dense", "output.dense"]
TOKENIZER = Path(__file__).parents[3] / "models/answerai-colbert-small-v1/tokenizer.json"
NORMS = ["attention.output.LayerNorm", "output.LayerNorm"]


class Reader(nn.Module):
    """Vectors of length 1 for every word piece of a text, without the marks at both ends, as token-reader.ts gives them."""

    def __init__(self, file, first_trained):
        super().__init__()
        self.model = onnx.load(file)
        self.tokenizer = Tokenizer.from_file(str(TOKENIZER))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.first_trained = first_trained
        self.stored = {one.name: one for one in self.model.graph.initializer}
        self.matrices = self._matrix_names()
        self.all = {name: torch.tensor(value) for name, value in self._values().items()}
        trained = [name for name in self.all if name.startswith("encoder") and int(name.split(".")[2]) >= first_trained]
        self.trained = nn.ParameterList(nn.Parameter(self.all[name]) for name in trained)
        self.all |= dict(zip(trained, self.trained))
        self.below = {}

    def _matrix_names(self):
        """The name under which the file keeps each matrix, by layer and part."""
        names = {}
        for node in self.model.graph.node:
            if node.op_type == "MatMulInteger" and node.name.startswith("/encoder/"):
                part = node.name.removeprefix("/").split("/MatMul")[0].replace("/", ".")
                names[f"{part}.weight"] = node.input[1].removesuffix("_quantized")
        return names

    def _values(self):
        def whole(name):
            quantized, zero, scale = (self._stored(name + end) for end in ("_quantized", "_zero_point", "_scale"))
            return (quantized.astype(np.float32) - zero.astype(np.float32)) * scale

        found = {name: np.ascontiguousarray(whole(kept).T) for name, kept in self.matrices.items()}
        for kind in ("word", "position", "token_type"):
            found[kind] = whole(f"embeddings.{kind}_embeddings.weight")
        plain = [name for name in self.stored if name.startswith(("encoder.", "embeddings.LayerNorm"))]
        return found | {name: self._stored(name).copy() for name in plain}

    def _stored(self, name):
        return numpy_helper.to_array(self.stored[name])

    def forward(self, texts):
        """The rows of every text, by text. The frozen layers are computed once a text."""
        texts = list(dict.fromkeys(texts))
        self._read_below([text for text in texts if text not in self.below])
        ordered = sorted(texts, key=lambda text: len(self.below[text]))
        rows = {}
        for at in range(0, len(ordered), 48):
            some = ordered[at : at + 48]
            sizes = [len(self.below[text]) for text in some]
            last = self._layers(torch.cat([self.below[text] for text in some]).float(), sizes, self.first_trained, LAYERS)
            for text, own in zip(some, last.split(sizes)):
                rows[text] = F.normalize(own[1:-1] if len(own) > 2 else own, dim=1)
        return rows

    @torch.no_grad()
    def _read_below(self, texts):
        ids = {text: self._ids(text) for text in texts}
        ordered = sorted(texts, key=lambda text: len(ids[text]))
        for at in range(0, len(ordered), 48):
            some = ordered[at : at + 48]
            sizes = [len(ids[text]) for text in some]
            pieces = torch.tensor([one for text in some for one in ids[text]])
            places = torch.cat([torch.arange(size) for size in sizes])
            embedded = self.all["word"][pieces] + self.all["position"][places] + self.all["token_type"][0]
            below = self._layers(self._norm(embedded, "embeddings.LayerNorm"), sizes, 0, self.first_trained)
            self.below |= {text: own.half() for text, own in zip(some, below.split(sizes))}

    def _ids(self, text):
        ids = self.tokenizer.encode(text).ids
        return ids if len(ids) <= LONGEST else ids[: LONGEST - 1] + ids[-1:]

    def _layers(self, pieces, sizes, first, end):
        """Layers over the pieces of many texts in a row, each seeing its own text alone."""
        count, longest = len(sizes), max(sizes)
        sizes = torch.tensor(sizes)
        place = torch.cat([torch.arange(size) for size in sizes]) + longest * torch.repeat_interleave(torch.arange(count), sizes)
        there = (torch.arange(longest)[None] < sizes[:, None])[:, None, None]

        def heads(values):
            spread = values.new_zeros(count * longest, WIDTH).index_copy(0, place, values)
            return spread.view(count, longest, HEADS, -1).transpose(1, 2)

        with torch.autocast("cpu", torch.bfloat16):
            for layer in range(first, end):

                def dense(values, part, layer=layer):
                    name = f"encoder.layer.{layer}.{part}"
                    return F.linear(values, self.all[f"{name}.weight"], self.all[f"{name}.bias"])

                query, key, value = (heads(dense(pieces, part)) for part in MATRICES[:3])
                looks = (query @ key.transpose(2, 3)) / (WIDTH / HEADS) ** 0.5
                looks = looks.masked_fill(~there, -1e4).softmax(-1).to(value.dtype)
                seen = (looks @ value).transpose(1, 2).reshape(count * longest, WIDTH).index_select(0, place)
                pieces = self._norm((pieces + dense(seen, MATRICES[3])).float(), f"encoder.layer.{layer}.{NORMS[0]}")
                inner = F.gelu(dense(pieces, MATRICES[4]))
                pieces = self._norm((pieces + dense(inner, MATRICES[5])).float(), f"encoder.layer.{layer}.{NORMS[1]}")
        return pieces.float()

    def _norm(self, values, name):
        return F.layer_norm(values, (WIDTH,), self.all[f"{name}.weight"], self.all[f"{name}.bias"], 1e-12)

    def write(self, file):
        """The same graph with the trained layers in place of its own, again int8. All else stays as it was, to the byte.

        Each output has a scale of its own: one a matrix, as in the published file, rounds away most of what was learnt.
        """
        for name, value in self.all.items():
            if not isinstance(value, nn.Parameter):
                continue
            values = value.detach().numpy()
            if name in self.matrices:
                kept = self.matrices[name]
                scales = np.abs(values).max(1) / 127
                self._replace(f"{kept}_quantized", np.round(values.T / scales).astype(np.int8))
                self._replace(f"{kept}_scale", scales)
            else:
                self._replace(name, values)
        onnx.save(self.model, file)

    def _replace(self, name, values):
        self.stored[name].CopyFrom(numpy_helper.from_array(np.ascontiguousarray(values).reshape(values.shape), name))
