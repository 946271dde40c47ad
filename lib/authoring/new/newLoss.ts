import { fillIn } from "../placeholder.js";
import type { Addition } from "./addition.js";
import { addImport, addLine, addToList } from "./sourceEdits.js";

/**
 * `npm run new -- loss hedgedLoss`: a loss of distributions with its gradient. Its options, weights and checks
 * work; its formula gives NaN, and its examples are wrong, until they are written. The printed steps say how to go on
 * if it takes logits or single numbers.
 */
export function newLoss(name: string): Addition {
  const [source, table] = [`lib/losses/${name}.ts`, "test/losses/table.ts"];
  const messages = "test/losses/messages.ts";
  const definitions = "test/references/definitions.ts";
  const gradient = `${name}Gradient`;
  return {
    files: { [source]: loss(name, gradient) },
    edits: {
      "lib/losses/index.ts": (text) =>
        addLine(text, `export { ${name}, ${gradient} } from "./${name}.js";`),
      [table]: (text) =>
        addToList(
          table,
          addImport(text, [name, gradient, "type CrossEntropyOptions"], "@course/lib"),
          "losses",
          row(name, gradient),
        ),
      [messages]: (text) =>
        addToList(messages, text, "messages", [name, gradient].map(badCall).join(",\n")),
      [definitions]: (text) =>
        addToList(
          definitions,
          addImport(text, ["sum"], "./definition.js"),
          "definitions",
          definition(name),
        ),
    },
    next: [
      `Write the formula and the comment of the loss in ${source}, then those of its gradient. It takes distributions. If yours takes logits, check rows with requireLogits and write inputs.scores in ${table}; if it takes single numbers, begin with the code of lib/losses/hinge.ts, and with its row.`,
      `Write its formula once more in ${definitions}, with inputs, and compute its reference values: npx vitest run --config test/vitest.config.ts test/references -u`,
      `Give it extremes in its row of ${table}, run npm run readme, and run npx vitest run --config test/vitest.config.ts test/losses test/house/docs.test.ts, which says what is missing or wrong.`,
    ],
  };
}

/** A call that the checks of the new functions refuse, with its message. */
function badCall(name: string): string {
  return `[
    () => L.${name}(0, [0.5, 0.25]),
    RangeError,
    "${name}: predicted sums to 0.75; a distribution sums to 1.",
  ]`;
}

function row(name: string, gradient: string): string {
  return `loss<CrossEntropyOptions>({
    name: "${name}",
    forward: ${name},
    gradient: ${gradient},
    input: inputs.distribution,
    target: targets.classIndexOrDistribution,
    options: { base, reduction, weight: classWeights, sampleWeight: sampleWeights, labelSmoothing, ignoreIndex },
    golden: { ${name}: ({ inputs: { t, p } }) => ({ target: t, input: p }) },
    // ${fillIn("what the loss gives for a certain answer that is right, and for one that is wrong")}
    extremes: [],
  })`;
}

function definition(name: string): string {
  return `${name}: {
    // ${fillIn("the loss of each sample in nats, as its formula says and without a trick, from exact numbers")}
    value: (of) => of.rows("p").map(sum),
    slopesIn: "p",
    options: apart,
    // ${fillIn("inputs by what is special about them: { t: [[0.25, 0.75]], p: [[0.5, 0.5]] }")}
    cases: {},
  }`;
}

function loss(name: string, gradient: string): string {
  return `import { reduceRowSlopes, reduceRows } from "./reduceRows.js";
import { rowName } from "./rows.js";
import type {
  CrossEntropyOptions,
  LossFor,
  NumberList,
  Reduction,
  Rows,
  SameShape,
  TargetFor,
  Vector,
} from "./types.js";
import { requireDistribution } from "./validate.js";
import { weighTargets } from "./weighTargets.js";

/**
 * ${fillIn("the name of the loss, its formula L(T, P) = …, and what it measures")}.
 *
 * ${fillIn("where it is least, and its conventions")}. Its gradient is {@link ${gradient}}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns ${fillIn("the unit, and the value at the ends")}
 * @throws {TypeError} if shapes do not match, or target mixes indices and distributions
 * @throws {RangeError} if a row is not a distribution, an index is no class, or the mean is over nothing
 * @example
 * ${name}([1, 0], [0.5, 0.5]); // 0
 * @see ${fillIn("the section of the article, and a source outside of it")}
 */
export function ${name}<P extends NumberList | Rows, R extends Reduction = "mean">(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions<R> = {},
): LossFor<P, R> {
  const place = { where: "${name}", name: "predicted" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const losses = rows.map((row, n) => {
    if (ignored[n]) return 0;
    requireDistribution(place.where, rowName("predicted", predicted, n), row);
    let sum = 0;
    for (let i = 0; i < row.length; i++) {
      // ${fillIn("the term of class i, from p; log(p, { base: options.base }) is a logarithm in the base of the options")}
      const p = row[i];
      if (shares[n][i] !== 0) sum += shares[n][i] * p * Number.NaN;
    }
    return sum;
  });
  return reduceRows(predicted, losses, options, divisor);
}

/**
 * The slope of {@link ${name}} in each probability: ${fillIn("its formula ∂L/∂pᵢ = …")}.
 *
 * Options and conventions are those of ${name}.
 *
 * @param target  class index or distribution; a list of them for a batch
 * @param predicted  probabilities that sum to 1; rows of them for a batch
 * @returns ${fillIn("the unit, and the value at the ends")}
 * @throws {TypeError} as ${name} does
 * @throws {RangeError} as ${name} does
 * @example
 * ${gradient}([1, 0], [0.5, 0.5]); // [0, 0]
 * @see ${fillIn("where the derivative is derived")}
 */
export function ${gradient}<P extends NumberList | Rows>(
  target: TargetFor<P>,
  predicted: P,
  options: CrossEntropyOptions = {},
): SameShape<P> {
  const place = { where: "${gradient}", name: "predicted" };
  const { rows, shares, ignored, divisor } = weighTargets(place, target, predicted, options);
  const slopesOf = (row: Vector, n: number) => {
    if (ignored[n]) return row.map(() => 0);
    requireDistribution(place.where, rowName("predicted", predicted, n), row);
    // ${fillIn("the slope of class i in nats, in place of NaN, from p")}
    return row.map((p, i) => (shares[n][i] === 0 ? 0 : shares[n][i] * p * Number.NaN));
  };
  return reduceRowSlopes(predicted, rows.map(slopesOf), options, divisor);
}
`;
}
