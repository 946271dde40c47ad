import { pictureSheetText } from "./pictureSheetText.js";

/**
 * The four pictures side by side, as the address of an image in HTML: `<img src="…">`.
 *
 * @returns a data URL with a JPEG of 536 × 128 pixels
 * @example
 * pictureSheet().slice(0, 23); // "data:image/jpeg;base64,"
 * @see lib/thousand/LICENCES.md
 */
export function pictureSheet(): string {
  return `data:image/jpeg;base64,${pictureSheetText.replace(/\s/g, "")}`;
}
