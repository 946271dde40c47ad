export function isWritable(folder: string): boolean;
