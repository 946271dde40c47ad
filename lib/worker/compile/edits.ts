interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Changes to a text, collected in any order, and the way back from the changed text. */
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
    this.#edits.sort((a, b) => a.start - b.start); // stable: at one place, in the order of asking
  }

  /** Puts an empty statement in the place of another. */
  remove(start: number, end: number): void {
    this.replace(start, end, ";");
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

  /** Where in the original a place of the changed text comes from; for new text, where it was put. */
  originalOffset(offset: number): number {
    let grown = 0; // by how much the text before this place is longer than the original
    for (const { start, end, text } of this.#edits) {
      if (offset < start + grown) break;
      if (offset < start + grown + text.length) return start;
      grown += text.length - (end - start);
    }
    return offset - grown;
  }
}
