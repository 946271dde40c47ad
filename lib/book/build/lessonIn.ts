import type { Notebook } from "../../notebook/nbformat.js";
import type { NotebookFile } from "../../notebook/notebookFile.js";
import { type Lesson, lessonOf } from "../lesson/lesson.js";

const lessons = new WeakMap<Notebook, Lesson>();

/** The lesson of an executed notebook. It is rendered once, possibly while other notebooks still run. */
export function lessonIn({ name, notebook }: NotebookFile): Lesson {
  const lesson = lessons.get(notebook) ?? lessonOf(name, notebook);
  lessons.set(notebook, lesson);
  return lesson;
}
