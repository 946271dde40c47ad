/**
 * An SVG picture as a figure of the page. The course's figures carry their caption inside, since a
 * notebook has no other place for it; a page has one, where it keeps its size on a small screen.
 *
 * @param svg  sanitised
 */
export function figureHtml(svg: string): string {
  const caption = /<desc>([\s\S]*?)<\/desc>/.exec(svg)?.[1];
  const drawn = drawnCaption.exec(svg);
  const root = /<svg [^>]*>/.exec(svg)?.[0];
  if (caption === undefined || !drawn || !root) return asFigure(svg, "");
  const height = Number(drawn[1]) - firstLine;
  // By a function: in a text, `$'` would put what follows the root into an attribute of it.
  const picture = svg.replace(drawn[0], "</svg>").replace(root, () => withHeight(root, height));
  return asFigure(picture, `<figcaption>${caption}</figcaption>`);
}

/** The last thing in a figure: its caption in lines of text. */
const drawnCaption =
  /<text(?=[^>]* text-anchor="start")[^>]*><tspan[^>]* y="([\d.]+)"[^>]*>[^<]*<\/tspan>(?:<tspan[^>]*>[^<]*<\/tspan>)*<\/text><\/svg>\s*$/;

/** How far the caption's first line lies below the drawing. */
const firstLine = 21;

function withHeight(root: string, height: number): string {
  return root
    .replace(/ viewbox="0 0 ([\d.]+) [\d.]+"/i, ` viewBox="0 0 $1 ${height}"`)
    .replace(/ height="[\d.]+"/, ` height="${height}"`);
}

function asFigure(svg: string, caption: string): string {
  return `<figure class="output"><div class="picture scrolls">${svg}</div>${caption}</figure>`;
}
