import { shortenNumbers } from "../../text/shortenNumbers.js";

const decimals = 3;

/** The attributes that hold coordinates and lengths; no other attribute is touched. */
const geometry =
  /(\s(?:d|points|transform|gradientTransform|viewBox|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|fx|fy|width|height|offset|stroke-width|stroke-dasharray|stroke-dashoffset)=)("[^"]*"|'[^']*')/g;

/** A tag with its attributes; a quoted value may hold `>`, as in aria-label="p > 0.5". */
const tag = /<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'<>])*>/g;

/**
 * Shortens the numbers in the geometry of SVG to three decimals: a thousandth of a pixel.
 * What a reader reads, labels and descriptions, stays exactly as it is.
 */
export function shortenSvg(svg: string): string {
  return svg.replace(tag, (text) =>
    text.replace(
      geometry,
      (_, name: string, value: string) => name + shortenNumbers(value, decimals),
    ),
  );
}

/** Does the same in an HTML page, which may hold drawings among other things. */
export function shortenSvgInHtml(html: string): string {
  return html.replace(/<svg\b[\s\S]*?<\/svg>/g, shortenSvg);
}
