import { writeFileSync } from "node:fs";
import { compileSimd } from "./compileSimd.mjs";

writeFileSync(new URL("../../lib/batch/simdText.ts", import.meta.url), await compileSimd());
