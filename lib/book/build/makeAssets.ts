import "./quickFonts.js";
import { constants, setPriority } from "node:os";
import { workerData } from "node:worker_threads";
import { bundleAssets } from "./bundle.js";

// The thread that makes the assets of the book; see bookAssets.ts. Its data is the folder they go to.

// Nobody waits for them until all notebooks have run. On Linux this is for the thread and what it starts;
// elsewhere it would be for the whole program.
if (process.platform === "linux") setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

await bundleAssets(workerData);
