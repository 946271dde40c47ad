import type { Texts } from "../session/savedEdits.js";
import { plainButton } from "./plainButton.js";

/** The action of a button, which is the value of its `data-live` attribute. */
export type Action =
  | "run"
  | "run-to"
  | "edit"
  | "reset"
  | "run-all"
  | "stop"
  | "reset-all"
  | "restore"
  | "check-types"
  | "show-more"
  | "save-output";

/** The code cells of a page, in reading order. */
export function cellSections(page: Document): HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>("section.cell[data-cell]")];
}

/** The lesson's name, under which its edits are stored. */
export function lessonName(page: Document): string {
  return page.querySelector<HTMLElement>("[data-lesson]")?.dataset.lesson ?? page.location.pathname;
}

/** Adds the buttons to a page. A script adds them because they do nothing without one. */
export function addControls(page: Document, offered: Texts, checkTypes: boolean): void {
  const sections = cellSections(page);
  for (const [i, section] of sections.entries()) {
    const buttons = cellActions.map(([action, text, label]) =>
      button(page, action, text, label(i + 1)),
    );
    const copy = tool(page, "copy", "Copy", `Copy cell ${i + 1}`);
    const controls = group(page, `Cell ${i + 1}`, [...buttons, copy, stateText(page)]);
    section.querySelector(".prediction, .outputs")?.before(controls);
  }
  sections[0]?.before(lessonControls(page, checkTypes));
  offerEdits(page, offered);
}

const cellActions: [Action, string, (cell: number) => string][] = [
  ["run", "Run", (cell) => `Run cell ${cell}`],
  ["run-to", "Run to here", (cell) => `Run to here, cell ${cell}`],
  ["edit", "Edit", (cell) => `Edit cell ${cell}`],
  ["reset", "Reset", (cell) => `Reset cell ${cell}`],
];

function lessonControls(page: Document, checkTypes: boolean): HTMLElement {
  const buttons = [
    button(page, "run-all", "Run all"),
    button(page, "stop", "Stop"),
    button(page, "reset-all", "Reset lesson"),
    typesButton(page, checkTypes),
    takeButton(page),
  ];
  const status = page.createElement("span");
  status.className = "live-status";
  status.setAttribute("role", "status");
  const controls = group(page, "All cells", [...buttons, status]);
  controls.classList.add("lesson-controls");
  return controls;
}

/** The button that lets a reader save the edits in a file or a link. */
export function takeButton(page: Document): HTMLElement {
  return tool(page, "take", "Take along");
}

/** Shows the button that restores edits, with their number, or removes it if there are none. */
export function offerEdits(page: Document, offered: Texts): void {
  const edits = Object.keys(offered).length;
  const shown = page.querySelector<HTMLElement>('[data-live="restore"]');
  if (edits === 0) {
    shown?.remove();
    return;
  }
  const text = `Bring back my ${edits} ${edits === 1 ? "edit" : "edits"}`;
  if (shown) Object.assign(shown, { textContent: text, ariaLabel: text });
  else page.querySelector(".live-status")?.before(button(page, "restore", text));
}

/** A toggle button for checking types. A page may have several, which all show the same state. */
export function typesButton(page: Document, pressed: boolean): HTMLElement {
  const element = button(page, "check-types", "Check types", "Check types before a cell runs");
  element.ariaPressed = String(pressed);
  return element;
}

function group(page: Document, label: string, children: HTMLElement[]): HTMLElement {
  const element = page.createElement("div");
  element.className = "live-controls";
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", label);
  element.append(...children);
  return element;
}

function button(page: Document, action: Action, text: string, label = text): HTMLElement {
  const element = plainButton(page, text, label);
  element.dataset.live = action;
  return element;
}

/** A button of client/tools/, which handles its clicks. */
function tool(page: Document, action: "copy" | "take", text: string, label = text): HTMLElement {
  const element = plainButton(page, text, label);
  element.dataset.tool = action;
  return element;
}

function stateText(page: Document): HTMLElement {
  const element = page.createElement("span");
  element.className = "cell-state";
  return element;
}
