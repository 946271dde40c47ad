// Whether one install serves other users than its owner. Plain JavaScript that Node 14 can read and that imports only
// Node, because commands ask before anything is compiled. Compiled modules import it as `#isWritable`.
import { accessSync, constants } from "node:fs";

/** Whether this user may write into a folder. A missing folder counts as writable: writing reports it. */
export function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    return !["EACCES", "EPERM", "EROFS"].includes(error.code);
  }
}
