export function lateOptimisation(v8: string): string[];
export function unoptimisedWebAssembly(v8: string): string[];
export function setFlags(choose: (v8: string) => string[]): void;
