/** A whole number with a comma before each group of three digits: 12,242. */
export function grouped(x: number): string {
  return String(x).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
