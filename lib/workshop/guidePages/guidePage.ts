import type { Edition } from "../../book/build/writeBook.js";
import { opening } from "../../book/lesson/opening.js";
import { markdown } from "../../book/markdown/markdown.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { local } from "../../text/local.js";
import type { Text } from "../../text/text.js";
import type { GuideSection, LessonGuide } from "../guides/lessonGuide.js";
import { guideOf } from "../guides/lessonGuides.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { sectionTitles } from "../sheets/sectionTitles.js";
import { type Sheet, sheetsIn } from "../sheets/sheet.js";
import { tasksHtml } from "./tasksHtml.js";

/** The guides to lessons, a page each, in all languages. */
export function guidePages({ editions }: Material): WorkshopFile[] {
  return editions.flatMap(({ language, files }: Edition) =>
    sheetsIn(language, () =>
      files.flatMap((file) => {
        const guide = guideOf(file.name);
        return guide ? [guideSheet(file, guide)] : [];
      }),
    ),
  );
}

function guideSheet({ name, notebook }: NotebookFile, guide: LessonGuide): Sheet {
  const { title, question } = opening(name, notebook.cells);
  const titles = sectionTitles(notebook);
  const minutes = guide.sections.reduce((sum, section) => sum + section.minutes, 0);
  const sections = guide.sections.map((section) => {
    const isTitle = section.cell === "title";
    const heading = isTitle ? local(say.opening) : (titles.get(section.cell) ?? section.cell);
    const tasks = section.cell === "your-turn" ? `\n${tasksHtml(guide.lesson, notebook)}` : "";
    return sectionHtml(heading, section) + tasks;
  });
  return {
    path: `guides/${name}.html`,
    title: `${local(say.guide)}: ${markdown.words(title)}`,
    kind: "guide",
    body: [
      `<p class="above">${local(say.guide)} · ${local(say.minutes(minutes))}</p>`,
      `<h1>${markdown.line(title)}</h1>`,
      `<p><strong>${markdown.line(question)}</strong></p>`,
      ...sections,
    ].join("\n"),
  };
}

function sectionHtml(heading: string, section: GuideSection): string {
  const { minutes, purpose, ask, expect, misconceptions, whenLate } = section;
  const thoughts = misconceptions.map(
    (one) => `${item(say.thinks, one.thinks)}\n${item(say.say, one.say)}`,
  );
  return `<section>
<h2>${markdown.line(heading)} <span class="minutes">${local(say.minutes(minutes))}</span></h2>
<p>${markdown.line(local(purpose))}</p>
<dl>
${[item(say.ask, ask), item(say.expect, expect), ...thoughts, item(say.whenLate, whenLate)].join("\n")}
</dl>
</section>`;
}

function item(term: Text, text: Text): string {
  return `<dt>${local(term)}</dt><dd>${markdown.line(local(text))}</dd>`;
}

const say = {
  guide: { en: "For the instructor", zh: "讲课指南" },
  opening: { en: "The question of the lesson", zh: "这一课的问题" },
  ask: { en: "Ask", zh: "提问" },
  expect: { en: "Expect", zh: "预期回答" },
  thinks: { en: "Some think", zh: "有人会想" },
  say: { en: "Say", zh: "可以说" },
  whenLate: { en: "If you are late", zh: "时间不够时" },
  minutes: (minutes: number): Text => ({
    en: `${minutes} ${minutes === 1 ? "minute" : "minutes"}`,
    zh: `${minutes} 分钟`,
  }),
};
