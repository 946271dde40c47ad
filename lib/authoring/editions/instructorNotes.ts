import type { Exercise } from "../../lessons/index.js";
import type { OpenQuestion } from "../../lessons/questions/openQuestion.js";
import type { Text } from "../../text/text.js";

/** The rules, mistakes and hints of an exercise, as lines of a comment for the instructor. */
export function instructorNotes({ id, kind, rules, slips, hints, insight }: Exercise): string {
  const paragraphs = [
    `For the instructor: ${id}, ${kind}.`,
    ...list(
      "The check tests these rules, in this order:",
      rules.map(({ says }) => says),
    ),
    ...list(
      "It recognises these mistakes:",
      slips.map(({ says }) => says),
    ),
    ...list("From the second failed attempt on, it gives these hints:", hints),
    `After a correct answer it says: ${insight.en}`,
  ];
  return comment(paragraphs);
}

/** What a good answer to an open question has, as lines of a comment for the instructor. */
export function questionNotes({ id, rubric }: OpenQuestion): string {
  return comment([
    `For the instructor: ${id}, an open question, which no check judges. The text below is a model answer.`,
    ...list("A good answer", rubric),
  ]);
}

function comment(paragraphs: readonly string[]): string {
  return paragraphs.join("\n").replace(/^/gm, "// ");
}

function list(title: string, texts: readonly Text[]): string[] {
  return [title, texts.map(({ en }) => `- ${en}`).join("\n")];
}
