import { alike } from "./alike.js";

/** The way to read and compare the outputs of an answer: as values, or as lines of a derivation. */
export interface Reader {
  readonly value: (output: unknown) => unknown;
  readonly same: (a: unknown, b: unknown) => boolean;
}

/** Reads an output as a value: a number, a list or a text. */
export const valueReader: Reader = { value: (output) => output, same: alike };
