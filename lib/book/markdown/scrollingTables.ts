import type { MarkdownIt } from "markdown-it";

/** Puts each table into a box that scrolls if the table is too wide, and removes table heads without text. */
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
