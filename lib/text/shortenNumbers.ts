/** A number with a decimal point or a negative exponent, unless its unit is em. */
const decimal = /-?(?:\d*\.\d+(?:e[-+]?\d+)?|\d+e-\d+)(?!\d*(?:e[-+]?\d+)?em)/gi;

/**
 * Rounds the numbers in an attribute of SVG to some decimals, so that the text is the same on machines whose
 * logarithms differ in the last bits. Numbers with the unit em keep their digits.
 */
export function shortenNumbers(text: string, decimals: number): string {
  const scale = 10 ** decimals;
  return text.replace(decimal, (number: string, at: number) => {
    const short = String(Math.round(Number(number) * scale) / scale + 0);
    // In "1-.0001" and "1.5.25" a sign or a point separates the numbers; the text "0" or "0.25" needs a space.
    const isJoined = /[\d.]/.test(text[at - 1] ?? "") && !short.startsWith("-");
    return isJoined ? ` ${short}` : short;
  });
}
