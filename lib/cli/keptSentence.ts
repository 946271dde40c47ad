import { shownPath } from "../files/shownPath.js";
import type { Text } from "../text/text.js";
import { told } from "../text/told.js";

/**
 * Says that a person has changed a generated file, so that it was kept, and where the new one is.
 *
 * @param command  what follows `npm run`
 * @param what  what the file is, such as an edition
 * @param asked  the path of the file that was kept
 * @param written  the path of the new one
 */
export function keptSentence(command: string, what: Text, asked: string, written: string): string {
  const [changed, made] = [asked, written].map((path) => shownPath(path));
  return told({
    en:
      `${changed} is not as npm run ${command} left it, so it was kept, and the new ${what.en} was written to ` +
      `${made}: copy what you need from one into the other, then delete the new one, or move the old one away ` +
      "and give the new one its name.",
    zh:
      `${changed} 与 npm run ${command} 上次写入的不同，因此保留原样，新的${what.zh}写入了 ${made}：` +
      "请把需要的内容从一个复制到另一个，然后删除新的；或者把旧的移走，让新的用它的名字。",
  });
}
