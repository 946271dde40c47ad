import { createRequire } from "node:module";
import { type ShowCode, showCodeWith } from "../cells/codeFrame.js";

/** Loads `@babel/code-frame` when the first error needs it: the kernel starts faster without. */
export const showCode: ShowCode = (...code) =>
  showCodeWith(createRequire(import.meta.url)("@babel/code-frame"))(...code);
