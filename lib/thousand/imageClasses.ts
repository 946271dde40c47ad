import { imageClassesText } from "./imageClassesText.js";

/** The number of classes of ImageNet's classification task, and of the networks that learnt it. */
const CLASSES = 1000;

/**
 * The names of the 1000 classes of ImageNet, by their index. A class has one name or more, separated by commas, and two
 * classes may share one: "crane" is a bird (134) and a machine (517).
 *
 * @returns a new list of 1000 names
 * @throws {Error} if the stored names are damaged
 * @example
 * imageClasses()[281]; // "tabby, tabby cat"
 * imageClasses().indexOf("espresso"); // 967
 * @see Russakovsky et al., ImageNet Large Scale Visual Recognition Challenge (2015)
 */
export function imageClasses(): string[] {
  const names = imageClassesText.trim().split(/\r?\n/);
  if (names.length !== CLASSES || names.some((name) => name.trim() === ""))
    throw new Error(
      `imageClasses: the names are damaged. There are ${names.length} lines; there should be ${CLASSES}, none of them empty. Restore the file: git checkout -- lib/thousand/imageClassesText.ts`,
    );
  return names;
}
