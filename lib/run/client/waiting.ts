import { setTimeout as pause } from "node:timers/promises";

/** How long a kernel may take to end by itself, and to report that a cell has ended. */
export function patience(): Promise<void> {
  return pause(3_000, undefined, { ref: false });
}

/** Waits for a promise, but no longer than `timeout` milliseconds; then it throws `late()`. */
export async function within<T>(
  timeout: number,
  promise: Promise<T>,
  late: () => Error,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const alarm = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), timeout);
  });
  try {
    return await Promise.race([promise, alarm]);
  } finally {
    clearTimeout(timer);
  }
}
