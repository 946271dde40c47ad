import { local } from "../../text/local.js";
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
  const mine = edits.all;
  const edited = cells.some((id) => Object.hasOwn(mine, id));
  addControls(page, edited ? {} : edits.offered(cells), types.now);
  let loading: Promise<LivePage> | undefined;
  const load: Load = async (isAsked = true) => {
    loading ??= import("./page/livePage.js").then(
      ({ LivePage }) => new LivePage(page, edits, types),
    );
    try {
      return await loading;
    } catch {
      loading = undefined; // the network may be back the next time
      if (isAsked)
        tell(
          page,
          local({
            en: "The code that runs cells could not be loaded. Try again when you are online.",
            zh: "运行单元格的代码无法载入。请在联网后再试。",
          }),
        );
      return undefined;
    }
  };

  listenForPointers(page, load);
  listenForKeys(page, load);
  if (edited) void load().then((live) => live?.act("restore", null));
  addEventListener("storage", async ({ key }) => {
    if (key === edits.key) (await load(false))?.showOtherTab();
  });
  const offerShared = async (): Promise<void> => {
    if (!page.location.hash.startsWith("#e=")) return;
    const { offerSharedEdits } = await import("./page/sharedEdits.js");
    await offerSharedEdits(page, load);
  };
  void offerShared();
  addEventListener("hashchange", offerShared);
}

/** Loads the rest of the code. If it cannot be loaded, a reader who has asked for something is told. */
type Load = (isAsked?: boolean) => Promise<LivePage | undefined>;

function tell(page: Document, sentence: string): void {
  const status = page.querySelector(".live-status");
  if (status) status.textContent = sentence;
}

function listenForPointers(page: Document, load: Load): void {
  page.addEventListener("click", async (event) => {
    const { target } = event;
    const section = closest(target, ".cell");
    const button = closest(target, "button[data-live]");
    const code = closest(target, "pre.source");
    if (button) (await load())?.act(button.dataset.live as Action, section);
    // A finger that touches code scrolls more often than it edits, and would call up a keyboard.
    else if (code && section && (event as PointerEvent).pointerType !== "touch") {
      const at = caretIn(code);
      if (at !== undefined) (await load())?.act("edit", section, at);
    }
  });
  for (const nearing of ["pointerover", "focusin"] as const) {
    page.addEventListener(nearing, async ({ target }) => {
      if (closest(target, "button[data-live]")) (await load(false))?.warmUp();
    });
  }
}

function listenForKeys(page: Document, load: Load): void {
  page.addEventListener("keydown", async (event) => {
    // An editor handles Shift-Enter itself and prevents the default.
    if (event.key !== "Enter" || !event.shiftKey || event.defaultPrevented) return;
    const section = closest(event.target, ".cell") ?? firstInView(page, event.target);
    if (!section) return;
    event.preventDefault();
    (await load())?.runAndGoOn(section);
  });
}

/** The first cell that the window shows, unless the key belongs to something else, such as a link or a field. */
function firstInView(page: Document, target: EventTarget | null): HTMLElement | undefined {
  if (closest(target, "a, button, input, textarea, select, summary, dialog")) return undefined;
  return cellSections(page).find((section) => {
    const { top, bottom } = section.getBoundingClientRect();
    return bottom > barHeight && top < innerHeight;
  });
}

/** The height of the bar above the text, in pixels. */
const barHeight = 60;

/** Where a click has put the cursor in code, in characters from its start; undefined if text is selected instead. */
function caretIn(code: HTMLElement): number | undefined {
  const { isCollapsed, anchorNode, anchorOffset } = getSelection() ?? {};
  if (isCollapsed === false) return undefined;
  if (!anchorNode || !code.contains(anchorNode)) return 0;
  const before = code.ownerDocument.createRange();
  before.setStart(code, 0);
  before.setEnd(anchorNode, anchorOffset ?? 0);
  return before.toString().length;
}

function closest(target: EventTarget | null, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
