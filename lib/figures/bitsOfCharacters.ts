import * as Plot from "@observablehq/plot";
import { currentLanguage } from "../text/currentLanguage.js";
import type { Language } from "../text/text.js";
import { axisY } from "./drawing/axis.js";
import type { FigureOptions, FigureText } from "./drawing/figureText.js";
import { drawFigure } from "./drawing/svg.js";
import { palette, size } from "./drawing/theme.js";
import { requireAtMost, requireEntries, requireFinite } from "./drawing/validateFigure.js";
import { fixed, punctuation } from "./drawing/words.js";

/** A character, and the bits that a model needs for it. */
export interface CharacterBits {
  character: string;
  bits: number;
}

/** There is room for so many characters. */
const most = 60;

/**
 * The bits that each character of a sentence costs, as a row of bars above the sentence.
 *
 * @returns SVG text
 * @throws {RangeError} if there are no characters, more than 60, or bits that are not finite
 * @example
 * bitsOfCharacters([{ character: "a", bits: 3 }, { character: "b", bits: 0.5 }]).slice(0, 4); // "<svg"
 */
export function bitsOfCharacters(
  characters: readonly CharacterBits[],
  options: FigureOptions = {},
): string {
  const { language = currentLanguage() } = options;
  requireEntries("bitsOfCharacters", "characters", characters);
  requireAtMost("bitsOfCharacters", "characters", characters, most);
  characters.forEach(({ bits }, index) => {
    requireFinite("bitsOfCharacters", `characters[${index}].bits`, bits);
  });
  const bars = characters.map((one, place) => ({ ...one, place }));
  return drawFigure(
    describe(characters),
    {
      height: 220,
      marginBottom: 30,
      x: { domain: bars.map(({ place }) => place), axis: null, padding: 0.15 },
      y: axisY({ en: "bits", zh: "比特" }, language, { nice: true }),
      marks: [
        Plot.barY(bars, { x: "place", y: "bits", fill: palette.blue }),
        Plot.ruleY([0]),
        Plot.text(bars, {
          x: "place",
          text: "character",
          frameAnchor: "bottom",
          dy: size.lineHeight,
          fontFamily: "monospace",
        }),
      ],
    },
    options,
  );
}

function describe(characters: readonly CharacterBits[]): FigureText {
  const text = characters.map(({ character }) => character).join("");
  const bits = fixed(
    characters.reduce((sum, one) => sum + one.bits, 0),
    0,
  );
  const list = (language: Language): string =>
    characters
      .map(({ character, bits: cost }) => `${character} ${fixed(cost, 1)}`)
      .join(punctuation[language].comma);
  return {
    alt: {
      en: `A bar for the bits of each character of “${text}”, ${bits} bits in all: ${list("en")}.`,
      zh: `“${text}”每个字符所需比特数的条形，共 ${bits} 比特：${list("zh")}。`,
    },
    caption: {
      en: `The model needs ${bits} bits for this sentence, most of them where it is surprised.`,
      zh: `模型写这句话需要 ${bits} 比特，大部分花在它感到意外的地方。`,
    },
  };
}
