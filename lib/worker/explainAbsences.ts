/**
 * Makes a cell that uses network or storage fail with an error that says why there is none. What forbids them is the
 * origin and the policy of the worker's frame, and a cell that gets at the originals, from a prototype for example, reaches
 * nothing either; but the error of its engine would not help a reader.
 */
export function explainAbsences(): void {
  for (const name of ofScope) explain(globalThis, name);
  for (const name of ofNavigator) explain(navigator, name);
  Object.defineProperty(globalThis, "close", {
    value: keepOpen,
    writable: true,
    configurable: true,
  });
}

/** A worker that closes itself tells nobody, and the page would wait for the end of its cell. */
function keepOpen(): never {
  throw new Error("A cell of the book cannot close its worker; the button Stop ends a cell.");
}

/** Network, storage, and what needs either. */
const ofScope =
  `fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource importScripts FontFace fonts Worker
  SharedWorker BroadcastChannel Notification indexedDB caches cookieStore webkitRequestFileSystem`.split(
    /\s+/,
  );
const ofNavigator = "storage storageBuckets serviceWorker locks sendBeacon permissions".split(" ");

/**
 * Puts a stub in the place of a property; any use of it throws an error with the reason. It does so where there is none,
 * too: which of them an opaque origin has differs between engines, and between HTTP and HTTPS.
 */
function explain(holder: object, name: string): void {
  const complain = (): never => {
    throw new Error(
      `A cell of the book has no ${name}: cells run without network and storage, so that nobody has to trust a notebook to run it.`,
    );
  };
  const value = new Proxy(class {}, { apply: complain, construct: complain, get: complain });
  Object.defineProperty(holder, name, { value, writable: true, configurable: true });
}
