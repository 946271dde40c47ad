import type { Output } from "../../../notebook/nbformat.js";
import { CellOutputs } from "../../../notebook/outputs/cellOutputs.js";
import type { HeldContent, OutputMessage } from "../../../worker/workerMessages.js";
import { joined, takeFirst, textOf } from "./heldOutputs.js";

/** The outputs of one run of a cell: those that the page shows, and those that its worker holds back. */
export class RunOutputs {
  readonly #shown = new CellOutputs();
  #held: HeldContent | undefined;
  /** Blobs of what is held back, in order, that nothing has read yet. */
  #parts: Blob[] = [];
  /** What was read of them and is not shown yet. */
  #read: OutputMessage[] = [];
  #taken = { lines: 0, characters: 0, displays: 0 };
  #isReading = false;
  #isEnded = false;

  get list(): readonly Output[] {
    return this.#shown.list;
  }

  /** How much is held back; undefined if nothing is. */
  get held(): Omit<HeldContent, "part"> | undefined {
    const { lines, characters, displays } = this.#taken;
    if (!this.#held || this.#held.characters === characters) return undefined;
    return {
      ...this.#held,
      lines: this.#held.lines - lines,
      characters: this.#held.characters - characters,
      displays: this.#held.displays - displays,
    };
  }

  add(output: OutputMessage): void {
    if (this.#isEnded) return;
    if (output.type === "held") {
      this.#held = output.content as unknown as HeldContent;
      if (this.#held.part.size > 0) this.#parts.push(this.#held.part);
      return;
    }
    if (output.type === "clear_output") {
      this.#held = undefined;
      this.#parts = [];
      this.#read = [];
      this.#taken = { lines: 0, characters: 0, displays: 0 };
    }
    this.#shown.add(output);
  }

  /** Adds the last output. Others that are still on their way from the worker are ignored. */
  end(last: OutputMessage): void {
    this.add(last);
    this.#isEnded = true;
  }

  /** Shows the next of what is held back. */
  async showMore(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    const parts = this.#parts;
    while (this.#read.length === 0 && parts.length > 0)
      this.#read = await messagesIn(parts.shift() as Blob);
    this.#isReading = false;
    if (parts !== this.#parts) return; // cleared in the meantime
    const { first, size } = takeFirst(this.#read);
    this.#read.splice(0, first.length);
    for (const name of ["lines", "characters", "displays"] as const)
      this.#taken[name] += size[name];
    // The error or the value, with which a run ends, stays the last.
    const { list } = this.#shown;
    const end = list.filter(({ output_type }) => !/error|result/.test(output_type)).length;
    const last = list.splice(end);
    for (const message of first) this.#shown.add(message);
    list.push(...last);
  }

  /** All that the run has printed, as a text; of displays that are no text, the source. */
  async all(): Promise<Blob> {
    const texts: (string | Blob)[] = this.list.map(textOf);
    texts.push(joined(this.#read));
    for (const part of this.#parts) texts.push(new Blob([joined(await messagesIn(part))]));
    return new Blob(texts, { type: "text/plain" });
  }
}

async function messagesIn(part: Blob): Promise<OutputMessage[]> {
  const lines = (await part.text()).split("\n").filter((line) => line !== "");
  return lines.map((line) => JSON.parse(line));
}
