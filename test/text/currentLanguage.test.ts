import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { allDerivations, show, sigmoidSlope } from "@course/lib/derivations";
import { lossCurve } from "@course/lib/figures";
import { check, claimsTable, progress } from "@course/lib/lessons";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { currentLanguage, languageOf, setLanguage } from "../../lib/text/currentLanguage.js";
import { libraryFiles } from "../house/imports.js";

const folder = mkdtempSync(join(tmpdir(), "language-"));
const han = /\p{Script=Han}/u;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

afterEach(() => {
  setLanguage(undefined);
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** Lets the process seem to have started in a folder. */
function startIn(...path: string[]): void {
  const cwd = join(folder, ...path);
  mkdirSync(cwd, { recursive: true });
  vi.spyOn(process, "cwd").mockReturnValue(cwd);
}

describe("the language of the reader", () => {
  it("is that of the notebook's folder, wherever the folder lies", () => {
    for (const path of [
      ["notebooks", "zh"],
      ["home", "zh"],
    ]) {
      startIn(...path);
      expect(currentLanguage()).toBe("zh");
    }
    for (const path of [["notebooks"], ["zh", "notebooks"], ["zhang"]]) {
      startIn(...path);
      expect(currentLanguage()).toBe("en");
    }
  });

  it("is English in a folder that was deleted", () => {
    vi.spyOn(process, "cwd").mockImplementation(() => {
      throw new Error("ENOENT: uv_cwd");
    });
    expect(currentLanguage()).toBe("en");
  });

  it.each(["zh", "zh-CN", "zh_CN.UTF-8", "ZH-Hans"])(
    "is Chinese with COURSE_LANGUAGE=%s",
    (tag) => {
      vi.stubEnv("COURSE_LANGUAGE", tag);
      expect(currentLanguage()).toBe("zh");
    },
  );

  it("is that of COURSE_LANGUAGE in a folder of another language", () => {
    startIn("notebooks", "zh");
    vi.stubEnv("COURSE_LANGUAGE", "en");
    expect(currentLanguage()).toBe("en");
  });

  it("is what was chosen, before all others", () => {
    vi.stubEnv("COURSE_LANGUAGE", "en");
    setLanguage("zh");
    expect(currentLanguage()).toBe("zh");
  });

  it("is not guessed from a tag that the course does not have", () => {
    vi.stubEnv("COURSE_LANGUAGE", "tlh");
    expect(currentLanguage).toThrow(
      'COURSE_LANGUAGE is "tlh"; the course has the languages en, zh.',
    );
    expect(languageOf("zhuang")).toBeUndefined();
  });

  it("is followed by checks, progress, claims, figures and derivations, which no cell tells it", () => {
    const texts = () => [
      check("00-dry-day", 0),
      progress("00"),
      claimsTable("04"),
      lossCurve(),
      show(sigmoidSlope),
    ];
    const english = texts();
    setLanguage("zh");
    texts().forEach((text, k) => {
      expect(text).toMatch(han);
      expect(text).not.toBe(english[k]);
    });
    expect(english[0]).not.toMatch(han);
  });

  it("is that of every word of a derivation", () => {
    for (const derivation of allDerivations) {
      setLanguage(undefined);
      const told = show(derivation, { language: "zh" });
      setLanguage("zh");
      expect(show(derivation)).toBe(told);
    }
  });

  it("is no option whose default is another language", () => {
    const lib = fileURLToPath(new URL("../../lib/", import.meta.url));
    const naming = libraryFiles().filter((path) =>
      /language(: \w+)? = "/.test(readFileSync(lib + path, "utf8")),
    );
    expect(naming).toEqual([]);
  });
});
