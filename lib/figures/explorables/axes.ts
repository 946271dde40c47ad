import type { Chart, Frame } from "./chart.js";

/** The names and the ticks of two axes. */
export interface Axes {
  x: string;
  y: string;
  xTicks: readonly number[];
  yTicks: readonly number[];
}

/**
 * Draws two axes in the style of the figures: grid lines at the ticks of y, the name of y above, the name of
 * x below. Its source text is sent to the reader's page, so it uses only its arguments.
 */
export function axes(chart: Chart, frame: Frame, names: Axes): void {
  const [left, right] = frame.x;
  const bottom = frame.y[0];
  const top = frame.y[1];
  for (const y of names.yTicks) {
    const across = [
      [left, y],
      [right, y],
    ] as const;
    chart.line(across, "ink", { width: 1, opacity: y === bottom ? 1 : 0.1 });
    chart.label(String(y), [left, y], { anchor: "end", dx: -9 });
  }
  for (const x of names.xTicks) chart.label(String(x), [x, bottom], { anchor: "middle", dy: 14 });
  chart.label(names.y, [left, top], { dx: 8 - frame.margin.left, dy: -26 });
  chart.label(names.x, [(left + right) / 2, bottom], { anchor: "middle", dy: 36 });
}
