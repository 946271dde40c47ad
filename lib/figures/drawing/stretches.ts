import { size } from "./theme.js";
import { textWidth } from "./wrapText.js";

/** A part with its place in its row, from 0 to 1. */
export interface Placed {
  row: number;
  text: string;
  from: number;
  to: number;
  chosen: boolean;
}

/** Where a row lies in the interval from 0 to 1. */
export interface Stretch {
  low: number;
  length: number;
}

/** The stretch of each row: that of the chosen part of the row above, or the whole interval. */
export function stretchesOf(rows: readonly (readonly Placed[])[]): Stretch[] {
  const whole = { low: 0, length: 1 };
  const stretches: Stretch[] = [];
  rows.forEach((_, index) => {
    const { low, length } = stretches.at(-1) ?? whole;
    const part = rows[index - 1]?.find(({ chosen }) => chosen);
    stretches.push(
      part ? { low: low + length * part.from, length: length * (part.to - part.from) } : whole,
    );
  });
  return stretches;
}

/** A number below the end of a part. */
export interface End {
  row: number;
  /** From 0 at the left of the row to 1 at its right. */
  at: number;
  text: string;
}

/** The numbers below a row: those of its two ends, and of each end between them that has room for its number. */
export function endsOf(parts: readonly Placed[], { low, length }: Stretch, scale: number): End[] {
  const end = (at: number): End => ({
    row: parts[0].row,
    at,
    text: position(low + length * at),
  });
  const half = ({ text }: End) => (textWidth(text, size.font) / 2 + size.gap / 2) / scale;
  const last = end(1);
  const shown = [end(0)];
  for (const { to } of parts.slice(0, -1)) {
    const next = end(to);
    const before = shown.at(-1) as End;
    const hasRoom = next.at - before.at > half(next) + half(before);
    if (hasRoom && last.at - next.at > half(next) + half(last)) shown.push(next);
  }
  return [...shown, last];
}

/** A place in the interval from 0 to 1, with at most four decimals. */
export function position(x: number): string {
  return String(Number(x.toFixed(4)));
}
