import * as coding from "@course/lib/coding";
import { describe, expect, it } from "vitest";

const {
  adaptiveModel,
  bitsOfEach,
  blockShares,
  bytesOf,
  decode,
  encode,
  fixedModel,
  huffmanLengths,
  kraftSum,
  narrow,
  packBits,
  prefixCode,
  readWords,
  textOf,
  unpackBits,
} = coding;

const even = fixedModel([0.5, 0.5]);
const any = (value: unknown): never => value as never;
const saying = (sums: unknown): coding.Model => any(() => ({ predict: () => sums, learn() {} }));
const sumsAre =
  "the sums are whole numbers that begin with 0, grow with each symbol, and end at 65536 at most.";

describe("a refused call says what came, what is needed and what to try", () => {
  it.each<[() => unknown, string]>([
    [
      () => encode(any("abc"), adaptiveModel()),
      'encode: symbols is "abc"; it must be a list of whole numbers. Try bytesOf(text).',
    ],
    [() => encode([0, 2], even), "encode: symbols[1] is 2; this model knows the symbols 0 to 1."],
    [() => encode([0.5], even), "encode: symbols[0] is 0.5; this model knows the symbols 0 to 1."],
    [
      () => encode(any([Number.NaN]), even),
      "encode: symbols[0] is NaN; this model knows the symbols 0 to 1.",
    ],
    [
      () => encode([0], any([0.5, 0.5])),
      "encode: model is [0.5, 0.5]; it must be a model. Try fixedModel([0.5, 0.5]) or adaptiveModel().",
    ],
    [
      () =>
        encode(
          [0],
          any(() => 3),
        ),
      "encode: model() is 3; it must have the functions predict and learn.",
    ],
    [
      () => encode([0], saying(7)),
      "encode: predict() returned 7; it must be a list of sums such as [0, 7, 10].",
    ],
    [
      () => encode([0], saying([0])),
      "encode: predict() returned [0]; it must be a list of sums such as [0, 7, 10].",
    ],
    [() => encode([0], saying([1, 2])), `encode: predict()[0] is 1; ${sumsAre}`],
    [() => encode([0], saying([0, 5, 5])), `encode: predict()[2] is 5; ${sumsAre}`],
    [() => encode([0], saying([0, 0.5])), `encode: predict()[1] is 0.5; ${sumsAre}`],
    [() => encode([0], saying([0, Number.NaN])), `encode: predict()[1] is NaN; ${sumsAre}`],
    [() => decode([0], 1, saying([0, 65537])), `decode: predict()[1] is 65537; ${sumsAre}`],
    [
      () => decode(any("0101"), 1, even),
      'decode: bits is "0101"; it must be a list of the numbers 0 and 1. Try Array.from(bits, Number).',
    ],
    [() => decode([0, 2], 1, even), "decode: bits[1] is 2; a bit is 0 or 1."],
    [
      () => decode([0], -1, even),
      "decode: count is -1; it is the number of symbols, a whole number ≥ 0.",
    ],
    [
      () => bitsOfEach([3], even),
      "bitsOfEach: symbols[0] is 3; this model knows the symbols 0 to 1.",
    ],
    [
      () => narrow({ low: 0, range: 9 }, [0, 1, 2], 2),
      "narrow: symbol is 2; this model knows the symbols 0 to 1.",
    ],
    [
      () => fixedModel([0.5, 0.6]),
      "fixedModel: probabilities sums to 1.1; a distribution sums to 1.",
    ],
    [
      () => fixedModel(new Array(40_000).fill(1 / 40_000)),
      "fixedModel: probabilities has 40000 entries; at most 32768 symbols can share the whole of 65536.",
    ],
    [
      () => adaptiveModel({ order: 7 }),
      "adaptiveModel: order is 7; it must be a whole number from 0 to 6.",
    ],
    [
      () => adaptiveModel({ caution: 0 }),
      "adaptiveModel: caution is 0; it must be a whole number from 1 to 1000.",
    ],
    [
      () => adaptiveModel({ symbols: 257 }),
      "adaptiveModel: symbols is 257; it must be a whole number from 2 to 256.",
    ],
    [
      () => adaptiveModel(any({ ordr: 2 })),
      "adaptiveModel: there is no option ordr; the options are order, caution, symbols. Did you mean order?",
    ],
    [
      () => encode([300], adaptiveModel()),
      "encode: symbols[0] is 300; this model knows the symbols 0 to 255.",
    ],
    [
      // A hole of a list is no symbol, and is not left out.
      // biome-ignore lint/suspicious/noSparseArray: it is what is tested
      () => encode(any([0, , 1]), even),
      "encode: symbols[1] is undefined; this model knows the symbols 0 to 1.",
    ],
    [
      () => unpackBits(new Array(2)),
      "unpackBits: bytes[0] is undefined; a byte is a whole number from 0 to 255.",
    ],
    [
      () => kraftSum(new Array(2)),
      "kraftSum: lengths[0] is undefined; the length of a word is a whole number of bits.",
    ],
    [
      () => prefixCode([1e9]),
      "prefixCode: a length is 1000000000; words may have 65536 bits. Make it shorter.",
    ],
    [
      () => prefixCode([1, 1, 60]),
      "prefixCode: lengths is [1, 1, 60], and Kraft's sum is above 1, by less than a double can show; it must be at most 1. Make some words longer.",
    ],
    [
      () => readWords(["1", "0", "01"], "01"),
      'readWords: the word "0" begins the word "01"; in a prefix code no word begins another. Try prefixCode.',
    ],
    [
      () => readWords(["0", "0"], "00"),
      'readWords: the word "0" begins the word "0"; in a prefix code no word begins another. Try prefixCode.',
    ],
    [
      () => readWords(any(new Array(1)), "0"),
      'readWords: words is [undefined]; it must be a list of words such as ["0", "10", "11"].',
    ],
    [
      () => narrow(any(null), [0, 1, 2], 0),
      "narrow: interval is null; it must have the numbers low and range. Try { low: 0, range: 2 ** 32 }.",
    ],
    [
      () => narrow({ low: Number.NaN, range: 9 }, [0, 1, 2], 0),
      "narrow: interval is { low: NaN, range: 9 }; both are whole numbers, low ≥ 0, range ≥ 1, and their sum is at most 2³². Try { low: 0, range: 2 ** 32 }.",
    ],
    [
      () => narrow({ low: 9, range: 2 ** 32 }, [0, 1, 2], 0),
      "narrow: interval is { low: 9, range: 4294967296 }; both are whole numbers, low ≥ 0, range ≥ 1, and their sum is at most 2³². Try { low: 0, range: 2 ** 32 }.",
    ],
    [
      () => narrow({ low: 0, range: 9 }, any("ab"), 0),
      'narrow: cumulative is "ab"; it must be a list of sums such as [0, 7, 10].',
    ],
    [() => narrow({ low: 0, range: 9 }, [0, 0, 2], 0), `narrow: cumulative[1] is 0; ${sumsAre}`],
    [
      () => adaptiveModel(any(null)),
      "adaptiveModel: options is null; it must be an object with some of: order, caution, symbols. Try { order: 2 }.",
    ],
    [() => packBits([0, 3]), "packBits: bits[1] is 3; a bit is 0 or 1."],
    [
      () => unpackBits([256]),
      "unpackBits: bytes[0] is 256; a byte is a whole number from 0 to 255.",
    ],
    [() => unpackBits(any("A")), 'unpackBits: bytes is "A"; it must be a list of bytes.'],
    [() => bytesOf(any(7)), "bytesOf: text is 7; it must be a text in quotes."],
    [() => textOf([300]), "textOf: bytes[0] is 300; a byte is a whole number from 0 to 255."],
    [() => textOf(any("A")), 'textOf: bytes is "A"; it must be a list of bytes.'],
    [
      () => kraftSum([]),
      "kraftSum: lengths is []; it must be a list of lengths such as [1, 2, 2].",
    ],
    [
      () => kraftSum([1, 0.5]),
      "kraftSum: lengths[1] is 0.5; the length of a word is a whole number of bits.",
    ],
    [
      () => prefixCode([1, 1, 2]),
      "prefixCode: lengths is [1, 1, 2], and Kraft's sum is 1.25; it must be at most 1. Make some words longer.",
    ],
    [
      () => huffmanLengths([0.5]),
      "huffmanLengths: probabilities sums to 0.5; a distribution sums to 1.",
    ],
    [
      () => blockShares([0.5, 0.5], 17),
      "blockShares: k is 17; it is a whole number ≥ 1 with at most 65536 blocks.",
    ],
    [
      () => readWords(["0", "10", "11"], "001"),
      'readWords: the last bits are "1", and no word; were they written in this code?',
    ],
    [() => readWords(["0", "1"], "02"), 'readWords: bits is "02"; it must be a text of 0 and 1.'],
    [
      () => readWords(any("01"), "0"),
      'readWords: words is "01"; it must be a list of words such as ["0", "10", "11"].',
    ],
  ])("%s", (call, message) => {
    expect(call).toThrow(new RegExp(`^${message.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  });
});
