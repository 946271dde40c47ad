// The examples for which the conventions differ.

/** Four samples with three classes, their labels, and a weight for each class. */
export const scores: readonly (readonly number[])[] = [
  [2, 1, 0],
  [0, 1, 3],
  [1, 1, 1],
  [0, 2, -1],
];
export const labels: readonly number[] = [0, 1, 2, 1];
export const classWeights: readonly number[] = [1, 2, 10];
/** The weights of the samples: each has that of its label. */
export const sampleWeights: readonly number[] = labels.map((label) => classWeights[label]);
/** Distributions in place of the labels. */
export const softTargets: readonly (readonly number[])[] = [
  [0.7, 0.2, 0.1],
  [0.1, 0.6, 0.3],
  [0.2, 0.2, 0.6],
  [0, 1, 0],
];

/** Five samples with four classes, with which PyTorch was run. */
export const ranScores: readonly (readonly number[])[] = [
  [-1.38, 0.901, 1.032, -0.072],
  [-0.004, -2.745, -3.418, 2.369],
  [2.629, 0.901, 1.852, 0.037],
  [-0.672, 0.232, -3.723, -1.837],
  [-3.475, 3.528, 2.141, -0.892],
];
export const ranLabels: readonly number[] = [0, 3, 1, 2, 3];
export const ranWeights: readonly number[] = [1, 2, 0.5, 3];

/** Four answers "yes" or "no", with which scikit-learn was run. */
export const answers: readonly number[] = [0, 1, 1, 0];
export const chances: readonly number[] = [0.1, 0.9, 0.8, 0.35];
export const answerWeights: readonly number[] = [1, 2, 0.5, 4];

export function total(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0);
}
