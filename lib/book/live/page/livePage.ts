import { local } from "../../../text/local.js";
import { openSandbox } from "../frame/openSandbox.js";
import type { CellEngine } from "../session/cellEngine.js";
import type { LessonCell } from "../session/lessonCell.js";
import { Session, type SessionView } from "../session/pageSession.js";
import { SandboxEngine } from "../session/sandboxEngine.js";
import type { SavedEdits, Texts } from "../session/savedEdits.js";
import { TypeCheckedEngine } from "../session/typeCheckedEngine.js";
import type { TypesWanted } from "../session/typesWanted.js";
import { WorkerCompiler } from "../session/workerCompiler.js";
import { CellOnPage } from "./cellOnPage.js";
import {
  type Action,
  cellSections,
  lessonName,
  offerEdits,
  takeButton,
  typesButton,
} from "./controls.js";
import { saveFile } from "./saveFile.js";
import { TypesLater } from "./typesLater.js";

/** Connects the cells in a page's document with the session that runs them. */
export class LivePage implements SessionView {
  readonly #page: Document;
  readonly #edits: SavedEdits;
  readonly #session: Session;
  readonly #types: TypesLater;
  readonly #shown: readonly CellOnPage[];
  /** An engine that was started in advance for the first run. */
  #spare: SandboxEngine | undefined;
  readonly #compiler = new WorkerCompiler(startCompiler);
  #started = false;
  /** The cells whose present text was typed here. */
  readonly #typed = new Set<LessonCell>();

  constructor(page: Document, edits: SavedEdits, types: TypesWanted) {
    this.#page = page;
    this.#edits = edits;
    this.#types = new TypesLater(page, types, (sentence) => this.announce(sentence));
    this.#shown = cellSections(page).map((section, i) => new CellOnPage(section, i + 1));
    const built = this.#shown.map((cell) => cell.built);
    this.#session = new Session(built, () => this.#startEngine(), this);
    page.addEventListener("cells-asked", ({ detail }: CustomEventInit) => {
      detail.cells = this.cells; // for client/tools/lessonCells.ts
    });
  }

  get cells(): readonly LessonCell[] {
    return this.#session.cells;
  }

  /** Starts an engine in advance, because loading its code takes half the time of a first run. */
  warmUp(): void {
    if (!this.#started) this.#spare ??= this.#openEngine();
    this.#types.warmUp();
  }

  /** @param at  where the cursor goes in an editor that opens, in characters from the start */
  act(action: Action, section: HTMLElement | null, at?: number): void {
    const cell = this.#session.cells[this.#shown.findIndex((shown) => shown.section === section)];
    if (action === "check-types") this.#types.toggle();
    else if (cell) this.#actOnCell(action, cell, at);
    else this.#actOnLesson(action);
    offerEdits(this.#page, this.#edits.offered(this.#asBuilt));
  }

  /** Runs a cell and focuses the next one, as Shift-Enter does in Jupyter. */
  runAndGoOn(section: HTMLElement): void {
    this.act("run", section);
    const next = this.#shown.findIndex((shown) => shown.section === section) + 1;
    this.#shown[next]?.focus();
  }

  /** Shows edits that came with a link. They are kept as the reader's own, and nothing runs. */
  takeOver(texts: Texts): void {
    this.#edits.takeOver(texts);
    this.#showEdits(texts, this.#session.cells);
    offerEdits(this.#page, this.#edits.offered(this.#asBuilt));
  }

  /** Shows what the reader has typed in another tab, which is newer. What was typed here can be brought back. */
  showOtherTab(): void {
    const newer = this.#edits.all;
    const changed = this.cells.filter(
      ({ built: { id }, text }) => Object.hasOwn(newer, id) && newer[id] !== text,
    );
    const replaced = changed.filter((cell) => cell.edited && this.#typed.delete(cell));
    this.#edits.keepReplaced(
      Object.fromEntries(replaced.map(({ built, text }) => [built.id, text])),
    );
    this.#showEdits(newer, changed);
    offerEdits(this.#page, this.#edits.offered(this.#asBuilt));
    if (changed.length === 0) return;
    this.announce(
      local({
        en: "Your edits of another tab are shown here, too.",
        zh: "另一个标签页中的改动也显示在这里。",
      }),
    );
  }

  /** Tells a reader whose edit is not kept, with the button that saves it in a file. */
  #tellFull(cell: LessonCell): void {
    const sentence = local({
      en: "The browser’s storage is full: this edit is lost when the page closes.",
      zh: "浏览器的存储已满：关闭页面后，这处改动会丢失。",
    });
    this.#on(cell).warn(sentence, takeButton(this.#page));
    this.announce(sentence);
  }

  showCell(cell: LessonCell): void {
    this.#on(cell).showCell(cell);
    if (cell.edited && cell.outputs && (cell.state === "done" || cell.state === "failed"))
      void import("../session/savedOutputs.js").then(({ saveOutputs }) =>
        saveOutputs(lessonName(this.#page), cell),
      );
  }

  showOutputs(cell: LessonCell): Promise<void> {
    return this.#on(cell).showOutputs(cell);
  }

  announce(sentence: string): void {
    const status = this.#page.querySelector(".live-status");
    if (status) status.textContent = sentence;
  }

  #actOnCell(action: Action, cell: LessonCell, at?: number): void {
    // A reader who runs one cell wants to see it; "Run all" leaves predictions covered.
    if (action === "run" || action === "run-to") this.#on(cell).uncover();
    if (action === "run") {
      if (cell.running) this.#session.stop();
      else this.#session.run(cell);
    } else if (action === "run-to") this.#session.runTo(cell);
    else if (action === "edit") {
      // Start from the edit of an earlier visit, because typing would overwrite it.
      if (!cell.edited) this.#showEdits(this.#edits.all, [cell]);
      this.#openEditor(cell, true, at);
    } else if (action === "reset") {
      this.#edits.reset([cell.built.id]);
      this.#session.reset(cell);
    } else if (action === "show-more") void this.#session.showMore(cell);
    else if (action === "save-output") void this.#saveOutput(cell);
  }

  async #saveOutput({ built, run }: LessonCell): Promise<void> {
    const name = `${lessonName(this.#page)}-cell-${built.number}.txt`;
    if (run) saveFile(this.#page, name, await run.all());
  }

  #actOnLesson(action: Action): void {
    if (action === "run-all") this.#session.runAll();
    else if (action === "stop") this.#session.stop();
    else if (action === "restore") this.#restore();
    else if (action === "reset-all") {
      this.#edits.reset(this.#session.cells.map(({ built }) => built.id));
      this.#session.resetAll();
    }
  }

  #restore(): void {
    const texts = this.#edits.bringBack(this.#asBuilt);
    if (Object.keys(texts).length > 0) this.#showEdits(texts, this.#session.cells);
    else
      this.announce(
        local({
          en: "Your edits are not back: the browser's storage is full.",
          zh: "改动没有恢复：浏览器的存储已满。",
        }),
      );
  }

  /** Shows the reader's edits from an earlier visit or from before a reset. */
  #showEdits(texts: Texts, cells: readonly LessonCell[]): void {
    for (const cell of cells) {
      if (!Object.hasOwn(texts, cell.built.id)) continue;
      this.#session.edit(cell, texts[cell.built.id]);
      this.#openEditor(cell, false);
      void this.#showSavedOutputs(cell);
      this.announce(
        local({
          en: "Your edits are back. Run the cells to see what they do.",
          zh: "你的改动已恢复。请运行单元格查看结果。",
        }),
      );
    }
  }

  /** Shows what an edited cell showed on an earlier visit, unless it has run in the meantime. */
  async #showSavedOutputs(cell: LessonCell): Promise<void> {
    const { savedOutputs } = await import("../session/savedOutputs.js");
    if (cell.state !== "fresh") return;
    cell.outputs = savedOutputs(lessonName(this.#page), cell) ?? cell.outputs;
    this.showCell(cell);
    await this.showOutputs(cell);
  }

  /** The ids of the cells that are shown as they were built. */
  get #asBuilt(): string[] {
    return this.#session.cells.filter(({ edited }) => !edited).map(({ built }) => built.id);
  }

  #openEditor(cell: LessonCell, focus: boolean, at?: number): void {
    const { section } = this.#on(cell);
    if (!section.querySelector('[data-live="check-types"]'))
      section.querySelector(".cell-state")?.before(typesButton(this.#page, this.#types.wanted));
    this.#on(cell).openEditor(
      cell.text,
      { focus, at },
      {
        change: (text) => {
          if (text === cell.text) return; // the page set this text; the reader did not type it
          this.#session.edit(cell, text);
          this.#typed.add(cell);
          if (!this.#edits.save(cell.built.id, cell.edited ? text : undefined))
            this.#tellFull(cell);
        },
        run: () => this.act("run", section),
        runAndGoOn: () => this.runAndGoOn(section),
      },
    );
  }

  #on(cell: LessonCell): CellOnPage {
    return this.#shown[cell.built.number - 1];
  }

  #startEngine(): CellEngine {
    const engine = this.#spare ?? this.#openEngine();
    this.#spare = undefined;
    this.#started = true;
    return new TypeCheckedEngine(engine, (checked) => this.#types.check(checked));
  }

  #openEngine(): SandboxEngine {
    return new SandboxEngine((fail) => openSandbox(this.#page, fail), this.#compiler);
  }
}

/** Starts the worker that compiles cells. The bundler puts all scripts into one folder, so its address is relative. */
function startCompiler(): Worker {
  const address = new URL("./compilerWorker.js", import.meta.url);
  return new Worker(address, { type: "module", name: "compiler" });
}
