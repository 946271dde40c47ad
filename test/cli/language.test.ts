import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { afterEach, describe, expect, it } from "vitest";
import { nodesOf } from "../../lib/authoring/lint/syntax.js";
import { newProgram } from "../../lib/cli/commands.js";
import { askedLanguage } from "../../lib/files/askedLanguage.mjs";
import { clone } from "../../lib/files/courseFolders.js";
import { filesBelow } from "../../lib/files/made.mjs";
import { speak, told } from "../../lib/text/told.js";
import { callCli, cli, runCli } from "./runCli.js";

const han = /\p{Script=Han}/u;
afterEach(() => speak("en"));

describe("the language in which commands speak", () => {
  it.each([
    [["--lang", "zh"], { LC_ALL: "C" }, "zh"],
    [["00", "--language", "zh"], {}, "zh"],
    [["--lang=zh-CN"], {}, "zh"],
    [["--language=en"], { LANG: "zh_CN.UTF-8" }, "en"],
    [["--", "--lang", "zh"], { LANG: "en_GB" }, "en"],
    [["--langs", "zh"], { LANG: "en_GB" }, "en"],
    [["--lang"], { LANG: "zh_TW" }, "zh"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "zh_CN.UTF-8", LC_ALL: "C.UTF-8" }, "c"],
    [[], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "de_DE@euro" }, "de"],
    [[], { LC_ALL: "", LANG: "zh" }, "zh"],
    [[], { LC_ALL: "C", COURSE_LANGUAGE: "zh" }, "zh"],
    [[], {}, "sw"],
  ])("is, with %j and %j, %s", (args, env, language) => {
    expect(askedLanguage(args, env, "sw-KE")).toBe(language);
  });

  it("is English for a text or a system of another language", () => {
    expect(told({ en: "one", zh: "一" })).toBe("one");
    expect(askedLanguage([], {}, "")).toBe("en");
  });

  it.each([["--lang", "zh"], ["--language=zh-Hans"]])(
    "is Chinese in a process with %s %s",
    async (...option) => {
      const { code, stderr } = await runCli("start", "99", ...option);
      expect(stderr).toMatch(/^没有符合“99”的笔记本。请给出 notebooks\/ 中/);
      expect(code).toBe(1);
    },
  );

  it("is that of LANG, also in what runs before the library is compiled", () => {
    const env = {
      ...process.env,
      LC_ALL: "",
      LANG: "zh_CN.UTF-8",
      npm_config_user_agent: "yarn/1",
    };
    const run = (script: string, ...args: string[]) => {
      try {
        return execFileSync(process.execPath, [script, ...args], {
          cwd: clone,
          env,
          encoding: "utf8",
          stdio: "pipe",
        });
      } catch (error) {
        return (error as { stderr: string }).stderr;
      }
    };
    expect(run("lib/cli/preinstall.mjs")).toBe(
      "不能用 yarn 安装本课程：它不读 package-lock.json，而所有版本都写在那里。\n请用 npm 安装：npm ci\n",
    );
    expect(run(cli, "start", "99")).toMatch(/^没有符合“99”的笔记本。/);
  });

  it("is refused if the course does not have it", async () => {
    const { code, stderr } = await callCli("lint", "--lang", "fr");
    expect([code, stderr]).toEqual([
      1,
      expect.stringContaining("The course has the languages en, zh."),
    ]);
  });
});

describe("help", () => {
  it("describes in Chinese each command, argument and option, and each command takes --lang", () => {
    speak("zh");
    const program = newProgram();
    for (const command of program.commands) {
      const parts = [...command.options, ...command.registeredArguments];
      for (const text of [command.description(), ...parts.map(({ description }) => description)])
        expect(text).toMatch(han);
      expect(command.options.map(({ long }) => long)).toContain("--language");
      expect(command.helpInformation()).toMatch(/^用法：/);
    }
    expect(program.helpInformation()).not.toMatch(/Usage|Options|Commands|display/);
  });
});

/** What only authors see is in English, as are the sources that they change. */
const forAuthors =
  /^(?:authoring|kernel|worker)\/|^cli\/(?:new|translate|translatedFiles|lint|cli)\.ts$|^book\/build\/writeBook\.ts$|^notebook\/solutions\/|^files\/(?:courseFolders|buildLibrary)/;

describe("what commands print", () => {
  it("is written in both languages", () => {
    const paths = filesBelow(`${clone}/lib`, (path) => /^(?:dist|node_modules)\b/.test(path))
      .map((path) => path.replaceAll("\\", "/"))
      .filter((path) => path.endsWith(".ts") && !forAuthors.test(path));
    const english = paths.flatMap((path) =>
      printedTexts(readFileSync(`${clone}/lib/${path}`, "utf8")).map((text) => `${path}: ${text}`),
    );
    expect(english).toEqual([]);
  });

  it("is found out where it is in English alone", () => {
    expect(printedTexts("process.stdout.write(`All notebooks\\n`);")).toHaveLength(1);
    expect(printedTexts('throw new UserError("No " + "notebook");')).toHaveLength(1);
    expect(printedTexts('process.stderr.write(told({ en: "No", zh: "无" }));')).toEqual([]);
    expect(printedTexts("process.stdout.write(text);")).toEqual([]);
  });
});

/** What a source prints, or throws at a person, with English words outside of a pair of texts. */
function printedTexts(source: string): string[] {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022, true);
  return [...nodesOf(file)]
    .filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node))
    .filter((node) =>
      /^(?:process\.std(?:out|err)\.write|UserError)$/.test(node.expression.getText()),
    )
    .flatMap((node) => {
      const [printed] = node.arguments ?? [];
      const words = printed ? literalsIn(printed) : [];
      return words.some((text) => /[a-z]{3}/.test(text)) ? [words.join("")] : [];
    });
}

/** The texts in an expression, but for those of pairs and those that other functions make. */
function literalsIn(node: ts.Node): string[] {
  if (ts.isCallExpression(node)) return [];
  const text =
    ts.isLiteralExpression(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node)
      ? [node.text]
      : [];
  return [...text, ...node.getChildren().flatMap(literalsIn)];
}
