import { countWords, headings, listItems } from "../../notebook/cellText.js";
import type { Cell } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { count } from "../../text/count.js";
import type { Language, Text } from "../../text/text.js";
import type { GuideSection, LessonGuide } from "../../workshop/guides/lessonGuide.js";
import { courseMetadata } from "../lint/courseMetadata.js";
import { unknownNumbersOf } from "../lint/proseNumbers.js";
import type { Problem } from "../problem.js";
import { compareNumbers } from "../translation/numbers.js";

/** How many words each text of a section may have; a Chinese one may have three characters for each of them. */
const longest = { purpose: 25, ask: 35, expect: 35, thinks: 25, say: 40, whenLate: 25 };
const charactersForAWord = 3;

type Finding = Pick<Problem, "message" | "cure"> & { cell?: string };

/** Checks that the instructor's guide of a lesson fits the lesson as it is. */
export function checkGuide(file: NotebookFile, guide: LessonGuide | undefined): Problem[] {
  const findings = guide
    ? [...checkPlaces(file, guide), ...checkMinutes(file, guide), ...checkTexts(file, guide)]
    : [{ message: "the lesson has no guide.", cure: "Write one in lib/workshop/guides." }];
  return findings.map((finding) => ({ notebook: file.name, rule: "guide", ...finding }));
}

/** The cells that begin a section: those with the title or a heading of level 2. */
export function sectionCells(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => headings(cell).some(({ level }) => level <= 2));
}

function checkPlaces({ notebook }: NotebookFile, { sections }: LessonGuide): Finding[] {
  const [wanted, found] = [sectionCells(notebook.cells), sections].map((all) =>
    all.map((one) => ("id" in one ? one.id : one.cell)),
  );
  if (wanted.join() === found.join()) return [];
  const message = `the guide has the sections ${found.join(", ")}, and the lesson has ${wanted.join(", ")}.`;
  return [{ message, cure: "Give the guide a section for each of the lesson's, in its order." }];
}

function checkMinutes(file: NotebookFile, { sections }: LessonGuide): Finding[] {
  const minutes = courseMetadata(file)?.minutes;
  if (!minutes) return []; // checkMetadata reports it
  const sum = (some: readonly GuideSection[]) => some.reduce((all, one) => all + one.minutes, 0);
  const isYourTurn = ({ cell }: GuideSection) => cell === "your-turn";
  const compared = [
    ["teaching", sum(sections.filter((one) => !isYourTurn(one))), minutes.teaching],
    ["exercises", sum(sections.filter(isYourTurn)), minutes.exercises],
  ] as const;
  const wrong = compared.flatMap(([what, found, stated]): Finding[] => {
    if (found === stated) return [];
    const message = `the guide's minutes for ${what} add up to ${found}, and the lesson states ${stated}.`;
    return [{ message, cure: "Change the minutes of the sections." }];
  });
  const odd = sections.filter(({ minutes }) => !Number.isInteger(minutes) || minutes < 1);
  return [
    ...wrong,
    ...odd.map(({ cell, minutes }) => ({
      cell,
      message: `the guide gives it ${count(minutes, "minute")}.`,
      cure: "Give each section whole minutes, and at least one.",
    })),
  ];
}

function checkTexts({ notebook }: NotebookFile, guide: LessonGuide): Finding[] {
  const unknown = unknownNumbersOf(notebook);
  return [
    ...guide.sections.flatMap((section) =>
      textsOf(section).flatMap(([field, text]) =>
        [...checkLength(field, text), ...checkNumbers(text, unknown)].map((finding) => ({
          cell: section.cell,
          ...finding,
        })),
      ),
    ),
    ...checkBlanks(notebook.cells, guide),
  ];
}

type Field = keyof typeof longest;

function textsOf(section: GuideSection): [Field, Text][] {
  const { purpose, ask, expect, misconceptions, whenLate } = section;
  const pairs = misconceptions.flatMap(({ thinks, say }): [Field, Text][] => [
    ["thinks", thinks],
    ["say", say],
  ]);
  return [["purpose", purpose], ["ask", ask], ["expect", expect], ...pairs, ["whenLate", whenLate]];
}

function checkLength(field: Field, text: Text): Finding[] {
  const words = countWords({ cell_type: "markdown", id: "text", metadata: {}, source: text.en });
  const lengths: [Language, number, number][] = [
    ["en", words, longest[field]],
    ["zh", text.zh.length, longest[field] * charactersForAWord],
  ];
  return lengths
    .filter(([, length, most]) => length === 0 || length > most)
    .map(([language, length, most]) => ({
      message: `the guide's text “${text[language]}” has the length ${length}.`,
      cure: `Write 1 to ${most}.`,
    }));
}

function checkNumbers(text: Text, unknown: (text: string) => string[]): Finding[] {
  const { lost, added } = compareNumbers(text.en, text.zh);
  return [
    ...unknown(text.en.replace(/lessons? \d+/gi, "")).map((number) => ({
      message: `the guide says ${number}, which the lesson does not compute.`,
      cure: "Take a number of the lesson.",
    })),
    ...[...lost, ...added].map((number) => ({
      message: `${number} is in only one language of the guide's text “${text.en}”.`,
      cure: "Write the same numbers in both.",
    })),
  ];
}

/** Checks that there is a blank for each key point, and that the point has its words. */
function checkBlanks(cells: readonly Cell[], { blanks }: LessonGuide): Finding[] {
  const points = keyPointsOf(cells);
  if (points.length !== blanks.length) {
    const message = `the guide has ${count(blanks.length, "blank")}, and the lesson ${count(points.length, "key point")}.`;
    return [{ message, cure: "Name one blank for each key point." }];
  }
  return blanks
    .filter(({ en }, i) => !points[i].includes(en))
    .map(({ en }) => ({
      cell: "key-points",
      message: `its point does not have the words “${en}” that the handout leaves out.`,
      cure: "Name words of the point.",
    }));
}

function keyPointsOf(cells: readonly Cell[]): string[] {
  const start = cells.findIndex((cell) => headings(cell).some(({ text }) => text === "Key points"));
  return cells.slice(start).flatMap(listItems);
}
