import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { count } from "../../text/count.js";
import { told } from "../../text/told.js";
import type { Finding } from "./machineCheck.js";

interface LockedPackage {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  link?: boolean;
}

interface Packages {
  packages: Record<string, LockedPackage>;
}

/** Checks that the installed packages have the versions of the lock file. */
export async function checkLockFile(root: string): Promise<Finding> {
  const title = "Versions";
  try {
    const locked = await read(join(root, "package-lock.json"));
    const installed = await read(join(root, "node_modules", ".package-lock.json"));
    const wrong = differences(locked, installed);
    if (wrong.length === 0) {
      const found = told({ en: "as in package-lock.json", zh: "与 package-lock.json 一致" });
      return { title, state: "ok", found };
    }
    const some = wrong.slice(0, 3).join(", ");
    const found = told({
      en: `${count(wrong.length, "package")} not as in package-lock.json: ${some}`,
      zh: `${wrong.length} 个程序包与 package-lock.json 不一致：${some}`,
    });
    return { title, state: "fault", found, cure: "npm ci" };
  } catch (error) {
    return { title, state: "fault", found: (error as Error).message, cure: "npm ci" };
  }
}

async function read(path: string): Promise<Packages> {
  return JSON.parse(await readFile(path, "utf8"));
}

/** Names packages of other versions. Optional ones may be for other machines; `--omit=dev` skips those of authors. */
function differences(locked: Packages, installed: Packages): string[] {
  return Object.entries(locked.packages)
    .filter(([path, { optional, link }]) => path.includes("node_modules/") && !optional && !link)
    .filter(([path, { dev }]) => path in installed.packages || !dev)
    .filter(([path, { version }]) => installed.packages[path]?.version !== version)
    .map(([path]) => path.replace(/^.*node_modules\//, ""));
}
