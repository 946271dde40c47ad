import { typescriptLanguage } from "@codemirror/lang-javascript";
import { classHighlighter, highlightCode } from "@lezer/highlight";
import { escape as escapeHtml } from "html-escaper";

/** TypeScript as HTML, with the classes of the editor that may take its place. */
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
