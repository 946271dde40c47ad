import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const lib = fileURLToPath(new URL("../lib", import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  cacheDir: fileURLToPath(new URL("../node_modules/.vite", import.meta.url)),
  resolve: {
    // Tests read like notebooks, yet run on the sources: no build stands between an edit and its test.
    alias: [
      { find: /^@course\/lib$/, replacement: `${lib}/losses/index.ts` },
      { find: /^@course\/lib\/(\w+)$/, replacement: `${lib}/$1/index.ts` },
    ],
  },
  test: {
    include: ["**/*.test.ts"],
    globalSetup: "buildLibrary.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000, // many build a book
  },
});
