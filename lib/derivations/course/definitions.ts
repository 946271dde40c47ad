/** Definitions that several derivations share; y are the logits, p the predicted probabilities. */

export const softmax: Readonly<Record<string, string>> = {
  p_i: "exp(y_i)/Sum(j, 1, n, exp(y_j))",
};

export const sigmoid: Readonly<Record<string, string>> = {
  "sigma(x)": "1/(1 + exp(-x))",
};

/** The loss of one yes-or-no prediction. */
export const binaryLoss: Readonly<Record<string, string>> = {
  L: "-(t*log(p) + (1 - t)*log(1 - p))",
};

/** The loss of one prediction among n classes. */
export const loss: Readonly<Record<string, string>> = {
  H: "-Sum(i, 1, n, t_i*log(p_i))",
};
