import { joinLines, type MimeBundle, type Output } from "../nbformat.js";
import { normaliseError } from "./normaliseError.js";
import { shortenSvg, shortenSvgInHtml } from "./shortenSvg.js";

/**
 * The outputs of a cell without what differs from run to run or from machine to machine: counts,
 * how the stream was cut into pieces, paths, the last digits of a drawing. Texts stay exact.
 */
export function normaliseOutputs(outputs: readonly Output[]): Output[] {
  return mergeStreams(outputs).map(normaliseOutput);
}

/** The outputs with neighbouring pieces of one stream joined into one text. */
function mergeStreams(outputs: readonly Output[]): Output[] {
  const merged: Output[] = [];
  for (const output of outputs) {
    const last = merged.at(-1);
    if (
      output.output_type === "stream" &&
      last?.output_type === "stream" &&
      output.name === last.name
    ) {
      merged[merged.length - 1] = { ...last, text: joinLines(last.text) + joinLines(output.text) };
    } else {
      merged.push(output);
    }
  }
  return merged;
}

function normaliseOutput(output: Output): Output {
  switch (output.output_type) {
    case "stream":
      return { output_type: "stream", name: output.name, text: joinLines(output.text) };
    case "error":
      return normaliseError(output);
    case "display_data":
      return { ...output, data: normaliseBundle(output.data) };
    case "execute_result":
      return { ...output, data: normaliseBundle(output.data), execution_count: null };
  }
}

function normaliseBundle(data: MimeBundle): MimeBundle {
  const entries = Object.entries(data).map(([type, value]) => [type, normaliseValue(type, value)]);
  return Object.fromEntries(entries);
}

function normaliseValue(type: string, value: unknown): unknown {
  const text = type !== "application/json" && isLines(value) ? joinLines(value) : value;
  if (typeof text !== "string") return text;
  if (type === "image/svg+xml") return shortenSvg(text);
  return type === "text/html" ? shortenSvgInHtml(text) : text;
}

function isLines(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}
