import { wellFormed } from "../text/wellFormed.js";
import { cutError, displayId, size } from "./outputParts.js";
import { lastLines, linesIn, splitText } from "./splitText.js";
import type { HeldContent, OutputMessage } from "./workerMessages.js";

// As they are now: a cell may replace them.
const { Blob, setTimeout, clearTimeout } = globalThis;
const { now } = Date;

/** What one run may send to the page at once. */
export const most = { lines: 1000, characters: 200_000, displays: 200, displayed: 8_000_000 };
/** What is kept of the rest, in characters. Beyond, output is only counted. */
const mostHeld = 64_000_000;
/** The characters of the rest that are stored together. */
const part = 1_000_000;
/** Milliseconds between two messages: about a frame, and more after a long message, which takes the page longer to show. */
const pause = (characters: number): number => Math.max(16, characters / 2000);
/** Milliseconds between two messages about the rest. */
const restPause = 250;

/**
 * Limits what a cell can make the page do. Outputs are sent a frame at a time, and only so many. What comes after them is
 * stored in blobs, which the page shows or saves when its reader asks: it can pass a blob on without reading it. The
 * limits are kept here, since a loop that prints without end never hears a message of the page.
 */
export class OutputLimit {
  readonly #send: (outputs: OutputMessage[]) => void;
  #pending: OutputMessage[] = [];
  #sent = { lines: 0, characters: 0, displays: 0, displayed: 0 };
  /** The ids of displays that were sent. */
  readonly #changing = new Set<unknown>();
  #next = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #held: Omit<HeldContent, "part"> | undefined;
  /** What is held and not yet stored: a line of JSON for each output. */
  #unsaved: string[] = [];
  #unsavedCharacters = 0;
  #heldCharacters = 0;
  #nextRest = 0;

  constructor(send: (outputs: OutputMessage[]) => void) {
    this.#send = send;
  }

  add(output: OutputMessage): void {
    const { type, content } = output;
    if (type === "clear_output") this.#clear(output);
    else if (type === "stream") this.#print(content as { name: string; text: string });
    else if (type === "display_data") this.#display(output);
    else if (type === "update_display_data") this.#update(output);
    else if (type === "error")
      this.#enqueue({ type, content: cutError(content, most.characters / 10) });
    else this.#result(output);
    // A timer alone would not do: it cannot fire during a long loop.
    if (now() >= this.#next) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), pause(0));
  }

  /** Sends everything, at the end of a run. */
  finish(): void {
    this.#nextRest = 0;
    this.flush();
  }

  /** Sends what is pending. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#held && now() >= this.#nextRest)
      this.#pending.push({ type: "held", content: { ...this.#rest() } });
    if (this.#pending.length === 0) return;
    const outputs = this.#pending;
    this.#pending = [];
    this.#send(outputs);
    this.#next = now() + pause(outputs.reduce((sum, { content }) => sum + size(content), 0));
  }

  #print({ name, text }: { name: string; text: string }): void {
    const { lines, characters } = this.#sent;
    const shown = this.#held
      ? ""
      : splitText(text, most.lines - lines, most.characters - characters)[0];
    if (shown !== "") {
      this.#sent.lines += linesIn(shown);
      this.#sent.characters += shown.length;
      this.#enqueue({ type: "stream", content: { name, text: shown } });
    }
    let rest = text.slice(shown.length);
    while (rest !== "") {
      const [first, others] = splitText(rest, most.lines, most.characters);
      this.#hold({ type: "stream", content: { name, text: first } }, first);
      rest = others;
    }
  }

  /** A long value is shown as if it were printed, so that the rest of it is held. */
  #result(output: OutputMessage): void {
    const { "text/plain": text } = output.content.data as Record<string, string>;
    if (text.length > most.characters / 10) this.#print({ name: "stdout", text: `${text}\n` });
    else this.#enqueue(output);
  }

  #display(output: OutputMessage): void {
    const characters = size(output.content);
    const { displays, displayed } = this.#sent;
    if (this.#held || displays >= most.displays || displayed + characters > most.displayed)
      this.#hold(output);
    else {
      this.#sent.displays += 1;
      this.#sent.displayed += characters;
      this.#changing.add(displayId(output));
      this.#enqueue(output);
    }
  }

  /** Of several values of a display that come within a frame, only the last is sent. */
  #update(output: OutputMessage): void {
    const id = displayId(output);
    if (!this.#changing.has(id)) return; // a display that is held, or of an earlier run
    const earlier = this.#pending.findIndex((one) => displayId(one) === id);
    if (earlier < 0) this.#enqueue(output);
    else this.#pending[earlier] = { ...output, type: this.#pending[earlier].type };
  }

  #clear(output: OutputMessage): void {
    this.#pending = [output];
    this.#sent = { lines: 0, characters: 0, displays: 0, displayed: 0 };
    this.#held = undefined;
    this.#unsaved = [];
    this.#unsavedCharacters = 0;
    this.#heldCharacters = 0;
  }

  #enqueue(output: OutputMessage): void {
    this.#pending.push({ ...output, content: wellFormed({ ...output.content }) });
  }

  #hold(output: OutputMessage, text?: string): void {
    this.#held ??= { lines: 0, characters: 0, displays: 0, lost: 0, tail: "" };
    const held = this.#held;
    const characters = size(output.content);
    held.characters += characters;
    if (text === undefined) held.displays += 1;
    else {
      held.lines += linesIn(text);
      held.tail = lastLines(held.tail + text);
    }
    if (this.#heldCharacters + characters > mostHeld) held.lost += characters;
    else {
      this.#heldCharacters += characters;
      this.#unsavedCharacters += characters;
      this.#unsaved.push(JSON.stringify(output));
    }
    if (this.#unsavedCharacters < part) return;
    this.#nextRest = 0;
    this.flush();
  }

  /** What the page is told about the rest. */
  #rest(): HeldContent {
    const lines = this.#unsaved.map((line) => `${line}\n`);
    this.#unsaved = [];
    this.#unsavedCharacters = 0;
    this.#nextRest = now() + restPause;
    return { ...(this.#held as HeldContent), part: new Blob(lines) };
  }
}
