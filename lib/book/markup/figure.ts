/**
 * Wraps an SVG picture in a `<figure>`. A figure of the course has its caption inside the drawing, since a notebook
 * has no other place for it. Here it becomes a `<figcaption>`, which does not shrink on a small screen. A drawing that
 * is higher than wide is marked as tall, because print.css gives it more height.
 *
 * @param svg  sanitised SVG
 */
export function figureHtml(svg: string): string {
  const caption = /<desc>([\s\S]*?)<\/desc>/.exec(svg)?.[1];
  const drawn = drawnCaption.exec(svg);
  const root = /<svg [^>]*>/.exec(svg)?.[0];
  if (caption === undefined || !drawn || !root) return asFigure(svg, "");
  const height = Number(drawn[1]) - captionDistance;
  // A function, because in a replacement string `$'` stands for the text after the match: a label that contains it
  // would copy markup into an attribute of the root.
  const picture = svg.replace(drawn[0], "</svg>").replace(root, () => withHeight(root, height));
  return asFigure(picture, `<figcaption>${caption}</figcaption>`);
}

/** Matches the caption, which is the last element of a figure: a `<text>` with a `<tspan>` for each line. */
const drawnCaption =
  /<text(?=[^>]* text-anchor="start")[^>]*><tspan[^>]* y="([\d.]+)"[^>]*>[^<]*<\/tspan>(?:<tspan[^>]*>[^<]*<\/tspan>)*<\/text><\/svg>\s*$/;

/** The distance from the bottom of the drawing to the caption's first line, in units of the SVG. */
const captionDistance = 21;

function withHeight(root: string, height: number): string {
  return root
    .replace(/ viewbox="0 0 ([\d.]+) [\d.]+"/i, ` viewBox="0 0 $1 ${height}"`)
    .replace(/ height="[\d.]+"/, ` height="${height}"`);
}

function asFigure(svg: string, caption: string): string {
  const [, width, height] = / viewbox="0 0 ([\d.]+) ([\d.]+)"/i.exec(svg) ?? [];
  const kind = Number(height) > Number(width) ? "picture scrolls tall" : "picture scrolls";
  return `<figure class="output"><div class="${kind}">${svg}</div>${caption}</figure>`;
}
