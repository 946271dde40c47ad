// What must be right before any command can run: the version of Node, and the installed packages. It is plain
// JavaScript that Node 14 can read, because it has to report a Node that is too old.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "../files/askedLanguage.mjs";
import { isWritable } from "../files/isWritable.mjs";

/** The folder of the clone. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * What one check has found: a word or two for the doctor, and for every other command two lines that say what
 * is wrong and what to do.
 *
 * @typedef {{ ok: boolean, found: string, problem: string, cure: string }} Finding
 */

/**
 * Ends the process, with two lines, at the first check that finds a fault.
 *
 * @param {(() => Finding)[]} checks
 */
export function exitUnless(...checks) {
  for (const check of checks) {
    const { ok, problem, cure } = check();
    if (!ok) sayAndExit(problem, cure);
  }
}

/** Ends the process with two lines: what is wrong, and what to do. */
export function sayAndExit(problem, cure) {
  console.error(`${problem}\n${cure}`);
  process.exit(1);
}

/**
 * Whether package.json accepts this version of Node: "^20.19 || >=22.12" leaves out the versions in which
 * `require` cannot load the library, which is an ES module.
 *
 * @returns {Finding}
 */
export function checkNode() {
  const found = process.versions.node;
  const ranges = readJson("package.json")
    .engines.node.split("||")
    .map((range) => range.trim());
  return {
    ok: ranges.some((range) => accepts(range, found)),
    found,
    problem: say({
      en: `The course needs ${ranges.map(inWords).join(", or ")}. This is Node ${found}.`,
      zh: `本课程需要 ${ranges.map(inChineseWords).join("，或 ")}。这里是 Node ${found}。`,
    }),
    cure: say({
      en: "Install a current Node from https://nodejs.org",
      zh: "请从 https://nodejs.org 安装当前的 Node",
    }),
  };
}

function accepts(range, version) {
  const [major, minor] = numbersIn(range);
  const [ourMajor, ourMinor] = numbersIn(version);
  if (ourMajor === major) return ourMinor >= minor;
  return range.startsWith(">=") && ourMajor > major;
}

function inWords(range) {
  const [major, minor] = numbersIn(range);
  return `Node ${major}.${minor} or ${range.startsWith("^") ? `a later ${major}` : "later"}`;
}

function inChineseWords(range) {
  const [major, minor] = numbersIn(range);
  return `Node ${major}.${minor} 或更高版本${range.startsWith("^") ? `（仍为 ${major} 版）` : ""}`;
}

function numbersIn(text) {
  return text.match(/\d+/g).map(Number);
}

/**
 * Whether npm is what installs the packages: other package managers do not read package-lock.json, and would
 * install versions with which nobody has tried the course.
 *
 * @returns {Finding}
 */
export function checkManager() {
  const [found] = (process.env.npm_config_user_agent || "npm").split("/");
  return {
    ok: found === "npm",
    found,
    problem: say({
      en: `${found} cannot install the course: it does not read package-lock.json, which names all versions.`,
      zh: `不能用 ${found} 安装本课程：它不读 package-lock.json，而所有版本都写在那里。`,
    }),
    cure: say({ en: "Install it with npm: npm ci", zh: "请用 npm 安装：npm ci" }),
  };
}

/**
 * Whether npm has installed the packages that every command needs.
 *
 * @returns {Finding}
 */
export function checkPackages() {
  if (!existsSync(join(root, "node_modules"))) {
    return notInstalled(
      say({
        en: "The packages of the course are not installed.",
        zh: "本课程的程序包还没有安装。",
      }),
    );
  }
  if (!existsSync(join(root, installedLock))) {
    return notInstalled(
      say({
        en: "The packages in node_modules/ were not installed by npm, or not completely.",
        zh: "node_modules/ 里的程序包不是 npm 装的，或者没有装全。",
      }),
    );
  }
  const missing = missingPackages(({ dev, devOptional }) => !dev && !devOptional);
  return missing.length === 0
    ? installed
    : notInstalled(
        say({
          en: `The course needs packages that are not installed: ${list(missing)}.`,
          zh: `本课程需要的程序包还没有安装：${list(missing)}。`,
        }),
      );
}

/**
 * Whether the packages for authors are installed, too, which `npm ci --omit=dev` leaves out.
 *
 * @returns {Finding}
 */
export function checkAuthorPackages() {
  const missing = missingPackages(() => true);
  if (missing.length === 0) return installed;
  return notInstalled(
    say({
      en: `This command is for authors and needs what npm ci --omit=dev leaves out: ${list(missing)}.`,
      zh: `这条命令供作者使用，需要 npm ci --omit=dev 没有安装的程序包：${list(missing)}。`,
    }),
  );
}

/**
 * Whether this user may write into the clone, as commands for authors do that compile code of their own beside it.
 *
 * @returns {Finding}
 */
export function checkOwnClone() {
  const ok = isWritable(root);
  return {
    ok,
    found: ok
      ? say({ en: "may be written", zh: "可以写入" })
      : say({ en: "read only", zh: "只读" }),
    problem: say({
      en: `This command compiles code of its own in the clone, and you have no permission to write into ${root}`,
      zh: `这条命令要在课程的文件夹里编译自己的代码，而你不能在 ${root} 里写入`,
    }),
    cure: say({
      en: "Run it in a clone of your own.",
      zh: "请在你自己的克隆里运行它。",
    }),
  };
}

/** The file in which npm, in its last step, lists what it has installed; no other package manager writes it. */
const installedLock = join("node_modules", ".package-lock.json");

const installed = {
  ok: true,
  found: say({ en: "installed", zh: "已安装" }),
  problem: "",
  cure: "",
};

function notInstalled(problem) {
  const found = say({ en: "not installed", zh: "没有安装" });
  const cure = say({
    en: "Install all packages with: npm ci",
    zh: "请安装全部程序包：npm ci",
  });
  return { ok: false, found, problem, cure };
}

/** The names of the needed packages in package-lock.json that are not installed. */
function missingPackages(isNeeded) {
  const present = readJson(installedLock).packages;
  return Object.entries(readJson("package-lock.json").packages)
    .filter(([path, { optional, link }]) => path.includes("node_modules/") && !optional && !link)
    .filter(([path, entry]) => isNeeded(entry) && !(path in present))
    .map(([path]) => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length));
}

function list(names) {
  const shown = names.slice(0, 3).join(", ");
  const rest = names.length - 3;
  return rest > 0
    ? say({ en: `${shown} and ${rest} more`, zh: `${shown} 等，共 ${names.length} 个` })
    : shown;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), "utf8"));
  } catch (error) {
    const cure = path === installedLock ? "npm ci" : `git restore ${path}`;
    return sayAndExit(
      say({
        en: `${path} cannot be read: ${error.message}`,
        zh: `读不了 ${path}：${error.message}`,
      }),
      say({ en: `Try: ${cure}`, zh: `请试试：${cure}` }),
    );
  }
}
