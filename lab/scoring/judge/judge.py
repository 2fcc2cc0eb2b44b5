"""The judge as src/scoring/points/judge-points.ts runs it, on several answers to one question at once, so that it can be trained."""
import base64
import json
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pad_sequence

PROJECTED, HIDDEN, DROPPED = 24, 24, 0.3
SHARPNESS, SENTENCE_SHARPNESS = 20, 30
#: Where the last layer begins: what the signs (SIGNS of point-signs.ts, in this order) are worth without training, standardised.
FIRST_SIGNS = [0.5, 0.2, 0.4, 0.2, 0.3, 0.1, 0.2, 0.3, 0, 0, 0, 0.2, 0]
NOWHERE = -2.0


def own_share(given):
    return (1 - (given - 0.5) / 0.5).clamp(0.15, 1)


def repeated(counts):
    return torch.repeat_interleave(torch.arange(len(counts)), torch.tensor(counts))


class Judge(nn.Module):
    def __init__(self, width, questions):
        super().__init__()

        def matrix(inputs, outputs, scale=None):
            return nn.Parameter(torch.randn(inputs, outputs) * (scale or (2 / inputs) ** 0.5))

        compared, signs = 2 * PROJECTED + 3, len(FIRST_SIGNS)
        self.projection = matrix(width, PROJECTED, 1.5)
        self.forward_layer = nn.ParameterList(
            [matrix(compared, HIDDEN), torch.zeros(HIDDEN), matrix(HIDDEN + 3, 1, 0.1), torch.zeros(1)]
        )
        self.backward_layer = nn.ParameterList(
            [matrix(compared, HIDDEN), torch.zeros(HIDDEN), matrix(HIDDEN + 3, 1, 0.1), torch.zeros(1)]
        )
        self.last = matrix(2 * HIDDEN + signs, HIDDEN)
        self.last_bias = nn.Parameter(torch.zeros(HIDDEN))
        self.output, self.output_bias = matrix(HIDDEN, 1, 0.05), nn.Parameter(torch.zeros(1))
        self.signs = nn.Parameter(torch.tensor(FIRST_SIGNS)[:, None])
        # How hard each question is: learnt beside the rest, so that the rest need not learn it, and thrown away.
        self.hardness = nn.Parameter(torch.zeros(questions))
        self.register_buffer("mean", torch.zeros(signs))
        self.register_buffer("spread", torch.ones(signs))

    def coverage(self, answers, rows):
        """Coverage of answers to one question, 0–1, by the rows of all their texts."""
        return self._covered(self.logits(answers, rows), answers)

    def trained_coverage(self, answers, rows):
        """The same in training, with the hardness of the question."""
        return self._covered(self.logits(answers, rows) + self.hardness[answers[0].question.order], answers)

    def _covered(self, logits, answers):
        return logits.sigmoid() @ torch.tensor(answers[0].question.sizes, dtype=torch.float32)

    def logits(self, answers, rows):
        """By answer and point."""
        found = self._compare(answers, rows)
        signs = (self._signs(answers, found) - self.mean) / self.spread
        heard, said = self._heard(found), self._said(found)
        last = F.dropout(torch.cat([heard, said, signs], -1), DROPPED, self.training)
        hidden = F.dropout(F.relu(last @ self.last + self.last_bias), DROPPED, self.training)
        return (hidden @ self.output + signs @ self.signs + self.output_bias)[..., 0]

    def raw_signs(self, answers, rows):
        return self._signs(answers, self._compare(answers, rows)).reshape(-1, len(FIRST_SIGNS))

    def _compare(self, answers, rows):
        """Cosines of every piece of the model answer with every piece of each answer, and what follows from them alone."""
        question = answers[0].question
        points = [rows[text] for text in question.points]
        model, asked = torch.cat(points), torch.cat([rows[text] for text in question.asked])
        told = torch.cat([model, asked])
        counts = [[len(rows[text]) for text in answer.sentences] for answer in answers]
        said = pad_sequence([torch.cat([rows[text] for text in answer.sentences]) for answer in answers], True)
        there = pad_sequence([torch.ones(sum(one), dtype=torch.bool) for one in counts], True)
        sentence = pad_sequence([repeated(one) for one in counts], True)
        spoken = pad_sequence([torch.ones(len(one), dtype=torch.bool) for one in counts], True)
        of_point = F.one_hot(repeated([len(one) for one in points]), len(points)).float()
        given = (model @ asked.T).amax(1)
        cosines = torch.einsum("md,ald->aml", model, said).masked_fill(~there[:, None], NOWHERE)
        by_sentence = cosines.new_full((*cosines.shape[:2], spoken.shape[1]), NOWHERE)
        by_sentence = by_sentence.scatter_reduce(2, sentence[:, None].expand_as(cosines), cosines, "amax")
        shares = own_share(given)[:, None] * of_point
        scores = torch.einsum("ams,mk->aks", by_sentence, shares) / shares.sum(0)[None, :, None]
        back = torch.einsum("ald,md->alm", said, told)
        return {
            "model": model, "told": told, "said": said, "there": there, "sentence": sentence, "of_point": of_point,
            "given": given, "cosines": cosines, "found": cosines.amax(2), "shares": shares,
            "scores": scores.masked_fill(~spoken[:, None], NOWHERE), "back": back,
            "in_model": back[..., : len(model)].amax(2), "in_question": back[..., len(model) :].amax(2),
        }  # fmt: skip

    def _signs(self, answers, f):
        question, count = answers[0].question, len(answers)
        shares, found, given, of_point = f["shares"], f["found"], f["given"], f["of_point"]
        own, plain = found @ shares / shares.sum(0), found @ of_point / of_point.sum(0)
        above = F.relu(found - given) @ of_point / ((1.02 - given) @ of_point)
        in_best, best = f["scores"].max(2)
        told = own_share(f["in_question"]) * f["there"]
        together = above @ torch.tensor(question.sizes, dtype=torch.float32)
        model_found = (found * shares.sum(1)).sum(1) / shares.sum()
        whole = [model_found, own.amin(1), (told * f["in_model"]).sum(1) / told.sum(1), together]
        denied = pad_sequence([torch.tensor([float(one[0]) for one in answer.facts]) for answer in answers], True)
        denies = torch.gather(denied, 1, best)
        point_denies = torch.tensor([float(one[0]) for one in question.facts]).expand(count, -1)
        numbers = [set().union(*(one[1] for one in answer.facts)) for answer in answers]
        heard = [[len(mine & said) / len(mine) if mine else 1.0 for _, mine in question.facts] for said in numbers]
        has_numbers = torch.tensor([float(bool(mine)) for _, mine in question.facts]).expand(count, -1)
        parts = [own, plain, above, in_best, *(one[:, None].expand_as(own) for one in whole)]
        parts += [(denies != point_denies).float(), denies, point_denies, torch.tensor(heard), has_numbers]
        return torch.stack(parts, -1)

    def _heard(self, f):
        """What the comparison of each point's pieces with the answer yields, by answer and point."""
        ones = (f["model"] @ self.projection).expand(len(f["said"]), -1, -1)
        others = (SHARPNESS * f["cosines"]).softmax(2) @ (f["said"] @ self.projection)
        hidden, importance = self._pieces(ones, others, f["found"], f["given"].expand_as(f["found"]), self.forward_layer)
        total = importance @ f["of_point"] + 1e-6
        return torch.einsum("amh,am,mk->akh", hidden, importance, f["of_point"]) / total[..., None]

    def _said(self, f):
        """The same of the answer's pieces with what the model answer and the question say, by answer and point: its best sentences'."""
        others = (SHARPNESS * f["back"]).softmax(2) @ (f["told"] @ self.projection)
        ones = f["said"] @ self.projection
        hidden, importance = self._pieces(ones, others, f["in_model"], f["in_question"], self.backward_layer)
        of_sentence = F.one_hot(f["sentence"], f["scores"].shape[2]) * f["there"][..., None]
        total = torch.einsum("al,als->as", importance, of_sentence.float()) + 1e-6
        by_sentence = torch.einsum("alh,al,als->ash", hidden, importance, of_sentence.float()) / total[..., None]
        return (SENTENCE_SHARPNESS * f["scores"]).softmax(2) @ by_sentence

    def _pieces(self, ones, others, found, given, layer):
        matrix, bias, importance, importance_bias = layer
        cosines = torch.stack([found - 0.7, given - 0.6, found - given], -1) * 4
        compared = F.dropout(torch.cat([ones * others, (ones - others).abs()], -1), DROPPED, self.training)
        hidden = F.relu(torch.cat([compared, cosines], -1) @ matrix + bias)
        return hidden, F.softplus((torch.cat([hidden, cosines], -1) @ importance + importance_bias)[..., 0])

    @torch.no_grad()
    def mix_plain(self, share, slope, middle):
        """Mixes the fitted logit with one of the first sign alone; both are linear in the last layer."""
        for values in (self.output, self.signs, self.output_bias):
            values *= share
        self.signs[0, 0] += (1 - share) * slope * self.spread[0]
        self.output_bias += (1 - share) * slope * (self.mean[0] - middle)

    def read(self, file):
        """Takes over the weights of a file that `write` wrote."""
        weights = json.loads(Path(file).read_text())
        verdict = weights["verdict"]

        def fill(values, packed):
            found = np.frombuffer(base64.b64decode(packed), "<f4").copy()
            values.data = torch.tensor(found).reshape(values.shape)

        for layer, name in ((self.forward_layer, "forward"), (self.backward_layer, "backward")):
            for values, part in zip(layer, ("hidden", "hiddenBias", "importance")):
                fill(values, weights[name][part])
            layer[3].data = torch.tensor([weights[name]["importanceBias"]])
        fill(self.projection, weights["projection"])
        for name, values in self._verdict().items():
            fill(values, verdict[name])
        self.output_bias.data = torch.tensor([verdict["bias"]])

    def _verdict(self):
        known = {"mean": self.mean, "spread": self.spread, "hidden": self.last, "hiddenBias": self.last_bias}
        return known | {"output": self.output, "signs": self.signs}

    def write(self, file):
        def packed(values):
            return base64.b64encode(np.ascontiguousarray(values.detach().numpy(), dtype="<f4").tobytes()).decode()

        def comparison(layer):
            hidden, bias, importance, importance_bias = layer
            return {
                "hidden": packed(hidden), "hiddenBias": packed(bias),
                "importance": packed(importance), "importanceBias": importance_bias.item(),
            }  # fmt: skip

        weights = {
            "sizes": {"vector": len(self.projection), "projected": PROJECTED, "hidden": HIDDEN},
            "projection": packed(self.projection),
            "forward": comparison(self.forward_layer),
            "backward": comparison(self.backward_layer),
            "verdict": {name: packed(values) for name, values in self._verdict().items()} | {"bias": self.output_bias.item()},
        }
        Path(file).write_text(json.dumps(weights, indent=1))
