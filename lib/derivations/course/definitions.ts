// Definitions that several derivations share: y are the logits, p the predicted probabilities, t the targets.

/** Softmax: the probabilities p_i of the logits y_i. */
export const softmax: Readonly<Record<string, string>> = {
  p_i: "exp(y_i)/Sum(j, 1, n, exp(y_j))",
};

/** The logistic sigmoid. */
export const sigmoid: Readonly<Record<string, string>> = {
  "sigma(x)": "1/(1 + exp(-x))",
};

/** Binary cross-entropy of one sample. */
export const binaryLoss: Readonly<Record<string, string>> = {
  L: "-(t*log(p) + (1 - t)*log(1 - p))",
};

/** Cross-entropy of one sample with n classes. */
export const loss: Readonly<Record<string, string>> = {
  H: "-Sum(i, 1, n, t_i*log(p_i))",
};
