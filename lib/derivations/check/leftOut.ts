import type { Text } from "../../text/text.js";

// What the check of a line leaves out because it takes too much work, and what its author can do.

export const NOT_PROVED: Text = {
  en: "It is too large to prove; try smaller powers, fewer functions and sums inside each other, or a line in between.",
  zh: "这一步太大，无法证明；请改用较小的幂、较少的嵌套函数与求和，或在中间加一行。",
};

export const LISTED_ONLY: Text = {
  en: "It was checked for the listed sizes only; for a larger one it is too long to write out.",
  zh: "这一步只检验了列出的项数；项数再大，展开之后就太长了。",
};

export const CUT_SHORT: Text = {
  en: "The search for a counterexample was cut short; try a shorter line or smaller sizes.",
  zh: "寻找反例的过程提前结束了；请把这一行写短一些，或改用较小的项数。",
};
