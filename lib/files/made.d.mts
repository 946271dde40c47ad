export function digest(texts: readonly string[]): string;
export function digestFiles(folder: string, paths: readonly string[]): string;
export function filesBelow(folder: string, skip?: (path: string) => boolean): string[];
export function seal(folder: string, key: string): void;
export function unseal(folder: string): void;
export function isFresh(folder: string, key: string): boolean;
export function isWhole(folder: string): boolean;
export function makeFolder(
  folder: string,
  key: string,
  make: (folder: string) => Promise<void>,
): Promise<void>;
export function removeUnfinished(): void;
export function keptOrMade(
  cache: string,
  name: string,
  key: string,
  make: (folder: string) => Promise<void>,
  options?: { fresh?: boolean | undefined },
): Promise<string>;
export function findKept(cache: string, name: string, key: string): string | undefined;
export function withLock<T>(lock: string, action: () => T): T;
