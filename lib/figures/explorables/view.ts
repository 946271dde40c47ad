/** What one position of the sliders shows. */
export interface View {
  /** A whole SVG picture. */
  svg: string;
  /** What is to be seen in it. */
  alt: string;
  /** The numbers, in a line below it. */
  text: string;
}
