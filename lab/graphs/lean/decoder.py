"""The decoder: one step a run for the graphics card, a loop of steps for the processor."""

import json

import numpy as np
from onnx import TensorProto, helper, numpy_helper

from lean.graph import value

# Added to a score, it takes all probability away.
HIDDEN = np.float32(-1e9)

# A slice to this index goes to the end.
TO_THE_END = np.iinfo(np.int64).max


class DecoderLayers:
    """The decoder's layers as nodes of a graph, for new tokens after a past of any length, the last of which is projected."""

    def __init__(self, g, config, decoder, presents="present"):
        self.g, self.decoder, self.presents = g, decoder, presents
        self.layers, self.count = config["decoder_layers"], config["decoder_attention_heads"]
        self.size = config["d_model"] // self.count
        self.vocabulary = config["vocab_size"]

    def past(self, of, prefix="past_key_values"):
        """Names and shapes of the keys and values that come in."""
        length = {"decoder": "past_tokens", "encoder": "positions"}[of]
        names = [f"{prefix}.{layer}.{of}.{part}" for layer in range(self.layers) for part in ("key", "value")]
        return [value(name, TensorProto.FLOAT, 1, self.count, length, self.size) for name in names]

    def present(self, prefix=None):
        names = [f"{prefix or self.presents}.{layer}.decoder.{part}" for layer in range(self.layers) for part in ("key", "value")]
        return [value(name, TensorProto.FLOAT, 1, self.count, "all_tokens", self.size) for name in names]

    def write(self, ids, positions, mask, words=None):
        """Adds the nodes up to `logits`, `present.*` and `cross_attentions.*`; only `words` of the vocabulary get a score."""
        g, decoder = self.g, self.decoder
        w = lambda name: g.weight(decoder, decoder.name(name))
        embedding = decoder.name("model.decoder.embed_tokens.weight").removesuffix("_quantized")
        if f"{embedding}_quantized" not in decoder.initializers:
            embedding = "model.decoder.embed_tokens.weight_merged_0"
        table, scale, zero = g.quantized(decoder, embedding)
        x = g.add("DequantizeLinear", [g.add("Gather", [table, ids]), scale, zero])
        x = g.add("Add", [x, g.add("Gather", [w("model.decoder.embed_positions.weight"), positions])])
        for layer in range(self.layers):
            x = self.layer(x, layer, mask)
        last = g.add("Slice", [x, g.ints(-1), g.ints(TO_THE_END), g.ints(1)])
        hidden = g.quantize(g.norm(decoder, last, "model.decoder.layer_norm"))
        if words is None:
            g.product(hidden, table, scale, zero, turned=True, name="logits")
            return
        words = g.constant(np.array(words, dtype=np.int32))
        scores = g.product(hidden, g.add("Gather", [table, words]), scale, zero, turned=True)
        nothing = g.add("ConstantOfShape", [g.ints(self.vocabulary)], value=numpy_helper.from_array(np.float32([HIDDEN])))
        spread = g.add("ScatterElements", [nothing, words, g.add("Reshape", [scores, g.ints(-1)])])
        g.add("Reshape", [spread, g.ints(1, 1, -1)], name="logits")

    def layer(self, x, layer, mask):
        g, decoder, count, size = self.g, self.decoder, self.count, self.size
        width = count * size
        place, bias = f"/model/decoder/layers.{layer}", f"model.decoder.layers.{layer}"
        q8 = g.quantize(g.norm(decoder, x, f"{bias}.self_attn_layer_norm"))
        times = lambda part, b: g.times(decoder, q8, decoder.matrix(f"{place}/self_attn/{part}_proj"), b)
        query = g.heads(times("q", f"{bias}.self_attn.q_proj.bias"), count, size)
        cache = {}
        for part, b in (("key", None), ("value", f"{bias}.self_attn.v_proj.bias")):
            past, present = f"past_key_values.{layer}.decoder.{part}", f"{self.presents}.{layer}.decoder.{part}"
            cache[part] = g.add("Concat", [past, g.heads(times(part[0], b), count, size)], axis=2, name=present)
        masked = g.add("Add", [g.scores(query, cache["key"], size), mask])
        weights = g.add("Softmax", [masked], axis=-1)
        mixed = g.joined(g.add("MatMul", [weights, cache["value"]]), width)
        out = g.times(decoder, g.quantize(mixed), decoder.matrix(f"{place}/self_attn/out_proj"), f"{bias}.self_attn.out_proj.bias")
        x = g.add("Add", [x, out])

        q8 = g.quantize(g.norm(decoder, x, f"{bias}.encoder_attn_layer_norm"))
        query = g.times(decoder, q8, decoder.matrix(f"{place}/encoder_attn/q_proj"), f"{bias}.encoder_attn.q_proj.bias")
        keys, values = (f"past_key_values.{layer}.encoder.{part}" for part in ("key", "value"))
        scores = g.scores(g.heads(query, count, size), keys, size)
        attention = g.add("Softmax", [scores], axis=-1, name=f"cross_attentions.{layer}")
        mixed = g.joined(g.add("MatMul", [attention, values]), width)
        out = g.times(decoder, g.quantize(mixed), decoder.matrix(f"{place}/encoder_attn/out_proj"), f"{bias}.encoder_attn.out_proj.bias")
        x = g.add("Add", [x, out])
        return g.feed_forward(decoder, x, f"{bias}.final_layer_norm", place, bias)


def write_decoder_step(g, folder, config, decoder):
    """One step a run; keys and values go in and out."""
    layers = DecoderLayers(g, config, decoder)
    layers.write("input_ids", "position_ids", "mask")
    inputs = [
        value("input_ids", TensorProto.INT64, 1, "tokens"),
        value("position_ids", TensorProto.INT64, 1, "tokens"),
        value("mask", TensorProto.FLOAT, "tokens", "all_tokens"),
        *layers.past("decoder"),
        *layers.past("encoder"),
    ]
    attention = [
        value(f"cross_attentions.{layer}", TensorProto.FLOAT, 1, layers.count, "tokens", "positions")
        for layer in range(layers.layers)
    ]
    logits = value("logits", TensorProto.FLOAT, 1, 1, layers.vocabulary)
    g.save(folder, "decoder", inputs, [logits, *layers.present(), *attention])


def write_decoder_loop(g, folder, config, decoder, alignment_heads):
    """Up to `steps` steps a run, each fed with the likeliest token of the one before: the keys and values of the sound, 6-12 MB
    for 10 s, are copied into WebAssembly once for all of them. It ends early when `end` is the likeliest. `bias` is added to the
    scores before that choice and hides the tokens that must not come; `logits` are without it. All past tokens go in as
    `past.*` and come out as `present.*`.
    """
    layers = DecoderLayers(g, config, decoder, presents="grown")
    heads = len(alignment_heads)
    length = lambda x, axis: g.add("Gather", [g.add("Shape", [x]), g.constant(np.int64(axis))])
    past = length("past_key_values.0.decoder.key", 2)
    end = g.add("Add", [past, length("ids", 1)])
    one = g.constant(np.int64(1))
    positions = g.add("Range", [past, end, one])
    every = g.add("Range", [g.constant(np.int64(0)), end, one])
    later = g.add("Less", [g.add("Unsqueeze", [positions, g.ints(1)]), every])
    mask = g.add("Where", [later, g.constant(HIDDEN), g.constant(np.float32(0))])
    layers.write("ids", g.add("Unsqueeze", [positions, g.ints(0)]), mask, english_words(folder))
    g.add("Reshape", ["logits", g.ints(-1)], name="scores")
    g.add("ArgMax", [g.add("Add", ["scores", "bias"])], name="token", axis=0, keepdims=1)
    g.add("Squeeze", [g.add("Not", [g.add("Equal", ["token", "end"])])], name="goes_on")
    g.add("Unsqueeze", ["token", g.ints(0)], name="next_ids")
    rows = []
    for layer, head in alignment_heads:
        last = g.ints(head, -1), g.ints(head + 1, TO_THE_END), g.ints(1, 2)
        rows.append(g.add("Reshape", [g.add("Slice", [f"cross_attentions.{layer}", *last]), g.ints(1, -1)]))
    g.add("Concat", rows, axis=0, name="row")

    tokens = lambda name: value(name, TensorProto.INT64, 1, "tokens")
    step = helper.make_graph(
        g.nodes,
        "step",
        [value("number", TensorProto.INT64), value("went_on", TensorProto.BOOL), tokens("ids"), *layers.past("decoder")],
        [
            value("goes_on", TensorProto.BOOL),
            tokens("next_ids"),
            *layers.present(),
            value("token", TensorProto.INT64, 1),
            value("scores", TensorProto.FLOAT, layers.vocabulary),
            value("row", TensorProto.FLOAT, heads, "positions"),
        ],
    )
    before, after = layers.past("decoder", "past"), layers.present("present")
    outputs = [
        *after,
        value("tokens", TensorProto.INT64, "steps", 1),
        value("logits_of_steps", TensorProto.FLOAT, "steps", layers.vocabulary),
        value("attention_of_steps", TensorProto.FLOAT, "steps", heads, "positions"),
    ]
    fed = ["steps", g.constant(np.array(True)), "input_ids", *[tensor.name for tensor in before]]
    # The nodes are the loop's, the weights are not: external data is found for the outer graph alone.
    g.nodes = [helper.make_node("Loop", fed, ["last_ids", *[tensor.name for tensor in outputs]], body=step)]
    inputs = [
        tokens("input_ids"),
        value("steps", TensorProto.INT64),
        value("end", TensorProto.INT64, 1),
        value("bias", TensorProto.FLOAT, layers.vocabulary),
        *before,
        *layers.past("encoder"),
    ]
    g.save(folder, "decoder", inputs, outputs)


def english_words(folder):
    """The tokens that an English text needs, when they are far fewer than the vocabulary; else None: letters of
    ASCII, and single bytes, of which any other text can be made. Besides, the names of the languages, by which Whisper says
    what is spoken.
    """
    tokenizer = json.loads((folder / "tokenizer.json").read_text())
    vocabulary = tokenizer["model"]["vocab"]
    # Byte-level BPE writes a space and a line break so.
    spaces = {"\u0120", "\u010a"}
    english = lambda word: len(word) == 1 or all(letter.isascii() or letter in spaces for letter in word)
    ids = sorted(number for word, number in vocabulary.items() if english(word))
    generation = json.loads((folder / "generation_config.json").read_text())
    specials = [generation["eos_token_id"], *generation.get("lang_to_id", {}).values()]
    return sorted({*ids, *specials}) if len(ids) < 0.9 * len(vocabulary) else None
