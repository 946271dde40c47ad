const anyKraftSum =
  "the lines hold for every K with q_i K = 2^(-l_i); only the text below needs Kraft's sum";

/** Slips that leave a derivation true, each with the reason why no check should object to it. */
export const stillTrue: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  softmaxSumsToOne: {
    "line 2: Sum(j, 1, n, exp(y_j))/Sum(i, 1, n, exp(y_i))":
      "the two sums are the same number; only their indices change names",
  },
  softmaxFromOdds: {
    "line 1: p_i*Sum(j, 1, n, p_j)": "multiplying by 1 is dividing by 1",
  },
  additiveLoss: {
    "line 1: p*D(f(p) - f(q), p)": "f(q) does not depend on p",
    "line 1: p*D(f(p), p)": "f(q) does not depend on p",
    "line 1: p*D(f(p) + q, p)": "q does not depend on p",
    "line 1: p*D(f(p) + (-f(q)), p)": "f(q) does not depend on p",
    "line 1: p*D(f(p) + f(k), p)": "f(k) does not depend on p",
    "line 2: p*D(f(p/q), p)": "f(p/q) = f(p) − f(q), and f(q) does not depend on p",
    "line 2: p*D(f(p), p)": "f(q), which is lost, does not depend on p",
    "line 2: p*D(f(p*k), p)": "f(pk) = f(p) + f(k), and f(k) does not depend on p",
    "line 4: q*D(f(q), q)": "f(p), which is lost, does not depend on q",
    "line 4: q*D(f(k*q), q)": "f(kq) = f(k) + f(q), and f(k) does not depend on q",
  },
  onlyTheLogarithm: {
    "start: -D(f(p) + k*log(p), p)": "the slope is 0, whose sign does not matter",
    "start: D(f(p) + k*log(p), k)":
      "the example c − k ln p has the slope −ln p in k; confirmed, but not proved",
    "line 2: (p*f'(p) + k)*p": "0 times p is 0 divided by p",
    "line 2: p*f'(p) + k": "the line is 0, whatever it is divided by",
    "line 2: (p*f'(p) + k)/k": "the line is 0, whatever it is divided by",
    "line 2: (p*f'(p) + k)/c": "the line is 0, whatever it is divided by",
  },
  chanceLoss: {
    "line 1: log(n)/Sum(i, 1, n, t_i)": "dividing by 1 is multiplying by 1",
    "line 1: log(n)": "the sum that is lost is 1",
  },
  sigmoidIsSoftmax: {
    "definition sigma(x): 1/(1 + exp(-y))": "sigma is only asked about y",
  },
  logBelowTangentSlope: {
    "start: D(x + 1 - log(x), x)": "a constant has the slope 0",
    "start: D(x - log(x), x)": "a constant has the slope 0",
    "start: D(x - 2 - log(x), x)": "a constant has the slope 0",
  },
  logBelowTangent: {
    "start: x + 1": "ln x is below x + 1 as well; confirmed, but the proof is gone",
    "start: x": "ln x is below x as well; confirmed, but the proof is gone",
  },
  gibbsInequality: {
    "line 2: Sum(i, 1, n, t_i*(p_i/t_i - 1))": "the sum is 1 − 1 = 0, whose sign does not matter",
    "line 2: -(-Sum(i, 1, n, t_i*(p_i/t_i - 1)))": "the sum is 0, whose sign does not matter",
    "line 2: -Sum(i, 1, n, t_i*(1 - p_i/t_i))": "the sum is 0, whose sign does not matter",
    "line 2: -Sum(i, 1, n, t_i*(t_i/t_i - 1))": "every term is 0, and so was the sum",
    "line 2: -Sum(i, 1, n, t_i*(p_i/p_i - 1))": "every term is 0, and so was the sum",
    "line 3: Sum(i, 1, n, p_i) - Sum(i, 1, n, t_i)": "both sums are 1",
    "line 3: Sum(i, 1, n, p_i) - Sum(i, 1, n, p_i)": "both sums are 1",
    "line 3: Sum(i, 1, n, t_i) - Sum(i, 1, n, t_i)": "both sums are 1",
  },
  binaryCrossEntropyLogitSlope: {
    "definition sigma(x): 1/(1 + exp(-y))": "sigma is only asked about y",
  },
  crossEntropySlope: {
    "line 3: p_k/Sum(i, 1, n, t_i) - t_k": "dividing by 1 is multiplying by 1",
    "line 3: p_k - t_k": "the sum that is lost is 1",
    "line 3: p_k*Sum(i, 1, n, p_i) - t_k": "the predictions add up to 1, too",
  },
  squaredErrorSlope: {
    "start: D((t - p)^2/2, y)": "a square does not see the sign",
    "definition sigma(x): 1": "for a constant p = 1 both lines are 0",
    "definition sigma(x): 1/1": "for a constant p = 1 both lines are 0",
    "definition sigma(x): 1/(1 + exp(-y))": "sigma is only asked about y",
  },
  crossEntropyFromLogits: {
    "line 2: log(Sum(j, 1, n, exp(y_j)))/Sum(i, 1, n, t_i) - Sum(i, 1, n, t_i*y_i)":
      "dividing by 1 is multiplying by 1",
    "line 2: log(Sum(j, 1, n, exp(y_j))) - Sum(i, 1, n, t_i*y_i)": "the sum that is lost is 1",
    "line 2: log(Sum(j, 1, n, exp(y_j)))*Sum(i, 1, n, p_i) - Sum(i, 1, n, t_i*y_i)":
      "the predictions add up to 1, too",
  },
  binaryCrossEntropyCurvature: {
    "line 1: D(p + t, y)": "the target is a constant: its slope is 0",
    "line 1: D(p, y)": "the target is a constant: its slope is 0",
    "definition sigma(x): 1/(1 + exp(-y))":
      "the first lines only ask sigma about y; the last is confirmed, but its proof is gone",
    "definition L: -(t*log(p) + (1 - t)*log(p))":
      "this L is −ln p, whose curvature is p(1 − p) as well",
  },
  brierScoreIsProper: {
    "line 3: Sum(i, 1, n, (t_i - p_i)^2)": "the square does not depend on the sign",
    "start: Sum(k, 1, n, t_k*Sum(i, 1, n, (delta(i, k) - p_i)^2)) - Sum(k, 1, n, t_k*Sum(i, 1, n, (t_i - delta(i, k))^2))":
      "the square does not depend on the sign",
    "start: Sum(k, 1, n, t_k*Sum(i, 1, n, (p_i - delta(i, k))^2)) - Sum(k, 1, n, t_k*Sum(i, 1, n, (delta(i, k) - t_i)^2))":
      "the square does not depend on the sign",
  },
  squareAtTheTruth: {
    "definition f(p): (p - 1)^2": "the square does not depend on the sign",
  },
  squareForTwoClasses: {
    "start: D(t*(p - 1)^2 + (1 - t)*p^2, p)": "the square does not depend on the sign",
  },
  meanCodeLength: {
    "definition K: Sum(j, 1, n, (-l_j)^2)": anyKraftSum,
    "definition K: Sum(j, 1, n, 2)": anyKraftSum,
    "definition K: Sum(j, 1, n, 2^(-l_1))": anyKraftSum,
    "definition K: Sum(j, 1, n, 2^(-t_j))": anyKraftSum,
    "definition K: Sum(j, 1, n, 2^l_j)": anyKraftSum,
    "definition K: Sum(j, 1, n, 3^(-l_j))": anyKraftSum,
    "definition K: Sum(j, 2, n, 2^(-l_j))": anyKraftSum,
  },
  crossEntropyCurvature: {
    "line 1: Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(p_k + t_k, y_i)))": "targets are constants",
    "line 1: Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(p_k, y_i)))": "targets are constants",
    "line 1: Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(p_k - v_k, y_i)))":
      "directions are constants, too",
    "line 1: Sum(i, 1, n, Sum(k, 1, n, v_i*v_k*D(p_k - t_1, y_i)))": "targets are constants",
    "line 4: Sum(k, 1, n, p_k*(a - v_k)^2)": "a square does not see the sign",
    "definition H: -Sum(i, 1, n, t_i*log(p_1))":
      "this H is −ln p_1: the loss of class 1, whose curvature is that of every other loss",
  },
  weightedLossOptimum: {
    "definition S: Sum(j, 2, n, w_j*t_j)":
      "a smaller S makes every q_i larger, and the first line with it; confirmed, but the proof is gone",
  },
};
