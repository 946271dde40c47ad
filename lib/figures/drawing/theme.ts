/** Widths and heights in CSS pixels; a figure shrinks with its column, and never grows beyond this. */
export const size = {
  width: 640,
  height: 346,
  /** Of everything that is read: labels, ticks, captions. */
  font: 13,
  lineHeight: 19,
  /** Around the caption, and left of the names of axes. */
  gap: 8,
  margin: { top: 40, right: 24, bottom: 46, left: 56 },
} as const;

/**
 * Mid-tones, for a page may be light or dark and a drawing inside it cannot know which: each stands
 * out from white and from near-black by at least 3 : 1. They differ in lightness as well as in hue.
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

/** In the order in which several series take them. */
export const seriesColours: readonly Colour[] = [
  "blue",
  "orange",
  "green",
  "purple",
  "red",
  "grey",
];

/** What a figure lies on when it is a document of its own, an `<img>` for example. */
export const paper = {
  light: { background: "#ffffff", ink: "#1f2328" },
  dark: { background: "#111111", ink: "#e6e6e6" },
} as const;

/** How much of the hue a coloured word keeps; the rest is the ink of the page, for 4.5 : 1. */
export const hueInText = 0.7;

/** How strong the caption is against the ink of the page. */
export const captionOpacity = 0.78;

/** For the reader's script: Chinese fonts by name, since `system-ui` alone may lack them. */
export const fonts: string =
  "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** The class of a word in a colour, see {@link stylesheet}. */
export function inkClass(colour: Colour): string {
  return `course-ink-${colour}`;
}

/**
 * The same few rules in every figure, so that two on a page cannot disagree.
 *
 * Within a page, ink is the page's own text colour. `svg:root` matches only where the figure is a
 * document of its own and inherits nothing: there it brings its paper along.
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
