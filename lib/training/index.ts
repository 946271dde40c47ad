export { type CoinFlipOptions, coinFlips } from "./coinFlips.js";
export { nanosecondsPerCall, type TimingOptions } from "./nanosecondsPerCall.js";
export { random } from "./random.js";
export { type NeuronTraining, trainNeuron } from "./trainNeuron.js";
