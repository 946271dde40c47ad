import type { Exercise } from "../../lessons/index.js";
import type { Text } from "../../text/text.js";

/** What a check knows of an exercise, as Markdown for the instructor. */
export function instructorNotes({ id, kind, rules, slips, hints, insight }: Exercise): string {
  const paragraphs = [
    `**For the instructor:** \`${id}\`, ${kind}.`,
    ...list(
      "The check wants, in this order:",
      rules.map(({ says }) => says),
    ),
    ...list(
      "It knows these slips by name:",
      slips.map(({ says }) => says),
    ),
    ...list("It hints, from the second attempt on:", hints),
    `Afterwards: ${insight.en}`,
  ];
  return paragraphs.join("\n\n").replace(/^/gm, "> ");
}

function list(title: string, texts: readonly Text[]): string[] {
  return [title, texts.map(({ en }) => `- ${en}`).join("\n")];
}
