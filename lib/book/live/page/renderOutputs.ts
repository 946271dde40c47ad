import type { Output } from "../../../notebook/nbformat.js";
import { local } from "../../../text/local.js";
import { outputToHtml, type Renderers } from "../../lesson/outputs.js";

/**
 * Returns what renders outputs as the build does: a promise, which does not reject, if there are figures, tables or
 * formulas, whose renderers are loaded when needed.
 */
export function rendererOf(outputs: readonly Output[]): Render | Promise<Render> {
  const types = new Set(
    outputs.flatMap((output) => ("data" in output ? Object.keys(output.data) : [])),
  );
  types.delete("text/plain"); // a value, which needs no renderer, and is shown only without a richer type
  const render = (renderers: Renderers) => (output: Output) => outputToHtml(output, renderers);
  if (types.size === 0) return render(plain);
  return richRenderers(types).then(render, (thrown) => (output) => {
    try {
      return outputToHtml(output, plain);
    } catch {
      return outputToHtml(notLoaded(thrown), plain);
    }
  });
}

type Render = (output: Output) => string;

function notLoaded(thrown: unknown): Output {
  const evalue = local({
    en: `the code that shows figures and formulas could not be loaded (${thrown}); run the cell again when you are online`,
    zh: `显示图和公式的代码无法载入（${thrown}）；请在联网后重新运行这个单元格`,
  });
  return {
    output_type: "error",
    ename: "Error",
    evalue,
    traceback: [`Error: ${evalue}`],
  };
}

async function richRenderers(types: ReadonlySet<string>): Promise<Renderers> {
  const needsMarkdown = types.has("text/markdown") || types.has("text/latex");
  const [{ sanitise }, { frameHtml }, markdown] = await Promise.all([
    import("../../markup/sanitise.js"),
    import("../../markup/frame.js"),
    needsMarkdown ? import("../../markdown/markdown.js") : undefined,
  ]);
  const block = markdown?.markdown.block ?? plain.markdown;
  return { sanitise, markdown: (text) => block(text), frame: frameHtml };
}

/** The renderers for outputs that are only text, which call none of them. */
const plain: Renderers = { markdown: unneeded, sanitise: unneeded, frame: unneeded };

function unneeded(): string {
  throw new Error("a renderer was called for an output that is plain text");
}
