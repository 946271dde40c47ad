export function askedLanguage(
  args?: readonly string[],
  env?: Readonly<Record<string, string | undefined>>,
  system?: string,
): string;
export function say(text: Readonly<Record<string, string>>): string;
