/** Sizes in CSS pixels. A figure shrinks with its column and is never wider than this. */
export const size = {
  width: 640,
  height: 346,
  /** The font size of labels, ticks and captions. */
  font: 13,
  lineHeight: 19,
  /** The space around the caption and left of the names of axes. */
  gap: 8,
  margin: { top: 40, right: 24, bottom: 46, left: 56 },
} as const;

/**
 * Colours with a contrast of at least 3 : 1 both to white and to near-black, because a figure cannot know
 * whether its page is light or dark. They differ in lightness as well as in hue.
 */
export const palette = {
  blue: "#2f7fd1",
  orange: "#d97706",
  green: "#14946b",
  purple: "#9a5fd0",
  red: "#d9485f",
  grey: "#7d848c",
} as const;

export type Colour = keyof typeof palette;

/** The colours of several series, in order. */
export const seriesColours: readonly Colour[] = [
  "blue",
  "orange",
  "green",
  "purple",
  "red",
  "grey",
];

/** Background and text colour of a figure that is a document of its own, as in an `<img>`. */
export const paper = {
  light: { background: "#ffffff", ink: "#1f2328" },
  dark: { background: "#111111", ink: "#e6e6e6" },
} as const;

/** The share of its colour in a coloured word; the rest is the text colour of the page, for a contrast of 4.5 : 1. */
export const hueInText = 0.7;

/** The opacity of the caption. */
export const captionOpacity = 0.78;

/** The font family: Chinese fonts are named, because `system-ui` may lack Chinese characters. */
export const fonts: string =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The CSS class of a coloured word, see {@link stylesheet}. */
export function inkClass(colour: Colour): string {
  return `course-ink-${colour}`;
}

/**
 * The CSS rules of every figure. All figures have the same rules, because rules inside an SVG apply to the
 * whole page.
 *
 * Inside a page the figure inherits the page's text colour. `svg:root` matches only if the figure is a
 * document of its own, which inherits nothing and needs a background.
 */
export const stylesheet: string = [
  ".course-figure{display:block;max-width:100%;height:auto}",
  `svg:root{background:${paper.light.background};color:${paper.light.ink}}`,
  `@media(prefers-color-scheme:dark){svg:root{background:${paper.dark.background};color:${paper.dark.ink}}}`,
  ...seriesColours.map(
    (colour) =>
      `.${inkClass(colour)}{fill:color-mix(in srgb,${palette[colour]} ${100 * hueInText}%,currentColor)}`,
  ),
].join("\n");
