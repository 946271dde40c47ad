import type { Failure } from "../cells/failure.js";
import { cutText } from "./splitText.js";
import type { OutputMessage } from "./workerMessages.js";

/** The characters of an output, by which the time to show it grows. */
export function size({ text, data }: OutputMessage["content"]): number {
  if (typeof text === "string") return text.length;
  const parts = Object.values((data ?? {}) as Record<string, string>);
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/** The id by which a display can be changed; for others, something that is equal to no id. */
export function displayId({ content }: OutputMessage): unknown {
  return (content.transient as { display_id?: string } | undefined)?.display_id ?? content;
}

/** An error whose parts have at most so many characters. */
export function cutError(
  content: OutputMessage["content"],
  most: number,
): OutputMessage["content"] {
  const { ename, evalue, traceback } = content as unknown as Failure;
  const cut = (text: string): string => cutText(text, most);
  return { ename: cut(ename), evalue: cut(evalue), traceback: traceback.map(cut) };
}
