/** Options of a logarithmic axis. */
export interface LogAxis {
  type: "log";
  domain: [low: number, high: number];
  ticks: number[];
  tickFormat: (value: number) => string;
}

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A logarithmic axis between powers of ten that contains the positive numbers given, with about five ticks. */
export function decades(values: readonly number[]): LogAxis {
  const exponents = values.filter((value) => value > 0).map((value) => Math.log10(value));
  const low = Math.floor(Math.min(...exponents));
  const high = Math.max(low + 1, Math.ceil(Math.max(...exponents)));
  const step = Math.ceil((high - low) / 6);
  const ticks: number[] = [];
  for (let exponent = high; exponent >= low; exponent -= step) ticks.unshift(power(exponent));
  return { type: "log", domain: [power(low), power(high)], ticks, tickFormat: powerOfTen };
}

/** The double nearest to a power of ten. `10 ** -5` is not: it is 0.000009999999999999999. */
function power(exponent: number): number {
  return Number(`1e${exponent}`);
}

/** A power of ten, written with superscripts: 10⁻⁸ for 1e-8. */
function powerOfTen(value: number): string {
  const exponent = Math.round(Math.log10(value));
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts[Number(digit)]);
  return `10${exponent < 0 ? "⁻" : ""}${digits.join("")}`;
}
