/**
 * The launcher's option, in the place of a connection file, for a kernel that our own runner starts: the connection
 * comes by the standard input, and the kernel ends with a pipe.
 */
export const startedByRunner = "--started-by-runner";

/** The number of this pipe. The runner holds its other end, and never writes. */
export const runnersPipe = 4;

/** The launcher's option for a kernel whose cells the process that started it compiles. */
export const compiledElsewhere = "--compiled-elsewhere";
