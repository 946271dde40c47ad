import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { entryPoints } from "./exportedFunctions.js";
import { type Import, importsIn, isSource, libraryFiles, libraryImports } from "./imports.js";
import { rooms } from "./order.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const json = (path: string): Record<string, never> => JSON.parse(readFileSync(root + path, "utf8"));
const room = (path: string): string => path.split("/")[0];
const arrows = (imports: readonly Import[]): string[] =>
  imports.map(({ from, to }) => `${from} → ${to}`);
const floor = (path: string): number => (rooms as readonly string[]).indexOf(room(path));

/** The packages that a room or a folder in it may import; the longest path that matches counts. */
const packagesOf: Record<string, RegExp> = {
  losses: /^$/,
  metrics: /^$/,
  text: /^$/,
  batch: /^$/,
  data: /^$/,
  training: /^pure-rand\//,
  thousand: /^$/,
  coding: /^$/,
  errata: /^$/,
  derivations: /^(decimal\.js|pure-rand\/.+)$/,
  lessons: /^html-escaper$/,
  figures: /^(@observablehq\/plot|linkedom\/worker|html-escaper)$/,
  files: /^(node:.+|write-file-atomic|signal-exit)$/,
  model: /^node:/,
  notebook: /^(node:.+|write-file-atomic)$/,
  cells: /^(tslab\/dist\/converter\.js|@tslab\/.+|@babel\/code-frame)$/,
  kernel: /^(node:.+|tslab(\/.+)?|@babel\/code-frame|@tslab\/.+|zeromq|sucrase(\/.+)?|typescript)$/,
  // This code runs in a reader's browser, without Node.
  worker: /^(?!node:|tslab(?!\/dist\/converter)|zeromq)/,
  book: /^(?!node:|tslab|zeromq)/,
  "book/build": /./,
  run: /./,
  machine: /./,
  workshop: /^(node:.+|html-escaper|uqr)$/,
  "workshop/slides": /^(?!tslab|zeromq)/,
  authoring: /./,
  grading: /./,
  cli: /./,
};

function mayImportPackage(from: string, name: string): boolean {
  const place = Object.keys(packagesOf)
    .filter((place) => from.startsWith(`${place}/`))
    .sort((a, b) => b.length - a.length)[0];
  return place !== undefined && packagesOf[place].test(name);
}

/** A cycle of a graph, as a path that ends where it begins; undefined if there is none. */
function findCircle(edges: readonly (readonly [string, string])[]): string[] | undefined {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const done = new Set<string>();
  const visit = (node: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const to of next.get(node) ?? []) {
      const circle = visit(to, [...path, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of next.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}

const folderOf = (path: string): string => path.split("/").slice(0, -1).join("/");

describe("imports inside lib", () => {
  const imports = libraryImports();
  const inside = imports.filter(({ to }) => isSource(to));

  it("are found, whether static, dynamic or of types only", () => {
    const text = `import a from "./a.js"; export * from "../b.js"; const c = () => import("./c.js");
      type D = import("./d.js").D; import type { E } from "./e.js"; import \`x\`;
      import f = require("./f.js"); import "./g.mjs"; await import("../dist/h/h.js");`;
    expect(importsIn("room/file.ts", text).map(({ to }) => to)).toEqual([
      "room/a.ts",
      "b.ts",
      "room/c.ts",
      "room/d.ts",
      "room/e.ts",
      "room/f.ts",
      "room/g.mjs",
      "h/h.ts",
    ]);
  });

  it("are read from JavaScript files, too", () => {
    expect(arrows(inside)).toContain("files/buildLibrary.mjs → files/made.mjs");
    expect(arrows(inside)).toContain("cli/course.mjs → files/buildLibrary.mjs");
  });

  it("name only files that exist", () => {
    const files = new Set(libraryFiles());
    const missing = inside.filter(({ to }) => !files.has(to));
    expect(arrows(missing), "There is no such file. Correct the path of the import").toEqual([]);
  });

  it("go to the same room or to an earlier one", () => {
    const upwards = inside.filter(({ from, to }) => floor(to) > floor(from) || floor(to) < 0);
    expect(
      arrows(upwards),
      "A file imports from a later room. Move what it needs into its own room or an earlier one, or hand it over " +
        `as an argument. The order of the rooms is ${rooms.join(", ")}`,
    ).toEqual([]);
  });

  it("name only packages that their room may import", () => {
    const wrong = imports.filter(({ from, to }) => !isSource(to) && !mayImportPackage(from, to));
    expect(
      arrows(wrong),
      "A room imports a package that is not listed for it. Do without the package, or add it to packagesOf in " +
        "test/house/house.test.ts if the whole room may load it",
    ).toEqual([]);
  });

  it("name neither tslab nor Node in the modules that notebooks import, so these load in a browser", () => {
    const importable = new Set(Object.values(entryPoints).map(room));
    const wrong = imports.filter(
      ({ from, to }) => importable.has(room(from)) && /^(tslab|node:)/.test(to),
    );
    expect(
      arrows(wrong),
      "A notebook can import this file, also in a browser, which has neither tslab nor Node's modules. Move the " +
        "code that needs them into files or a later room",
    ).toEqual([]);
  });

  it("from figures to lessons are of types only", () => {
    const values = inside.filter(
      ({ from, to, typeOnly }) => room(from) === "figures" && room(to) === "lessons" && !typeOnly,
    );
    expect(arrows(values), "Write import type, or pass the value as an argument").toEqual([]);
  });

  it("of data are in no other module that notebooks import, so a page loads data only when a cell does", () => {
    const importable = Object.values(entryPoints).map(room);
    const loading = inside.filter(
      ({ from, to, typeOnly }) =>
        importable.includes(room(from)) &&
        room(from) !== "data" &&
        room(to) === "data" &&
        !typeOnly,
    );
    expect(arrows(loading), "Pass the data as an argument").toEqual([]);
  });

  it("of the workshop are in no file that a learner's copy or a book needs", () => {
    const wrong = inside.filter(
      ({ from, to }) =>
        room(to) === "workshop" &&
        !["workshop", "cli"].includes(room(from)) &&
        from !== "authoring/guides/checkGuide.ts",
    );
    expect(
      arrows(wrong),
      "The workshop has the answers that an instructor expects. Pass what is needed as an argument",
    ).toEqual([]);
  });

  it("form no circle of files", () => {
    expect(
      findCircle(inside.map(({ from, to }) => [from, to]))?.join(" → "),
      "Files import each other in a circle. Move what both need, types included, into a file that imports neither",
    ).toBeUndefined();
  });

  it("form no circle of folders", () => {
    const edges = inside
      .map(({ from, to }) => [folderOf(from), folderOf(to)] as const)
      .filter(([from, to]) => from !== to);
    expect(
      findCircle(edges)?.join(" → "),
      "Folders import each other in a circle. Move one of the files, so that imports between the folders go one way",
    ).toBeUndefined();
  });

  it("go inside derivations only to the folders that its index.ts lists above", () => {
    const comment = readFileSync(`${root}lib/derivations/index.ts`, "utf8").split("*/")[0];
    const listed = [...comment.matchAll(/^ \* - (\w+):/gm)].map(([, name]) => name);
    const folders = libraryFiles().map((path) => /^derivations\/(\w+)\//.exec(path)?.[1]);
    expect([...listed].sort()).toEqual([...new Set(folders.filter(Boolean))].sort());
    const position = (path: string): number => listed.indexOf(path.split("/")[1]);
    const upwards = inside.filter(
      ({ from, to }) =>
        /^derivations\/\w+\//.test(from) &&
        room(to) === "derivations" &&
        position(to) > position(from),
    );
    expect(
      arrows(upwards),
      "A folder of derivations imports from one that lib/derivations/index.ts lists below it. Move the file",
    ).toEqual([]);
  });

  it("are found if they form a circle", () => {
    expect(
      findCircle([
        ["a", "b"],
        ["b", "c"],
        ["c", "b"],
      ]),
    ).toEqual(["b", "c", "b"]);
  });
});

describe("the files of lib", () => {
  it.each(libraryFiles().filter((path) => /^(losses|batch)\/\w+\.ts$/.test(path)))(
    "%s is short enough to be read at once",
    (path) => {
      const lines = readFileSync(`${root}lib/${path}`, "utf8").split("\n").length;
      expect(lines).toBeLessThanOrEqual(path.endsWith("validate.ts") ? 180 : 140);
    },
  );

  it("lie in the rooms that order.ts lists", () => {
    expect(
      [...new Set(libraryFiles().map(room))].sort(),
      "A new room belongs in rooms of test/house/order.ts and in the list of CONTRIBUTING, at the same place",
    ).toEqual([...rooms].sort());
  });

  it("have different base names, except index.ts and a loss in batch/, which has that of its readable twin", () => {
    const byName = new Map<string, string[]>();
    for (const path of libraryFiles()) {
      const name = path.split("/").at(-1) as string;
      byName.set(name, [...(byName.get(name) ?? []), path]);
    }
    byName.delete("index.ts");
    const shared = [...byName].filter(
      ([name, paths]) =>
        paths.length > 1 && paths.join() !== [`batch/${name}`, `losses/${name}`].join(),
    );
    expect(shared, "Give one of the files of the same name another name").toEqual([]);
  });

  it("do not lie next to a folder of the same name", () => {
    const files = libraryFiles();
    const folders = new Set(files.map(folderOf));
    expect(
      files.filter((path) => folders.has(path.replace(/\.(m?ts|mjs)$/, ""))),
      "Rename the file, or move it into the folder of its name",
    ).toEqual([]);
  });

  it("index.ts of every entry point holds a comment and exports, nothing else", () => {
    for (const path of Object.values(entryPoints)) {
      const text = readFileSync(`${root}lib/${path}`, "utf8").replace(/^\/\*\*[\s\S]*?\*\//, "");
      const rest = text.replace(/^export (type )?(\{[^}]*\}|\*) from "[^"]+";$/gm, "").trim();
      expect(rest, path).toBe("");
    }
  });
});

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** The package that an import names, and the one with its types: one of them must be declared. */
function packageNames(specifier: string): string[] {
  const [scope, name] = specifier.split("/");
  const whole = scope.startsWith("@") ? `${scope}/${name}` : scope;
  return [whole, `@types/${whole.replace("@", "").replace("/", "__")}`];
}

describe("the package", () => {
  it("lists the same entry points for Node and for tslab's TypeScript", () => {
    const { exports, typesVersions } = json("lib/package.json") as unknown as {
      exports: Record<string, string>;
      typesVersions: { "*": Record<string, string[]> };
    };
    const names = Object.keys(entryPoints).map((name) => name.replace("@course/lib", "."));
    expect(Object.keys(exports).sort()).toEqual(names.sort());
    for (const [name, [types]] of Object.entries(typesVersions["*"]))
      expect(types).toBe(exports[`./${name}`].replace(/\.js$/, ".d.ts"));
    expect(Object.keys(typesVersions["*"])).toHaveLength(names.length - 1);
  });

  it("pins tslab, whose internals the kernel repairs, and the packages that notebooks import", () => {
    const { dependencies } = json("package.json") as unknown as {
      dependencies: Record<string, string>;
    };
    const ofLib = (json("lib/package.json") as unknown as { dependencies: Record<string, string> })
      .dependencies;
    expect(dependencies.tslab).toBe("1.0.22");
    for (const [name, version] of Object.entries(dependencies)) expect(ofLib[name]).toBe(version);
  });

  it("pins every package of which lib imports internal modules, since any release may change those", () => {
    const { dependencies } = json("lib/package.json") as unknown as Manifest;
    const internal = libraryImports().filter(({ to }) => !isSource(to) && to.includes("/dist/"));
    const packages = new Set(internal.flatMap(({ to }) => packageNames(to)));
    const used = Object.entries(dependencies).filter(([name]) => packages.has(name));
    expect(used.map(([name]) => name)).toEqual(expect.arrayContaining(["sucrase", "tslab"]));
    expect(used.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("declares all packages that it imports, none of them for authors only", () => {
    const { dependencies, devDependencies } = json("lib/package.json") as unknown as Manifest;
    expect(devDependencies).toBeUndefined();
    const undeclared = libraryImports()
      .filter(({ to }) => !isSource(to) && !to.startsWith("node:") && !to.startsWith("@course/"))
      .filter(({ to }) => packageNames(to).every((name) => !(name in dependencies)));
    expect(undeclared.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("is installed without running scripts of other packages", () => {
    const { packages } = json("package-lock.json") as unknown as {
      packages: Record<string, { hasInstallScript?: boolean }>;
    };
    const { allowScripts } = json("package.json") as unknown as {
      allowScripts: Record<string, boolean>;
    };
    const withScripts = Object.entries(packages)
      .filter(([path, { hasInstallScript }]) => path !== "" && hasInstallScript)
      .map(([path]) => path.replace("node_modules/", ""));
    const refused = Object.keys(allowScripts).filter((name) => allowScripts[name] === false);
    expect(withScripts.sort()).toEqual(refused.sort());
  });

  it("names the same versions of Node to npm, in the kernel and in the README", () => {
    const { engines } = json("package.json") as unknown as { engines: { node: string } };
    const versions = engines.node.match(/\d+\.\d+/g) ?? [];
    expect(versions).toHaveLength(2);
    for (const path of ["lib/kernel/supportedNode.ts", "README.md"])
      for (const version of versions) expect(readFileSync(root + path, "utf8")).toContain(version);
  });

  it("has lock files that name no registry", () => {
    const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
    const locks = tracked.split("\0").filter((path) => path.endsWith("package-lock.json"));
    expect(locks).toContain("package-lock.json");
    for (const lock of locks) {
      const addresses = readFileSync(root + lock, "utf8").matchAll(
        /"resolved": "(?<address>[^"]+)"/g,
      );
      const named = [...addresses].map(({ groups }) => groups?.address);
      // The workspace is a link to a folder.
      expect(named, lock).toEqual(lock === "package-lock.json" ? ["lib"] : []);
    }
  });
});

describe("the top level", () => {
  it("has only the files and folders that CONTRIBUTING names", () => {
    const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
    const top = new Set(tracked.split("\0").filter(Boolean).map(room));
    const visible = [...top].filter((name) => !name.startsWith(".")).sort();
    expect(visible).toEqual(
      [
        "LICENSE",
        "README.md",
        "lib",
        "notebooks",
        "package-lock.json",
        "package.json",
        "test",
        "tsconfig.json",
      ].sort(),
    );
    expect(readdirSync(root)).toEqual(expect.arrayContaining(visible));
  });
});
