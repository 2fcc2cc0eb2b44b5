"""Writes lean graphs for a Whisper export in the layout of transformers.js.

    python lab/graphs/lean_graphs.py models/whisper-tiny.en

The merged decoder that exporters write holds two copies of its graph in an `If`, some 240 nodes a layer that compute
shapes, and a vocabulary projection in float32 that reads 80-106 MB a token. The graphs written here hold the same
layers in some 40 nodes each, take any number of tokens with or without a past, project only the last token, and multiply
by the int8 weights as they are. `encoder_lean.onnx` takes the samples themselves, and also yields the keys and values that
the decoder's layers make of the sound, once a piece. `decoder_lean.onnx` is a loop that writes several tokens a run.

`encoder_gpu.onnx` and `decoder_gpu.onnx` are the same layers for WebGPU, which gets integer arithmetic wrong: they turn
the int8 weights into float32 once, while the session opens, and multiply in float32.

The weights are not copied: the graphs point into the two files of the export (ONNX external data with offsets), so each
graph is some hundred kilobytes. Needs `pip install onnx`; not needed to build or run the app.
"""

import json
import sys
from pathlib import Path

from lean.decoder import write_decoder_loop, write_decoder_step
from lean.encoder import write_encoder
from lean.graph import Export, FloatGraph, Graph


def main(folder):
    config = json.loads((folder / "config.json").read_text())
    encoder = Export(folder / "onnx/encoder_model_quantized.onnx")
    decoder = Export(folder / "onnx/decoder_model_merged_quantized.onnx")
    generation = json.loads((folder / "generation_config.json").read_text())
    write_encoder(Graph(), folder, config, encoder, decoder)
    write_decoder_loop(Graph(), folder, config, decoder, generation["alignment_heads"])
    write_encoder(FloatGraph(), folder, config, encoder, decoder)
    write_decoder_step(FloatGraph(), folder, config, decoder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
