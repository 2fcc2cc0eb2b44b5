"""Writes lean graphs for a Whisper export in the layout of transformers.js.

    python scripts/asr/lean_graphs.py models/whisper-tiny.en

The merged decoder that exporters write holds two copies of its graph in an `If`, some 240 nodes a layer that compute
shapes, and a vocabulary projection in float32 that reads 80-106 MB a token. The graphs written here hold the same
layers in some 40 nodes each, take any number of tokens with or without a past, project only the last token, and multiply
by the int8 weights as they are. `decoder_lean.onnx` is a loop that writes several tokens a run. `encoder_lean.onnx` takes the samples themselves, and also yields the keys and values that
the decoder's layers make of the sound, once a piece.

`encoder_gpu.onnx` and `decoder_gpu.onnx` are the same layers for WebGPU, which gets integer arithmetic wrong: they turn
the int8 weights into float32 once, while the session opens, and multiply in float32.

The weights are not copied: the graphs point into the two files of the export (ONNX external data with offsets), so each
graph is some hundred kilobytes. Needs `pip install onnx`; not needed to build or run the app.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# What is smaller lies in the graph itself.
EXTERNAL_FROM_BYTES = 4096

# Whisper's spectrogram (openai/whisper, audio.py).
SAMPLE_RATE_HZ, WINDOW, HOP = 16_000, 400, 160
MICROSOFT = "com.microsoft"

# Added to a score, it takes all probability away.
HIDDEN = np.float32(-1e9)


class Export:
    """The initializers of one exported file, found by the exporter's names and by where they are multiplied."""

    def __init__(self, path):
        self.path = path
        self.bytes = path.read_bytes()
        model = onnx.load_model_from_string(self.bytes)
        self.initializers = {i.name: i for i in model.graph.initializer}
        nodes = list(model.graph.node)
        for node in model.graph.node:
            for attribute in node.attribute:
                nodes += attribute.g.node
        self.by_output = {}
        for node in nodes:
            for output in node.output:
                self.by_output.setdefault(output, node)

    def matrix(self, place):
        """Base name of the quantized matrix that is multiplied at a place of the network."""
        node = self.by_output[f"{place}/MatMul_output_0_output_quantized"]
        return node.input[1].removesuffix("_quantized")

    def name(self, plain):
        return plain if plain in self.initializers else f"{plain}_merged_0"


class Graph:
    """Nodes that multiply by the int8 weights as they are."""

    form = "lean"

    def __init__(self):
        self.nodes, self.weights = [], {}
        self.count = 0

    def weight(self, export, name):
        """A weight of an export; large ones by reference."""
        if name in self.weights:
            return name
        source = export.initializers[name]
        array = numpy_helper.to_array(source)
        raw = source.raw_data or array.tobytes()
        offset = export.bytes.find(raw) if len(raw) >= EXTERNAL_FROM_BYTES else -1
        if offset < 0:
            self.weights[name] = numpy_helper.from_array(array, name)
            return name
        tensor = TensorProto(name=name, data_type=source.data_type, dims=source.dims)
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", export.path.name), ("offset", offset), ("length", len(raw))):
            tensor.external_data.add(key=key, value=str(value))
        self.weights[name] = tensor
        return name

    def constant(self, array):
        self.count += 1
        name = f"constant_{self.count}"
        self.weights[name] = numpy_helper.from_array(array, name)
        return name

    def add(self, op, inputs, outputs=1, domain="", name=None, **attributes):
        self.count += 1
        names = [name] if name else [f"v{self.count}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(op, inputs, names, domain=domain, **attributes))
        return names[0] if len(names) == 1 else names

    def ints(self, *values):
        return self.constant(np.array(values, dtype=np.int64))

    def norm(self, export, x, place):
        scale, bias = (self.weight(export, export.name(f"{place}.{part}")) for part in ("weight", "bias"))
        return self.add("LayerNormalization", [x, scale, bias], axis=-1, epsilon=1e-5)

    def quantize(self, x):
        return self.add("DynamicQuantizeLinear", [x], outputs=3)

    def times(self, export, quantized, matrix, bias=None):
        """`quantized` @ an int8 matrix (+ bias), in the nodes that ONNX Runtime fuses into one."""
        product = self.product(quantized, *self.quantized(export, matrix))
        return product if bias is None else self.add("Add", [product, self.weight(export, export.name(bias))])

    def quantized(self, export, matrix):
        return [self.weight(export, f"{matrix}_{part}") for part in ("quantized", "scale", "zero_point")]

    def product(self, quantized, w, w_scale, w_zero, turned=False, name=None):
        x, x_scale, x_zero = quantized
        if turned:
            w = self.add("Transpose", [w], perm=[1, 0])
        product = self.add("MatMulInteger", [x, w, x_zero, w_zero])
        scales = self.add("Mul", [x_scale, w_scale])
        return self.add("Mul", [self.add("Cast", [product], to=TensorProto.FLOAT), scales], name=name)

    def heads(self, x, count, size):
        shaped = self.add("Reshape", [x, self.ints(0, 0, count, size)])
        return self.add("Transpose", [shaped], perm=[0, 2, 1, 3])

    def joined(self, x, width):
        back = self.add("Transpose", [x], perm=[0, 2, 1, 3])
        return self.add("Reshape", [back, self.ints(0, 0, width)])

    def scores(self, query, keys, size):
        turned = self.add("Transpose", [keys], perm=[0, 1, 3, 2])
        half = self.constant(np.float32(size**-0.5))
        return self.add("MatMul", [self.add("Mul", [query, half]), turned])

    def gelu(self, x):
        return self.add("Gelu", [x], domain=MICROSOFT)

    def feed_forward(self, export, x, norm, place, bias):
        hidden = self.times(export, self.quantize(self.norm(export, x, norm)), export.matrix(f"{place}/fc1"), f"{bias}.fc1.bias")
        out = self.times(export, self.quantize(self.gelu(hidden)), export.matrix(f"{place}/fc2"), f"{bias}.fc2.bias")
        return self.add("Add", [x, out])

    def save(self, folder, half, inputs, outputs):
        path = folder / f"onnx/{half}_{self.form}.onnx"
        graph = helper.make_graph(self.nodes, path.stem, inputs, outputs, list(self.weights.values()))
        opsets = [helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(graph, opset_imports=opsets, ir_version=8)
        path.write_bytes(model.SerializeToString())
        print(f"{path}: {path.stat().st_size} bytes, {len(self.nodes)} nodes")


class FloatGraph(Graph):
    """Nodes that multiply in float32; ONNX Runtime computes what hangs on weights alone when it opens the session."""

    form = "gpu"

    def quantize(self, x):
        return x

    def product(self, x, w, w_scale, w_zero, turned=False, name=None):
        floats = self.add("DequantizeLinear", [w, w_scale, w_zero], axis=1)
        if turned:
            floats = self.add("Transpose", [floats], perm=[1, 0])
        return self.add("MatMul", [x, floats], name=name)


def value(name, kind, *dims):
    return helper.make_tensor_value_info(name, kind, list(dims))


def mel_filters(bands):
    """Triangles on Slaney's mel scale with equal areas, [bands, bins], as librosa.filters.mel makes them for Whisper."""
    linear_hz, log_mel, log_step = 1000.0, 15.0, 27.0 / np.log(6.4)
    to_mel = lambda hz: np.where(hz < linear_hz, 3 * hz / 200, log_mel + log_step * np.log(np.maximum(hz, 1e-9) / linear_hz))
    to_hz = lambda mel: np.where(mel < log_mel, 200 * mel / 3, linear_hz * np.exp((mel - log_mel) / log_step))
    corners = to_hz(np.linspace(0, to_mel(np.float64(SAMPLE_RATE_HZ / 2)), bands + 2))
    bins = np.linspace(0, SAMPLE_RATE_HZ / 2, WINDOW // 2 + 1)
    low, middle, high = (corners[i : i + bands, None] for i in range(3))
    triangles = np.minimum((bins - low) / (middle - low), (high - bins) / (high - middle))
    return (np.maximum(0, triangles) * 2 / (high - low)).astype(np.float32)


def log_mel(g, samples, bands):
    """The log-mel spectrogram of samples [1, 1, n * HOP] as [1, bands, n], the Fourier transform as a convolution."""
    bins, half = WINDOW // 2 + 1, WINDOW // 2
    # The waves are computed when the session opens, so the graph need not hold them.
    steps = g.add("Mul", [g.constant(np.arange(bins)[:, None]), g.constant(np.arange(WINDOW)[None, :])])
    turns = g.add("Cast", [g.add("Mod", [steps, g.constant(np.int64(WINDOW))])], to=TensorProto.FLOAT)
    angles = g.add("Mul", [turns, g.constant(np.float32(2 * np.pi / WINDOW))])
    window = g.constant(np.hanning(WINDOW + 1)[:-1].astype(np.float32))
    waves = [g.add("Unsqueeze", [g.add("Mul", [g.add(op, [angles]), window]), g.ints(1)]) for op in ("Cos", "Sin")]
    padded = g.add("Pad", [samples, g.ints(0, 0, half, 0, 0, half)], mode="reflect")
    parts = [g.add("Conv", [padded, wave], kernel_shape=[WINDOW], strides=[HOP]) for wave in waves]
    power = g.add("Add", [g.add("Mul", [part, part]) for part in parts])
    power = g.add("Slice", [power, g.ints(0), g.ints(-1), g.ints(2)])
    mel = g.add("MatMul", [g.constant(mel_filters(bands)), power])
    floor = g.constant(np.float32(1e-10))
    logs = g.add("Mul", [g.add("Log", [g.add("Max", [mel, floor])]), g.constant(np.float32(1 / np.log(10)))])
    loudest = g.add("ReduceMax", [logs], keepdims=1)
    logs = g.add("Max", [logs, g.add("Sub", [loudest, g.constant(np.float32(8))])])
    return g.add("Mul", [g.add("Add", [logs, g.constant(np.float32(4))]), g.constant(np.float32(0.25))])


def write_encoder(g, folder, config, encoder, decoder):
    width, count = config["d_model"], config["encoder_attention_heads"]
    size = width // count
    w = lambda name: g.weight(encoder, name)
    x = log_mel(g, "samples", config["num_mel_bins"])
    x = g.gelu(g.add("Conv", [x, w("e.conv1.weight"), w("e.conv1.bias")], kernel_shape=[3], pads=[1, 1]))
    x = g.add("Conv", [x, w("e.conv2.weight"), w("e.conv2.bias")], kernel_shape=[3], pads=[1, 1], strides=[2])
    x = g.add("Transpose", [g.gelu(x)], perm=[0, 2, 1])
    length = g.add("Slice", [g.add("Shape", [x]), g.ints(1), g.ints(2)])
    x = g.add("Add", [x, g.add("Slice", [w("e.embed_positions.weight"), g.ints(0), length, g.ints(0)])])
    for layer in range(config["encoder_layers"]):
        place, bias = f"/layers.{layer}", f"e.layers.{layer}"
        q8 = g.quantize(g.norm(encoder, x, f"{bias}.self_attn_layer_norm"))
        times = lambda part, b: g.times(encoder, q8, encoder.matrix(f"{place}/self_attn/{part}_proj"), b)
        query = times("q", f"{bias}.self_attn.q_proj.bias")
        keys = times("k", None)
        values = times("v", f"{bias}.self_attn.v_proj.bias")
        query, keys, values = (g.heads(part, count, size) for part in (query, keys, values))
        weights = g.add("Softmax", [g.scores(query, keys, size)], axis=-1)
        mixed = g.joined(g.add("MatMul", [weights, values]), width)
        out = g.times(encoder, g.quantize(mixed), encoder.matrix(f"{place}/self_attn/out_proj"), f"{bias}.self_attn.out_proj.bias")
        x = g.add("Add", [x, out])
        x = g.feed_forward(encoder, x, f"{bias}.final_layer_norm", place, bias)
    x = g.norm(encoder, x, "e.layer_norm")

    outputs = []
    q8 = g.quantize(x)
    for layer in range(config["decoder_layers"]):
        place = f"/model/decoder/layers.{layer}/encoder_attn"
        bias = f"model.decoder.layers.{layer}.encoder_attn.v_proj.bias"
        for part, b in (("key", None), ("value", bias)):
            made = g.times(decoder, q8, decoder.matrix(f"{place}/{part[0]}_proj"), b)
            shaped = g.add("Reshape", [made, g.ints(0, 0, count, size)])
            name = f"present.{layer}.encoder.{part}"
            g.add("Transpose", [shaped], perm=[0, 2, 1, 3], name=name)
            outputs.append(value(name, TensorProto.FLOAT, 1, count, "positions", size))
    g.save(folder, "encoder", [value("samples", TensorProto.FLOAT, 1, 1, "samples")], outputs)


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
        last = g.add("Slice", [x, g.ints(-1), g.ints(np.iinfo(np.int64).max), g.ints(1)])
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


def write_decoder(g, folder, config, decoder):
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
        last = g.ints(head, -1), g.ints(head + 1, np.iinfo(np.int64).max), g.ints(1, 2)
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
    ASCII, and single bytes, of which any other text can be made.
    """
    tokenizer = json.loads((folder / "tokenizer.json").read_text())
    vocabulary = tokenizer["model"]["vocab"]
    # Byte-level BPE writes a space and a line break so.
    spaces = {"\u0120", "\u010a"}
    english = lambda word: len(word) == 1 or all(letter.isascii() or letter in spaces for letter in word)
    ids = sorted(number for word, number in vocabulary.items() if english(word))
    end = json.loads((folder / "generation_config.json").read_text())["eos_token_id"]
    return sorted({*ids, end}) if len(ids) < 0.9 * len(vocabulary) else None


def main(folder):
    config = json.loads((folder / "config.json").read_text())
    encoder = Export(folder / "onnx/encoder_model_quantized.onnx")
    decoder = Export(folder / "onnx/decoder_model_merged_quantized.onnx")
    generation = json.loads((folder / "generation_config.json").read_text())
    write_encoder(Graph(), folder, config, encoder, decoder)
    write_decoder_loop(Graph(), folder, config, decoder, generation["alignment_heads"])
    write_encoder(FloatGraph(), folder, config, encoder, decoder)
    write_decoder(FloatGraph(), folder, config, decoder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
