export function buildLibrary(root: string): number;
