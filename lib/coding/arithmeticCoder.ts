import { noteCall } from "../losses/calls.js";
import { shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";
import { requireBits } from "./bits.js";
import {
  begin,
  type Cumulative,
  listOfSymbols,
  type Model,
  requireCumulative,
  requireSymbol,
} from "./model.js";

// An interval of whole numbers below 2³². Every symbol narrows it. Bits that no later symbol can change are written
// at once, and the interval is doubled, so that it never gets too small.
const WHOLE = 2 ** 32;
const HALF = WHOLE / 2;
const QUARTER = WHOLE / 4;

/** The whole numbers from `low` to `low + range − 1`. */
export interface Interval {
  readonly low: number;
  readonly range: number;
}

/**
 * The part of an interval that belongs to a symbol: from low + ⌊range · c_s / c_n⌋ up to the same for s + 1.
 *
 * The products stay below 2³² · 2¹⁶ = 2⁴⁸, so a double holds them exactly, and every machine rounds them alike.
 *
 * @returns the part, which begins where that of the symbol before ends
 * @throws {TypeError} if the interval or the sums are of the wrong kind
 * @throws {RangeError} if they are impossible, or the symbol is none of the model's
 * @example
 * narrow({ low: 0, range: 1000 }, [0, 7, 10], 0); // { low: 0, range: 700 }
 * narrow({ low: 0, range: 1000 }, [0, 7, 10], 1); // { low: 700, range: 300 }
 */
export function narrow(interval: Interval, cumulative: Cumulative, symbol: number): Interval {
  noteCall("narrow");
  requireInterval(interval);
  requireCumulative("narrow", "cumulative", cumulative);
  requireSymbol("narrow", "symbol", symbol, cumulative);
  return partOf(interval, cumulative, symbol);
}

function requireInterval(interval: unknown): void {
  const { low, range } = (interval ?? {}) as Partial<Interval>;
  if (typeof low !== "number" || typeof range !== "number")
    throw new TypeError(
      `narrow: interval is ${shown(interval)}; it must have the numbers low and range. Try { low: 0, range: 2 ** 32 }.`,
    );
  const isWhole = Number.isInteger(low) && Number.isInteger(range);
  if (!isWhole || low < 0 || range < 1 || low + range > WHOLE)
    throw new RangeError(
      `narrow: interval is { low: ${low}, range: ${range} }; both are whole numbers, low ≥ 0, range ≥ 1, and their sum is at most 2³². Try { low: 0, range: 2 ** 32 }.`,
    );
}

function partOf({ low, range }: Interval, c: Cumulative, symbol: number): Interval {
  const whole = c[c.length - 1];
  const from = Math.floor((range * c[symbol]) / whole);
  const to = Math.floor((range * c[symbol + 1]) / whole);
  return { low: low + from, range: to - from };
}

/** What is settled of an interval: the number to subtract before it is doubled; undefined if nothing is. */
function settled({ low, range }: Interval): number | undefined {
  if (low + range <= HALF) return 0;
  if (low >= HALF) return HALF;
  // Around the middle, within the two inner quarters.
  return low >= QUARTER && low + range <= HALF + QUARTER ? QUARTER : undefined;
}

const doubled = ({ low, range }: Interval, out: number): Interval => ({
  low: 2 * (low - out),
  range: 2 * range,
});

/**
 * An arithmetic coder: writes a message in at most 2 bits more than Σ −log₂ p of its symbols.
 *
 * p is the share that the model gives to a symbol, whose reciprocal must not exceed 65536.
 *
 * @param symbols  whole numbers from 0 on, such as bytes
 * @param model  fixedModel, adaptiveModel, or one of your own
 * @returns bits, each 0 or 1
 * @throws {TypeError} if symbols is no list, or model is no model
 * @throws {RangeError} if the model does not know a symbol, or gives impossible shares
 * @example
 * encode([0, 0, 1, 0], fixedModel([0.75, 0.25])); // [0, 1, 1, 1]
 * encode([0, 0, 0, 0, 0, 0, 0, 0], fixedModel([0.9, 0.1])); // [0, 0, 1]
 * @see Witten, Neal & Cleary, Arithmetic Coding for Data Compression (1987)
 */
export function encode(symbols: NumberList, model: Model): number[] {
  noteCall("encode");
  const message = listOfSymbols("encode", symbols);
  const predictor = begin("encode", model);
  const bits: number[] = [];
  let interval: Interval = { low: 0, range: WHOLE };
  // Bits that are settled but for the half in which the interval will end: they are the opposite of the next bit.
  let waiting = 0;
  const write = (bit: number): void => {
    bits.push(bit);
    for (; waiting > 0; waiting--) bits.push(1 - bit);
  };
  message.forEach((symbol, at) => {
    const cumulative = predictor.predict();
    requireSymbol("encode", `symbols[${at}]`, symbol, cumulative);
    interval = partOf(interval, cumulative, symbol);
    predictor.learn(symbol);
    for (let out = settled(interval); out !== undefined; out = settled(interval)) {
      if (out === QUARTER) waiting++;
      else write(out === HALF ? 1 : 0);
      interval = doubled(interval, out);
    }
  });
  // Two bits more name a quarter that lies within the interval.
  waiting++;
  write(interval.low < QUARTER ? 0 : 1);
  return bits;
}

/**
 * Reads a message back that `encode` has written with the same model.
 *
 * Bits do not say where a message ends, so `count` must be known. Bits of another model or message are not
 * recognised: they give other symbols. After the last bit come zeros.
 *
 * @param bits  each 0 or 1
 * @param count  the number of symbols
 * @returns the symbols
 * @throws {TypeError} if bits is no list, or model is no model
 * @throws {RangeError} if a bit is neither 0 nor 1, count is not a whole number ≥ 0, or the model gives impossible
 *   shares
 * @example
 * decode([0, 1, 1, 1], 4, fixedModel([0.75, 0.25])); // [0, 0, 1, 0]
 */
export function decode(bits: NumberList, count: number, model: Model): number[] {
  noteCall("decode");
  const message = requireBits("decode", bits);
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(
      `decode: count is ${shown(count)}; it is the number of symbols, a whole number ≥ 0.`,
    );
  const predictor = begin("decode", model);
  let at = 0;
  const next = (): number => message[at++] ?? 0;
  let interval: Interval = { low: 0, range: WHOLE };
  // The next 32 bits as a number: it lies in the interval of the symbol to be read.
  let code = 0;
  for (let k = 0; k < 32; k++) code = 2 * code + next();
  const symbols: number[] = [];
  while (symbols.length < count) {
    const cumulative = predictor.predict();
    const symbol = symbolAt(code, interval, cumulative);
    interval = partOf(interval, cumulative, symbol);
    predictor.learn(symbol);
    symbols.push(symbol);
    for (let out = settled(interval); out !== undefined; out = settled(interval)) {
      interval = doubled(interval, out);
      code = 2 * (code - out) + next();
    }
  }
  return symbols;
}

/** The symbol whose part of the interval holds the code, found by bisection. */
function symbolAt(code: number, interval: Interval, cumulative: Cumulative): number {
  let [symbol, above] = [0, cumulative.length - 1];
  while (above - symbol > 1) {
    const middle = (symbol + above) >> 1;
    if (partOf(interval, cumulative, middle).low <= code) symbol = middle;
    else above = middle;
  }
  return symbol;
}
