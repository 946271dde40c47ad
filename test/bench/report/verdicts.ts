import { nameOf } from "../arena/cases.js";
import { FLOOR, OURS } from "../arena/contestants.js";
import { type CaseResult, cpuOf, ratio } from "../arena/measurements.js";
import type { Case } from "../arena/task.js";
import type { Report } from "./report.js";

/** A target of the project and the measurement. */
export interface Verdict {
  readonly target: string;
  readonly measured: number;
  readonly met: boolean;
}

/** The targets for speed relative to other libraries, in single precision. */
const leads = [
  { loss: "softmax", pass: "gradient", peer: "tfjs-wasm", atLeast: 8 },
  { loss: "softmax", pass: "gradient", peer: "onnxruntime-web", atLeast: 3.5 },
  { loss: "softmax", pass: "gradient", peer: "jax-js", atLeast: 6 },
  { loss: "softmax", pass: "gradient", peer: "onnxruntime-node", atLeast: 1.3 },
  { loss: "softmax", pass: "gradient", peer: "PyTorch", atLeast: 1.5 },
  { loss: "softmax", pass: "forward", peer: "tfjs-wasm", atLeast: 5 },
  { loss: "softmax", pass: "forward", peer: "onnxruntime-web", atLeast: 1.8 },
  { loss: "sigmoid", pass: "forward", peer: "tfjs-wasm", atLeast: 7 },
  { loss: "sigmoid", pass: "gradient", peer: "tfjs-wasm", atLeast: 7 },
  { loss: "sigmoid", pass: "forward", peer: "PyTorch", atLeast: 2.5 },
  { loss: "sigmoid", pass: "gradient", peer: "PyTorch", atLeast: 2.5 },
] as const;

/** The targets for accuracy: our largest errors, in units in the last place. */
const errors = [
  { precision: "float64", of: "loss", atMost: 2 },
  { precision: "float64", of: "gradient", atMost: 10 },
  { precision: "float32", of: "gradient", atMost: 64 },
] as const;

/** The least number of logits for targets of speed: with fewer, the overhead of a call dominates. */
const BULK = 1000;
/** The target for a call with three logits, in milliseconds. */
const SMALL_CALL = 1e-4;

/** The verdict on every target that this run has measured. */
export function verdicts({ cases, accuracy }: Report): Verdict[] {
  const all = [
    ...cases.flatMap(leadsOf),
    ...cases.flatMap(floorOf),
    ...cases.flatMap(smallCallOf),
    ...cases.flatMap(browserOf),
    ...errors.map(({ precision, of, atMost }): Verdict => {
      const ours = accuracy.filter(
        (error) => error.name === OURS && error.precision === precision && error.of === of,
      );
      const measured = ours.length > 0 ? Math.max(...ours.map(({ ulps }) => ulps)) : Number.NaN;
      const target = `${precision} ${of} within ${atMost} ulp`;
      return { target, measured, met: measured <= atMost };
    }),
  ];
  return all.filter(({ measured }) => !Number.isNaN(measured));
}

function leadsOf(result: CaseResult): Verdict[] {
  const { batch, pass, precision } = result.case;
  if (precision !== "float32" || !isBulk(result.case)) return [];
  return leads
    .filter((lead) => lead.loss === batch.loss && lead.pass === pass)
    .map(({ peer, atLeast }) => {
      const measured = ratio(result, peer, OURS);
      const target = `${nameOf(result.case)}: at least ${atLeast} × as fast as ${peer}`;
      return { target, measured, met: measured >= atLeast };
    });
}

function floorOf(result: CaseResult): Verdict[] {
  const { batch, precision } = result.case;
  if (precision !== "float32" || batch.loss !== "softmax" || !isBulk(result.case)) return [];
  const atMost = batch.classes >= 1000 ? 4.8 : 8;
  const measured = ratio(result, OURS, FLOOR);
  const target = `${nameOf(result.case)}: at most ${atMost} × what C takes`;
  return [{ target, measured, met: measured <= atMost }];
}

function smallCallOf(result: CaseResult): Verdict[] {
  if (isBulk(result.case)) return [];
  const milliseconds = cpuOf(result, OURS);
  const target = `${nameOf(result.case)}: within ${1e6 * SMALL_CALL} ns a call`;
  return [{ target, measured: 1e6 * milliseconds, met: milliseconds <= SMALL_CALL }];
}

/** The target that no library for browsers is faster than ours, whatever the size of the batch. */
function browserOf(result: CaseResult): Verdict[] {
  const peers = result.measurements.filter(({ kind }) => kind === "browser");
  if (peers.length === 0) return [];
  const fastest = peers.reduce((best, one) => (one.cpu < best.cpu ? one : best));
  const measured = ratio(result, fastest.name, OURS);
  const target = `${nameOf(result.case)}: faster than all that run in a browser (${fastest.name})`;
  return [{ target, measured, met: measured >= 1 }];
}

function isBulk({ batch }: Case): boolean {
  return batch.samples * batch.classes >= BULK;
}
