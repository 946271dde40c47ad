import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import { grouped } from "../text/grouped.js";
import type { Language } from "../text/text.js";
import { axisX } from "./drawing/axis.js";
import {
  type FigureOptions,
  type FigureText,
  inLanguage,
  type Label,
} from "./drawing/figureText.js";
import { marginForRows } from "./drawing/rowLabels.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { punctuation } from "./drawing/words.js";

/** A file and its size. */
export interface FileSize {
  label: Label;
  bytes: number;
  /** Whether this is the file that the lesson is about, drawn in another colour. */
  marked?: boolean;
}

const rowHeight = 30;

/**
 * The sizes of files as bars, in the order given.
 *
 * @returns SVG text
 * @throws {RangeError} if there is no file, or a size is not a finite number
 * @example
 * fileSizes([{ label: "gzip", bytes: 4916 }]).slice(0, 4); // "<svg"
 */
export function fileSizes(files: readonly FileSize[], options: FigureOptions = {}): string {
  const { language = currentLanguage() } = options;
  requireEntries("fileSizes", "files", files);
  files.forEach(({ bytes }, index) => {
    requireFinite("fileSizes", `files[${index}].bytes`, bytes);
  });
  const rows = files.map((file) => ({ ...file, row: inLanguage(file.label, language) }));
  const labels = rows.map(({ row }) => row);
  return drawFigure(
    describe(files),
    {
      height: rows.length * rowHeight + 2 * size.margin.bottom - 2 * size.gap,
      marginTop: size.gap,
      marginLeft: marginForRows(labels),
      marginRight: 80,
      x: axisX({ en: "size in bytes", zh: "大小（字节）" }, language, { nice: true, ticks: 5 }),
      y: { domain: labels, label: null, tickSize: 0, padding: 0.3 },
      marks: [
        Plot.barX(rows, {
          y: "row",
          x: "bytes",
          fill: ({ marked = false }) => (marked ? palette.orange : palette.blue),
        }),
        Plot.text(rows, {
          y: "row",
          x: "bytes",
          text: ({ bytes }) => grouped(Math.round(bytes)),
          textAnchor: "start",
          dx: 6,
        }),
        Plot.ruleX([0]),
      ],
    },
    options,
  );
}

function describe(files: readonly FileSize[]): FigureText {
  const list = (language: Language): string => {
    const { colon, semicolon } = punctuation[language];
    return files
      .map(
        ({ label, bytes }) => `${inLanguage(label, language)}${colon}${grouped(Math.round(bytes))}`,
      )
      .join(semicolon);
  };
  return {
    alt: {
      en: `Bars of file sizes in bytes. ${list("en")}.`,
      zh: `文件大小的条形（单位：字节）。${list("zh")}。`,
    },
    caption: {
      en: "The size of one text, written by several programs.",
      zh: "同一篇文本由几种程序写成的文件的大小。",
    },
  };
}
