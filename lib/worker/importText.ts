/** The parts of a compiled cell, once the engine has read it. */
export interface Imported {
  /** The name of its code in stack traces. */
  script: string;
  /** The default export of its module. */
  body: unknown;
}

/** Runs the text of a module. Every engine names code in stack traces by its address, so the address is the script. */
export async function importText(text: string): Promise<Imported> {
  const script = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  try {
    const { default: body } = await import(script);
    return { script, body };
  } finally {
    URL.revokeObjectURL(script);
  }
}
