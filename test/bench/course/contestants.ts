import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { TemporaryClone } from "./temporaryClone.js";
import { type Time, timeCommand } from "./timeCommand.js";

/** A command that is timed once in each round. */
export interface Contestant {
  readonly name: string;
  measure(clone: TemporaryClone): Time;
}

/** Our own commands. The order matters, because each command leaves the files that the next one starts from. */
export const ours: readonly Contestant[] = [
  {
    name: "npm start, cold",
    measure: (clone) => {
      clone.delete(".course");
      return timeCommand(["npm", "start"], { cwd: clone.root });
    },
  },
  {
    name: "npm start, warm",
    measure: (clone) => timeCommand(["npm", "start"], { cwd: clone.root }),
  },
  {
    name: "npm run book, executed notebooks",
    measure: (clone) => {
      clone.delete(".course", "book");
      for (const name of readdirSync(clone.path(".course", "cache"))) {
        if (!name.endsWith(".ipynb")) clone.delete(".course", "cache", name);
      }
      return timeCommand(["npm", "run", "book"], { cwd: clone.root });
    },
  },
];

export const nbconvert: readonly Contestant[] = [
  {
    name: "nbconvert --execute, a call a notebook",
    measure: (clone) =>
      notebooks(clone)
        .map((path) => execute(clone, [path]))
        .reduce(sum),
  },
  {
    name: "nbconvert --execute, one call",
    measure: (clone) => execute(clone, notebooks(clone)),
  },
  {
    name: "nbconvert --to html, executed notebooks",
    measure: (clone) => convert(clone, "html", notebooks(clone, ".course", "notebooks")),
  },
];

function notebooks(clone: TemporaryClone, ...folder: string[]): string[] {
  const inside = clone.path(...(folder.length > 0 ? folder : ["notebooks"]));
  return readdirSync(inside)
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => `${inside}/${name}`);
}

function execute(clone: TemporaryClone, paths: readonly string[]): Time {
  return convert(clone, "notebook", paths, "--execute");
}

function convert(
  clone: TemporaryClone,
  to: string,
  paths: readonly string[],
  ...options: string[]
): Time {
  const command = ["jupyter", "nbconvert", "--to", to, ...options];
  return timeCommand([...command, "--output-dir", clone.path("converted"), ...paths], {
    cwd: clone.path("notebooks"),
    env: { JUPYTER_PATH: plainTslab(clone) },
  });
}

/** The JUPYTER_PATH of a kernelspec for tslab as published, under the name that the notebooks ask for. */
function plainTslab(clone: TemporaryClone): string {
  const folder = clone.path("jupyter", "kernels", "tslab");
  mkdirSync(folder, { recursive: true });
  const tslab = createRequire(clone.path("package.json")).resolve("tslab/bin/tslab");
  const argv = [process.execPath, tslab, "kernel", "--config-path", "{connection_file}"];
  const spec = { argv, display_name: "tslab", language: "typescript" };
  writeFileSync(`${folder}/kernel.json`, JSON.stringify(spec));
  return clone.path("jupyter");
}

function sum(a: Time, b: Time): Time {
  return { wall: a.wall + b.wall, cpu: a.cpu + b.cpu };
}
