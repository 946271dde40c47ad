import { chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { chromiumPath } from "./cli/programPath.js";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the Chromium of the run listens; undefined if this machine has none. */
    chromium: string | undefined;
  }
}

/** Without a sandbox, which a container does not allow, and without calls to anyone. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A name that is no loopback address to the browser: a page there is in no secure context, as in a room.
  "--host-resolver-rules=MAP room.test 127.0.0.1",
];

/** Runs once, before the first test of the project "browser": starts the Chromium that all its files use. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = chromiumPath;
  const server = executablePath && (await chromium.launchServer({ executablePath, args }));
  project.provide("chromium", server ? server.wsEndpoint() : undefined);
  return async () => {
    if (server) await server.close();
  };
}
