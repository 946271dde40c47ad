import { requireOptions } from "../losses/lossOptions.js";
import { shown } from "../losses/shown.js";
import { type Model, type Predictor, WHOLE_SHARE } from "./model.js";

export interface AdaptiveModelOptions {
  /** How many symbols back it looks: a whole number from 0 to 6. Default 2. */
  order?: number;
  /** How much a context keeps for shorter ones: as if it had seen so many symbols of theirs. Default 8. */
  caution?: number;
  /** The number of different symbols, from 2 to 256. Default 256: bytes. */
  symbols?: number;
}

/** What followed a context so far. */
interface Counts {
  total: number;
  readonly of: Map<number, number>;
}

/**
 * A model of bytes that learns while it reads: it counts which symbols followed the last 0, 1, … `order` symbols.
 *
 * The longest context gives its counts n_s the part n / (n + caution) of the whole, for n symbols seen, and keeps the
 * rest for the context that is one symbol shorter, and so on. What is left in the end is shared by all symbols alike.
 * All numbers are whole, so writer and reader agree on every machine, and need not send a table.
 *
 * @returns a model for encode, decode and bitsOfEach
 * @throws {RangeError} if an option is impossible
 * @example
 * adaptiveModel({ order: 0, symbols: 2 })().predict(); // [0, 32768, 65536]
 * @see Cleary & Witten, Data Compression Using Adaptive Coding and Partial String Matching (1984)
 */
export function adaptiveModel(options: AdaptiveModelOptions = {}): Model {
  requireOptions("adaptiveModel", options, ["order", "caution", "symbols"], "{ order: 2 }");
  const { order = 2, caution = 8, symbols = 256 } = options;
  requireWhole("order", order, [0, 6]);
  requireWhole("caution", caution, [1, 1000]);
  requireWhole("symbols", symbols, [2, 256]);
  return () => new ContextCounts(order, caution, symbols);
}

class ContextCounts implements Predictor {
  readonly #order: number;
  readonly #caution: number;
  readonly #symbols: number;
  /** For each length of contexts, the counts after each context. */
  readonly #seen: Map<number, Counts>[];
  /** The last `order` symbols, the latest first. */
  #recent: number[] = [];

  constructor(order: number, caution: number, symbols: number) {
    this.#order = order;
    this.#caution = caution;
    this.#symbols = symbols;
    this.#seen = Array.from({ length: order + 1 }, () => new Map<number, Counts>());
  }

  predict(): number[] {
    // Every symbol has one unit, whatever was seen.
    const shares = new Array<number>(this.#symbols).fill(1);
    let rest = WHOLE_SHARE - this.#symbols;
    for (let length = this.#recent.length; length >= 0; length--) {
      const counts = this.#seen[length].get(this.#context(length));
      if (counts === undefined) continue;
      let given = 0;
      for (const [symbol, count] of counts.of) {
        const share = Math.floor((rest * count) / (counts.total + this.#caution));
        shares[symbol] += share;
        given += share;
      }
      rest -= given;
    }
    const each = Math.floor(rest / shares.length);
    const cumulative = [0];
    for (let s = 0; s < shares.length; s++) cumulative.push(cumulative[s] + shares[s] + each);
    return cumulative;
  }

  learn(symbol: number): void {
    for (let length = 0; length <= this.#recent.length; length++) {
      const context = this.#context(length);
      const counts = this.#seen[length].get(context) ?? { total: 0, of: new Map() };
      counts.total += 1;
      counts.of.set(symbol, (counts.of.get(symbol) ?? 0) + 1);
      this.#seen[length].set(context, counts);
    }
    this.#recent = [symbol, ...this.#recent].slice(0, this.#order);
  }

  /** The last `length` symbols as one number, below 256⁶ = 2⁴⁸. */
  #context(length: number): number {
    let context = 0;
    for (let back = 0; back < length; back++) context = context * 256 + this.#recent[back];
    return context;
  }
}

function requireWhole(name: string, value: unknown, [least, most]: [number, number]): void {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most)
    throw new RangeError(
      `adaptiveModel: ${name} is ${shown(value)}; it must be a whole number from ${least} to ${most}.`,
    );
}
