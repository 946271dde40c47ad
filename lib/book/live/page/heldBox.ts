import type { HeldContent } from "../../../worker/workerMessages.js";
import { plainButton } from "./plainButton.js";

interface Box {
  whole: HTMLElement;
  said: HTMLElement;
  more: HTMLElement;
  tail: HTMLElement;
}

/** The box below the outputs of a cell that says how much of its output is not shown, with buttons for the rest. */
export class HeldBox {
  readonly #outputs: HTMLElement;
  readonly #name: string;
  #box: Box | undefined;

  /** @param name  what the cell is called in the names of buttons */
  constructor(outputs: HTMLElement, name: string) {
    this.#outputs = outputs;
    this.#name = name;
  }

  /** @param held  undefined if everything is shown */
  show(held: Omit<HeldContent, "part"> | undefined): void {
    if (!held) {
      this.#box?.whole.remove();
      this.#box = undefined;
      return;
    }
    const { said, more, tail } = this.#box ?? this.#create();
    said.textContent = sentence(held);
    more.hidden = held.characters <= held.lost;
    tail.textContent = held.tail.replace(/\n$/, "");
    tail.hidden = tail.textContent === "";
  }

  #create(): Box {
    const page = this.#outputs.ownerDocument;
    const [whole, said, tail] = ["div", "p", "pre"].map((name) => page.createElement(name));
    whole.className = "held live-controls";
    tail.className = "output stdout";
    tail.ariaLabel = "The last lines";
    const more = plainButton(page, "Show more", `Show more output of ${this.#name}`);
    more.dataset.live = "show-more";
    const save = plainButton(page, "Download all", `Download all output of ${this.#name}`);
    save.dataset.live = "save-output";
    whole.append(said, more, save, tail);
    this.#outputs.after(whole);
    this.#box = { whole, said, more, tail };
    return this.#box;
  }
}

function sentence({ lines, displays, characters, lost }: Omit<HeldContent, "part">): string {
  const parts = [counted(lines, "more line"), counted(displays, "more display")].filter(Boolean);
  const what = `${parts.join(" and ") || "more"} (${counted(characters, "character")})`;
  const kept =
    lost === 0
      ? ""
      : ` Of these, ${counted(lost, "character")} are not kept, because there are too many.`;
  return `This cell has put out ${what} than the page shows.${kept}`;
}

function counted(number: number, thing: string): string {
  if (number === 0) return "";
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}
