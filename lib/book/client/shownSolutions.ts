import { local } from "../../text/local.js";
import { bookRoot } from "../markup/bookRoot.js";
/** Fetches the solution of an exercise as HTML, written by the build; undefined if it is missing or cannot be loaded. */
export type Solutions = (cell: string) => Promise<string | undefined>;

/** Fetches the solutions of a lesson on first use. They are not on the page, so that nobody sees one by accident. */
export function solutionsOf(lesson: string, base: string): Solutions {
  const address = new URL(`${bookRoot()}assets/solutions/${encodeURIComponent(lesson)}.json`, base);
  let loading: Promise<Readonly<Record<string, string>>> | undefined;
  return async (cell) => {
    loading ??= fetch(address).then((response) => response.json());
    try {
      const solutions = await loading;
      return Object.hasOwn(solutions, cell) ? solutions[cell] : undefined;
    } catch {
      loading = undefined; // the next call tries again
      return undefined;
    }
  };
}

/** Adds a folded solution below a cell, unless there is one already. Opening it fetches the solution. */
export function offerSolution(cell: HTMLElement, solutions: Solutions): void {
  if (cell.dataset.solution === undefined || cell.querySelector(":scope > .solution")) return;
  const page = cell.ownerDocument;
  const [folded, summary, shown, code] = ["details", "summary", "pre", "code"].map((name) =>
    page.createElement(name),
  ) as [HTMLDetailsElement, HTMLElement, HTMLElement, HTMLElement];
  folded.className = "solution";
  summary.textContent = local({ en: "A solution", zh: "参考答案" });
  shown.className = "scrolls";
  shown.append(code);
  folded.append(summary, shown);
  folded.addEventListener("toggle", async () => {
    if (!folded.open) return;
    const html = await solutions(cell.dataset.cell ?? "");
    if (html === undefined)
      code.textContent = local({ en: "The solution could not be loaded.", zh: "答案无法载入。" });
    else code.innerHTML = html;
  });
  cell.append(folded);
}
