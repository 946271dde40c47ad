/** The size of the frozen chapter after a program has compressed it. */
export interface MeasuredSize {
  readonly program: string;
  /** The command or the call, with the program's own best settings. */
  readonly command: string;
  readonly version: string;
  readonly bytes: number;
}

/** Sizes of the frozen chapter, measured on 2 December 2026. Other versions differ by a few bytes. */
export const measuredSizes: readonly MeasuredSize[] = [
  { program: "gzip", command: "gzip -9n", version: "1.12", bytes: 4916 },
  { program: "xz", command: "xz -9e", version: "5.4.1", bytes: 4788 },
  { program: "zstd", command: "zstd --ultra -22", version: "1.5.4", bytes: 4751 },
  { program: "bzip2", command: "bzip2 -9", version: "1.0.8", bytes: 4485 },
  {
    program: "brotli",
    command: "brotliCompressSync(text), quality 11",
    version: "of Node.js 20.20.2",
    bytes: 4137,
  },
];
