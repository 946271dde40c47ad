interface Token {
  text: string;
  start: number;
}

/** From a column of a line without types to the column of the line with them; both from 0. */
export type Align = (column: number) => number;

/**
 * Finds the tokens of a line again in the line that its types were taken from.
 *
 * From the right, since a type stands behind what it describes: in `(f: (n: number) => void) => f(1)`
 * the first bracket and arrow belong to a type, the last ones do not. (Sucrase's own source maps are
 * wrong behind every template that ends in a value.)
 */
export function alignTokens(stripped: string, source: string): Align {
  if (stripped === source) return (column) => column;
  const pairs: { from: number; to: number }[] = [];
  let before = tokens(source);
  for (const { text, start } of tokens(stripped).reverse()) {
    const found = before.map((token) => token.text).lastIndexOf(text);
    if (found < 0) continue; // written by the compiler
    pairs.push({ from: start, to: before[found].start });
    before = before.slice(0, found);
  }
  return (column) => {
    const { from, to } = pairs.find((pair) => pair.from <= column) ?? { from: 0, to: 0 };
    return to + column - from;
  };
}

function tokens(line: string): Token[] {
  const found = line.matchAll(/[\w$]+|[^\s\w$]/g);
  return [...found].map(({ 0: text, index }) => ({ text, start: index }));
}
