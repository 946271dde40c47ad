/**
 * Messages as bits: prefix codes, an arithmetic coder, and models that tell it what to expect. A message is a list of
 * symbols, whole numbers from 0 on.
 */
export { type AdaptiveModelOptions, adaptiveModel } from "./adaptiveModel.js";
export { decode, encode, type Interval, narrow } from "./arithmeticCoder.js";
export { bytesOf, packBits, textOf, unpackBits } from "./bits.js";
export { bitsOfEach } from "./bitsOfEach.js";
export { frozenChapter } from "./frozenChapter.js";
export { blockShares, huffmanLengths } from "./huffman.js";
export { type MeasuredSize, measuredSizes } from "./measuredSizes.js";
export { type Cumulative, fixedModel, type Model, type Predictor } from "./model.js";
export { kraftSum, prefixCode, readWords } from "./prefixCode.js";
