import { numericalGradient } from "@course/lib";
import {
  courseProse,
  createNextWordModel,
  type NextWordModel,
  nextWordLoss,
  nextWordScores,
  trainNextWord,
  vocabulary,
  wordSamples,
} from "@course/lib/thousand";
import { createNetwork, networkSlopes, normal } from "@course/lib/training";
import { describe, expect, it } from "vitest";
import { readProse } from "../../lib/thousand/courseProse.js";

const prose = courseProse();
const words = vocabulary(prose.training, 1000);

/** A small text, its vocabulary, and a model of it with random weights. */
const paragraphs = ["to be or not to be", "that is the question", "to die to sleep"].map((text) =>
  text.split(" "),
);
const few = vocabulary(paragraphs, 7);
const samples = wordSamples(paragraphs, few);
function randomModel(): NextWordModel {
  const draw = normal(11);
  const model = createNextWordModel(7);
  for (const list of [model.biases, model.last, model.secondLast])
    for (let i = 0; i < list.length; i++) list[i] = draw();
  return model;
}
const flat = ({ biases, last, secondLast }: NextWordModel): number[] => [
  ...biases,
  ...last,
  ...secondLast,
];
const fromFlat = (weights: readonly number[]): NextWordModel => ({
  words: 7,
  biases: Float64Array.from(weights.slice(0, 7)),
  last: Float64Array.from(weights.slice(7, 56)),
  secondLast: Float64Array.from(weights.slice(56)),
});
/** The model after one step of full-batch gradient descent with the rate 1: it has moved by minus the slopes. */
function afterStep(model: NextWordModel): NextWordModel {
  const options = { rate: 1, epochs: 1, batchSize: 1000 };
  const [, last] = [...trainNextWord(model, samples, options)];
  return last.model;
}
const slopesOf = (model: NextWordModel): number[] => {
  const after = flat(afterStep(model));
  return flat(model).map((weight, i) => weight - after[i]);
};

describe("the prose", () => {
  it("is split by lessons, so that of the long paragraphs held back only that of the open question is trained with", () => {
    const sentences = (part: readonly (readonly string[])[]) =>
      part.map((paragraph) => paragraph.join(" ")).filter((text) => text.split(" ").length > 25);
    const training = new Set(sentences(prose.training));
    const shared = [...sentences(prose.test), ...sentences(prose.validation)].filter((text) =>
      training.has(text),
    );
    expect([...new Set(shared)]).toEqual([expect.stringMatching(/^the last question is open/)]);
  });

  it("has lower-case words and marks only", () => {
    const odd = Object.values(prose)
      .flat(2)
      .filter((word) => !/^([a-z]+('[a-z]+)?|[.,:;?!$#0])$/.test(word));
    expect(odd).toEqual([]);
  });

  it("is refused if a word or a lesson is missing", () => {
    const text = "= 00\nto be\n= 07\nor not";
    expect(readProse(text, { lessons: 2, words: 4 })).toEqual({
      training: [["to", "be"]],
      validation: [],
      test: [["or", "not"]],
    });
    expect(() => readProse(text, { lessons: 2, words: 5 })).toThrow(
      "courseProse: the text is damaged. It has 2 lessons with 4 words; there should be 2 with 5. Restore the file: git checkout -- lib/thousand/courseProseText.ts",
    );
    expect(() => readProse(text, { lessons: 3, words: 4 })).toThrow("2 lessons");
  });
});

describe("the vocabulary", () => {
  it("begins with the two marks, then with the most frequent words", () => {
    expect(words).toHaveLength(1000);
    expect(new Set(words).size).toBe(1000);
    expect(words.slice(0, 5)).toEqual(["¶", "…", "the", ".", ","]);
  });

  it("does not depend on the order of the paragraphs", () => {
    expect(vocabulary([...prose.training].reverse(), 1000)).toEqual(words);
  });
});

describe("the samples", () => {
  it("are one more than the words for each paragraph", () => {
    const { next } = wordSamples(prose.test, words);
    expect(next).toHaveLength(prose.test.flat().length + prose.test.length);
  });

  it("have the next word of one sample as the last word of the following one", () => {
    const [only] = paragraphs;
    const { last, next, secondLast } = wordSamples([only], few);
    expect([...last.slice(1)]).toEqual([...next.slice(0, -1)]);
    expect([...secondLast.slice(1)]).toEqual([...last.slice(0, -1)]);
  });
});

describe("a model that knows nothing", () => {
  const blank = createNextWordModel(1000);

  it("has the loss ln 1000 = 3 hartleys on every text", () => {
    for (const part of [prose.training, prose.validation, prose.test]) {
      const loss = nextWordLoss(blank, wordSamples(part, words));
      expect(loss).toBeCloseTo(Math.log(1000), 10);
      expect(loss / Math.LN10).toBeCloseTo(3, 10);
    }
  });
});

describe("the slopes of a step", () => {
  it("are those measured by finite differences, in all 105 weights and biases", () => {
    const model = randomModel();
    const measured = numericalGradient(
      (weights) => nextWordLoss(fromFlat(weights), samples),
      flat(model),
    );
    slopesOf(model).forEach((slope, i) => {
      expect(slope).toBeCloseTo(measured[i], 7);
    });
  });

  it("are those of softmax regression on two one-hot inputs", () => {
    const model = randomModel();
    const network = createNetwork([14, 7]);
    const [layer] = network.layers;
    layer.biases.set(model.biases);
    for (let k = 0; k < 7; k++)
      for (let w = 0; w < 7; w++) {
        layer.weights[14 * k + w] = model.last[7 * w + k];
        layer.weights[14 * k + 7 + w] = model.secondLast[7 * w + k];
      }
    const inputs = [...samples.next].map((_, n) =>
      Array.from({ length: 14 }, (_, i) =>
        i === samples.last[n] || i === 7 + samples.secondLast[n] ? 1 : 0,
      ),
    );
    const { layers } = networkSlopes(network, { inputs, labels: [...samples.next] });
    const slopes = slopesOf(model);
    for (let k = 0; k < 7; k++) {
      expect(slopes[k]).toBeCloseTo(layers[0].biases[k], 12);
      for (let w = 0; w < 7; w++) {
        expect(slopes[7 + 7 * w + k]).toBeCloseTo(layers[0].weights[14 * k + w], 12);
        expect(slopes[56 + 7 * w + k]).toBeCloseTo(layers[0].weights[14 * k + 7 + w], 12);
      }
    }
  });
});

describe("training", () => {
  const options = { rate: 1, epochs: 3, batchSize: 4, seed: 2 };
  const run = (more = {}) => [
    ...trainNextWord(randomModel(), samples, { ...options, validation: samples, ...more }),
  ];

  it("gives the same numbers each time, and others with another seed", () => {
    expect(run()).toEqual(run());
    expect(run({ seed: 3 })[3].loss).not.toBe(run()[3].loss);
  });

  it("leaves the first model as it is, and the models of earlier epochs", () => {
    const model = randomModel();
    const epochs = [...trainNextWord(model, samples, options)];
    expect(model).toEqual(randomModel());
    expect(epochs[0].model).toEqual(randomModel());
    expect(nextWordLoss(epochs[1].model, samples)).toBe(epochs[1].loss);
  });

  it("computes the validation loss as the training loss", () => {
    for (const { loss, validation } of run()) expect(validation).toBe(loss);
  });

  it("learns this text by heart, up to what two words cannot tell", () => {
    const last = run({ epochs: 300 }).at(-1);
    const p = Math.exp(-(last?.loss ?? 0));
    expect(p).toBeGreaterThan(0.7);
    const scores = nextWordScores(last?.model ?? randomModel(), [0, 0]);
    expect(few[scores.indexOf(Math.max(...scores))]).toBe("…");
  });

  it("on the course's prose lowers the loss of held-out lessons in one epoch by more than 2 nats", () => {
    const [training, validation] = [prose.training.slice(0, 400), prose.validation].map((part) =>
      wordSamples(part, words),
    );
    const epochs = trainNextWord(createNextWordModel(1000), training, {
      rate: 5,
      epochs: 1,
      validation,
    });
    const [first, second] = [...epochs].map((epoch) => epoch.validation ?? Number.NaN);
    expect(first).toBeCloseTo(Math.log(1000), 10);
    expect(second).toBeLessThan(first - 1.8);
  });
});
