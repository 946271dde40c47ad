import { escape as escapeHtml } from "html-escaper";
import { renderSVG } from "uqr";
import { local } from "../../text/local.js";
import type { Material, WorkshopFile } from "../material/workshopPart.js";
import { type Sheet, sheetsIn } from "./sheet.js";

/** A page to project, with the address of the book as text and as a QR code, in all languages. */
export function projectedPages({ editions, address }: Material): WorkshopFile[] {
  return editions.flatMap(({ language }) => sheetsIn(language, () => [projected(address)]));
}

function projected(address: string | undefined): Sheet {
  const shown =
    address === undefined
      ? `<p>${local(say.none)}</p>`
      : `<p class="address">${escapeHtml(address)}</p>\n<div class="code" role="img" aria-label="${local(say.code)}">${renderSVG(address)}</div>`;
  return {
    path: "project.html",
    title: local(say.title),
    kind: "projected",
    body: `<h1>${local(say.title)}</h1>\n<p>${local(say.how)}</p>\n${shown}`,
  };
}

const say = {
  title: { en: "The course is here", zh: "课程在这里" },
  how: {
    en: "Join the network of this room, and open this address in a browser. Nothing has to be installed.",
    zh: "连上本教室的网络，用浏览器打开这个地址。不用安装任何东西。",
  },
  code: { en: "QR code of the address", zh: "地址的二维码" },
  none: {
    en: "This computer is in no network, so there is no address. Join one, and make this page again.",
    zh: "这台计算机没有连上网络，所以没有地址。请连上网络，再重新生成本页。",
  },
};
