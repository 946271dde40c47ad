/** A number with a decimal point, a unit in em if it has one, and a point that begins another number. */
const decimal = /(-?(?:\d*\.\d+(?:e[-+]?\d+)?|\d+e-\d+))(?!\d*em)(\.?)/gi;

/**
 * Shortens the numbers in an attribute of SVG to some decimals of a pixel, so that the text is the same on machines
 * whose logarithms differ in the last bits. Numbers with the unit em keep their digits.
 */
export function shortenNumbers(text: string, decimals: number): string {
  const scale = 10 ** decimals;
  return text.replace(decimal, (_, number: string, next: string) => {
    const short = String(Math.round(Number(number) * scale) / scale + 0);
    // ".0001.5" are two numbers: ".0001" becomes "0", and then "0.5" would be one.
    return next && !short.includes(".") ? `${short} .` : short + next;
  });
}
