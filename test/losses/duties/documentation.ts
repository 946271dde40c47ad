import type { ExportedFunction } from "../../house/exportedFunctions.js";
import type { Loss } from "../loss.js";

/** Fails unless the comments of a loss and of its gradient lead to each other, and have examples of their own. */
export function isDocumented(
  { name, gradient }: Pick<Loss, "name" | "gradient">,
  functions: readonly ExportedFunction[],
): void {
  const pairs = gradient
    ? [
        [name, `${name}Gradient`],
        [`${name}Gradient`, name],
      ]
    : [[name]];
  const faults = pairs.flatMap(([one, other]) => {
    const found = functions.find((f) => f.name === one);
    if (!found)
      return [`${one} is not exported with a comment: export it from lib/losses/index.ts.`];
    return [
      ...(other && !found.comment.includes(`{@link ${other}}`)
        ? [`The comment of ${one} does not lead to ${other}: name it as {@link ${other}}.`]
        : []),
      ...((found.tags.example ?? []).some((text) => text.includes(`${one}(`))
        ? []
        : [`The comment of ${one} has no example: add @example ${one}(…); // its value`]),
    ];
  });
  if (faults.length > 0) throw new Error(faults.join("\n"));
}
