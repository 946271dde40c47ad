import type { Derivation } from "../setting/derivation.js";

export const meanCodeLength: Derivation = {
  id: "meanCodeLength",
  title: {
    en: "The mean length of a prefix code, in bits",
    zh: "前缀码的平均长度（比特）",
  },
  about: {
    en: "A prefix code has words of $l_i$ bits, and $K = \\sum_j 2^{-l_j}$ is Kraft's sum. The code acts as if symbol $i$ had the probability $q_i = 2^{-l_i}/K$. By Gibbs' inequality the second sum below is not negative, and by Kraft's inequality $K \\le 1$, so $-\\ln K$ is not negative either.",
    zh: "前缀码的码字长 $l_i$ 比特，$K = \\sum_j 2^{-l_j}$ 是克拉夫特和。这种编码相当于认为符号 $i$ 的概率是 $q_i = 2^{-l_i}/K$。由吉布斯不等式，下面第二个和不为负；由克拉夫特不等式，$K \\le 1$，所以 $-\\ln K$ 也不为负。",
  },
  domain: { t_i: "simplex", l_i: "real" },
  definitions: { K: "Sum(j, 1, n, 2^(-l_j))", q_i: "2^(-l_i)/K" },
  sizes: [2, 3],
  start: "Sum(i, 1, n, t_i*l_i)",
  steps: [
    {
      to: "-Sum(i, 1, n, t_i*log(q_i*K))/log(2)",
      why: {
        en: "$q_i K = 2^{-l_i}$, and its logarithm is $-l_i \\ln 2$.",
        zh: "$q_i K = 2^{-l_i}$，它的对数是 $-l_i \\ln 2$。",
      },
    },
    {
      to: "(-Sum(i, 1, n, t_i*log(t_i)) + Sum(i, 1, n, t_i*log(t_i/q_i)) - log(K))/log(2)",
      since: ["t_i"],
      why: {
        en: "The logarithm of the product is a sum, $\\ln q_i = \\ln t_i - \\ln(t_i/q_i)$, and the $t_i$ add up to 1.",
        zh: "积的对数等于对数的和；$\\ln q_i = \\ln t_i - \\ln(t_i/q_i)$；各 $t_i$ 之和为 1。",
      },
    },
  ],
};
