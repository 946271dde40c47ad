import type { NotebookFile } from "../../notebook/notebookFile.js";
import type { Problem } from "../problem.js";

/** What a notebook says of itself, in its metadata under `course`. */
export interface CourseMetadata {
  lesson: number;
  minutes: { teaching: number; exercises: number };
  /** The title of the article's section; null where the article has none. */
  section: string | null;
}

/** The metadata, or undefined where {@link checkMetadata} has a problem with it. */
export function courseMetadata({ notebook }: NotebookFile): CourseMetadata | undefined {
  const { lesson, minutes, section } = (notebook.metadata.course ?? {}) as Partial<CourseMetadata>;
  const complete =
    isCount(lesson) && isCount(minutes?.teaching) && isCount(minutes?.exercises) && section !== "";
  if (!complete || (typeof section !== "string" && section !== null)) return undefined;
  return { lesson, minutes, section };
}

export function checkMetadata(file: NotebookFile): Problem[] {
  const metadata = courseMetadata(file);
  const place = { notebook: file.name, rule: "metadata" };
  if (!metadata) {
    const found = JSON.stringify(file.notebook.metadata.course);
    const message = `the metadata under "course" is ${found}.`;
    const example: CourseMetadata = {
      lesson: 4,
      minutes: { teaching: 25, exercises: 15 },
      section: "二值交叉熵",
    };
    return [{ ...place, message, cure: `Example: ${JSON.stringify(example)}.` }];
  }
  if (metadata.lesson === Number.parseInt(file.name, 10)) return [];
  const message = `the metadata say lesson ${metadata.lesson}.`;
  return [{ ...place, message, cure: "File name and metadata carry the same number." }];
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0;
}
