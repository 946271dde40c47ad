import { joinLines, type Output } from "../../../notebook/nbformat.js";
import { local } from "../../../text/local.js";
import type { Text } from "../../../text/text.js";
import type { Editor, EditorEvents } from "../editor/editor.js";
import type { BuiltCell, CellState, LessonCell } from "../session/lessonCell.js";
import { runLabel, runText, stopLabel, stopText } from "./controls.js";
import { HeldBox } from "./heldBox.js";
import { OutputsOnPage } from "./outputsOnPage.js";

/** The text next to a cell's buttons, by state. */
const stateTexts: Record<Exclude<CellState, "fresh">, Text> = {
  waiting: { en: "waiting", zh: "等待中" },
  running: { en: "running …", zh: "运行中……" },
  stopped: { en: "stopped: runs only if you run it", zh: "已停止：点“运行”才会再运行" },
  done: { en: "done", zh: "完成" },
  failed: { en: "failed", zh: "出错" },
  stale: { en: "changed since: run again", zh: "之后有改动：请重新运行" },
};

/** The same text for a cell that has not run in the current engine. */
function freshText({ edited, lost, outputs }: LessonCell): string {
  if (lost)
    return local({
      en: "what it defined is gone: run again",
      zh: "它定义的名称已不在：请重新运行",
    });
  if (!edited) return "";
  return outputs
    ? local({ en: "edited; output of an earlier visit", zh: "已改动；输出来自上次访问" })
    : local({ en: "edited: run it", zh: "已改动：请运行" });
}

/** A code cell in the page's document: its source or editor, its outputs and its buttons. */
export class CellOnPage {
  readonly section: HTMLElement;
  readonly built: BuiltCell;
  readonly #source: HTMLElement;
  readonly #place: HTMLElement;
  readonly #outputs: OutputsOnPage;
  readonly #held: HeldBox;
  #editor: Promise<Editor> | undefined;

  constructor(section: HTMLElement, number: number) {
    this.section = section;
    this.#source = part(section, "pre.source");
    this.#place = part(section, ".outputs");
    this.#outputs = new OutputsOnPage(this.#place);
    this.#held = new HeldBox(this.#place, `cell ${number}`);
    this.built = {
      id: section.dataset.cell ?? "",
      number,
      source: (this.#source.textContent ?? "").replace(/\n$/, ""),
      mayFail: (section.dataset.tags ?? "").split(" ").includes("raises-exception"),
    };
  }

  showCell(cell: LessonCell): void {
    const { state, text } = cell;
    this.section.dataset.state = state;
    if (state === "failed") this.uncover();
    part(this.section, ".cell-state").textContent =
      state === "fresh" ? freshText(cell) : local(stateTexts[state]);
    const running = state === "running";
    const run = part(this.section, '[data-live="run"]');
    run.textContent = local(running ? stopText : runText);
    run.setAttribute("aria-label", local((running ? stopLabel : runLabel)(this.built.number)));
    this.#editor?.then(
      (editor) => editor.show(text),
      () => {},
    );
  }

  async showOutputs({ outputs, run }: LessonCell): Promise<void> {
    this.#held.show(run && run.list === outputs ? run.held : undefined);
    await this.#outputs.show(outputs);
    const line = outputs && errorLine(outputs);
    if (line !== undefined)
      this.#editor?.then(
        (editor) => editor.markLine(line),
        () => {},
      );
  }

  /** @param at  where the cursor goes, in characters from the start; undefined if it stays */
  openEditor(
    text: string,
    { focus, at }: { focus: boolean; at?: number | undefined },
    events: EditorEvents,
  ): void {
    this.#source.closest("details")?.setAttribute("open", "");
    this.#editor ??= import("../editor/editor.js").then(({ createEditor }) => {
      const place = this.section.ownerDocument.createElement("div");
      place.className = "source editor";
      this.#source.replaceWith(place);
      const label = local({
        en: `TypeScript of cell ${this.built.number}. Shift-Enter runs it, Tab leaves it.`,
        zh: `单元格 ${this.built.number} 的 TypeScript 代码。按 Shift-Enter 运行，按 Tab 离开。`,
      });
      return createEditor(place, text, label, events);
    });
    this.#editor.catch(() => {
      this.#editor = undefined;
      part(this.section, ".cell-state").textContent = local({
        en: "the editor could not be loaded: try again",
        zh: "编辑器无法载入：请再试一次",
      });
    });
    if (focus) this.#focusEditor(this.#editor, at);
  }

  /** Shows a sentence next to the cell's buttons until its state changes, with a button that helps. */
  warn(sentence: string, button: HTMLElement): void {
    part(this.section, ".cell-state").replaceChildren(sentence, " ", button);
  }

  /** Opens the output, if it is covered until the reader has predicted it. */
  uncover(): void {
    this.#place.closest("details")?.setAttribute("open", "");
  }

  /** Moves the focus to the cell's editor or, without one, to its Run button. */
  focus(): void {
    if (this.#editor) this.#focusEditor(this.#editor);
    else part(this.section, '[data-live="run"]').focus();
  }

  /** Focuses the editor once it has loaded, unless the reader has moved the focus in the meantime. */
  async #focusEditor(loading: Promise<Editor>, at?: number): Promise<void> {
    const page = this.section.ownerDocument;
    const before = page.activeElement;
    const editor = await loading.catch(() => undefined);
    if (page.activeElement === before) editor?.focus(at);
  }
}

function part(section: HTMLElement, selector: string): HTMLElement {
  const found = section.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`cell ${section.dataset.cell} has no ${selector}`);
  return found;
}

/** The line of the cell's source in which it failed. */
function errorLine(outputs: readonly Output[]): number | undefined {
  const error = outputs.find((output) => output.output_type === "error");
  const line = error && /\bcell:(\d+)/.exec(joinLines(error.traceback))?.[1];
  return line === undefined ? undefined : Number(line);
}
