import { local } from "../../../text/local.js";
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
  openDialog(page, local({ en: "Take along", zh: "带走" }), (dialog) => {
    const add = (heading: string, ...parts: HTMLElement[]): void => {
      const title = element("h3", heading);
      dialog.append(title, ...parts);
    };
    const link = button(
      local({ en: "Copy a link with my edits", zh: "复制带有我的改动的链接" }),
      async () => {
        const { fragmentOf } = await import("../../live/session/editsLink.js");
        const texts = Object.fromEntries(edited.map(({ built, text }) => [built.id, text]));
        const address = new URL(await fragmentOf(texts), page.location.href).href;
        if (address.length > longestLink)
          say(
            local({
              en: "These edits are too long for a link: download instead.",
              zh: "改动太长，链接放不下：请改为下载。",
            }),
          );
        else
          copy(
            address,
            local({
              en: `A link with ${counted(edited.length)} is copied.`,
              zh: `已复制带有 ${edited.length} 个单元格改动的链接。`,
            }),
          );
      },
    );
    link.disabled = edited.length === 0;
    const about =
      edited.length === 0
        ? local({
            en: "Nothing is edited. With edits, a link can carry them.",
            zh: "没有改动。有了改动，链接可以带上它们。",
          })
        : local({
            en: `You have edited ${counted(edited.length)}. The link carries the code itself; no server sees it, and nothing runs when it is opened.`,
            zh: `你改动了 ${edited.length} 个单元格。链接本身带着代码；没有服务器会看到它，打开时也不会运行任何东西。`,
          });
    add(local({ en: "Share", zh: "分享" }), element("p", about), link);

    const original = element(
      "a",
      local({ en: "the notebook as published", zh: "原样的笔记本" }),
    ) as HTMLAnchorElement;
    original.href = `${encodeURIComponent(lesson)}.ipynb`;
    original.download = "";
    const other = element("p", local({ en: "Or ", zh: "或者下载" }));
    other.append(original, local({ en: ".", zh: "。" }));
    const jupyter = local({
      en: "Put the file into the folder notebooks of a clone of the course, and run npm run lab, or open it in VS Code: it names the course’s kernel.",
      zh: "把文件放进课程克隆的文件夹 notebooks/zh，运行 npm run lab，或用 VS Code 打开：文件里写有课程的内核。",
    });
    const download = button(
      local({
        en: "Download the notebook with my edits and outputs",
        zh: "下载带有我的改动和输出的笔记本",
      }),
      async () => {
        try {
          const notebook = await notebookNow(new URL(original.href), cells);
          saveFile(
            page,
            `${lesson}.ipynb`,
            new Blob([notebook], { type: "application/x-ipynb+json" }),
          );
        } catch (error) {
          say(
            local({
              en: `The notebook could not be fetched (${error}). Try again when you are online.`,
              zh: `笔记本无法载入（${error}）。请在联网时再试。`,
            }),
          );
        }
      },
    );
    add(local({ en: "In Jupyter", zh: "在 Jupyter 中" }), element("p", jupyter), download, other);

    const whole = element(
      "a",
      local({ en: "the whole course", zh: "整门课程" }),
    ) as HTMLAnchorElement;
    whole.href = "print.html";
    const onPaper = element("p", local({ en: "Or print ", zh: "或者打印" }));
    onPaper.append(whole, local({ en: ".", zh: "。" }));
    const print = button(local({ en: "Print this lesson", zh: "打印本课" }), () => {
      dialog.close();
      page.defaultView?.print();
    });
    add(local({ en: "On paper", zh: "打印" }), print, onPaper);

    const title = page.querySelector("h1")?.firstChild?.textContent ?? "";
    const address = page.location.href.replace(/#.*/, "");
    const copyIt = copyButton(page, local({ en: "Copy the citation", zh: "复制引用" }));
    add(local({ en: "Cite", zh: "引用" }), element("pre", citation(title, address)), copyIt);
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
