import { constants, setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { bundleAssets } from "./bundle.js";

// The thread that builds the book's assets, started by bookAssets.ts; workerData is the path of their folder.

// The assets are needed only after all notebooks have run, so they get a lower priority. Only on Linux does this apply
// to the thread and what it starts; elsewhere it would apply to the whole process.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await bundleAssets(workerData);
