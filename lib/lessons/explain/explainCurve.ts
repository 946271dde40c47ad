import { isList, plainList } from "../../losses/plainList.js";
import { shown } from "../../losses/shown.js";
import type { NumberList } from "../../losses/types.js";
import type { Text } from "../../text/text.js";
import { causeKinds } from "./causeKinds.js";
import { type Cause, causes } from "./causes.js";
import { noiseOf, smoothedBlocks } from "./curveBlocks.js";
import {
  type Advice,
  belowZero,
  type CurveKind,
  notFinite,
  risesAlone,
  risesWithAccuracy,
  startsAbove,
} from "./curveTexts.js";
import { checkOptions, type ExplainOptions } from "./explainOptions.js";
import { ROUNDING } from "./printedNumber.js";

export interface CurveOptions extends ExplainOptions {
  /** The accuracy beside each loss, as a share or in percent. */
  accuracies?: NumberList;
}

/** Something that a curve shows, with its likely causes. */
export interface CurveFinding extends Advice {
  readonly kind: CurveKind;
  /** The index of the loss at which it shows. */
  readonly at: number;
  readonly says: Text;
  /** How sure it is that the curve shows this and no accident: 1 is certain. A judgement, not a measurement. */
  readonly certainty: number;
}

export interface CurveExplanation {
  /** The most certain first; empty if nothing known is wrong with the curve. */
  readonly findings: readonly CurveFinding[];
  /** The number of classes that the findings suppose: the known one, or one whose chance loss is the start. */
  readonly classes?: number;
}

/**
 * What a list of losses may show: that it starts above chance, is stuck at a known number, becomes NaN, falls below
 * zero, or rises, perhaps while the accuracy rises. A curve that falls and ends at a number that means nothing shows
 * none of these. Of falling curves whose losses vary by a tenth, fewer than 1 in 200 end near a known number by
 * accident, and none seems to rise; if they vary by a third, fewer than 1 in 500 seem to.
 *
 * @param losses  the losses in the order in which they were printed, at least two
 * @returns what the curve shows, the most certain first, each with its likely causes and what to try
 * @throws {TypeError} if losses or accuracies are no lists of numbers, or an option is unknown
 * @throws {RangeError} if there are fewer than two losses, or not one accuracy for each, or an option is impossible
 * @example
 * explainCurve([0.69, 0.42, Number.NaN]).findings[0].kind; // "not finite"
 * explainCurve([2.303, 2.302, 2.303, 2.303, 2.302]).findings[0].kind; // "stuck"
 * explainCurve([2.31, 1.2, 0.7, 0.5]).findings; // []
 */
export function explainCurve(losses: NumberList, options: CurveOptions = {}): CurveExplanation {
  const all = numbers("losses", losses);
  checkOptions("explainCurve", options, ["classes", "base", "accuracies"]);
  const accuracies =
    options.accuracies === undefined ? undefined : numbers("accuracies", options.accuracies);
  if (all.length < 2)
    throw new RangeError(
      `explainCurve: losses is ${shown(all)}; a curve needs at least 2 losses. Try explainLoss for one.`,
    );
  if (accuracies !== undefined && accuracies.length !== all.length)
    throw new RangeError(
      `explainCurve: there are ${all.length} losses and ${accuracies.length} accuracies; give one accuracy for each loss.`,
    );
  const scale = Math.log(options.base ?? Math.E); // nats in a unit of the losses
  const broken = all.findIndex((loss) => !Number.isFinite(loss));
  const finite = (broken < 0 ? all : all.slice(0, broken)).map((loss) => loss * scale);
  const classes = options.classes ?? classesOf(finite[0]);
  const findings = [
    findBroken(all, broken, finite),
    findBelowZero(finite),
    options.classes === undefined ? undefined : findStart(finite, options.classes),
    findRise(finite, accuracies, scale),
    findStuck(finite, classes, options.classes !== undefined, scale),
  ].filter((finding) => finding !== undefined);
  return {
    findings: findings.sort((a, b) => b.certainty - a.certainty),
    ...(classes !== undefined && { classes }),
  };
}

function numbers(name: string, list: unknown): readonly number[] {
  const plain: unknown = plainList(list);
  if (!isList(plain))
    throw new TypeError(
      `explainCurve: ${name} is ${shown(list)}; it must be a list of numbers.${typeof list === "string" ? " Try readCurve for a text." : ""}`,
    );
  for (let i = 0; i < plain.length; i++) {
    const entry: unknown = plain[i];
    if (typeof entry !== "number")
      throw new TypeError(
        `explainCurve: ${name}[${i}] is ${shown(entry)}; each entry must be a number.${typeof entry === "string" ? " Try Number, or readCurve for a text." : ""}`,
      );
  }
  return plain as readonly number[];
}

/** The well-known number of classes whose chance loss is within 2 % of the start, nearest first. */
function classesOf(start: number | undefined): number | undefined {
  const away = ({ nats }: Cause) => Math.abs((start ?? 0) / nats - 1);
  const [nearest] = causes()
    .filter((cause) => cause.kind === "chance" && away(cause) <= 0.02)
    .sort((a, b) => away(a) - away(b));
  return nearest?.classes;
}

function findBroken(
  all: readonly number[],
  at: number,
  before: readonly number[],
): CurveFinding | undefined {
  if (at < 0) return undefined;
  const what = Number.isNaN(all[at]) ? "NaN" : "infinite";
  const last = before.slice(-3);
  const rose = last.length > 1 && last[last.length - 1] > 1.5 * least(before);
  const advice = at === 0 ? notFinite.first : rose ? notFinite.afterRise : notFinite.sudden;
  return {
    kind: "not finite",
    at,
    certainty: 1,
    says: {
      en: `Loss ${at + 1} of ${all.length} is the first that is ${what}.`,
      zh: `共 ${all.length} 个损失，从第 ${at + 1} 个起${what === "NaN" ? "出现 NaN" : "变为无穷"}。`,
    },
    ...advice,
  };
}

function findBelowZero(losses: readonly number[]): CurveFinding | undefined {
  const at = losses.findIndex((loss) => loss < -ROUNDING);
  if (at < 0) return undefined;
  const bottom = least(losses);
  const advice =
    at > 0 && losses[0] > 0.1
      ? belowZero.crossing
      : bottom >= -1 - ROUNDING
        ? belowZero.above
        : belowZero.beyond;
  return {
    kind: "below zero",
    at,
    certainty: 1,
    says: {
      en: `Loss ${at + 1} of ${losses.length} is the first below zero.`,
      zh: `共 ${losses.length} 个损失，从第 ${at + 1} 个起低于零。`,
    },
    ...advice,
  };
}

/** Sizes of batches at which a sum of losses is told from a mean. */
const SIZES = [8, 16, 32, 64, 128, 256, 512, 1024];

function findStart(losses: readonly number[], classes: number): CurveFinding | undefined {
  const chance = Math.log(classes);
  // A small batch and usual initial weights give up to a quarter more than chance.
  if (!(losses[0] > 1.25 * chance)) return undefined;
  const ratio = losses[0] / chance;
  const size = SIZES.find((one) => Math.abs(ratio / one - 1) < 0.03);
  return {
    kind: "starts above chance",
    at: 0,
    certainty: 0.9,
    says: {
      en: `The first loss is ${ratio.toPrecision(3)} times ln ${classes}, the loss of an even guess among ${classes} classes.${size ? ` ${size} is a usual size of a batch.` : ""}`,
      zh: `第一个损失是 ln ${classes}（各类别概率相等时的损失）的 ${ratio.toPrecision(3)} 倍。${size ? `${size} 是常见的批次大小。` : ""}`,
    },
    ...(size ? startsAbove.multiple : startsAbove.other),
  };
}

/**
 * A rise must exceed the noise, a fifth of the least value, and a twentieth of all that the loss has covered. If each
 * of three steps or more goes up, less than the noise of a longer rise is enough.
 */
function findRise(
  losses: readonly number[],
  accuracies: readonly number[] | undefined,
  scale: number,
): CurveFinding | undefined {
  const { values, size } = smoothedBlocks(losses);
  if (values.length < 4) return undefined;
  const lowest = values.indexOf(least(values));
  const last = values.length - 1;
  const range = greatest(values) - values[lowest];
  const isSteady =
    last - lowest >= 3 && values.slice(lowest + 1).every((value, i) => value > values[lowest + i]);
  const noise = noiseOf(losses) / Math.sqrt(size);
  const margin = Math.max(
    (isSteady ? 2.5 : 6) * noise,
    0.2 * Math.abs(values[lowest]),
    0.05 * range,
    1e-9,
  );
  const isUp = (block: number) => values[block] > values[lowest] + margin;
  if (lowest > last - 2 || !isUp(last) || !isUp(last - 1)) return undefined;
  const at = losses.length - (values.length - lowest) * size; // the block's first loss
  const [from, to] = [values[lowest], values[last]].map((nats) => (nats / scale).toPrecision(3));
  const rises = {
    en: `The loss rises from about ${from} near loss ${at + 1} to about ${to} at the end`,
    zh: `损失从第 ${at + 1} 个附近的约 ${from} 升到末尾的约 ${to}`,
  };
  if (accuracies?.every(Number.isFinite)) {
    const { values: shares } = smoothedBlocks(accuracies.slice(0, losses.length));
    if (shares[last] >= shares[lowest])
      return {
        kind: "rises while accuracy rises",
        at,
        certainty: 0.8,
        says: {
          en: `${rises.en}, while the accuracy goes from ${shares[lowest].toPrecision(3)} to ${shares[last].toPrecision(3)}.`,
          zh: `${rises.zh}，而准确率从 ${shares[lowest].toPrecision(3)} 变为 ${shares[last].toPrecision(3)}。`,
        },
        ...risesWithAccuracy,
      };
  }
  return {
    kind: "rises",
    at,
    certainty: 0.7,
    says: { en: `${rises.en}.`, zh: `${rises.zh}。` },
    ...(lowest === 0 ? risesAlone.fromStart : risesAlone.fell),
  };
}

/** A level that holds for the last quarter, and at least five losses, near a value that is known for these classes. */
function findStuck(
  losses: readonly number[],
  classes: number | undefined,
  isKnown: boolean,
  scale: number,
): CurveFinding | undefined {
  const length = Math.max(5, Math.floor(losses.length / 4));
  if (losses.length < length) return undefined;
  const tail = losses.slice(-length);
  const level = mean(tail);
  const half = Math.ceil(length / 2);
  const trend = Math.abs(mean(tail.slice(0, half)) - mean(tail.slice(-half)));
  const spread = Math.sqrt(mean(tail.map((loss) => (loss - level) ** 2)));
  if (!(level > 0) || trend > 0.005 * level || spread > 0.05 * level) return undefined;
  const known = causes(classes).filter(
    ({ classes: own }) => own === undefined || (classes !== undefined && own === classes),
  );
  const [cause] = known
    .filter((one) => isNear(level, one))
    .sort((a, b) => Math.abs(level - a.nats) - Math.abs(level - b.nats));
  if (!cause) return undefined;
  const { because, tries } = causeKinds[cause.kind];
  const [printed, exact] = [level, cause.nats].map((nats) => (nats / scale).toPrecision(4));
  const near =
    printed === exact ? { en: "", zh: "" } : { en: `, near ${exact}`, zh: `，接近 ${exact}` };
  return {
    kind: "stuck",
    at: losses.length - length,
    certainty: isKnown ? 0.8 : 0.6,
    says: {
      en: `The last ${length} losses stay at ${printed}${near.en}. ${cause.says.en}`,
      zh: `最后 ${length} 个损失停在 ${printed}${near.zh}。${cause.says.zh}`,
    },
    causes: [because],
    tries,
  };
}

/** Losses approach their least value from above; at other known values they are stuck within half a percent. */
function isNear(level: number, { kind, nats }: Cause): boolean {
  const isFloor = kind === "softmax twice" || kind === "smoothed targets";
  const above = isFloor ? 0.03 : kind === "clipped" ? 5e-4 : 0.005;
  const below = kind === "chance" ? 0.005 : 5e-4;
  return level <= nats * (1 + above) && level >= nats * (1 - below);
}

function mean(list: readonly number[]): number {
  let sum = 0;
  for (const x of list) sum += x;
  return sum / list.length;
}

function least(list: readonly number[]): number {
  let found = Infinity;
  for (const x of list) if (x < found) found = x;
  return found;
}

function greatest(list: readonly number[]): number {
  let found = -Infinity;
  for (const x of list) if (x > found) found = x;
  return found;
}
