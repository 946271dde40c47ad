import { workerData } from "node:worker_threads";
import { bundleAssets } from "./bundle.js";

// The thread that makes the assets of the book; see bookAssets.ts. Its data is the folder they go to.
await bundleAssets(workerData);
