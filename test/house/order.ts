/**
 * The folders directly under lib, the rooms, in the order in which CONTRIBUTING lists them. A file imports from
 * its own room and from earlier ones, whether statically or with `import()`.
 */
export const rooms = [
  "losses",
  "metrics",
  "text",
  "batch",
  "data",
  "training",
  "thousand",
  "coding",
  "errata",
  "derivations",
  "lessons",
  "figures",
  "files",
  "model",
  "notebook",
  "cells",
  "kernel",
  "worker",
  "run",
  "book",
  "machine",
  "workshop",
  "authoring",
  "grading",
  "cli",
] as const;

export type Room = (typeof rooms)[number];
