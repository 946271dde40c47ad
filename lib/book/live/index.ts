import { type Action, addControls, cellSections, lessonName } from "./page/controls.js";
import type { LivePage } from "./page/livePage.js";
import { SavedEdits } from "./session/savedEdits.js";
import { TypesWanted } from "./session/typesWanted.js";

/**
 * Adds the buttons that run the cells of a page. Everything else loads when a reader uses a button or moves towards
 * one, so that reading a page stays fast.
 */
export function enliven(page: Document): void {
  const cells = cellSections(page).map(({ dataset }) => dataset.cell ?? "");
  if (cells.length === 0) return;
  const edits = new SavedEdits(() => localStorage, lessonName(page));
  const types = new TypesWanted(() => localStorage);
  addControls(page, edits.offered(cells), types.now);
  let loading: Promise<LivePage> | undefined;
  const load: Load = () => {
    loading ??= import("./page/livePage.js").then(
      ({ LivePage }) => new LivePage(page, edits, types),
    );
    return loading;
  };

  listenForPointers(page, load);
  listenForKeys(page, load);
}

type Load = () => Promise<LivePage>;

function listenForPointers(page: Document, load: Load): void {
  page.addEventListener("click", async ({ target }) => {
    const button = closest(target, "button[data-live]");
    if (!button) return;
    const live = await load();
    live.act(button.dataset.live as Action, button.closest<HTMLElement>("section.cell"));
  });
  page.addEventListener("dblclick", async ({ target }) => {
    const section = closest(target, "pre.source")?.closest<HTMLElement>("section.cell");
    if (section) (await load()).act("edit", section);
  });
  for (const nearing of ["pointerover", "focusin"] as const) {
    page.addEventListener(nearing, async ({ target }) => {
      if (closest(target, "button[data-live]")) (await load()).warmUp();
    });
  }
}

function listenForKeys(page: Document, load: Load): void {
  page.addEventListener("keydown", async (event) => {
    const section = closest(event.target, "section.cell");
    // An editor handles Shift-Enter itself and prevents the default.
    if (!section || event.key !== "Enter" || !event.shiftKey || event.defaultPrevented) return;
    event.preventDefault();
    (await load()).runAndGoOn(section);
  });
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
