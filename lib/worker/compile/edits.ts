/** The replacement of a part of a text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Edits of a text, which may be added in any order. */
export class Edits {
  readonly #edits: Edit[] = [];
  readonly #original: string;

  constructor(original: string) {
    this.#original = original;
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  replace(start: number, end: number, text: string): void {
    this.#edits.push({ start, end, text });
    this.#edits.sort((a, b) => a.start - b.start); // stable: edits at one place keep their order
  }

  /** Replaces a statement by an empty one. */
  remove(start: number, end: number): void {
    this.replace(start, end, ";");
  }

  /** The edits in the order of their places. */
  get list(): readonly Edit[] {
    return this.#edits;
  }

  get text(): string {
    let text = "";
    let done = 0;
    for (const edit of this.#edits) {
      text += this.#original.slice(done, edit.start) + edit.text;
      done = edit.end;
    }
    return text + this.#original.slice(done);
  }
}

/** Maps an offset in an edited text to the original; for inserted text, the place of the insertion. */
export function originalOffset(edits: readonly Edit[], offset: number): number {
  let grown = 0; // the characters by which the edits before this place lengthen the text
  for (const { start, end, text } of edits) {
    if (offset < start + grown) break;
    if (offset < start + grown + text.length) return start;
    grown += text.length - (end - start);
  }
  return offset - grown;
}
