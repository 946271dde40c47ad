import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { clone, courseFolders } from "../files/courseFolders.js";
import { told } from "../text/told.js";
import { UserError } from "../text/userError.js";
import { decodeSqueezeNet, type SqueezeNet } from "./decodeSqueezeNet.js";
import { fetchModel, isFile, type PublicFile } from "./fetchModel.js";
import { type RgbPicture, readPng } from "./readPng.js";

/** The compressed SqueezeNet 1.0 at its public home; lib/thousand/LICENCES.md has its licence. */
export const squeezeNetFile: PublicFile = {
  address:
    "https://raw.githubusercontent.com/songhan/SqueezeNet-Deep-Compression/master/compressed_SqueezeNet.net",
  bytes: 675_763,
  sha256: "e4ab6960ae8cd81505e1c2136921201507e930966c53deaf15862a395b3a3261",
};

/** The network, and where its file is. */
export interface LoadedModel {
  readonly network: SqueezeNet;
  readonly path: string;
  /** Whether the file had to be fetched. */
  readonly fetched: boolean;
}

/**
 * Loads SqueezeNet, and fetches its file if it is not in the folder of generated files. The environment variable
 * `COURSE_MODEL` names a file that was loaded elsewhere.
 *
 * @throws {UserError} if the file cannot be fetched, or the named one is another file
 */
export async function loadModel(file: PublicFile = squeezeNetFile): Promise<LoadedModel> {
  const named = process.env.COURSE_MODEL;
  const path = named || join(courseFolders().generated, "model", "compressed_SqueezeNet.net");
  if (named && !(await isFile(file, named)))
    throw new UserError(
      told({
        en: `COURSE_MODEL names ${named}, which is not there or not the network: it should have ${file.bytes} bytes and the SHA-256 ${file.sha256}. Name the right file; or unset COURSE_MODEL, and npm run model fetches it.`,
        zh: `COURSE_MODEL 指向 ${named}，但那里没有文件，或者不是这个网络：它应有 ${file.bytes} 字节，SHA-256 应为 ${file.sha256}。请改为正确的文件；或者取消 COURSE_MODEL，由 npm run model 下载。`,
      }),
    );
  const fetched = !named && (await fetchModel(file, path));
  return { network: decodeSqueezeNet(await readFile(path)), path, fetched };
}

/** A picture as the network takes it, by the name that pictureScores gives it. */
export async function readPicture(name: string): Promise<RgbPicture> {
  return readPng(await readFile(join(clone, "lib", "model", "pictures", `${name}.png`)));
}
