import type { Layer, Network } from "@course/lib/training";

/** All weights and biases of a network, or their slopes, in one list. */
export function flat({ layers }: { layers: readonly Layer[] }): number[] {
  return layers.flatMap(({ weights, biases }) => [...weights, ...biases]);
}

/** A network of the same size with the weights and biases of a list. */
export function withParameters({ layers }: Network, parameters: readonly number[]): Network {
  let taken = 0;
  const take = (count: number): Float64Array => {
    taken += count;
    return Float64Array.from(parameters.slice(taken - count, taken));
  };
  return {
    layers: layers.map((layer) => ({
      ...layer,
      weights: take(layer.weights.length),
      biases: take(layer.biases.length),
    })),
  };
}
