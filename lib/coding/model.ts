import { isList, plainList } from "../losses/plainList.js";
import { entries, shown } from "../losses/shown.js";
import type { NumberList } from "../losses/types.js";
import { requireDistribution } from "../losses/validate.js";

/**
 * The shares of all symbols as whole numbers that are added up: 0 = c₀ < c₁ < … < c_n ≤ 65536. Symbol s has the
 * share (c_{s+1} − c_s) / c_n, and owns the numbers from c_s up to c_{s+1}.
 */
export type Cumulative = ArrayLike<number>;

/** A model at its place in a message. */
export interface Predictor {
  /** The shares of the next symbol. */
  predict(): Cumulative;
  /** Takes note of the symbol that came. */
  learn(symbol: number): void;
}

/**
 * A model of messages: each call begins a new message. Writer and reader each call it once, and get the same shares
 * at every place, because both have seen the same symbols before.
 */
export type Model = () => Predictor;

/** The largest sum of the shares of all symbols: 2¹⁶. */
export const WHOLE_SHARE = 65536;

/**
 * A model that expects the same shares at every place.
 *
 * Shares become whole numbers with the sum 65536, each at least 1. So a symbol with the probability 0 can still be
 * sent, and costs 16 bits rather than infinitely many.
 *
 * @param probabilities  of all symbols, with the sum 1
 * @returns a model for encode, decode and bitsOfEach
 * @throws {RangeError} if probabilities is no distribution, or of more than 32768 symbols
 * @example
 * fixedModel([0.5, 0.5])().predict(); // Uint32Array.of(0, 32768, 65536)
 * fixedModel([1, 0])().predict(); // Uint32Array.of(0, 65535, 65536)
 */
export function fixedModel(probabilities: NumberList): Model {
  const shares = plainList(probabilities);
  requireDistribution("fixedModel", "probabilities", shares);
  if (shares.length > WHOLE_SHARE / 2)
    throw new RangeError(
      `fixedModel: probabilities has ${entries(shares)}; at most 32768 symbols can share the whole of 65536.`,
    );
  const cumulative = new Uint32Array(shares.length + 1);
  let sum = 0;
  shares.forEach((p, s) => {
    sum += p;
    // At least one unit for this symbol, and for each of those that follow.
    const most = WHOLE_SHARE - (shares.length - 1 - s);
    cumulative[s + 1] = Math.min(Math.max(Math.round(sum * WHOLE_SHARE), cumulative[s] + 1), most);
  });
  cumulative[shares.length] = WHOLE_SHARE;
  return () => ({ predict: () => cumulative, learn: () => undefined });
}

/** Begins a message, and checks all that the model says in it. */
export function begin(where: string, model: Model): Predictor {
  if (typeof model !== "function")
    throw new TypeError(
      `${where}: model is ${shown(model)}; it must be a model. Try fixedModel([0.5, 0.5]) or adaptiveModel().`,
    );
  const predictor = model();
  if (typeof predictor?.predict !== "function" || typeof predictor.learn !== "function")
    throw new TypeError(
      `${where}: model() is ${shown(predictor)}; it must have the functions predict and learn.`,
    );
  return {
    predict() {
      const cumulative = predictor.predict();
      requireCumulative(where, "predict()", cumulative);
      return cumulative;
    },
    learn: (symbol) => predictor.learn(symbol),
  };
}

/** Checks a list of cumulative shares. */
export function requireCumulative(
  where: string,
  name: string,
  cumulative: unknown,
): asserts cumulative is Cumulative {
  if (!isList(cumulative) || cumulative.length < 2)
    throw new TypeError(
      `${where}: ${name} ${name.endsWith("()") ? "returned" : "is"} ${shown(cumulative)}; it must be a list of sums such as [0, 7, 10].`,
    );
  let before = -1;
  for (let s = 0; s < cumulative.length; s++) {
    const sum = cumulative[s];
    if (!(sum > before && sum <= WHOLE_SHARE && Number.isInteger(sum)) || (s === 0 && sum !== 0))
      throw new RangeError(
        `${where}: ${name}[${s}] is ${shown(sum)}; the sums are whole numbers that begin with 0, grow with each symbol, and end at 65536 at most.`,
      );
    before = sum;
  }
}

/** Checks that a symbol is one of those that the model knows. */
export function requireSymbol(
  where: string,
  name: string,
  symbol: unknown,
  { length }: Cumulative,
): void {
  if (!Number.isInteger(symbol) || (symbol as number) < 0 || (symbol as number) > length - 2)
    throw new RangeError(
      `${where}: ${name} is ${shown(symbol)}; this model knows the symbols 0 to ${length - 2}.`,
    );
}

/** A list of symbols as a plain list. Each of them is checked at its place. */
export function listOfSymbols(where: string, symbols: unknown): readonly number[] {
  if (!isList(symbols)) {
    const hint = typeof symbols === "string" ? " Try bytesOf(text)." : "";
    throw new TypeError(
      `${where}: symbols is ${shown(symbols)}; it must be a list of whole numbers.${hint}`,
    );
  }
  return Array.from(symbols); // a hole becomes undefined, which is no symbol
}
