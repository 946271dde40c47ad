import { local } from "../../text/local.js";
import { bookRoot } from "../markup/bookRoot.js";

/** Adds the button that puts all lessons on the page and prints it. */
export function wholeBook(page: Document): void {
  const box = page.querySelector<HTMLElement>(".whole-book");
  const status = box?.querySelector("[role=status]");
  if (!box || !status) return;
  const button = page.createElement("button");
  button.type = "button";
  button.className = "gather";
  button.textContent = local({ en: "Gather the lessons", zh: "汇集课文" });
  status.before(button);
  const links = [...box.querySelectorAll<HTMLAnchorElement>(".gathered a")];
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const lessons: HTMLElement[] = [];
      for (const link of links) {
        status.textContent = local({
          en: `${lessons.length} of ${links.length} …`,
          zh: `${links.length} 课中的 ${lessons.length} 课……`,
        });
        lessons.push(await lessonAt(link.href));
      }
      await formulas(page);
      page.querySelectorAll("article.lesson").forEach((shown) => void shown.remove());
      box.after(...lessons);
      linkInside(page, links);
      status.textContent = local({
        en: `All ${links.length} lessons are on this page.`,
        zh: `全部 ${links.length} 课都在本页上了。`,
      });
      page.defaultView?.print();
    } catch (error) {
      status.textContent = local({
        en: `A lesson could not be loaded (${error}). Try again.`,
        zh: `有一课无法载入（${error}）。请再试一次。`,
      });
    }
    button.disabled = false;
  });
}

/** The lesson of another page, with ids that no other lesson has. */
async function lessonAt(address: string): Promise<HTMLElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  const other = new DOMParser().parseFromString(await response.text(), "text/html");
  const lesson = other.querySelector<HTMLElement>("article.lesson");
  if (!lesson) throw new Error("no lesson");
  const name = lesson.dataset.lesson ?? "";
  for (const place of lesson.querySelectorAll("[id]")) place.id = `${name}.${place.id}`;
  lesson.id = name;
  for (const frame of lesson.querySelectorAll("iframe")) frame.replaceWith(pictureOf(frame));
  return lesson;
}

/** The picture of an interactive figure, as it is before its script runs. */
function pictureOf(frame: HTMLIFrameElement): Node {
  const inside = new DOMParser().parseFromString(frame.srcdoc, "text/html");
  return inside.querySelector("[data-part=picture]") ?? document.createComment("no picture");
}

/** Adds the style sheet of formulas, which only pages with formulas have. */
function formulas(page: Document): Promise<void> {
  const sheet = page.createElement("link");
  sheet.rel = "stylesheet";
  sheet.href = `${bookRoot()}assets/katex/katex.min.css`;
  const loaded = new Promise<void>((resolve) => {
    sheet.addEventListener("load", () => resolve());
    sheet.addEventListener("error", () => resolve());
  });
  page.head.append(sheet);
  return loaded;
}

/** Leads links between the lessons to their places on this page. */
function linkInside(page: Document, lessons: readonly HTMLAnchorElement[]): void {
  const files = lessons.map(({ href }) => href);
  for (const link of page.querySelectorAll<HTMLAnchorElement>("article.lesson a[href]")) {
    const own = link.closest("article")?.id ?? "";
    const target = link.getAttribute("href") ?? "";
    const [file, fragment = ""] = target.startsWith("#")
      ? [undefined, target.slice(1)]
      : link.href.split("#");
    const at = file === undefined ? undefined : files.indexOf(file);
    if (at === -1) continue;
    const name = at === undefined ? own : page.querySelectorAll("article.lesson")[at].id;
    link.setAttribute("href", `#${name}${fragment && `.${fragment}`}`);
  }
}
