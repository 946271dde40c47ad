import { local } from "../../../text/local.js";
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
    tail.ariaLabel = local({ en: "The last lines", zh: "最后几行" });
    const more = plainButton(
      page,
      local({ en: "Show more", zh: "显示更多" }),
      local({ en: `Show more output of ${this.#name}`, zh: `显示${this.#name}的更多输出` }),
    );
    more.dataset.live = "show-more";
    const save = plainButton(
      page,
      local({ en: "Download all", zh: "全部下载" }),
      local({ en: `Download all output of ${this.#name}`, zh: `下载${this.#name}的全部输出` }),
    );
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
      ? { en: "", zh: "" }
      : {
          en: ` Of these, ${counted(lost, "character")} are not kept, because there are too many.`,
          zh: `其中 ${lost} 个字符因为太多而没有保留。`,
        };
  const unseen = [
    ...(lines > 0 ? [`${lines} 行`] : []),
    ...(displays > 0 ? [`${displays} 项显示`] : []),
    `共 ${characters} 个字符`,
  ];
  return local({
    en: `This cell has put out ${what} than the page shows.${kept.en}`,
    zh: `这个单元格的输出比页面显示的多：另有 ${unseen.join("、")}。${kept.zh}`,
  });
}

function counted(number: number, thing: string): string {
  if (number === 0) return "";
  return `${number.toLocaleString("en")} ${thing}${number === 1 ? "" : "s"}`;
}
