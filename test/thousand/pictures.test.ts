import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { argMax, crossEntropyWithLogits, softmax } from "@course/lib";
import { rankOfTrueClass } from "@course/lib/metrics";
import { imageClasses, pictureScores, pictureSheet } from "@course/lib/thousand";
import { describe, expect, it } from "vitest";
import { readPictureScores } from "../../lib/thousand/readPictureScores.js";

const classes = imageClasses();
const [chelsea, coffee, rocket, astronaut] = pictureScores();
const lossOf = ({ scores }: { scores: readonly number[] }, name: string): number =>
  crossEntropyWithLogits(classes.indexOf(name), scores);

describe("the classes", () => {
  it("are 1000, and all whole names differ except those of two pairs", () => {
    expect(classes).toHaveLength(1000);
    const shared = classes.filter((name, i) => classes.indexOf(name) < i);
    expect(shared.sort()).toEqual(["crane", "maillot"].slice(0, shared.length));
  });

  it("have the indices of ImageNet", () => {
    expect(classes[0]).toBe("tench, Tinca tinca");
    expect(classes[657]).toBe("missile");
    expect(classes[744]).toBe("projectile, missile");
    expect(classes[999]).toBe("toilet tissue, toilet paper, bathroom tissue");
  });
});

describe("the scores of the pictures", () => {
  it("are never negative, since the network ends in ReLU, and each picture has 1000", () => {
    for (const { scores } of pictureScores()) {
      expect(scores).toHaveLength(1000);
      expect(scores.every((score) => score >= 0)).toBe(true);
    }
  });

  it.each([
    ["chelsea", chelsea, "Egyptian cat", 0.4503],
    ["coffee", coffee, "espresso", 0.9129],
    ["rocket", rocket, "pole", 0.46],
    ["astronaut", astronaut, "Crock Pot", 0.0825],
  ])("make the right class of %s the most probable", (_, { scores }, name, share) => {
    const p = softmax(scores);
    expect(classes[argMax(p)]).toBe(name);
    expect(p[argMax(p)]).toBeCloseTo(share, 4);
  });

  it("cost more than a guess where the true class is not among the thousand", () => {
    expect(lossOf(astronaut, "military uniform")).toBeCloseTo(8.6907, 3);
    expect(lossOf(astronaut, "military uniform")).toBeGreaterThan(Math.log(1000));
    expect(rankOfTrueClass(classes.indexOf("military uniform"), astronaut.scores)).toBe(195);
  });

  it("say what each picture shows, in English and in Chinese", () => {
    for (const { shows } of pictureScores()) {
      expect(shows.en).toMatch(/^an? [a-z ]+$/);
      expect(shows.zh).toMatch(/^\p{Script=Han}+$/u);
    }
  });

  it("are read anew by each call, so that nobody changes them for others", () => {
    (pictureScores()[0].scores as number[])[0] = -1;
    expect(pictureScores()[0].scores[0]).toBeGreaterThanOrEqual(0);
  });
});

describe("damaged scores", () => {
  const text = readFileSync(
    fileURLToPath(new URL("../../lib/thousand/pictureScoresText.ts", import.meta.url)),
    "utf8",
  ).replace(/^[\s\S]*?`|`;\s*$/g, "");
  const restore = " Restore the file: git checkout -- lib/thousand/pictureScoresText.ts";
  const refused = (damaged: string) => () => readPictureScores(damaged);

  it("are the exception: the stored ones are read", () => {
    expect(readPictureScores(text)).toEqual(pictureScores());
  });

  it.each<[string, (text: string) => string, string]>([
    [
      "a line is missing",
      (t) => t.trim().split("\n").slice(1).join("\n"),
      "There are 3 lines; there should be 4.",
    ],
    [
      "a name is wrong",
      (t) => t.replace("coffee", "tea"),
      'Line 1 is of "tea"; it should be of "coffee".',
    ],
    [
      "a score is missing",
      (t) => t.replace(/chelsea \d+/, "chelsea"),
      '"chelsea" has 999 scores; it should have 1000.',
    ],
    [
      "a score is no number",
      (t) => t.replace(/rocket \d+/, "rocket x"),
      'Score 0 of "rocket" is "x"; it should be digits.',
    ],
    [
      "a score has grown",
      (t) => t.replace(/rocket \d+/, "rocket 999999"),
      'The highest score of "rocket" is 999999; it should be 164506.',
    ],
  ])("are refused if %s", (_, damage, message) => {
    expect(refused(damage(text))).toThrow(
      new Error(`pictureScores: the scores are damaged. ${message}${restore}`),
    );
  });
});

it("the sheet is a whole JPEG", () => {
  const bytes = Buffer.from(pictureSheet().replace("data:image/jpeg;base64,", ""), "base64");
  expect([...bytes.subarray(0, 2), ...bytes.subarray(-2)]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
});

it("LICENCES.md has the source and the licence of weights, names and each picture", () => {
  const path = fileURLToPath(new URL("../../lib/thousand/LICENCES.md", import.meta.url));
  const text = readFileSync(path, "utf8");
  for (const { name } of pictureScores())
    expect(text).toMatch(new RegExp(`\\| \`${name}\` \\|.*(CC0|public)`));
  for (const part of ["Apache License 2.0", "BSD licence", "e4ab6960ae8c"])
    expect(text).toContain(part);
});
