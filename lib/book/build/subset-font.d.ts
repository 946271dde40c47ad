declare module "subset-font" {
  /** A font with only the glyphs of these characters. */
  function subsetFont(
    font: Buffer,
    characters: string,
    options: { targetFormat: "woff2"; noHinting: boolean },
  ): Promise<Buffer>;
  export = subsetFont;
}
