import { local } from "../../../text/local.js";
import { textsIn } from "../session/editsLink.js";
import type { LessonCell } from "../session/lessonCell.js";
import type { Texts } from "../session/savedEdits.js";
import { cellSections } from "./controls.js";
import type { LivePage } from "./livePage.js";
import { addToolSheet } from "./toolSheet.js";

/**
 * Tells a reader who opened a link with edits what it would change. Until the reader takes them over, the page stays as
 * it is; nothing runs in any case.
 */
export async function offerSharedEdits(
  page: Document,
  load: () => Promise<LivePage | undefined>,
): Promise<void> {
  page.querySelector(".shared-edits")?.remove();
  const [live, texts = {}] = await Promise.all([
    load(),
    textsIn(page.location.hash),
    addToolSheet(page),
  ]);
  if (!live) return;
  const changes = live.cells.filter(
    ({ built: { id }, text }) => Object.hasOwn(texts, id) && texts[id] !== text,
  );
  const box = page.createElement("section");
  box.className = "shared-edits";
  box.setAttribute("aria-label", local({ en: "Edits in this link", zh: "链接中的改动" }));
  box.tabIndex = -1; // takes the focus when it appears, so that it is read first
  const end = (): void => {
    box.remove();
    page.defaultView?.history.replaceState(null, "", page.location.pathname + page.location.search);
  };
  const said = page.createElement("p");
  said.textContent = sentence(texts, changes.length);
  box.append(said, ...changes.map((cell) => comparison(page, cell, texts[cell.built.id])));
  if (changes.length > 0)
    box.append(
      button(page, local({ en: "Take over", zh: "采用" }), () => {
        live.takeOver(Object.fromEntries(changes.map(({ built: { id } }) => [id, texts[id]])));
        end();
        cellSections(page)[changes[0].built.number - 1].scrollIntoView({ block: "center" });
      }),
    );
  box.append(
    button(
      page,
      changes.length > 0
        ? local({ en: "Discard", zh: "放弃" })
        : local({ en: "Close", zh: "关闭" }),
      end,
    ),
  );
  page.querySelector("article.lesson")?.prepend(box);
  box.focus();
}

function sentence(texts: Texts, changed: number): string {
  if (Object.keys(texts).length === 0)
    return local({
      en: "This link should carry edits, but they cannot be read. Perhaps a part of it is missing.",
      zh: "这个链接应当带有改动，但无法读出。也许链接不完整。",
    });
  if (changed === 0)
    return local({
      en: "This link carries edits, but they change nothing in this lesson.",
      zh: "这个链接带有改动，但与本课的内容没有差别。",
    });
  const cells = changed === 1 ? "1 cell" : `${changed} cells`;
  return local({
    en: `This link changes ${cells} of the lesson. Look at the code before you run it: it is from the person who sent the link. Your own edits of the same cells are kept, and can be brought back.`,
    zh: `这个链接改动了本课的 ${changed} 个单元格。运行之前请先看代码：它来自发送链接的人。你自己对这些单元格的改动会保留，可以恢复。`,
  });
}

/** The code in the link, folded, with the lines marked that the cell does not have now. */
function comparison(page: Document, { built, text }: LessonCell, linked: string): HTMLElement {
  const folded = page.createElement("details");
  const summary = page.createElement("summary");
  summary.textContent = local({ en: `Cell ${built.number}`, zh: `单元格 ${built.number}` });
  const code = page.createElement("pre");
  const known = new Set(text.split("\n"));
  for (const line of linked.split("\n")) {
    const shown = page.createElement(known.has(line) ? "span" : "mark");
    shown.textContent = line;
    code.append(shown, "\n");
  }
  folded.append(summary, code);
  return folded;
}

function button(page: Document, text: string, act: () => void): HTMLElement {
  const element = page.createElement("button");
  element.type = "button";
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
