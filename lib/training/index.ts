export { type CoinFlipOptions, coinFlips } from "./coinFlips.js";
export { random } from "./random.js";
