/**
 * The script of assets/cells.html, the frame in which the worker of cells starts. The page sandboxes the frame, so its
 * origin is opaque: nothing in it reads the cookies, the storage or the files of the page's origin. The frame's
 * Content-Security-Policy allows no connection to any server, and holds for its worker, too, because a worker made of a
 * blob has the policy of its maker. So cells need not be trusted, whatever code they contain.
 */

/** The text of bootstrap.ts, which the bundler puts here. */
declare const bootstrapText: string;

/** Opened outside a sandbox, directly or by another site, the frame does nothing. */
if (self.origin === "null") {
  const blob = new Blob([bootstrapText], { type: "text/javascript" });
  const worker = new Worker(URL.createObjectURL(blob), { name: "cells" });
  worker.addEventListener("error", ({ message }) => {
    parent.postMessage({ cellsFailed: message }, "*"); // "*": the frame does not know the origin of the page
  });
  addEventListener("message", ({ data, source, ports }) => {
    if (source === parent) worker.postMessage(data, [...ports]); // the data is the language of the page
  });
}
