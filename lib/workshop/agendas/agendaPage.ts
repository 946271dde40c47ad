import { escape as escapeHtml } from "html-escaper";
import type { Edition } from "../../book/build/writeBook.js";
import { markdown } from "../../book/markdown/markdown.js";
import { local } from "../../text/local.js";
import { lessonGuides } from "../guides/lessonGuides.js";
import type { Meeting, Plan } from "../material/plan.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { lessonNumber, sectionTitles } from "../sheets/sectionTitles.js";
import { type Sheet, sheetsIn } from "../sheets/sheet.js";
import { type AgendaRow, agendaOf } from "./agenda.js";

/** The agendas that were asked for, a page each, in all languages. */
export function agendaPages({ editions, plans }: Material): WorkshopFile[] {
  return editions.flatMap((edition) =>
    sheetsIn(edition.language, () => plans.map((plan) => agendaSheet(plan, edition))),
  );
}

function agendaSheet(plan: Plan, edition: Edition): Sheet {
  const meetings = agendaOf(plan, lessonGuides);
  const tables = plan.meetings.map((meeting, i) => {
    const heading = plan.meetings.length > 1 ? `<h2>${local(say.meeting(i + 1))}</h2>\n` : "";
    return heading + tableHtml(meeting, meetings[i], edition);
  });
  const title = local(plan.title);
  return {
    path: `agendas/${plan.kind}.html`,
    title,
    kind: "agenda",
    body: `<h1>${escapeHtml(title)}</h1>\n<p>${local(say.rule)}</p>\n${tables.join("\n")}`,
  };
}

function tableHtml(meeting: Meeting, rows: readonly AgendaRow[], edition: Edition): string {
  const heads = [say.time, say.minutes, say.what, say.ask].map(
    (head) => `<th scope="col">${local(head)}</th>`,
  );
  const start = meeting.begins ?? 0;
  const lines = rows.flatMap((row, i) => {
    const { what, begins, minutes } = row;
    const [text, ask] = describe(row, edition);
    const lesson = "lesson" in what ? what.lesson : undefined;
    const before = rows[i - 1]?.what;
    const isNew =
      lesson !== undefined && !(before && "lesson" in before && before.lesson === lesson);
    const cells = `<td>${clock(start + begins)}</td><td>${minutes}</td><td>${text}</td><td>${ask}</td>`;
    return [
      ...(isNew ? [lessonLine(lesson, edition)] : []),
      `<tr class="${what.kind}">${cells}</tr>`,
    ];
  });
  const sum = `<tr class="sum"><td>${clock(start + meeting.minutes)}</td><td>${meeting.minutes}</td><td>${local(say.end)}</td><td></td></tr>`;
  return `<div class="scrolls"><table>
<thead><tr>${heads.join("")}</tr></thead>
<tbody>
${[...lines, sum].join("\n")}
</tbody>
</table></div>`;
}

/** A line with the title of a lesson, which leads to its guide. */
function lessonLine(lesson: number, { files }: Edition): string {
  const file = files.find(({ name }) => lessonNumber(name) === lesson);
  const [title = ""] = file ? sectionTitles(file.notebook).values() : [];
  const link = file
    ? `<a href="../guides/${escapeHtml(file.name)}.html">${markdown.line(title)}</a>`
    : local(say.lesson(lesson));
  return `<tr class="lesson"><th colspan="4" scope="rowgroup">${link}</th></tr>`;
}

/** What happens in a line, and what the class is asked, as HTML. */
function describe({ what }: AgendaRow, { files }: Edition): [string, string] {
  switch (what.kind) {
    case "section": {
      const file = files.find(({ name }) => lessonNumber(name) === what.lesson);
      const { cell, ask } = what.section;
      const title =
        cell === "title" ? local(say.opening) : file && sectionTitles(file.notebook).get(cell);
      return [markdown.line(title ?? cell), markdown.line(local(ask))];
    }
    case "exercises": {
      const tasks = what.tasks.map(({ prompt }) => `<li>${markdown.line(local(prompt))}</li>`);
      return [local(say.exercises), `<ol>${tasks.join("")}</ol>`];
    }
    default:
      return [local(say[what.kind]), ""];
  }
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

const say = {
  rule: {
    en: "The minutes of a section are those of its guide, and the minutes of exercises those that a check states. The exercises that are not listed here are homework.",
    zh: "每节的分钟数取自讲课指南，练习的分钟数与检查所示相同。这里没有列出的练习留作作业。",
  },
  time: { en: "Time", zh: "时间" },
  minutes: { en: "Minutes", zh: "分钟" },
  what: { en: "What", zh: "内容" },
  ask: { en: "The question to ask", zh: "提问" },
  opening: { en: "The question of the lesson", zh: "这一课的问题" },
  exercises: { en: "Exercises", zh: "练习" },
  break: { en: "Break", zh: "休息" },
  questions: { en: "Questions, and what took longer", zh: "答疑，以及超时的部分" },
  end: { en: "End", zh: "结束" },
  lesson: (number: number) => ({ en: `Lesson ${number}`, zh: `第 ${number} 课` }),
  meeting: (number: number) => ({ en: `Meeting ${number}`, zh: `第 ${number} 次课` }),
};
