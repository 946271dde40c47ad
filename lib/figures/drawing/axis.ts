import type { ScaleOptions } from "@observablehq/plot";
import type { Language } from "../../text/text.js";
import { inLanguage, type Label } from "./figureText.js";
import { size } from "./theme.js";

/** Options of a horizontal axis with its name in the reader's language. */
export function axisX(name: Label, language: Language, options: ScaleOptions = {}): ScaleOptions {
  return {
    label: inLanguage(name, language),
    labelAnchor: "center",
    labelArrow: "none",
    labelOffset: 40,
    ...options,
  };
}

/** Options of a vertical axis: its name is above it, aligned with the caption, and grid lines replace ticks. */
export function axisY(name: Label, language: Language, options: ScaleOptions = {}): ScaleOptions {
  return {
    label: inLanguage(name, language),
    labelArrow: "none",
    labelOffset: size.margin.left - size.gap,
    ticks: 5,
    tickSize: 0,
    grid: true,
    ...options,
  };
}
