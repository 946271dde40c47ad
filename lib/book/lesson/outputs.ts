import { escape as escapeHtml } from "html-escaper";
import {
  type DisplayOutput,
  joinLines,
  type MimeBundle,
  type MultilineText,
  type Output,
  type ResultOutput,
} from "../../notebook/nbformat.js";
import { local } from "../../text/local.js";
import { figureHtml } from "../markup/figure.js";

/** The parts of rendering that differ between the build and the reader's browser. */
export interface Renderers {
  /** Renders Markdown with formulas as HTML without active content. */
  markdown(text: string): string;
  /** Removes from HTML or SVG scripts, handlers, external resources and ids that could clash with the page's. */
  sanitise(html: string): string;
  /** Puts an explorable into a sandboxed frame. */
  frame(html: string): string;
}

/**
 * Renders what a cell printed, displayed and threw, as HTML for its `<div class="outputs">`. The build and live
 * cells share this module, so that the same outputs look the same.
 */
export function outputsToHtml(outputs: readonly Output[], renderers: Renderers): string {
  return shownOutputs(outputs)
    .map((output) => outputToHtml(output, renderers))
    .join("\n");
}

/** The outputs as they are shown: values look as if they were printed, and what was printed in parts is one text. */
export function shownOutputs(outputs: readonly Output[]): Output[] {
  return joinStreams(outputs.map(asStream));
}

/** A value that is only text looks as if it were printed, and continues what was printed before it. */
function asStream(output: Output): Output {
  if (output.output_type !== "execute_result") return output;
  const { "text/plain": plain, ...others } = output.data;
  if (!isText(plain) || Object.keys(others).length > 0) return output;
  return { output_type: "stream", name: "stdout", text: `${joinLines(plain)}\n` };
}

/** Joins consecutive outputs of one stream, because a kernel may split printed text into any number of messages. */
function joinStreams(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    const continues =
      output.output_type === "stream" &&
      last?.output_type === "stream" &&
      last.name === output.name;
    if (continues) {
      const text = joinLines(last.text) + joinLines(output.text);
      joined[joined.length - 1] = { ...last, text };
    } else joined.push(output);
  }
  return joined;
}

/** Renders one of {@link shownOutputs}. */
export function outputToHtml(output: Output, renderers: Renderers): string {
  switch (output.output_type) {
    case "stream":
      return preformatted(output.name === "stderr" ? "stderr" : "stdout", joinLines(output.text));
    case "error":
      return preformatted("error", output.traceback.join("\n") || headline(output));
    case "display_data":
    case "execute_result":
      return displayed(output, renderers);
    default:
      return ""; // an output type of a later version of the notebook format
  }
}

function headline({ ename, evalue }: { ename: string; evalue: string }): string {
  return `${ename}: ${evalue}`;
}

function preformatted(kind: string, text: string): string {
  return `<pre class="output ${kind}">${escapeHtml(text.replace(/\n$/, ""))}</pre>`;
}

const bitmaps = ["image/png", "image/jpeg", "image/gif", "image/webp"] as const;

/** Renders the richest representation, in Jupyter's order of preference. */
function displayed({ data }: DisplayOutput | ResultOutput, renderers: Renderers): string {
  const html = text(data, "text/html");
  if (html !== undefined) return htmlOutput(html, renderers);
  const markdown = text(data, "text/markdown");
  if (markdown !== undefined) return rich(renderers.markdown(markdown));
  const svg = text(data, "image/svg+xml");
  if (svg !== undefined) return figureHtml(renderers.sanitise(svg));
  const tex = text(data, "text/latex");
  if (tex !== undefined) return rich(renderers.markdown(tex.includes("$") ? tex : `$$${tex}$$`));
  const plain = text(data, "text/plain") ?? "";
  const bitmap = bitmaps.find((type) => data[type] !== undefined);
  if (bitmap) return picture(bitmap, text(data, bitmap) ?? "", plain);
  return preformatted("stdout", plain);
}

/** Shows HTML without its scripts, which the page does not run. An explorable is drawn by a script of the book instead. */
function htmlOutput(html: string, { frame, sanitise }: Renderers): string {
  if (/^\s*<figure data-explorable="[^"]*" data-view="/.test(html)) return frame(html);
  return rich(sanitise(html) + (/<script\b/i.test(html) ? local(withoutScripts) : ""));
}

const withoutScripts = {
  en: "<p><small>This output has scripts. The book runs none of them; Jupyter does.</small></p>",
  zh: "<p><small>这个输出带有脚本。书中不运行脚本，Jupyter 会运行。</small></p>",
};

function rich(html: string): string {
  return `<div class="output rich scrolls">${html}</div>`;
}

function picture(type: string, base64: string, alt: string): string {
  const source = `data:${type};base64,${base64.replace(/\s/g, "")}`;
  return `<figure class="output"><img alt="${escapeHtml(alt)}" src="${escapeHtml(source)}"></figure>`;
}

function text(data: MimeBundle, type: string): string | undefined {
  const value = data[type];
  return isText(value) ? joinLines(value) : undefined;
}

function isText(value: unknown): value is MultilineText {
  return (
    typeof value === "string" ||
    (Array.isArray(value) && value.every((line) => typeof line === "string"))
  );
}
