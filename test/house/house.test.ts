import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { entryPoints } from "./exportedFunctions.js";
import { libraryFiles, libraryImports } from "./imports.js";

const root = fileURLToPath(new URL("../../", import.meta.url));
const json = (path: string): Record<string, never> => JSON.parse(readFileSync(root + path, "utf8"));
const room = (path: string): string => path.split("/")[0];
const isFile = (to: string): boolean => /\.m?ts$/.test(to);

/**
 * Which room of lib may import from which, and from which packages. Never the other way: a learner can
 * read the mathematics without meeting a kernel, and a figure without meeting the mathematics of a proof.
 */
const mayImport: Record<string, { rooms: string[]; packages: RegExp }> = {
  "index.ts": { rooms: ["losses"], packages: /^$/ },
  losses: { rooms: [], packages: /^$/ },
  batch: { rooms: ["losses"], packages: /^$/ },
  figures: {
    rooms: ["index.ts", "losses/validate.ts", "lessons"],
    packages: /^(@observablehq\/plot|linkedom\/worker|html-escaper)$/,
  },
  derivations: { rooms: ["lessons"], packages: /^(decimal\.js|pure-rand\/.+)$/ },
  training: { rooms: ["index.ts"], packages: /^pure-rand\// },
  lessons: { rooms: ["index.ts", "training"], packages: /^html-escaper$/ },
  kernel: {
    rooms: [],
    packages: /^(node:.+|tslab(\/.+)?|@babel\/code-frame|@tslab\/.+|zeromq|typescript)$/,
  },
  // The book is text, and what runs in a browser: it knows no Node, and of the
  // kernel what needs none: how outputs are collected, types checked and failures told.
  book: {
    rooms: [
      "index.ts",
      "lessons",
      "figures",
      "kernel/compile/compilerDiagnostics.ts",
      "kernel/consoleOutput.ts",
      "kernel/failure.ts",
      "kernel/typeErrors.ts",
      "tools/kernel/cellOutputs.ts",
      "tools/nbformat.ts",
    ],
    packages: /^(?!node:|tslab(?!\/dist\/converter)|zeromq)/,
  },
  tools: { rooms: ["index.ts", "lessons", "figures", "kernel", "book"], packages: /./ },
};

describe("imports inside lib", () => {
  const imports = libraryImports();

  it("go in one direction only, and reach no package but those of their room", () => {
    const wrong = imports.filter(({ from, to }) => {
      const rule = mayImport[room(from)];
      if (!rule) return true;
      if (!isFile(to)) return !rule.packages.test(to);
      return room(from) !== room(to) && !rule.rooms.some((r) => r === to || r === room(to));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it("reach lessons from figures and derivations for its types alone", () => {
    const values = imports.filter(
      ({ from, to, typeOnly }) =>
        ["figures", "derivations"].includes(room(from)) && room(to) === "lessons" && !typeOnly,
    );
    expect(values).toEqual([]);
  });

  it("never come from tslab into what a notebook imports: a figure is text, and the cell shows it", () => {
    const rooms = ["index.ts", "losses", "batch", "figures", "derivations", "training", "lessons"];
    const wrong = imports.filter(({ from, to }) => rooms.includes(room(from)) && to === "tslab");
    expect(wrong).toEqual([]);
  });

  it("have no cycles", () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      expect(path, `a cycle: ${[...path, file].join(" → ")}`).not.toContain(file);
      if (done.has(file)) return;
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
  });
});

describe("the files of lib", () => {
  it.each(libraryFiles().filter((path) => /^(losses|batch)\/\w+\.ts$/.test(path)))(
    "%s is short enough to read at a sitting",
    (path) => {
      const lines = readFileSync(`${root}lib/${path}`, "utf8").split("\n").length;
      expect(lines).toBeLessThanOrEqual(path.endsWith("validate.ts") ? 180 : 140);
    },
  );

  it("index.ts of every entry point holds nothing but exports", () => {
    for (const path of Object.values(entryPoints)) {
      const text = readFileSync(`${root}lib/${path}`, "utf8");
      const rest = text.replace(/^export (type )?(\{[^}]*\}|\*) from "[^"]+";$/gm, "").trim();
      expect(rest, path).toBe("");
    }
  });
});

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

  it("pins the kernel, whose insides it repairs, and what notebooks import", () => {
    const { dependencies } = json("package.json") as unknown as {
      dependencies: Record<string, string>;
    };
    const ofLib = (json("lib/package.json") as unknown as { dependencies: Record<string, string> })
      .dependencies;
    expect(dependencies.tslab).toBe("1.0.22");
    for (const [name, version] of Object.entries(dependencies)) expect(ofLib[name]).toBe(version);
  });

  it("installs from a lock file that names no registry", () => {
    const lock = readFileSync(`${root}package-lock.json`, "utf8");
    const addresses = [...lock.matchAll(/"resolved": "(?<address>[^"]+)"/g)];
    expect(addresses.map(({ groups }) => groups?.address)).toEqual(["lib"]);
  });
});

describe("the top level", () => {
  it("holds exactly what the house has", () => {
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
