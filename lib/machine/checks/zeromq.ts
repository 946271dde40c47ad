import { told } from "../../text/told.js";
import type { Finding } from "./machineCheck.js";

/** Checks that ZeroMQ loads, whose native code must fit the platform. */
export async function checkZeromq(): Promise<Finding> {
  const title = "ZeroMQ";
  try {
    const { version } = await import("zeromq");
    return { title, state: "ok", found: version };
  } catch (error) {
    const machine = `${process.platform} ${process.arch}`;
    const { message } = error as Error;
    const found = told({
      en: `does not load on ${machine}: ${message}`,
      zh: `在 ${machine} 上加载不了：${message}`,
    });
    const cure = told({
      en: "npm ci; if that does not help: npm rebuild zeromq, which needs a C++ compiler",
      zh: "npm ci；如果没有用：npm rebuild zeromq，这需要 C++ 编译器",
    });
    return { title, state: "fault", found, cure };
  }
}
