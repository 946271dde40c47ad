/**
 * The script of reveal.js's speaker view. The view is written into a window that has the policy of the deck, so the deck
 * has to allow this script by its digest.
 *
 * @param plugin  the source of the plug-in, which holds the view's HTML as a string of JavaScript
 */
export function speakerScript(plugin: string): string {
  const [, script] = /<script>([\s\S]*?)<\\?\/script>/.exec(plugin) ?? [];
  if (script === undefined) throw new Error("reveal.js keeps its speaker view in another way.");
  return JSON.parse(`"${script.replaceAll("\t", "\\t")}"`); // JSON has no bare tab in a text
}
