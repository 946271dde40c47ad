import { describe, expect, it, vi } from "vitest";
import { isDocumented } from "../losses/duties/documentation.js";
import { losses } from "../losses/table.js";
import { type EntryPoint, entryPoints, exportedFunctions } from "./exportedFunctions.js";

// The comment above a function is part of the course, because Jupyter and editors show it when a learner hovers
// over the name. So it must be complete, and its examples are run.

const functions = exportedFunctions();
const mathematics = functions.filter(({ entry }) =>
  ["@course/lib", "@course/lib/metrics"].includes(entry),
);

// Another file of this process may have solved exercises.
vi.resetModules();

/** All exports of the library, by entry point and name. */
const modules = new Map<EntryPoint, Record<string, unknown>>();
for (const entry of Object.keys(entryPoints) as EntryPoint[])
  modules.set(entry, await import(entry));

/** The names that an example may use: all exports. Of two with the same name, that of its own entry point. */
const scopeOf = (entry: EntryPoint): Record<string, unknown> =>
  Object.assign({}, ...modules.values(), modules.get(entry));

interface Example {
  readonly code: string;
  readonly value: string;
}

/** The examples of a tag. Each is an expression, over any number of lines, then `; //` and its value. */
function examplesIn(text: string): Example[] {
  const examples = [...text.matchAll(/(?<code>[\s\S]+?); \/\/ (?<value>.+)(?:\n|$)/g)].map(
    ({ groups }) => ({ code: (groups?.code ?? "").trim(), value: groups?.value ?? "" }),
  );
  const read = examples.map(({ code, value }) => `${code}; // ${value}`).join("\n");
  if (read !== text.trim()) throw new Error(`not of the form «expression; // value»: ${text}`);
  return examples;
}

const evaluate = (entry: EntryPoint, code: string): unknown => {
  const scope = scopeOf(entry);
  return new Function(...Object.keys(scope), `return (${code});`)(...Object.values(scope));
};

describe.each(functions)("$name of $entry", ({ entry, comment, tags }) => {
  it("has a description and says what it returns", () => {
    expect(comment.length).toBeGreaterThan(40);
    expect(tags.returns ?? [], "@returns").toHaveLength(1);
  });

  const examples = (tags.example ?? []).flatMap(examplesIn);

  it("has an example", () => {
    expect(examples.length).toBeGreaterThan(0);
  });

  it.each(examples)("$code is $value", ({ code, value }) => {
    expect(evaluate(entry, code)).toEqual(evaluate(entry, value));
  });
});

describe.each(mathematics)("$name of the mathematics", ({ comment, tags }) => {
  it("documents all of its parameters, its errors and its sources", () => {
    expect(tags.param?.every((text) => text.length > 5)).toBe(true);
    expect(tags.throws ?? [], "@throws").not.toHaveLength(0);
    expect(tags.see ?? [], "@see").toHaveLength(1);
  });

  it("gives its formula or says what it computes", () => {
    expect(comment).toMatch(/[=≈∂Σ≤ₙ·:]/);
  });
});

describe.each(losses)("the loss $name", (loss) => {
  it("links to its gradient and back, each with an example", () => {
    isDocumented(loss, mathematics);
  });
});
