/**
 * The characters that the formulas of the course use. They are listed here and not collected from the pages, so that
 * the fonts, which take a second to subset, can be made while notebooks run and need not be made again when a lesson
 * changes. A test compares the list with the book [test/book/weight].
 *
 * The space is included, though no formula draws it: Chromium takes a font's metrics from the face that has the space.
 */
export const formulaCharacters: string =
  " ()+,./012345679<=>ABCHKLNPRST[]abcdefghijklmnoprstuvwxy\u00a0±γδεησφ\u200b…′←∂∈∏∑−∝∞∣∥≈≤≥⋅\ue020";
