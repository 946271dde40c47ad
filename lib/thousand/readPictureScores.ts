import type { Text } from "../text/text.js";

/** A picture, and the scores that a network gives to its classes. */
export interface PictureScores {
  readonly name: string;
  /** What a person sees on it. */
  readonly shows: Text;
  /** One score for each class of imageClasses, before softmax. */
  readonly scores: readonly number[];
}

/** What each picture shows, and its greatest score in units of 0.0001, by which damage is noticed. */
const PICTURES: readonly (readonly [name: string, shows: Text, greatest: number])[] = [
  ["chelsea", { en: "a striped cat", zh: "一只有条纹的猫" }, 179542],
  ["coffee", { en: "a cup of coffee on a saucer", zh: "碟子上的一杯咖啡" }, 230579],
  ["rocket", { en: "a rocket on its launch pad", zh: "发射台上的火箭" }, 164506],
  ["astronaut", { en: "an astronaut in her suit", zh: "穿着航天服的宇航员" }, 121303],
];
const CLASSES = 1000;
const UNIT = 1e4;

/**
 * Reads the scores of the pictures from text: a line for each picture, its name, then its scores in units of 0.0001.
 *
 * @throws {Error} if a picture is missing, or its scores are not as described
 */
export function readPictureScores(text: string): PictureScores[] {
  const damaged = (what: string): never => {
    throw new Error(
      `pictureScores: the scores are damaged. ${what} Restore the file: git checkout -- lib/thousand/pictureScoresText.ts`,
    );
  };
  const lines = text.trim().split(/\r?\n/);
  if (lines.length !== PICTURES.length)
    damaged(`There are ${lines.length} lines; there should be ${PICTURES.length}.`);
  return PICTURES.map(([name, shows, greatest], n) => {
    const [found, ...entries] = lines[n].trim().split(" ");
    if (found !== name) damaged(`Line ${n} is of "${found}"; it should be of "${name}".`);
    if (entries.length !== CLASSES)
      damaged(`"${name}" has ${entries.length} scores; it should have ${CLASSES}.`);
    const bad = entries.findIndex((entry) => !/^\d+$/.test(entry));
    if (bad >= 0)
      damaged(`Score ${bad} of "${name}" is ${JSON.stringify(entries[bad])}; it should be digits.`);
    const units = entries.map(Number);
    const highest = Math.max(...units);
    if (highest !== greatest)
      damaged(`The highest score of "${name}" is ${highest}; it should be ${greatest}.`);
    return { name, shows, scores: units.map((unit) => unit / UNIT) };
  });
}
