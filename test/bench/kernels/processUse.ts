import { readFileSync } from "node:fs";

/** What a process takes, as Linux counts it. */
export interface ProcessUse {
  /** Megabytes that are this process's alone: what one more kernel of the same kind takes. */
  readonly privately: number;
  /** Megabytes in memory, those included that it shares with others, such as Node's program. */
  readonly resident: number;
  /** Seconds on all cores since its start, in the program and for it in the system. */
  readonly cpu: number;
}

/** The clock ticks of /proc, a hundred a second on every Linux that Node runs on. */
const ticks = 100;

/** @throws {Error} where there is no /proc, which only Linux has */
export function useOf(pid: number): ProcessUse {
  const memory = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, "m").exec(memory)?.[1]) / 1024;
  // The second field is the program's name in brackets, which may hold anything.
  const [, fields = ""] = /.*\) (.*)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
  const [user, system] = fields.split(" ").slice(11, 13);
  return {
    privately: megabytes("Private_Clean") + megabytes("Private_Dirty"),
    resident: megabytes("Rss"),
    cpu: (Number(user) + Number(system)) / ticks,
  };
}

/** The processes that a process has started and that still run. */
export function childrenOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return children.split(" ").filter(Boolean).map(Number);
}
