import { joinLines, type MultilineText, type Output } from "../../../notebook/nbformat.js";
import type { OutputMessage } from "../../../worker/workerMessages.js";

/** How much is shown of what a worker holds back, each time that a reader asks for more. */
const most = { lines: 1000, characters: 200_000, displays: 50 };

/** The first of some outputs, as many as are shown at a time but one at least, and how much they are. */
export function takeFirst(outputs: readonly OutputMessage[]): {
  first: OutputMessage[];
  size: Record<keyof typeof most, number>;
} {
  const first: OutputMessage[] = [];
  const size = { lines: 0, characters: 0, displays: 0 };
  for (const output of outputs) {
    const text = messageText(output);
    const isPrinted = output.type === "stream";
    const lines = size.lines + (isPrinted ? text.split("\n").length - 1 : 0);
    const characters = size.characters + text.length;
    const displays = size.displays + (isPrinted ? 0 : 1);
    const isTooMuch =
      lines > most.lines || characters > most.characters || displays > most.displays;
    if (isTooMuch && first.length > 0) break;
    first.push(output);
    Object.assign(size, { lines, characters, displays });
  }
  return { first, size };
}

/** The text of outputs, one after another. */
export function joined(outputs: readonly OutputMessage[]): string {
  return outputs.map(messageText).join("");
}

/** The text of an output; of a display, its source. */
export function textOf(output: Output): string {
  if (output.output_type === "stream") return joinLines(output.text);
  if (output.output_type === "error") return `${output.traceback.join("\n")}\n`;
  return "data" in output ? sourceOf(output.data) : "";
}

function messageText({ type, content }: OutputMessage): string {
  return type === "stream" ? String(content.text) : sourceOf(content.data as object);
}

function sourceOf(data: object): string {
  const texts = Object.values(data).filter(
    (value) => typeof value === "string" || Array.isArray(value),
  );
  return texts.map((text: MultilineText) => `${joinLines(text)}\n`).join("");
}
