import type { Finding } from "./machineCheck.js";

/** Checks that ZeroMQ loads, whose native code must fit the platform. */
export async function checkZeromq(): Promise<Finding> {
  const title = "ZeroMQ";
  try {
    const { version } = await import("zeromq");
    return { title, state: "ok", found: version };
  } catch (error) {
    const found = `does not load on ${process.platform} ${process.arch}: ${(error as Error).message}`;
    const cure = "npm ci; if that does not help: npm rebuild zeromq, which needs a C++ compiler";
    return { title, state: "fault", found, cure };
  }
}
