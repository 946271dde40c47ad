import { languageInfo } from "../../notebook/languageInfo.js";
import { version as tslabVersion } from "../tslab/insideTslab.js";
import { version } from "../tslab/loadTypescript.js";
import { protocolVersion } from "./request.js";

/** The content of a `kernel_info_reply`. */
export function kernelInfo(): object {
  return {
    status: "ok",
    protocol_version: protocolVersion,
    implementation: "tslab",
    implementation_version: tslabVersion,
    language_info: { ...languageInfo, version },
    banner: `TypeScript ${version} in Node ${process.versions.node}, by tslab ${tslabVersion}`,
    help_links: [
      { text: "TypeScript", url: "https://www.typescriptlang.org/docs/" },
      { text: "Node", url: "https://nodejs.org/api/" },
    ],
  };
}
