import * as Plot from "@observablehq/plot";
import { DOMParser } from "linkedom/worker";
import { currentLanguage } from "../../text/currentLanguage.js";
import { shortenNumbers } from "../../text/shortenNumbers.js";
import type { FigureOptions, FigureText } from "./figureText.js";
import { simplifyPath } from "./simplifyPath.js";
import { captionOpacity, fonts, size, stylesheet } from "./theme.js";
import { wrapText } from "./wrapText.js";

/** The options of one drawing: Plot's options without those that the figure sets itself. */
export type Panel = Omit<
  Plot.PlotOptions,
  "document" | "figure" | "title" | "subtitle" | "caption" | "style"
>;

// The document in which Plot draws. It is an XML document, because the text of a figure must be XML: in HTML
// an attribute may contain a bare & or <. The entry of linkedom for workers is one file, which loads in less
// than half the time and needs no canvas; its types differ from those of the DOM.
const document = new DOMParser().parseFromString("<svg/>", "image/svg+xml") as unknown as Document;
const namespace = "http://www.w3.org/2000/svg";

/** The options of a figure that can be drawn narrower than the others. */
export interface WidthOptions {
  /** The width in CSS pixels. Default 640, the width of a figure in a lesson. */
  width?: number;
}

/**
 * Draws a figure as SVG text, for `display.svg` in a cell, for a page, or for a file.
 *
 * The SVG contains the alt text (with `role="img"`) and the caption. It takes its text colour from the page
 * around it. It is the same text on every machine, because numbers are rounded to 0.01 pixels.
 *
 * @param text  the alt text and the caption; the options may replace the caption
 * @param plot  the drawing, or several drawings to place below each other
 * @returns SVG text
 * @example
 * drawFigure(
 *   { alt: { en: "Nothing.", zh: "空白。" }, caption: { en: "Blank.", zh: "空白。" } },
 *   { marks: [] },
 * ).slice(0, 4); // "<svg"
 */
export function drawFigure(
  text: FigureText,
  plot: Panel | readonly Panel[],
  options: FigureOptions & WidthOptions = {},
): string {
  const { language = currentLanguage(), caption = text.caption, width = size.width } = options;
  const drawings = ([plot].flat() as Panel[]).map((panel) => drawPanel(panel, width));
  const bottom = drawings.reduce((sum, { height }) => sum + height, 0);
  const lines = wrapText(caption[language], width - 2 * size.gap, size.font);
  const height = bottom + lines.length * size.lineHeight + 2 * size.gap;

  const figure = element("svg", {
    xmlns: namespace,
    class: "course-figure",
    role: "img",
    "aria-label": text.alt[language],
    lang: language,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    "font-family": fonts,
    "font-size": size.font,
    "text-anchor": "middle",
    fill: "currentColor",
  });
  figure.append(
    element("desc", {}, caption[language]),
    element("style", {}, stylesheet),
    ...belowEachOther(drawings),
    captionBelow(bottom, lines),
  );
  return figure.outerHTML;
}

const margins = {
  marginTop: size.margin.top,
  marginRight: size.margin.right,
  marginBottom: size.margin.bottom,
  marginLeft: size.margin.left,
};

interface DrawnPanel {
  height: number;
  content: Element[];
}

function drawPanel(options: Panel, width: number): DrawnPanel {
  const chart = Plot.plot({
    width,
    height: size.height,
    ...(options.margin === undefined && margins),
    ...options,
    document,
  });
  for (const node of chart.querySelectorAll("*")) tidy(node);
  return {
    height: Number(chart.getAttribute("height")),
    content: [...chart.children].filter((child) => child.localName !== "style"),
  };
}

const geometry = [
  "d",
  "transform",
  "x",
  "y",
  "x1",
  "y1",
  "x2",
  "y2",
  "cx",
  "cy",
  "r",
  "width",
  "height",
];

/** Removes the labels of single marks, since the picture has one alt text, and digits too small to see. */
function tidy(node: Element): void {
  for (const name of ["aria-label", "aria-description", "aria-hidden"]) node.removeAttribute(name);
  for (const name of geometry) {
    const value = node.getAttribute(name);
    if (value !== null)
      node.setAttribute(
        name,
        name === "d"
          ? simplifyPath(shortenNumbers(value, decimals))
          : shortenNumbers(value, decimals),
      );
  }
}

/** The decimals of a pixel that are kept. The rest is too small to see, and differs between machines. */
const decimals = 2;

function belowEachOther(panels: readonly DrawnPanel[]): Element[] {
  let top = 0;
  return panels.map(({ height, content }) => {
    const group = element("g", top === 0 ? {} : { transform: `translate(0,${top})` });
    group.append(...content);
    top += height;
    return group;
  });
}

function captionBelow(top: number, lines: readonly string[]): Element {
  const caption = element("text", { "text-anchor": "start", "fill-opacity": captionOpacity });
  lines.forEach((line, row) => {
    const y = top + size.gap + (row + 0.7) * size.lineHeight;
    caption.append(element("tspan", { x: size.gap, y: shortenNumbers(String(y), decimals) }, line));
  });
  return caption;
}

function element(name: string, attributes: Record<string, string | number>, text = ""): Element {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== "") made.textContent = text;
  return made;
}
