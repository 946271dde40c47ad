import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The Chromium of the run. Closing it closes the caller's pages; other files go on using it. */
export function openChromium(): Promise<Browser> {
  const address = inject("chromium");
  if (address) return chromium.connect(address);
  throw new Error(
    'Only files of the project "browser" have a Chromium: list this one in projects.ts',
  );
}
