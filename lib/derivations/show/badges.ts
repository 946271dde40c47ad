import type { Language, Text } from "../../text/text.js";
import type { Report, Status } from "../cases/report.js";
import type { Setting } from "../setting/derivation.js";

/** The sign shown next to a step for its status. */
export const BADGES: Readonly<Record<Status, string>> = {
  proved: "∎",
  confirmed: "≈",
  refuted: "✗",
};

/** The meaning of the badges in a report, and the sizes and indices for which they hold. */
export function legend({ derivation, steps }: Report, language: Language): string {
  const proof = proofExtent(derivation)[language];
  const numbers = numbersExtent(derivation)[language];
  const used = (["proved", "confirmed", "refuted"] as const).filter((status) =>
    steps.some((step) => step.status === status),
  );
  return used
    .map((status) => `${BADGES[status]} ${MEANINGS[status](proof, numbers)[language]}`)
    .join(" · ");
}

const MEANINGS: Readonly<Record<Status, (proof: string, numbers: string) => Text>> = {
  proved: (proof, numbers) => ({
    en: `proved exactly${proof}, and confirmed with 64-digit numbers${numbers}`,
    zh: `已${proof}精确证明，并${numbers}用 64 位有效数字核对`,
  }),
  confirmed: (_, numbers) => ({
    en: `confirmed with 64-digit numbers${numbers}, not proved`,
    zh: `仅${numbers}用 64 位有效数字核对，未能证明`,
  }),
  refuted: () => ({ en: "wrong", zh: "错误" }),
};

/** What a proof is about: every size from the least listed one on, or the only one that is listed. */
function proofExtent({ sizes = [], samples = [], all = [] }: Setting): Text {
  const about = [sizeText("n", sizes), sizeText("N", samples)].filter((text) => text !== "");
  const indices = all.map((index) => `$${index}$`);
  if (about.length === 0) return { en: "", zh: "" };
  const isEvery = sizes.length > 1 || samples.length > 1;
  return {
    en: ` for ${isEvery ? "every " : ""}${about.join(", ")}${indices.length > 0 ? ` and every ${indices.join(", ")}` : ""}`,
    zh: `对${isEvery ? "所有 " : " "}${[...about, ...indices.map((index) => `任意 ${index}`)].join("、")} `,
  };
}

/** The sizes of the check with numbers, if they are not those of the proof. */
function numbersExtent({ sizes = [], samples = [] }: Setting): Text {
  const listed = [
    ...(sizes.length > 1 ? [`$n = ${sizes.join(", ")}$`] : []),
    ...(samples.length > 1 ? [`$N = ${samples.join(", ")}$`] : []),
  ];
  if (listed.length === 0) return { en: "", zh: "" };
  return { en: ` for ${listed.join(" and ")}`, zh: `对 ${listed.join("、")} ` };
}

function sizeText(name: string, values: readonly number[]): string {
  if (values.length === 0) return "";
  return values.length === 1 ? `$${name} = ${values[0]}$` : `$${name} \\ge ${Math.min(...values)}$`;
}
