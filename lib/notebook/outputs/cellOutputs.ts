import type { DisplayOutput, Metadata, MimeBundle, Output, ResultOutput } from "../nbformat.js";

interface StreamContent {
  name: "stdout" | "stderr";
  text: string;
}

interface DisplayContent {
  data: MimeBundle;
  metadata: Metadata;
  execution_count?: number;
  transient?: { display_id?: string | null };
}

interface ErrorContent {
  ename: string;
  evalue: string;
  traceback: string[];
}

/** What a kernel or worker reports while a cell runs: a message of the Jupyter protocol, reduced to this. */
export interface CellReport {
  type: string;
  content: Record<string, unknown>;
}

/** Collects the outputs of one cell from the kernel's reports, as a notebook file holds them. */
export class CellOutputs {
  readonly list: Output[] = [];
  /** Displays that the cell may still change, by their id. */
  readonly #displays = new Map<string, DisplayOutput | ResultOutput>();
  /** Whether the next output replaces all before it. */
  #isCleared = false;

  add({ type, content }: CellReport): void {
    if (type === "status" || type === "execute_input") return;
    if (this.#isCleared) this.#clear();
    if (type === "clear_output") {
      if (content.wait === true) this.#isCleared = true;
      else this.#clear();
    } else if (type === "stream") {
      this.#addText(content as unknown as StreamContent);
    } else if (type === "display_data" || type === "execute_result") {
      this.#addDisplay(type, content as unknown as DisplayContent);
    } else if (type === "update_display_data") {
      this.#updateDisplay(content as unknown as DisplayContent);
    } else if (type === "error") {
      const { ename, evalue, traceback } = content as unknown as ErrorContent;
      this.list.push({ output_type: "error", ename, evalue, traceback });
    }
  }

  #clear(): void {
    this.list.length = 0;
    this.#displays.clear();
    this.#isCleared = false;
  }

  /** Appends a text to the last output, if that is of the same stream; otherwise it becomes a new output. */
  #addText({ name, text }: StreamContent): void {
    const last = this.list.at(-1);
    if (last?.output_type === "stream" && last.name === name) last.text += text;
    else this.list.push({ output_type: "stream", name, text });
  }

  #addDisplay(type: "display_data" | "execute_result", content: DisplayContent): void {
    const { data, metadata } = content;
    const output: DisplayOutput | ResultOutput =
      type === "display_data"
        ? { output_type: type, data, metadata }
        : { output_type: type, data, metadata, execution_count: content.execution_count ?? null };
    this.list.push(output);
    const id = content.transient?.display_id;
    if (id) this.#displays.set(id, output);
  }

  #updateDisplay({ data, metadata, transient }: DisplayContent): void {
    const output = this.#displays.get(transient?.display_id ?? "");
    if (output) Object.assign(output, { data, metadata });
  }
}
