import { spawnSync } from "node:child_process";
import { clone } from "../../lib/files/courseFolders.js";

/** A user who owns nothing of the course. Only root can become one; anybody else is refused by a folder's mode. */
export const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** Whether that user can enter the clone: it may lie in a private folder. */
export const nobodyCanRead =
  spawnSync(process.execPath, ["--version"], { cwd: clone, ...nobody }).status === 0;
