import type { NumberList } from "../losses/types.js";
import { begin, listOfSymbols, type Model, requireSymbol } from "./model.js";

/**
 * The loss of a model for each symbol of a message: −log₂ p, where p is the share that it gave to the symbol.
 *
 * The sum of all is the cross-entropy loss of the message, in bits.
 *
 * @returns bits, one number for each symbol
 * @throws {TypeError} if symbols is no list, or model is no model
 * @throws {RangeError} if the model does not know a symbol, or gives impossible shares
 * @example
 * bitsOfEach([0, 1], fixedModel([0.75, 0.25])); // [0.4150374992788438, 2]
 */
export function bitsOfEach(symbols: NumberList, model: Model): number[] {
  const message = listOfSymbols("bitsOfEach", symbols);
  const predictor = begin("bitsOfEach", model);
  return message.map((symbol, at) => {
    const cumulative = predictor.predict();
    requireSymbol("bitsOfEach", `symbols[${at}]`, symbol, cumulative);
    predictor.learn(symbol);
    const share = cumulative[symbol + 1] - cumulative[symbol];
    return 0 - Math.log2(share / cumulative[cumulative.length - 1]); // not −0, where the share is 1
  });
}
