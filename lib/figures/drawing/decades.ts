/** A logarithmic axis over some numbers. */
export interface LogAxis {
  type: "log";
  domain: [low: number, high: number];
  ticks: number[];
  tickFormat: (value: number) => string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Whole powers of ten around the positive ones of these numbers, with about five ticks. */
export function decades(values: readonly number[]): LogAxis {
  const exponents = values.filter((value) => value > 0).map((value) => Math.log10(value));
  const low = Math.floor(Math.min(...exponents));
  const high = Math.max(low + 1, Math.ceil(Math.max(...exponents)));
  const step = Math.ceil((high - low) / 6);
  const ticks: number[] = [];
  for (let exponent = high; exponent >= low; exponent -= step) ticks.unshift(power(exponent));
  return { type: "log", domain: [power(low), power(high)], ticks, tickFormat: powerOfTen };
}

/** Exactly what is written 1e-5: `10 ** -5` is 0.000009999999999999999. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** 10⁻⁸ for 1e-8. */
function powerOfTen(value: number): string {
  const exponent = Math.round(Math.log10(value));
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
