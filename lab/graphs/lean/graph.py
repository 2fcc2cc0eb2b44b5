"""Nodes and weights of a graph, the weights taken from an export by reference."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

# What is smaller lies in the graph itself.
EXTERNAL_FROM_BYTES = 4096
MICROSOFT = "com.microsoft"


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
