import type { PackedSamples } from "./samples.js";
import { shuffled } from "./shuffled.js";

/**
 * The samples of one epoch in batches: in a new random order, or all at once as they are. Every sample is in one batch;
 * the last batch may be smaller.
 */
export function* batchesOf(
  all: PackedSamples,
  batchSize: number,
  next: () => number,
): Generator<PackedSamples, void, undefined> {
  if (batchSize >= all.count) {
    yield all;
    return;
  }
  const features = all.inputs.length / all.count;
  const order = shuffled(all.count, next);
  for (let first = 0; first < all.count; first += batchSize) {
    const chosen = order.subarray(first, first + batchSize);
    const inputs = new Float64Array(chosen.length * features);
    chosen.forEach((n, place) => {
      inputs.set(all.inputs.subarray(n * features, (n + 1) * features), place * features);
    });
    yield { count: chosen.length, inputs, labels: chosen.map((n) => all.labels[n]) };
  }
}
