import { basename, join } from "node:path";
import { courseFolders } from "../files/courseFolders.js";
import { shownPath } from "../files/shownPath.js";
import { typedPath } from "../files/typedPath.js";
import { writeUnlessChanged } from "../files/writeUnlessChanged.js";
import { gradeFolder } from "../grading/gradeFolder.js";
import { attemptsOf } from "../grading/results/attemptsOf.js";
import type { GradedNotebook } from "../grading/results/gradedNotebook.js";
import { gradesCsv } from "../grading/results/gradesCsv.js";
import { gradesPage } from "../grading/results/gradesPage.js";
import { countPeople } from "../grading/results/gradeTexts.js";
import { count } from "../text/count.js";
import { spokenLanguage, told } from "../text/told.js";

export interface GradeOptions {
  jobs: number;
  course?: string | undefined;
}

/**
 * `npm run grade -- folder/`: grades submitted notebooks, and writes a table for spreadsheets and a page into
 * `.course/grades/`. Interrupted, it writes what is graded, and goes on there the next time.
 *
 * @returns the exit code
 */
export async function grade(requested: string, { jobs, course }: GradeOptions): Promise<number> {
  const folder = typedPath(requested);
  const { root, generated } = courseFolders(course);
  const out = join(generated, "grades", basename(folder));
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  const signals = ["SIGINT", "SIGTERM"] as const;
  for (const signal of signals) process.once(signal, stop);
  let all = 0;
  const graded = await gradeFolder(folder, {
    journal: join(out, "journal.jsonl"),
    jobs,
    signal: stopped.signal,
    progress: (done, of) => {
      all = of;
      if (process.stderr.isTTY)
        process.stderr.write(
          told({
            en: `\r${done} of ${count(of, "notebook")}`,
            zh: `\r已批改 ${done}/${of} 个笔记本`,
          }),
        );
    },
  });
  if (process.stderr.isTTY) process.stderr.write("\n");
  const attempts = await attemptsOf(folder);
  const language = spokenLanguage();
  const written = [
    await writeUnlessChanged(root, join(out, "grades.csv"), gradesCsv(graded, attempts, language)),
    await writeUnlessChanged(
      root,
      join(out, "grades.html"),
      gradesPage(graded, attempts, language),
    ),
  ];
  for (const signal of signals) process.off(signal, stop);
  process.stdout.write(
    `${summary(graded)}\n${written.map((path) => `  ${shownPath(path)}\n`).join("")}`,
  );
  if (graded.length === all) return 0;
  process.stderr.write(
    told({
      en: `Interrupted after ${graded.length} of ${count(all, "notebook")}. The same command goes on from there.\n`,
      zh: `已中断：批改了 ${all} 个笔记本中的 ${graded.length} 个。再运行同一条命令，会从那里继续。\n`,
    }),
  );
  return 130;
}

function summary(graded: readonly GradedNotebook[]): string {
  const people = new Set(graded.map(({ person }) => person)).size;
  const grades = graded.flatMap((one) => one.grades);
  const number = (state: string) => grades.filter((one) => one.state === state).length;
  const unreadable = number("unreadable");
  return told({
    en:
      `${count(graded.length, "notebook")} of ${countPeople(people).en}: ` +
      `${count(number("correct"), "correct answer")}, ${number("not yet")} not yet right, ${number("stopped")} stopped, ` +
      `${count(number("answered"), "open answer")} to read` +
      `${unreadable > 0 ? `; ${count(unreadable, "file")} cannot be read` : ""}.`,
    zh:
      `${countPeople(people).zh}，${graded.length} 个笔记本：正确 ${number("correct")} 题，尚未正确 ${number("not yet")} 题，` +
      `运行出错 ${number("stopped")} 题，待阅的开放题 ${number("answered")} 道` +
      `${unreadable > 0 ? `；无法读取的文件 ${unreadable} 个` : ""}。`,
  });
}
