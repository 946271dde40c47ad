import { local } from "../../../text/local.js";
import { cellsOf } from "./lessonCells.js";
import type { Toast } from "./toast.js";

/** Handles clicks on links to places, on copy buttons and on "Take along". */
export function toolClicks(page: Document, toast: Toast): (event: Event) => void {
  const copy = async (text: string, said: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast.say(said);
    } catch {
      toast.say(
        local({
          en: "The browser does not let this page copy. Select the text instead.",
          zh: "浏览器不允许复制。请选中文字。",
        }),
      );
    }
  };
  return async ({ target }) => {
    if (!(target instanceof Element)) return;
    const tool = target.closest<HTMLElement>("a.here, [data-tool]");
    if (tool instanceof HTMLAnchorElement)
      void copy(tool.href, local({ en: "The link is copied.", zh: "链接已复制。" }));
    else if (tool?.dataset.tool === "copy")
      void copy(textBeside(tool), local({ en: "Copied.", zh: "已复制。" }));
    else if (tool?.dataset.tool === "take") {
      const { takeAlong } = await import("./takeAlong.js");
      takeAlong(page, copy, (sentence) => toast.say(sentence));
    }
  };
}

/** What a button copies: the code of its cell as the reader has left it, or the text above the button. */
function textBeside(button: HTMLElement): string {
  const section = button.closest<HTMLElement>("section.cell");
  const live = cellsOf(document)?.find(({ built }) => built.id === section?.dataset.cell);
  const shown = section?.querySelector("pre") ?? button.previousElementSibling;
  return live?.text ?? (shown?.textContent ?? "").replace(/\n$/, "");
}
