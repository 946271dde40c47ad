import {
  createNextWordModel,
  type NextWordModel,
  type NextWordOptions,
  nextWordLoss,
  nextWordScores,
  trainNextWord,
  vocabulary,
  type WordSamples,
  wordSamples,
} from "@course/lib/thousand";
import { describe, expect, it } from "vitest";

const text = [["to", "be", "or", "not", "to", "be"]];
const words = vocabulary(text, 5);
const samples = wordSamples(text, words);
const model = createNextWordModel(5);

/** Something of another type, as a cell without type checks can pass it. */
const as = <Type>(value: unknown): Type => value as Type;
const train = (options: object, start = model, from: WordSamples = samples) =>
  trainNextWord(start, from, as<NextWordOptions>(options)).next();
const noModel = "it must be a model that createNextWordModel or trainNextWord has made.";
const noSamples = "it must have three arrays of equal length, as wordSamples returns them.";

/** Calls that are refused, each with the error and its whole message. */
const refused: readonly [call: () => unknown, error: typeof RangeError, message: string][] = [
  [
    () => createNextWordModel(1),
    RangeError,
    "createNextWordModel: words is 1; it must be a whole number, at least 2.",
  ],
  [
    () => createNextWordModel(2.5),
    RangeError,
    "createNextWordModel: words is 2.5; it must be a whole number, at least 2.",
  ],
  [
    () => createNextWordModel(8193),
    RangeError,
    "createNextWordModel: a model of 8193 words does not fit in memory; it may have 8192.",
  ],
  [
    () => nextWordScores(as<NextWordModel>(undefined), [0, 0]),
    TypeError,
    `nextWordScores: model is undefined; ${noModel}`,
  ],
  [
    () => nextWordScores({ ...model, last: new Float64Array(5) }, [0, 0]),
    TypeError,
    `nextWordScores: model is an Object; ${noModel}`,
  ],
  [
    () => nextWordLoss({ ...model, biases: as<Float64Array>([0, 0, 0, 0, 0]) }, samples),
    TypeError,
    `nextWordLoss: model is an Object; ${noModel}`,
  ],
  [
    () => train({ rate: 1, epochs: 1 }, as<NextWordModel>(words)),
    TypeError,
    `trainNextWord: start is ["¶", "…", "be", …] (5 entries); ${noModel}`,
  ],
  [
    () => nextWordScores(model, as<[number, number]>([0])),
    TypeError,
    "nextWordScores: context is [0]; it must be the class indices of the two words before.",
  ],
  [
    () => nextWordScores(model, as<[number, number]>(["to", "be"])),
    TypeError,
    'nextWordScores: context[0] is "to"; it must be a number.',
  ],
  [
    () => nextWordScores(model, [0, 5]),
    RangeError,
    "nextWordScores: context[1] is 5; with 5 classes a class index is a whole number from 0 to 4.",
  ],
  [
    () => nextWordLoss(model, as<WordSamples>(text)),
    TypeError,
    `nextWordLoss: samples is [["to", "be", "or", …] (6 entries)]; ${noSamples}`,
  ],
  [
    () => nextWordLoss(model, { ...samples, next: samples.next.subarray(1) }),
    TypeError,
    `nextWordLoss: samples is an Object; ${noSamples}`,
  ],
  [
    () => nextWordLoss(model, wordSamples([], words)),
    RangeError,
    "nextWordLoss: there are no samples.",
  ],
  [
    () => nextWordLoss(createNextWordModel(3), samples),
    RangeError,
    "nextWordLoss: secondLast[2] is 3; with 3 classes a class index is a whole number from 0 to 2.",
  ],
  [
    () => train({ rate: 1, epochs: 1 }, model, { ...samples, last: Int32Array.of(0) }),
    TypeError,
    `trainNextWord: samples is an Object; ${noSamples}`,
  ],
  [
    () => train({ rate: 1, epochs: 1, validation: text }),
    TypeError,
    `trainNextWord, validation: samples is [["to", "be", "or", …] (6 entries)]; ${noSamples}`,
  ],
  [
    () => train([1, 2]),
    TypeError,
    "trainNextWord: options is [1, 2]; it must be an object with some of: rate, epochs, batchSize, seed, validation. Try { rate: 5, epochs: 4 }.",
  ],
  [
    () => train({ rate: 1, epochs: 1, batch: 32 }),
    TypeError,
    "trainNextWord: there is no option batch; the options are rate, epochs, batchSize, seed, validation. Did you mean batchSize?",
  ],
  [
    () => train({ rate: 0, epochs: 1 }),
    RangeError,
    "trainNextWord: rate is 0; it must be positive and finite. Try 0.1.",
  ],
  [
    () => train({ rate: 1 }),
    RangeError,
    "trainNextWord: epochs is undefined; it must be a whole number, at least 0.",
  ],
  [
    () => train({ rate: 1, epochs: 1, batchSize: 0 }),
    RangeError,
    "trainNextWord: batchSize is 0; it must be a whole number, at least 1.",
  ],
  [
    () => [...trainNextWord(model, samples, { rate: 1.7e308, epochs: 1, batchSize: 1 })],
    RangeError,
    "trainNextWord, epoch 1: a score is Infinity, because the weights have become too large. The steps of training were too long; try a tenth of the rate.",
  ],
  [
    () => vocabulary(as<string[][]>(["to be"]), 5),
    TypeError,
    'vocabulary: paragraphs is ["to be"]; it must be a list of lists of words. Try courseProse().training.',
  ],
  [
    () => vocabulary(text, 2),
    RangeError,
    "vocabulary: size is 2; it must be a whole number, at least 3.",
  ],
  [
    () => vocabulary(text, 7),
    RangeError,
    'vocabulary: size is 7, but the text has 4 different words; with "¶" and "…" that makes 6 classes.',
  ],
  [
    () => wordSamples(as<string[][]>([[1]]), words),
    TypeError,
    "wordSamples: paragraphs is [[1]]; it must be a list of lists of words. Try courseProse().training.",
  ],
  [
    () => wordSamples(text, as<string[]>("to be")),
    TypeError,
    'wordSamples: words is "to be"; it must be a list of words. Try vocabulary(paragraphs, 1000).',
  ],
  [
    () => wordSamples(text, ["to", "be"]),
    RangeError,
    'wordSamples: a vocabulary needs "¶" and "…", and each word once. Try vocabulary(paragraphs, 1000).',
  ],
  [
    () => wordSamples(text, [...words, "be"]),
    RangeError,
    'wordSamples: a vocabulary needs "¶" and "…", and each word once. Try vocabulary(paragraphs, 1000).',
  ],
];

describe("a call that is refused", () => {
  it.each(refused)("%s throws, and says what came and what is needed", (call, error, message) => {
    expect(call).toThrow(new error(message));
    expect(call).toThrow(error);
  });
});
