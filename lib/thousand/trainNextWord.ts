import { crossEntropyWithLogits } from "../batch/index.js";
import { requireOptions } from "../losses/lossOptions.js";
import { requireFiniteScores } from "../training/evaluateNetwork.js";
import { random } from "../training/random.js";
import { shuffled } from "../training/shuffled.js";
import { requireCount, requireRate } from "../training/validateTraining.js";
import { lossOf, partOf, requireWordSamples } from "./nextWordLoss.js";
import { type NextWordModel, requireNextWordModel, writeScores } from "./nextWordModel.js";
import type { WordSamples } from "./wordSamples.js";

export interface NextWordOptions {
  /** The learning rate η: the length of a step per unit of slope. */
  rate: number;
  /** How often training goes through all samples. */
  epochs: number;
  /** The number of samples for each step. Default 32. */
  batchSize?: number;
  /** The seed for the order of the samples. Default 1. */
  seed?: number;
  /** Samples whose loss is computed after each epoch, but which are not trained with. */
  validation?: WordSamples;
}

/** The model after an epoch, and its losses in nats; epoch 0 is before the first step. */
export interface NextWordEpoch {
  readonly epoch: number;
  /** The mean loss of the training samples. */
  readonly loss: number;
  /** The mean loss of the validation samples, if there are any. */
  readonly validation?: number;
  /** A copy, which later steps do not change. */
  readonly model: NextWordModel;
}

const NAMES = ["rate", "epochs", "batchSize", "seed", "validation"];

/**
 * Trains a copy of a model by mini-batch gradient descent, epoch by epoch. The slopes of the mean loss in the scores of a
 * batch are (p − t)/N; those of a row of weights are the sum over the samples whose context has its word.
 *
 * @param start  a model, which stays as it is
 * @param samples  from wordSamples
 * @returns the epochs, the first before any step; each is computed when the loop asks for it
 * @throws {TypeError} if there is no model, the samples do not fit it, or an option is unknown, when the loop begins
 * @throws {RangeError} if an option is impossible, or training diverges
 * @example
 * [...trainNextWord(createNextWordModel(2), wordSamples([[]], ["¶", "…"]), { rate: 1, epochs: 2 })].map(({ epoch }) => epoch); // [0, 1, 2]
 * @see lesson 11; trainingEpochs of `@course/lib/training`
 */
export function* trainNextWord(
  start: NextWordModel,
  samples: WordSamples,
  options: NextWordOptions,
): Generator<NextWordEpoch, void, undefined> {
  requireOptions("trainNextWord", options, NAMES, "{ rate: 5, epochs: 4 }");
  const { rate, epochs, batchSize = 32, seed = 1, validation } = options;
  requireRate("trainNextWord", rate);
  requireCount("trainNextWord", "epochs", epochs, 0);
  requireCount("trainNextWord", "batchSize", batchSize, 1);
  requireNextWordModel("trainNextWord", "start", start);
  requireWordSamples("trainNextWord", samples, start.words);
  if (validation) requireWordSamples("trainNextWord, validation", validation, start.words);

  const model = copyModel(start);
  const draw = random(seed);
  const scores = new Float64Array(Math.min(batchSize, samples.next.length) * model.words);
  for (let epoch = 0; ; epoch++) {
    const where = `trainNextWord, epoch ${epoch}`;
    yield {
      epoch,
      loss: lossOf(where, model, samples),
      ...(validation && { validation: lossOf(where, model, validation) }),
      model: copyModel(model),
    };
    if (epoch === epochs) return;
    const order = shuffled(samples.next.length, draw);
    for (let first = 0; first < order.length; first += batchSize) {
      const chosen = order.subarray(first, first + batchSize);
      const batch = partOf(samples, (indices) => chosen.map((n) => indices[n]));
      step(`trainNextWord, epoch ${epoch + 1}`, model, batch, rate, scores);
    }
  }
}

/** One step of gradient descent, in place; the scores of the batch are written into `scores`, then their slopes. */
function step(
  where: string,
  model: NextWordModel,
  batch: WordSamples,
  rate: number,
  scores: Float64Array,
): void {
  const { words, biases, last, secondLast } = model;
  const rows = batch.next.length;
  const used = scores.subarray(0, rows * words);
  writeScores(model, batch, used);
  requireFiniteScores(where, used);
  crossEntropyWithLogits(batch.next, used, [rows, words], { gradient: used });
  for (let n = 0; n < rows; n++) {
    const row = n * words;
    const u = batch.last[n] * words;
    const v = batch.secondLast[n] * words;
    for (let k = 0; k < words; k++) {
      const change = rate * used[row + k];
      biases[k] -= change;
      last[u + k] -= change;
      secondLast[v + k] -= change;
    }
  }
}

function copyModel({ words, biases, last, secondLast }: NextWordModel): NextWordModel {
  return {
    words,
    biases: biases.slice(),
    last: last.slice(),
    secondLast: secondLast.slice(),
  };
}
