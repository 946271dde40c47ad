import type { Converter } from "tslab/dist/converter.js";

/** What a kernel asks of whoever compiles for it; it asks one thing at a time. */
export type Question =
  | { method: "convert"; args: Parameters<Converter["convert"]> }
  | { method: "addModule"; args: Parameters<Converter["addModule"]> };

export type Answer = { value: unknown } | { error: string };

/** A question, or the news that a kernel has ended, as it reaches the thread that compiles for many. */
export type Request = { kernel: number } & (Question | { method: "end" });

export type Reply = { kernel: number } & Answer;
