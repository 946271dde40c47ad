import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

/** The entry `course` of a notebook's metadata. */
export interface CourseMetadata {
  lesson: number;
  minutes: { teaching: number; exercises: number };
  /** The title of the article's section; null where the article has none. */
  section: string | null;
}

/** The metadata; undefined if {@link checkMetadata} reports a problem with them. */
export function courseMetadata({ notebook }: NotebookFile): CourseMetadata | undefined {
  const { lesson, minutes, section } = (notebook.metadata.course ?? {}) as Partial<CourseMetadata>;
  const complete =
    isCount(lesson) && isCount(minutes?.teaching) && isCount(minutes?.exercises) && section !== "";
  if (!complete || (typeof section !== "string" && section !== null)) return undefined;
  return { lesson, minutes, section };
}

/** The number of a notebook's lesson: by its metadata, or by its file's name where those are incomplete. */
export function lessonNumber(file: NotebookFile): number {
  return courseMetadata(file)?.lesson ?? Number.parseInt(file.name, 10);
}

export function checkMetadata(file: NotebookFile): Problem[] {
  const metadata = courseMetadata(file);
  const place = { notebook: file.name, rule: "metadata" };
  if (!metadata) {
    const found = JSON.stringify(file.notebook.metadata.course);
    const message = found
      ? `the notebook's metadata have ${found} under "course", which is incomplete.`
      : 'the notebook\'s metadata have nothing under "course".';
    const example: CourseMetadata = {
      lesson: 4,
      minutes: { teaching: 25, exercises: 15 },
      section: "二值交叉熵",
    };
    return [{ ...place, message, cure: `Write them as in ${JSON.stringify(example)}.` }];
  }
  if (metadata.lesson === Number.parseInt(file.name, 10)) return [];
  const message = `the metadata name lesson ${metadata.lesson}, and the file's name another.`;
  return [{ ...place, message, cure: "Give both the same number." }];
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
