import type { Text } from "../../text/text.js";

/** The result of checking an answer; say.ts puts it into words. Only an answer to an open question is "answered". */
export type Outcome =
  | { readonly state: "not started" }
  | { readonly state: "stopped"; readonly error: unknown; readonly input?: readonly unknown[] }
  | ({ readonly state: "not yet" } & (Broken | Unfinished))
  | { readonly state: "correct"; readonly remark?: Text }
  | { readonly state: "answered" };

/** The first rule that an answer breaks, with the input and the output. */
export interface Broken {
  readonly says: Text;
  readonly input: readonly unknown[];
  readonly output: unknown;
  readonly explanation?: Text | undefined;
  /** The description of the mistake, if it is a common one. */
  readonly slip?: Text | undefined;
  /** The seed of the input, if it was drawn. */
  readonly seed?: number | undefined;
}

/** What is to be changed in the code of an answer, whatever it returns. */
export interface Unfinished {
  readonly says: Text;
  readonly input?: never;
}
