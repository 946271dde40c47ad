import type { Evidence } from "./evidence.js";

/** The names that a mistake could involve: all declared and defined numbers and families. */
export function declaredNames({ case: theCase }: Evidence): { name: string; isIndexed: boolean }[] {
  const { numbers, vectors, values, families } = theCase.context.vocabulary;
  const single = [...numbers.keys(), ...values.keys()].filter((name) => !name.includes("_"));
  const indexed = [...vectors.keys(), ...families.keys()];
  return [
    ...single.map((name) => ({ name, isIndexed: false })),
    ...indexed.map((name) => ({ name, isIndexed: true })),
  ];
}
