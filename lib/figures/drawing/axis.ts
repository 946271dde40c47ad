import type { ScaleOptions } from "@observablehq/plot";
import type { Language, Text } from "../../lessons/text.js";
import { size } from "./theme.js";

/** A horizontal axis, named in the reader's language: what, and in which unit. */
export function axisX(name: Text, language: Language, options: ScaleOptions = {}): ScaleOptions {
  return { label: name[language], labelArrow: "none", labelOffset: 40, ...options };
}

/** A vertical axis: its name stands above it, level with the caption; lines across replace ticks. */
export function axisY(name: Text, language: Language, options: ScaleOptions = {}): ScaleOptions {
  return {
    label: name[language],
    labelArrow: "none",
    labelOffset: size.margin.left - size.gap,
    ticks: 5,
    tickSize: 0,
    grid: true,
    ...options,
  };
}
