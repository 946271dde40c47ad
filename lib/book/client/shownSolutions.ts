/** Finds the solution of an exercise, as HTML that the book's builder wrote; fetches when it is asked. */
export type Solutions = (cell: string) => Promise<string | undefined>;

/** They are no secret, but out of sight: not on the page, so that nobody meets one before an attempt. */
export function solutionsOf(lesson: string, base: string): Solutions {
  const address = new URL(`assets/solutions/${encodeURIComponent(lesson)}.json`, base);
  let loading: Promise<Readonly<Record<string, string>>> | undefined;
  return async (cell) => {
    loading ??= fetch(address).then((response) => response.json());
    try {
      const solutions = await loading;
      return Object.hasOwn(solutions, cell) ? solutions[cell] : undefined;
    } catch {
      loading = undefined; // to be tried again
      return undefined;
    }
  };
}

/** Puts a folded solution below a cell, once; it is fetched when it is unfolded. */
export function offerSolution(cell: HTMLElement, solutions: Solutions): void {
  if (cell.dataset.solution === undefined || cell.querySelector(":scope > .solution")) return;
  const page = cell.ownerDocument;
  const [folded, summary, shown, code] = ["details", "summary", "pre", "code"].map((name) =>
    page.createElement(name),
  ) as [HTMLDetailsElement, HTMLElement, HTMLElement, HTMLElement];
  folded.className = "solution";
  summary.textContent = "A solution";
  shown.className = "scrolls";
  shown.append(code);
  folded.append(summary, shown);
  folded.addEventListener("toggle", async () => {
    if (!folded.open) return;
    const html = await solutions(cell.dataset.cell ?? "");
    if (html === undefined) code.textContent = "The solution could not be loaded.";
    else code.innerHTML = html;
  });
  cell.append(folded);
}
