import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as data from "@course/lib/data";
import { describe, expect, it } from "vitest";
import { commaSeparated, type Description, readDataSet } from "../../lib/data/readDataSet.js";

const sets = [data.iris, data.breastCancer, data.handwrittenDigits];

describe.each(sets)("the data set of %o", (load) => {
  it("has one label for each row, and one number for each feature", () => {
    const { inputs, labels, features, classes } = load();
    expect(labels).toHaveLength(inputs.length);
    expect(new Set(inputs.map((row) => row.length))).toEqual(new Set([features.length]));
    expect(new Set(labels)).toEqual(new Set(classes.keys()));
    expect(new Set(features).size).toBe(features.length);
  });

  it("is read anew by each call, so that nobody changes it for others", () => {
    const first = load();
    (first.inputs[0] as number[])[0] = 1e9;
    (first.labels as number[])[0] = 77;
    expect(load().inputs[0][0]).toBeLessThan(1e9);
    expect(load().labels[0]).toBeLessThan(10);
  });

  it("names its source and its licence, and LICENCES.md has both", () => {
    const path = fileURLToPath(new URL("../../lib/data/LICENCES.md", import.meta.url));
    const row = readFileSync(path, "utf8")
      .split("\n")
      .find((line) => line.includes(`\`${load().name}\``));
    expect(load().name).toBe(load.name);
    const [licence] = load().licence.split("; see");
    for (const part of licence.split(", ")) expect(row).toContain(part.replace(/ \(.*/, ""));
    const doi = /doi\.org\/\S+?(?=;)/.exec(load().source);
    if (doi) expect(row).toContain(doi[0]);
  });
});

it("a handwritten digit is a picture whose lines follow each other from the top", () => {
  const { inputs, labels } = data.handwrittenDigits();
  const ink = " .:-=+*#%@".split("");
  const picture = Array.from({ length: 8 }, (_, y) =>
    inputs[0]
      .slice(8 * y, 8 * y + 8)
      .map((pixel) => ink[Math.min(9, Math.floor(pixel / 1.7))])
      .join("")
      .trimEnd(),
  );
  expect(labels[0]).toBe(0);
  expect(picture).toMatchInlineSnapshot(`
    [
      "  :#+",
      "  #%+%:",
      " .%. *=",
      " :#  ==",
      " :=  +=",
      " :*  #=",
      " .%:+#",
      "  -#+",
    ]
  `);
});

describe("a damaged data set", () => {
  const sample: Description = {
    name: "sample",
    features: [
      ["length", 0, 2],
      ["width", -1, 1],
    ],
    classes: [
      ["no", 1],
      ["yes", 2],
    ],
    source: "this test",
    licence: "none",
  };
  const read = (text: string) => readDataSet(sample, text, commaSeparated);
  const restore = " Restore the file: git checkout -- lib/data/sampleText.ts";

  it("is read if it is whole, with any end of line", () => {
    expect(read("0,0,0\r\n2,-1,1\r\n1,1,1\r\n").inputs).toEqual([
      [0, 0],
      [2, -1],
      [1, 1],
    ]);
  });

  it.each([
    ["", "There are 1 rows; there should be 3."],
    ["0,0,0\n2,-1,1", "There are 2 rows; there should be 3."],
    ["0,0,0\n2,1\n1,1,1", "Row 1 has 1 features; it should have 2."],
    ["0,0,0\n2,-1,1\n1,1,1,1", "Row 2 has 3 features; it should have 2."],
    ["0,0,0\n2.1,-1,1\n1,1,1", 'In row 1, "length" is 2.1; it should be in [0, 2].'],
    ["0,,0\n2,-1,1\n1,1,1", 'In row 0, "width" is NaN; it should be in [-1, 1].'],
    ["0,O,0\n2,-1,1\n1,1,1", 'In row 0, "width" is NaN; it should be in [-1, 1].'],
    ["0,0,2\n2,-1,1\n1,1,1", 'Row 0 has the class "2"; there are 2.'],
    ["0,0,\n2,-1,1\n1,1,1", 'Row 0 has the class ""; there are 2.'],
    ["0,0,0.5\n2,-1,1\n1,1,1", 'Row 0 has the class "0.5"; there are 2.'],
    ["0,0,0\n2,-1,0\n1,1,1", '2 samples are of class "no"; 1 should be.'],
  ])("is refused where its text is %j", (text, what) => {
    expect(() => read(text)).toThrow(`sample: the data are damaged. ${what}${restore}`);
  });
});
