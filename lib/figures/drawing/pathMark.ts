import type * as Plot from "@observablehq/plot";

/** A mark of Plot that is one path in pixels, with these attributes: thousands of small shapes weigh little in it. */
export function pathMark(attributes: Readonly<Record<string, string | number>>): Plot.Markish {
  return (_index, _scales, _values, _dimensions, { document }) => {
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, String(value));
    return path;
  };
}
