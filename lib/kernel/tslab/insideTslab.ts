import { createRequire } from "node:module";

/** The one version whose insides we know. */
const expected = "1.0.22";

/** Resolves as tslab's own modules do: its files by relative path, its packages by name. */
export const insideTslab: NodeJS.Require = createRequire(
  createRequire(import.meta.url).resolve("tslab"),
);

/** tslab's own. */
export const version: string = (insideTslab("../package.json") as { version: string }).version;

if (version !== expected) {
  console.error(
    `The course's kernel repairs tslab ${expected} from the inside, but tslab ${version} is ` +
      "installed. In the course's folder, run: npm ci",
  );
  process.exit(1);
}
