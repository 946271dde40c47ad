/** Milliseconds between two looks. */
const interval = 1_000;

/**
 * Repairs kernels that outlive whoever started them.
 *
 * Jupyter names itself in JPY_PARENT_PID so that a kernel can notice when it was killed; tslab does
 * not look, and waits for messages for ever.
 */
export function endWithParent(): void {
  if (process.env.JPY_PARENT_PID === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.exit(1); // adopted: our parent is gone
  }, interval).unref();
}
