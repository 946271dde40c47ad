import { typescriptLanguage } from "@codemirror/lang-javascript";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { escape as escapeHtml } from "html-escaper";

/** Highlights TypeScript as HTML, with the same classes as the editor that replaces it when a reader edits. */
export function highlight(code: string): string {
  const tree = typescriptLanguage.parser.parse(code);
  let html = "";
  const put = (text: string, classes: string) => {
    const escaped = escapeHtml(text);
    html += classes ? `<span class="${classes}">${escaped}</span>` : escaped;
  };
  highlightCode(code, tree, classHighlighter, put, () => {
    html += "\n";
  });
  return html;
}
