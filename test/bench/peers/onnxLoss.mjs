import { constant, node, onnxModel, value } from "./onnxModel.mjs";

/**
 * A graph of the mean softmax loss and, if requested, its gradient. It does not use the operator
 * SoftmaxCrossEntropyLoss, whose gradient is implemented only in training builds of ONNX Runtime.
 */
export function softmaxModel({ pass, precision, samples, classes }) {
  const scalar = kindOf(precision);
  const withGradient = pass === "gradient";
  return onnxModel({
    node: withGradient ? [...loss, ...gradient] : loss,
    initializer: [
      constant("columns", "int64", BigInt64Array.of(1n)),
      constant("share", precision, scalar.of(1 / samples)),
      constant("minusShare", precision, scalar.of(-1 / samples)),
    ],
    input: [value("z", precision, [samples, classes]), value("y", "int64", [samples])],
    output: [
      value("loss", precision, []),
      ...(withGradient ? [value("slopes", precision, [samples, classes])] : []),
    ],
  });
}

const loss = [
  node("LogSoftmax", ["z"], ["logP"], { axis: 1 }),
  node("Unsqueeze", ["y", "columns"], ["index"]),
  node("GatherElements", ["logP", "index"], ["ofLabel"], { axis: 1 }),
  node("ReduceMean", ["ofLabel"], ["mean"], { keepdims: 0 }),
  node("Neg", ["mean"], ["loss"]),
];

/** The gradient (p − t) / N. Computing p as e to the log-softmax is faster than a separate softmax. */
const gradient = [
  node("Exp", ["logP"], ["p"]),
  node("Mul", ["p", "share"], ["pShare"]),
  node("Shape", ["index"], ["shape"]),
  node("Expand", ["minusShare", "shape"], ["updates"]),
  node("ScatterElements", ["pShare", "index", "updates"], ["slopes"], {
    axis: 1,
    reduction: "add",
  }),
];

/** A graph of the mean softmax loss for soft targets and, if requested, of its gradient (p − t) / N. */
export function softTargetsModel({ pass, precision, samples, classes }) {
  const scalar = kindOf(precision);
  const withGradient = pass === "gradient";
  return onnxModel({
    node: withGradient ? [...softLoss, ...softGradient] : softLoss,
    initializer: [
      constant("share", precision, scalar.of(1 / samples), []),
      constant("minusShare", precision, scalar.of(-1 / samples), []),
    ],
    input: [value("z", precision, [samples, classes]), value("t", precision, [samples, classes])],
    output: [
      value("loss", precision, []),
      ...(withGradient ? [value("slopes", precision, [samples, classes])] : []),
    ],
  });
}

const softLoss = [
  node("LogSoftmax", ["z"], ["logP"], { axis: 1 }),
  node("Mul", ["t", "logP"], ["weighted"]),
  node("ReduceSum", ["weighted"], ["total"], { keepdims: 0 }),
  node("Mul", ["total", "minusShare"], ["loss"]),
];

const softGradient = [
  node("Exp", ["logP"], ["p"]),
  node("Sub", ["p", "t"], ["difference"]),
  node("Mul", ["difference", "share"], ["slopes"]),
];

/** A graph of the mean of max(z, 0) − z·t + ln(1 + e^−|z|) and, if requested, of the gradient (σ(z) − t) / N. */
export function sigmoidModel({ loss, pass, precision, samples, classes }) {
  const shape = loss === "sigmoid" ? [samples] : [samples, classes];
  const scalar = kindOf(precision);
  const withGradient = pass === "gradient";
  return onnxModel({
    node: withGradient ? [...binaryLoss, ...binaryGradient] : binaryLoss,
    initializer: [
      constant("one", precision, scalar.of(1)),
      constant("share", precision, scalar.of(1 / (samples * classes))),
    ],
    input: [value("z", precision, shape), value("t", precision, shape)],
    output: [
      value("loss", precision, []),
      ...(withGradient ? [value("slopes", precision, shape)] : []),
    ],
  });
}

const binaryLoss = [
  node("Relu", ["z"], ["positive"]),
  node("Mul", ["z", "t"], ["zt"]),
  node("Sub", ["positive", "zt"], ["straight"]),
  node("Abs", ["z"], ["size"]),
  node("Neg", ["size"], ["minusSize"]),
  node("Exp", ["minusSize"], ["e"]),
  node("Add", ["e", "one"], ["sum"]),
  node("Log", ["sum"], ["bend"]),
  node("Add", ["straight", "bend"], ["losses"]),
  node("ReduceMean", ["losses"], ["loss"], { keepdims: 0 }),
];

const binaryGradient = [
  node("Sigmoid", ["z"], ["p"]),
  node("Sub", ["p", "t"], ["difference"]),
  node("Mul", ["difference", "share"], ["slopes"]),
];

function kindOf(precision) {
  return precision === "float32" ? Float32Array : Float64Array;
}
