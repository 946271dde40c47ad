import type { Exercise } from "../../lessons/index.js";
import type { OpenQuestion } from "../../lessons/questions/openQuestion.js";
import type { Text } from "../../text/text.js";

/** The rules, mistakes and hints of an exercise, as Markdown for the instructor. */
export function instructorNotes({ id, kind, rules, slips, hints, insight }: Exercise): string {
  const paragraphs = [
    `**For the instructor:** \`${id}\`, ${kind}.`,
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
  return quote(paragraphs);
}

/** The model answer to an open question and its rubric, as Markdown for the instructor. */
export function questionNotes({ id, modelAnswer, rubric }: OpenQuestion): string {
  return quote([
    `**For the instructor:** \`${id}\`, an open question, which the check does not judge.`,
    `A model answer: ${modelAnswer.en}`,
    ...list("A good answer", rubric),
  ]);
}

function quote(paragraphs: readonly string[]): string {
  return paragraphs.join("\n\n").replace(/^/gm, "> ");
}

function list(title: string, texts: readonly Text[]): string[] {
  return [title, texts.map(({ en }) => `- ${en}`).join("\n")];
}
