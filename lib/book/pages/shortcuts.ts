/** A key of the book's pages, or several that do the same, and what it does. */
export interface Shortcut {
  keys: readonly string[];
  does: string;
}

/** The keys of the book's pages. */
export const shortcuts: readonly Shortcut[] = [
  {
    keys: ["Shift-Enter"],
    does: "run the cell with the cursor, or the first one in view, and go on",
  },
  { keys: ["Ctrl-Enter"], does: "run the cell that is edited, and stay" },
  { keys: ["j"], does: "go to the next cell" },
  { keys: ["k"], does: "go to the cell before" },
  { keys: ["n"], does: "open the next lesson" },
  { keys: ["p"], does: "open the lesson before" },
  { keys: ["/"], does: "search; ↓ and ↑ choose a place, Enter opens it" },
  { keys: ["Tab"], does: "leave the editor of a cell" },
  { keys: ["Esc"], does: "close the search or a list" },
  { keys: ["?"], does: "show this list" },
];
