/** A unit of a printed loss, with the base of its logarithm, and how likely it is compared with the others. */
export interface LossUnit {
  readonly unit: "nats" | "bits" | "hartleys";
  readonly base: number;
  readonly weight: number;
}

export const lossUnits: readonly LossUnit[] = [
  { unit: "nats", base: Math.E, weight: 1 },
  { unit: "bits", base: 2, weight: 0.5 },
  { unit: "hartleys", base: 10, weight: 0.3 },
];

/** A loss in each of the units, in their order. */
export function inEachUnit(nats: number): number[] {
  return lossUnits.map(({ base }) => nats / Math.log(base));
}
