import type { Evidence } from "./evidence.js";

/** The names a slip could involve. */
export function names({ case: one }: Evidence): { name: string; isIndexed: boolean }[] {
  const { numbers, vectors, values, families } = one.bench.vocabulary;
  const single = [...numbers.keys(), ...values.keys()].filter((name) => !name.includes("_"));
  const indexed = [...vectors.keys(), ...families.keys()];
  return [
    ...single.map((name) => ({ name, isIndexed: false })),
    ...indexed.map((name) => ({ name, isIndexed: true })),
  ];
}
