import type { MarkdownIt } from "markdown-it";

/** A table that is wider than the page scrolls in a box of its own, and one without headings has none. */
export function scrollingTables(markdown: MarkdownIt): void {
  markdown.core.ruler.push("tables_without_head", (state) => {
    const { tokens } = state;
    for (let start = 0; start < tokens.length; start++) {
      if (tokens[start].type !== "thead_open") continue;
      const end = tokens.findIndex(({ type }, i) => i > start && type === "thead_close");
      const head = tokens.slice(start, end + 1);
      if (head.every(({ content }) => content === "")) tokens.splice(start, head.length);
    }
  });
  const { rules } = markdown.renderer;
  rules.table_open = () => '<div class="table scrolls"><table>\n';
  rules.table_close = () => "</table></div>\n";
}
