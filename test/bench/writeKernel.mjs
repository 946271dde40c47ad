import { writeFileSync } from "node:fs";
import { compileKernel } from "./compileKernel.mjs";

writeFileSync(new URL("../../lib/batch/kernelText.ts", import.meta.url), await compileKernel());
