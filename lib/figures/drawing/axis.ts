import type { ScaleOptions } from "@observablehq/plot";
import type { Language } from "../../text/text.js";
import { inLanguage, type Label } from "./figureText.js";
import { size } from "./theme.js";

/** A horizontal axis, named in the reader's language: what, and in which unit. */
export function axisX(name: Label, language: Language, options: ScaleOptions = {}): ScaleOptions {
  return {
    label: inLanguage(name, language),
    labelAnchor: "center",
    labelArrow: "none",
    labelOffset: 40,
    ...options,
  };
}

/** A vertical axis: its name stands above it, level with the caption; lines across replace ticks. */
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
