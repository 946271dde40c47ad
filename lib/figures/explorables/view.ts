/** The picture and the texts for one position of the sliders. */
export interface View {
  /** The picture as a complete SVG. */
  svg: string;
  /** The alt text of the picture. */
  alt: string;
  /** The numbers, in a line below the picture. */
  text: string;
}
