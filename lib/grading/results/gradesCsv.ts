import type { Language } from "../../text/text.js";
import type { GradedNotebook } from "./gradedNotebook.js";
import { type AttemptCounts, columns, stateNames } from "./gradeTexts.js";

/** The mark by which spreadsheets know that a file is UTF-8. */
const byteOrderMark = "\uFEFF";

/** The grades as a table for spreadsheets, one row for each exercise in each notebook. */
export function gradesCsv(
  graded: readonly GradedNotebook[],
  attempts: AttemptCounts,
  language: Language,
): string {
  const rows = graded.flatMap(({ person, file, grades }) =>
    grades.map(({ exercise, state, slip, detail, answer }) => [
      person,
      file,
      exercise,
      stateNames[state][language],
      slip?.[language],
      detail?.[language],
      attempts.get(person)?.get(exercise),
      answer,
    ]),
  );
  const head = columns.map((column) => column[language]);
  return byteOrderMark + [head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A field in quotes. A spreadsheet would compute a text that begins like a formula, so an apostrophe goes before it. */
function field(value: string | number | undefined): string {
  const text = String(value ?? "");
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
