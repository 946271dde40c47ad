/**
 * The characters that the formulas of the course are drawn with. They stand here because it takes a second to
 * cut fonts to size: fonts are made beside the notebooks' run, and once for all versions of a lesson. A test
 * holds them to the book as it is [test/book/weight].
 *
 * The space is among them, though no formula draws one: by the face that has it, Chromium takes a font's
 * measures.
 */
export const formulaCharacters: string =
  " ()+,./012345679<=>ABCHKLNPRST[]abcdefghijklmnoprstuvwxy\u00a0±γδεησφ\u200b…′←∂∈∏∑−∝∞∣∥≈≤≥⋅\ue020";
