import type { CompletionInfo } from "tslab/dist/converter.js";
import { textAt } from "./cellSyntax.js";

/** The kinds of names that TypeScript completes from one slash to the next. */
const ofPaths: readonly string[] = ["external module name", "directory", "script"];

/**
 * Repairs completion inside of a text, such as the name of an import: tslab inserts a whole name behind what is typed of
 * it, so that `import "f` becomes `import "ffs`.
 */
export function completeText(
  source: string,
  position: number,
  completion: CompletionInfo,
): CompletionInfo {
  const { start, end, candidates, original } = completion;
  const text = start === position && end === position ? textAt(source, position) : undefined;
  if (!text) return completion;
  const isPath = original?.entries.some(({ kind }) => ofPaths.includes(kind)) ?? false;
  const [typed = ""] = /[^/]*$/.exec(source.slice(text[0], position)) ?? [];
  const [rest = ""] = /^[^/]*/.exec(source.slice(position, text[1])) ?? [];
  const from = isPath ? position - typed.length : text[0];
  const to = isPath ? position + rest.length : text[1];
  const before = source.slice(from, position);
  const fitting = candidates.filter((name) => name.startsWith(before));
  return { ...completion, start: from, end: to, candidates: fitting };
}
