import { escape as escapeHtml } from "html-escaper";
import { currentLanguage } from "../../text/currentLanguage.js";
import type { Language, Text } from "../../text/text.js";
import type { FigureOptions } from "../drawing/figureText.js";
import { size } from "../drawing/theme.js";
import { hydrate } from "./hydrate.js";
import type { View } from "./view.js";

/** A number that the reader changes with a slider. */
export interface Slider {
  label: Text;
  min: number;
  max: number;
  step: number;
  /** The value at the start. */
  value: number;
}

/** The tools that a view may use: data, and functions that use only their arguments. */
export type Tools = object;

/** The description of an explorable picture. */
export interface Explorable<K extends string, T extends Tools> {
  title: Text;
  caption: Text;
  sliders: Readonly<Record<K, Slider>>;
  tools: T;
  /** Draws the picture for values of the sliders. It uses only its arguments: its source text goes into the page. */
  view: (at: Record<K, number>, tools: T) => View;
}

/**
 * Makes a picture with sliders as self-contained HTML, for Jupyter, the book or a file.
 *
 * Where no script runs, the first picture remains as an image. It is drawn by evaluating the same source
 * text that goes into the page, so a view that uses anything but its arguments fails here already.
 *
 * @param spec  the title, the caption, the sliders, and the function that draws the picture
 * @returns HTML
 * @throws {TypeError} if the view uses anything but its arguments
 * @example
 * explorable({
 *   title: { en: "Twice x.", zh: "两倍的 x。" },
 *   caption: { en: "A number.", zh: "一个数。" },
 *   sliders: { x: { label: { en: "x", zh: "x" }, min: 0, max: 9, step: 1, value: 3 } },
 *   tools: {},
 *   view: ({ x }) => ({ svg: "<svg></svg>", alt: "Nothing.", text: String(2 * x) }),
 * }).slice(0, 7); // "<figure"
 */
export function explorable<K extends string, T extends Tools>(
  spec: Explorable<K, T>,
  options: FigureOptions = {},
): string {
  const { language = currentLanguage(), caption = spec.caption } = options;
  const sliders = Object.entries<Slider>(spec.sliders);
  const source = sourceOf(spec);
  const first = firstView(spec.title.en, source, sliders);
  const id = identify(JSON.stringify([spec.title, spec.sliders, language]));
  return [
    `<figure data-explorable="${id}" data-view="${escapeHtml(source)}" lang="${language}" style="margin:0;max-width:${size.width}px">`,
    `<div data-part="picture">${asImage(first)}</div>`,
    `<p data-part="text" role="status" style="margin:.4em 0">${escapeHtml(first.text)}</p>`,
    `<form data-part="controls" hidden aria-label="${escapeHtml(spec.title[language])}">`,
    ...sliders.map(([name, slider]) => sliderHtml(name, slider, language)),
    "</form>",
    `<figcaption><b>${escapeHtml(spec.title[language])}</b> ${escapeHtml(caption[language])}</figcaption>`,
    `<script>(${hydrate})("${id}");</script>`,
    "</figure>",
  ].join("\n");
}

/** The source text of one function: the view with its tools. */
function sourceOf<K extends string, T extends Tools>({ tools, view }: Explorable<K, T>): string {
  const members = Object.entries(tools).map(([name, tool]) => {
    const value = typeof tool === "function" ? String(tool) : JSON.stringify(tool);
    return `${JSON.stringify(name)}: ${value}`;
  });
  return `((tools, view) => (at) => view(at, tools))({ ${members.join(", ")} }, ${view})`;
}

function firstView(title: string, source: string, sliders: readonly [string, Slider][]): View {
  const start = Object.fromEntries(sliders.map(([name, { value }]) => [name, value]));
  try {
    return new Function(`"use strict"; return ${source};`)()(start);
  } catch (error) {
    throw new TypeError(
      `explorable: the view of "${title}" failed outside of its module (${(error as Error).message}); it may use only its arguments.`,
      { cause: error },
    );
  }
}

/** The first picture as an image. If a host removes the source while cleaning HTML, the alt text remains. */
function asImage({ svg, alt }: View): string {
  // Most characters that encodeURIComponent escapes are allowed in a data URL, and shorter unescaped.
  const encoded = encodeURIComponent(svg).replace(/%(?:20|2C|2F|3A|3B|3D)/g, decodeURIComponent);
  const source = `data:image/svg+xml,${encoded}`;
  return `<img alt="${escapeHtml(alt)}" src="${escapeHtml(source)}" style="max-width:100%">`;
}

function sliderHtml(name: string, { label, ...range }: Slider, language: Language): string {
  const { min, max, step, value } = range;
  return [
    '<label style="display:flex;flex-wrap:wrap;align-items:center;gap:0 .8em;margin:.2em 0">',
    `<span style="flex:0 0 13em">${escapeHtml(label[language])}</span>`,
    `<input type="range" name="${name}" min="${min}" max="${max}" step="${step}" value="${value}" style="flex:1 1 12em">`,
    `<output style="flex:0 0 3.5em;font-variant-numeric:tabular-nums">${value}</output>`,
    "</label>",
  ].join("");
}

/** An id from the texts (FNV-1a): the same on every run, unlike one from the code, which a bundler may change. */
function identify(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) as number), 0x01000193);
  }
  return `course-${(hash >>> 0).toString(36)}`;
}
