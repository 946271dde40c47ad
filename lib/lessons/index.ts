export type * from "./text.js";
