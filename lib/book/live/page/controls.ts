import { local } from "../../../text/local.js";
import type { Text } from "../../../text/text.js";
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
  return [...page.querySelectorAll<HTMLElement>(".cell[data-cell]")];
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
      button(page, action, local(text), local(label(i + 1))),
    );
    const n = i + 1;
    const copyText = { en: "Copy", zh: "复制" };
    const copyLabel = { en: `Copy cell ${n}`, zh: `复制单元格 ${n}` };
    const copy = tool(page, "copy", local(copyText), local(copyLabel));
    const controls = group(page, local({ en: `Cell ${n}`, zh: `单元格 ${n}` }), [
      ...buttons,
      copy,
      stateText(page),
    ]);
    section.querySelector(".prediction, .outputs")?.before(controls);
  }
  sections[0]?.before(lessonControls(page, checkTypes));
  offerEdits(page, offered);
}

/** The words on the button that runs a cell, and stops it while it runs. */
export const runText: Text = { en: "Run", zh: "运行" };
export const stopText: Text = { en: "Stop", zh: "停止" };
export const runLabel = (cell: number): Text => ({
  en: `Run cell ${cell}`,
  zh: `运行单元格 ${cell}`,
});
export const stopLabel = (cell: number): Text => ({
  en: `Stop cell ${cell}`,
  zh: `停止单元格 ${cell}`,
});

const cellActions: [Action, Text, (cell: number) => Text][] = [
  ["run", runText, runLabel],
  [
    "run-to",
    { en: "Run to here", zh: "运行到此" },
    (cell) => ({ en: `Run to here, cell ${cell}`, zh: `运行到此，单元格 ${cell}` }),
  ],
  [
    "edit",
    { en: "Edit", zh: "编辑" },
    (cell) => ({ en: `Edit cell ${cell}`, zh: `编辑单元格 ${cell}` }),
  ],
  [
    "reset",
    { en: "Reset", zh: "还原" },
    (cell) => ({ en: `Reset cell ${cell}`, zh: `还原单元格 ${cell}` }),
  ],
];

function lessonControls(page: Document, checkTypes: boolean): HTMLElement {
  const buttons = [
    button(page, "run-all", local({ en: "Run all", zh: "全部运行" })),
    button(page, "stop", local(stopText)),
    button(page, "reset-all", local({ en: "Reset lesson", zh: "还原本课" })),
    typesButton(page, checkTypes),
    takeButton(page),
  ];
  const status = page.createElement("span");
  status.className = "live-status";
  status.setAttribute("role", "status");
  const controls = group(page, local({ en: "All cells", zh: "全部单元格" }), [...buttons, status]);
  controls.classList.add("lesson-controls");
  return controls;
}

/** The button that lets a reader save the edits in a file or a link. */
export function takeButton(page: Document): HTMLElement {
  return tool(page, "take", local({ en: "Take along", zh: "带走" }));
}

/** Shows the button that restores edits, with their number, or removes it if there are none. */
export function offerEdits(page: Document, offered: Texts): void {
  const edits = Object.keys(offered).length;
  const shown = page.querySelector<HTMLElement>('[data-live="restore"]');
  if (edits === 0) {
    shown?.remove();
    return;
  }
  const text = local({
    en: `Bring back my ${edits} ${edits === 1 ? "edit" : "edits"}`,
    zh: `恢复我的 ${edits} 处改动`,
  });
  if (shown) Object.assign(shown, { textContent: text, ariaLabel: text });
  else page.querySelector(".live-status")?.before(button(page, "restore", text));
}

/** A toggle button for checking types. A page may have several, which all show the same state. */
export function typesButton(page: Document, pressed: boolean): HTMLElement {
  const element = button(
    page,
    "check-types",
    local({ en: "Check types", zh: "检查类型" }),
    local({ en: "Check types before a cell runs", zh: "运行前检查类型" }),
  );
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
