import type { Texts } from "./savedEdits.js";

/** The start of the fragment of an address that carries edits. */
export const mark = "#e=";

/** The most characters that the edits of a link may take up: a short link can be inflated to gigabytes. */
export const mostCharacters = 200_000;

/** The fragment of a link that carries edits: compressed, so that a reader can mail it. No server sees a fragment. */
export async function fragmentOf(texts: Texts): Promise<string> {
  const json = JSON.stringify({ v: 1, cells: texts });
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return mark + base64.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @returns the edits that a fragment carries; undefined if it carries none that can be read */
export async function textsIn(fragment: string): Promise<Texts | undefined> {
  try {
    const base64 = fragment.slice(mark.length).replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const read = JSON.parse(await inflated(bytes)) as { v?: unknown; cells?: unknown } | null;
    return read?.v === 1 && isTexts(read.cells) ? read.cells : undefined;
  } catch {
    return undefined;
  }
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = unpacked.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > mostCharacters) throw new RangeError("the edits in this link are too long");
  }
}

function isTexts(value: unknown): value is Record<string, string> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === "string")
  );
}
