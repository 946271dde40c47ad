import type { Output } from "../../../notebook/nbformat.js";
import { outputsToHtml, type Renderers } from "../../lesson/outputs.js";

/**
 * Renders outputs as the build does.
 *
 * @returns HTML; a promise, which does not reject, if there are figures, tables or formulas, whose renderers are loaded
 *   when needed
 */
export function renderOutputs(outputs: readonly Output[]): string | Promise<string> {
  const types = new Set(
    outputs.flatMap((output) => ("data" in output ? Object.keys(output.data) : [])),
  );
  types.delete("text/plain"); // a value, which needs no renderer, and is shown only without a richer type
  if (types.size === 0) return outputsToHtml(outputs, plain);
  return renderRich(outputs, types).catch((thrown) => outputsToHtml([notLoaded(thrown)], plain));
}

function notLoaded(thrown: unknown): Output {
  const evalue = `the code that shows figures and formulas could not be loaded (${thrown}); reload the page`;
  return {
    output_type: "error",
    ename: "Error",
    evalue,
    traceback: [`Error: ${evalue}`],
  };
}

async function renderRich(outputs: readonly Output[], types: ReadonlySet<string>): Promise<string> {
  const needsMarkdown = types.has("text/markdown") || types.has("text/latex");
  const [{ sanitise }, { frameHtml }, markdown] = await Promise.all([
    import("../../markup/sanitise.js"),
    import("../../markup/frame.js"),
    needsMarkdown ? import("../../markdown/markdown.js") : undefined,
  ]);
  const block = markdown?.markdown.block ?? plain.markdown;
  return outputsToHtml(outputs, {
    sanitise,
    markdown: (text) => block(text),
    frame: frameHtml,
  });
}

/** The renderers for outputs that are only text, which call none of them. */
const plain: Renderers = { markdown: unneeded, sanitise: unneeded, frame: unneeded };

function unneeded(): string {
  throw new Error("a renderer was called for an output that is plain text");
}
