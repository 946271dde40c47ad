import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { inkClass, palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";
import { textWidth } from "./drawing/wrapText.js";

/** A bug, and the tests that fail with it. */
export interface KillGridRow {
  label: Label;
  /** The ids of the tests. */
  killedBy: readonly string[];
}

/** A test, which is a column. */
export interface KillGridTest {
  id: string;
  label: Label;
}

/** A mark of the grid. */
interface Kill {
  row: number;
  column: number;
  /** Whether no other test fails with this bug. */
  alone: boolean;
}

const rowHeight = 20;
const most = { rows: 40, tests: 16 };
/** Half of the side of a square, and the radius of a ring, in pixels. */
const mark = { half: 4.5, ring: 8.5 };

/**
 * Which tests find which bugs: a row for each bug and a column for each test. A square says that the test fails with
 * the bug; a ring around it, that no other test does. A bug without a square has its name in red.
 *
 * @returns SVG text
 * @throws {RangeError} if there are no rows or tests, too many of them, or a row names an unknown test
 * @example
 * killGrid([{ label: "minus lost", killedBy: ["sign"] }], [{ id: "sign", label: "sign" }]).slice(0, 4); // "<svg"
 * @see killMatrix of `@course/lib/errata`
 */
export function killGrid(
  rows: readonly KillGridRow[],
  tests: readonly KillGridTest[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requireGrid(rows, tests);
  const kills = killsOf(rows, tests);
  const names = rows.map(({ label }) => inLanguage(label, language));
  const heads = tests.map(({ label }) => inLanguage(label, language));
  const [widest, highest] = [names, heads].map((labels) =>
    Math.max(...labels.map((label) => textWidth(label, size.font))),
  );
  const place = { x: "column", y: "row" };
  const squares = { ...place, symbol: "square", r: mark.half, fill: palette.blue } as const;
  return drawFigure(
    describe(rows, tests),
    {
      height: rows.length * rowHeight + highest + 4 * size.gap,
      marginTop: highest + 2 * size.gap,
      marginBottom: size.gap,
      marginLeft: Math.min(widest, 0.45 * size.width) + 2 * size.gap,
      marginRight: size.gap,
      x: { domain: [-0.5, tests.length - 0.5], axis: null },
      y: { domain: [rows.length - 0.5, -0.5], axis: null },
      marks: [
        Plot.ruleY(names, { y: (_, row) => row, stroke: palette.grey, strokeOpacity: 0.3 }),
        Plot.ruleX(heads, { x: (_, column) => column, stroke: palette.grey, strokeOpacity: 0.3 }),
        Plot.text(heads, {
          x: (_, column) => column,
          frameAnchor: "top",
          lineAnchor: "middle",
          rotate: -90,
          textAnchor: "start",
          dy: -size.gap,
        }),
        ...[false, true].map((survives) =>
          Plot.text(names, {
            filter: (_, row) => (rows[row].killedBy.length === 0) === survives,
            y: (_, row) => row,
            frameAnchor: "left",
            textAnchor: "end",
            dx: -size.gap,
            ...(survives && {
              fill: palette.red,
              className: inkClass("red"),
              fontWeight: "bold",
            }),
          }),
        ),
        Plot.dot(kills, squares),
        Plot.dot(
          kills.filter(({ alone }) => alone),
          { ...place, r: mark.ring, stroke: palette.orange, strokeWidth: 2 },
        ),
      ],
    },
    options,
  );
}

function requireGrid(rows: readonly KillGridRow[], tests: readonly KillGridTest[]): void {
  requireEntries("killGrid", "rows", rows);
  requireAtMost("killGrid", "rows", rows, most.rows);
  requireEntries("killGrid", "tests", tests);
  requireAtMost("killGrid", "tests", tests, most.tests);
  rows.forEach(({ killedBy }, row) => {
    const unknown = killedBy.find((id) => !tests.some((test) => test.id === id));
    if (unknown !== undefined)
      throw new RangeError(
        `killGrid: rows[${row}].killedBy names "${unknown}", which is no test. Add it to tests.`,
      );
  });
}

function killsOf(rows: readonly KillGridRow[], tests: readonly KillGridTest[]): Kill[] {
  return rows.flatMap(({ killedBy }, row) =>
    killedBy.map((id) => ({
      row,
      column: tests.findIndex((test) => test.id === id),
      alone: killedBy.length === 1,
    })),
  );
}

function describe(rows: readonly KillGridRow[], tests: readonly KillGridTest[]): FigureText {
  const quoted = ({ label }: KillGridRow, language: Language) => `“${inLanguage(label, language)}”`;
  /** For each test the number of its bugs, and the names of those that it finds alone. */
  const found = (language: Language): string => {
    const { colon, comma, semicolon } = punctuation[language];
    const alone = { en: "alone ", zh: "只有它发现" }[language];
    return tests
      .map((test) => {
        const own = rows.filter(({ killedBy }) => killedBy.includes(test.id));
        const only = own.filter(({ killedBy }) => killedBy.length === 1);
        const names = only.map((row) => quoted(row, language)).join(comma);
        const count = `${inLanguage(test.label, language)}${colon}${own.length}`;
        return names === "" ? count : `${count}${comma}${alone}${names}`;
      })
      .join(semicolon);
  };
  const missed = (language: Language): string =>
    rows
      .filter(({ killedBy }) => killedBy.length === 0)
      .map((row) => quoted(row, language))
      .join(punctuation[language].comma) || { en: "none", zh: "无" }[language];
  return {
    alt: {
      en: `A grid of ${rows.length} bugs and ${tests.length} tests. The number of bugs that each test finds, with those that it finds alone: ${found("en")}. Bugs that no test finds: ${missed("en")}.`,
      zh: `${rows.length} 个错误与 ${tests.length} 个测试的表格。每个测试发现的错误个数，以及只有它发现的错误：${found("zh")}。没有测试发现的错误：${missed("zh")}。`,
    },
    caption: {
      en: "A square: the test fails with the bug. A ring: no other test does. Red: no test fails.",
      zh: "方块：有此错误时测试不通过。圆圈：只有这个测试不通过。红色：没有测试不通过。",
    },
  };
}
