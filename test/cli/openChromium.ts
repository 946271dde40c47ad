import { type Browser, chromium } from "playwright-core";
import { programPath } from "./available.js";

/** Without a sandbox, which a container does not allow, and without calls to anyone. */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The Chromium of this machine. */
export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: programPath("chromium") ?? "", args });
}
