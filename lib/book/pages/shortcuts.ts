import type { Text } from "../../text/text.js";

/** A key of the book's pages, or several that do the same, and what it does. */
export interface Shortcut {
  keys: readonly string[];
  does: Text;
}

/** The keys of the book's pages. */
export const shortcuts: readonly Shortcut[] = [
  {
    keys: ["Shift-Enter"],
    does: {
      en: "run the cell with the cursor, or the first one in view, and go on",
      zh: "运行光标所在的单元格（没有光标时，运行窗口中的第一个），并移到下一个",
    },
  },
  {
    keys: ["Ctrl-Enter"],
    does: { en: "run the cell that is edited, and stay", zh: "运行正在编辑的单元格，光标不动" },
  },
  { keys: ["j"], does: { en: "go to the next cell", zh: "到下一个单元格" } },
  { keys: ["k"], does: { en: "go to the cell before", zh: "到上一个单元格" } },
  { keys: ["n"], does: { en: "open the next lesson", zh: "打开下一课" } },
  { keys: ["p"], does: { en: "open the lesson before", zh: "打开上一课" } },
  {
    keys: ["/"],
    does: {
      en: "search; ↓ and ↑ choose a place, Enter opens it",
      zh: "搜索；用 ↓ 和 ↑ 选择，用 Enter 打开",
    },
  },
  { keys: ["Tab"], does: { en: "leave the editor of a cell", zh: "离开单元格的编辑器" } },
  { keys: ["Esc"], does: { en: "close the search or a list", zh: "关闭搜索或列表" } },
  { keys: ["?"], does: { en: "show this list", zh: "显示此表" } },
];
