export type * from "./losses/types.js";
