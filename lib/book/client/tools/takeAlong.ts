import { saveFile } from "../../live/page/saveFile.js";
import { citation } from "../../pages/citation.js";
import { copyButton } from "./copyButtons.js";
import { cellsOf } from "./lessonCells.js";
import { notebookNow } from "./notebookNow.js";
import { openDialog } from "./openDialog.js";

/** Links with more characters than this are cut by some mail programs. */
const longestLink = 8000;

/** Shows what a reader can take along from a lesson: a link with the edits, the notebook, a print and a citation. */
export function takeAlong(
  page: Document,
  copy: (text: string, said: string) => void,
  say: (sentence: string) => void,
): void {
  const lesson = page.querySelector<HTMLElement>("article.lesson")?.dataset.lesson ?? "";
  const cells = cellsOf(page) ?? [];
  const edited = cells.filter((cell) => cell.edited);
  openDialog(page, "Take along", (dialog) => {
    const add = (heading: string, ...parts: HTMLElement[]): void => {
      const title = element("h3", heading);
      dialog.append(title, ...parts);
    };
    const link = button("Copy a link with my edits", async () => {
      const { fragmentOf } = await import("../../live/session/editsLink.js");
      const texts = Object.fromEntries(edited.map(({ built, text }) => [built.id, text]));
      const address = new URL(await fragmentOf(texts), page.location.href).href;
      if (address.length > longestLink)
        say("These edits are too long for a link: download instead.");
      else copy(address, `A link with ${counted(edited.length)} is copied.`);
    });
    link.disabled = edited.length === 0;
    const about =
      edited.length === 0
        ? "Nothing is edited. With edits, a link can carry them."
        : `You have edited ${counted(edited.length)}. The link carries the code itself; no server sees it, and nothing runs when it is opened.`;
    add("Share", element("p", about), link);

    const original = element("a", "the notebook as published") as HTMLAnchorElement;
    original.href = `${encodeURIComponent(lesson)}.ipynb`;
    original.download = "";
    const other = element("p", "Or ");
    other.append(original, ".");
    const jupyter =
      "Put the file into the folder notebooks of a clone of the course, and run npm run lab, or open it in VS Code: it names the course’s kernel.";
    const download = button("Download the notebook with my edits and outputs", async () => {
      try {
        const notebook = await notebookNow(new URL(original.href), cells);
        saveFile(
          page,
          `${lesson}.ipynb`,
          new Blob([notebook], { type: "application/x-ipynb+json" }),
        );
      } catch (error) {
        say(`The notebook could not be fetched (${error}). Try again when you are online.`);
      }
    });
    add("In Jupyter", element("p", jupyter), download, other);

    const whole = element("a", "the whole course") as HTMLAnchorElement;
    whole.href = "print.html";
    const onPaper = element("p", "Or print ");
    onPaper.append(whole, ".");
    const print = button("Print this lesson", () => {
      dialog.close();
      page.defaultView?.print();
    });
    add("On paper", print, onPaper);

    const title = page.querySelector("h1")?.firstChild?.textContent ?? "";
    const address = page.location.href.replace(/#.*/, "");
    add("Cite", element("pre", citation(title, address)), copyButton(page, "Copy the citation"));
  });
}

function counted(cells: number): string {
  return cells === 1 ? "1 cell" : `${cells} cells`;
}

function element(name: string, text: string): HTMLElement {
  const created = document.createElement(name);
  created.textContent = text;
  return created;
}

function button(text: string, act: () => void): HTMLButtonElement {
  const created = element("button", text) as HTMLButtonElement;
  created.type = "button";
  created.addEventListener("click", act);
  return created;
}
