import { escape as escapeHtml } from "html-escaper";
import type { Edition } from "../../book/build/writeBook.js";
import { markdown } from "../../book/markdown/markdown.js";
import { bookRoot, folderOf } from "../../book/markup/bookRoot.js";
import { local } from "../../text/local.js";
import type { Text } from "../../text/text.js";
import { guideOf } from "../guides/lessonGuides.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { sectionTitles } from "./sectionTitles.js";
import { type Sheet, sheetsIn } from "./sheet.js";

/** The page with which an instructor begins: it leads to all others, in all languages. */
export function contentsPages(material: Material): WorkshopFile[] {
  return material.editions.flatMap((edition) =>
    sheetsIn(edition.language, () => [contents(edition, material)]),
  );
}

function contents({ language, files }: Edition, { plans }: Material): Sheet {
  const agendas = plans.map(
    ({ kind, title }) => `<li>${link(`agendas/${kind}.html`, local(title))}</li>`,
  );
  const rows = files.map(({ name, notebook }) => {
    const [title = name] = sectionTitles(notebook).values();
    const own = guideOf(name)
      ? [
          link(`guides/${name}.html`, local(say.guide)),
          link(`handouts/${name}.html`, local(say.handout)),
          link(`handouts/${name}-key.html`, local(say.key)),
        ]
      : ["", "", ""];
    const slides = `${bookRoot()}slides/${folderOf(language)}${name}.html`;
    const cells = [...own, link(slides, local(say.slides))].map((cell) => `<td>${cell}</td>`);
    return `<tr><th scope="row">${markdown.line(title)}</th>${cells.join("")}</tr>`;
  });
  return {
    path: "index.html",
    title: local(say.title),
    kind: "contents",
    body: `<h1>${local(say.title)}</h1>
<h2>${local(say.agendas)}</h2>
<ul>${agendas.join("")}</ul>
<h2>${local(say.lessons)}</h2>
<div class="scrolls"><table><tbody>
${rows.join("\n")}
</tbody></table></div>
<p>${markdown.line(local(say.live))}</p>
<h2>${local(say.class)}</h2>
<ul>
<li>${markdown.line(local(say.host))}</li>
<li>${link("project.html", local(say.project))}</li>
<li>${markdown.line(local(say.pack(folderOf(language))))}</li>
</ul>`,
  };
}

function link(address: string, text: string): string {
  return `<a href="${escapeHtml(address)}">${markdown.line(text)}</a>`;
}

const say = {
  title: { en: "Teaching this course", zh: "讲授这门课" },
  agendas: { en: "Agendas", zh: "课程安排" },
  lessons: { en: "Lessons", zh: "各课" },
  class: { en: "For the class", zh: "给学生的" },
  guide: { en: "guide", zh: "指南" },
  handout: { en: "handout", zh: "练习单" },
  key: { en: "key", zh: "答案" },
  slides: { en: "slides", zh: "幻灯片" },
  live: {
    en: "For slides whose cells run, use the address that `npm run workshop -- --serve` prints.",
    zh: "要让幻灯片里的单元格运行，请打开 `npm run workshop -- --serve` 给出的地址。",
  },
  host: {
    en: "`npm run book -- --host` serves the book, and nothing else of this computer, to everybody in your network.",
    zh: "`npm run book -- --host` 把电子书提供给同一网络中的所有人，而不提供这台计算机上的其他内容。",
  },
  project: {
    en: "A page to project, with the address of the book and a QR code",
    zh: "供投影的一页，有电子书的地址和二维码",
  },
  pack: (folder: string): Text => ({
    en: `The folder \`learner/${folder}\` has the notebooks to hand out, without solutions. Hand out nothing else but handouts.`,
    zh: `文件夹 \`learner/${folder}\` 里是发给学生的笔记本，不含解答。除练习单外，其他内容不要发给学生。`,
  }),
};
