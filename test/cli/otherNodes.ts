import { existsSync } from "node:fs";
import { join } from "node:path";
import { clone } from "../../lib/files/courseFolders.js";
import type { Need } from "./available.js";

/** Another version of Node than the one that runs the tests. */
export interface OtherNode {
  /** As in test/nodes/package.json, which installs it: `node-22`. */
  name: string;
  program: string;
  need: Need;
}

/** Versions of Node that the course refuses. */
export const refusedNodes: readonly OtherNode[] = ["node-14", "node-18"].map(otherNode);

/** The oldest Node that the course supports, and the newest of each later line with long-term support. */
export const supportedNodes: readonly OtherNode[] = [
  "node-20",
  "node-22",
  "node-24",
  "node-26",
].map(otherNode);

function otherNode(name: string): OtherNode {
  const program = join(clone, "test", "nodes", "node_modules", name, "bin", "node");
  const need = { name: `${name} of npm ci --prefix test/nodes`, met: existsSync(program) };
  return { name, program, need };
}
