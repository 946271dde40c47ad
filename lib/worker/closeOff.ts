/**
 * Takes from the worker what reaches beyond it, before any cell runs: nobody should have to trust a notebook
 * to run it. The page's policy cannot do this, since a worker that is loaded from an address does not
 * inherit it; nor can a policy of its own, since a static host sends no headers. So it is a fence of
 * JavaScript, whole as far as the lists below are.
 *
 * It does not keep a cell from burning time and memory, which Stop ends; from sending the page outputs, which
 * are cleaned like those of a notebook; nor from changing, in one cell, the objects that the compiler of the
 * next one works with (`Array.prototype` and the like), by which an `import(…)` might pass it unseen. Such a
 * cell could ask a server for a module. It would have little to tell: the worker knows what was typed into
 * this page, and no more of its reader.
 */
export function closeOff(): void {
  for (const name of ofScope) take(globalThis, name);
  for (const name of ofNavigator) take(navigator, name);
}

/** Network, storage, and whatever would begin with a scope of its own. */
const ofScope =
  `fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection
  importScripts FontFace fonts Worker SharedWorker BroadcastChannel Notification indexedDB caches cookieStore
  webkitRequestFileSystem webkitRequestFileSystemSync
  webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL`.split(/\s+/);
const ofNavigator =
  `storage storageBuckets serviceWorker locks sendBeacon usb hid serial bluetooth permissions`.split(
    " ",
  );

/** Wherever it stands: a property that is only hidden could be asked for on a prototype. */
function take(holder: object, name: string): void {
  const refusal = refuse(name);
  for (let at: object | null = holder; at; at = Object.getPrototypeOf(at))
    if (Object.hasOwn(at, name))
      Object.defineProperty(at, name, { value: refusal, writable: true, configurable: false });
}

/** Stands in the place of what is missing, and says so when it is used. */
function refuse(name: string): object {
  const complain = (): never => {
    throw new Error(
      `A cell of the book has no ${name}: cells run without network and storage, so that nobody has to trust a notebook to run it.`,
    );
  };
  return new Proxy(class {}, { apply: complain, construct: complain, get: complain });
}
