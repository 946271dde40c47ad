import protobuf from "protobufjs";

// The part of ONNX's format that the models of the losses need; names and numbers are those of onnx.proto.
const { root } = protobuf.parse(
  `
  syntax = "proto2";
  message AttributeProto {
    optional string name = 1; optional int64 i = 3; optional bytes s = 4; optional int32 type = 20;
  }
  message NodeProto {
    repeated string input = 1; repeated string output = 2; optional string op_type = 4;
    repeated AttributeProto attribute = 5;
  }
  message TensorProto {
    repeated int64 dims = 1; optional int32 data_type = 2; optional string name = 8;
    optional bytes raw_data = 9;
  }
  message Dimension { optional int64 dim_value = 1; }
  message Shape { repeated Dimension dim = 1; }
  message TensorType { optional int32 elem_type = 1; optional Shape shape = 2; }
  message TypeProto { optional TensorType tensor_type = 1; }
  message ValueInfoProto { optional string name = 1; optional TypeProto type = 2; }
  message GraphProto {
    repeated NodeProto node = 1; optional string name = 2; repeated TensorProto initializer = 5;
    repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12;
  }
  message OperatorSetId { optional string domain = 1; optional int64 version = 2; }
  message ModelProto {
    optional int64 ir_version = 1; optional GraphProto graph = 7;
    repeated OperatorSetId opset_import = 8;
  }`,
  { keepCase: true },
);

/** The numbers of data types in onnx.proto. */
const types = { float32: 1, int64: 7, float64: 11 };

/** A node of a graph: the name of its operator, its inputs, outputs and attributes. */
export function node(op_type, input, output, attributes = {}) {
  const attribute = Object.entries(attributes).map(([name, value]) =>
    typeof value === "string"
      ? { name, type: 3, s: Buffer.from(value) }
      : { name, type: 2, i: value },
  );
  return { op_type, input, output, attribute };
}

/** A constant of a graph: a typed array as a vector or a scalar. */
export function constant(name, type, values, dims = [values.length]) {
  return { name, dims, data_type: types[type], raw_data: new Uint8Array(values.buffer) };
}

/** An input or an output of the whole graph. */
export function value(name, type, dims) {
  const shape = { dim: dims.map((dim_value) => ({ dim_value })) };
  return { name, type: { tensor_type: { elem_type: types[type], shape } } };
}

/** The bytes of the model, from which an InferenceSession is created. */
export function onnxModel(graph) {
  const Model = root.lookupType("ModelProto");
  const model = {
    ir_version: 8,
    graph: { name: "loss", ...graph },
    opset_import: [{ domain: "", version: 17 }],
  };
  return Model.encode(Model.create(model)).finish();
}
