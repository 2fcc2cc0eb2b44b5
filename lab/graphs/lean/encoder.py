"""The encoder, from samples to the keys and values that the decoder's layers make of the sound."""

import numpy as np
from onnx import TensorProto

from lean.graph import value

# Whisper's spectrogram (openai/whisper, audio.py).
SAMPLE_RATE_HZ, WINDOW, HOP = 16_000, 400, 160


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
