import type { Text } from "./text.js";

/** The unit of a loss with logarithms of this base. */
export function unitOf(base: number): Text {
  if (base === Math.E) return { en: "nats", zh: "奈特" };
  if (base === 2) return { en: "bits", zh: "比特" };
  if (base === 10) return { en: "hartleys", zh: "哈特利" };
  return { en: `base-${base} units`, zh: `以 ${base} 为底的单位` };
}
