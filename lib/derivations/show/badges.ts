import type { Language, Text } from "../../text/text.js";
import type { Report, Status } from "../cases/report.js";
import type { Setting } from "../setting/derivation.js";

/** The sign shown next to a step for its status. */
export const BADGES: Readonly<Record<Status, string>> = {
  proved: "∎",
  confirmed: "≈",
  refuted: "✗",
};

const MEANINGS: Readonly<Record<Status, Text>> = {
  proved: {
    en: "proved exactly, and confirmed with 64-digit numbers",
    zh: "已精确证明，并用 64 位数字核对",
  },
  confirmed: {
    en: "confirmed with 64-digit numbers, not proved",
    zh: "仅用 64 位数字核对，未能证明",
  },
  refuted: { en: "wrong", zh: "错误" },
};

/** The meaning of the badges in a report, and the sizes and indices that were checked. */
export function legend({ derivation, steps }: Report, language: Language): string {
  const used = (["proved", "confirmed", "refuted"] as const).filter((status) =>
    steps.some((step) => step.status === status),
  );
  const meanings = used.map((status) => `${BADGES[status]} ${MEANINGS[status][language]}`);
  const extent = extentText(derivation)[language];
  return [...meanings, ...(extent === "" ? [] : [extent])].join(" · ");
}

/** The cases that were checked, listed because nothing is claimed of any other n. */
function extentText({ sizes = [], all = [] }: Setting): Text {
  if (sizes.length === 0) return { en: "", zh: "" };
  const indices = all.map((index) => `$${index}$`);
  return {
    en: `checked for $n = ${sizes.join(", ")}$${all.length > 0 ? ` and every ${indices.join(", ")}` : ""}`,
    zh: `检验范围：$n = ${sizes.join(", ")}$${all.length > 0 ? `，所有 ${indices.join("、")}` : ""}`,
  };
}
