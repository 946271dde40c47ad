/**
 * Removes network and storage from the worker's globals before any cell runs, so that a reader can run a
 * notebook without trusting it. A Content-Security-Policy cannot do this: a worker that is loaded from an
 * address does not inherit the policy of its page, and a static host sends no headers with a policy for the
 * worker. So the protection is JavaScript, and it is complete only if the lists below are.
 *
 * A cell can still use up time and memory, until its reader stops it, and it can send outputs to the page,
 * which sanitises them like those of a notebook. A cell can also change objects that the compiler of the next
 * cell uses, such as `Array.prototype`, and might so hide an `import(…)` from it. Such an import could send
 * data to a server, but the worker has no data of the reader except what was typed into this page.
 */
export function closeOff(): void {
  for (const name of ofScope) take(globalThis, name);
  for (const name of ofNavigator) take(navigator, name);
}

/** Network, storage, and workers, which would start with globals of their own. */
const ofScope =
  `fetch XMLHttpRequest WebSocket WebSocketStream WebTransport EventSource RTCPeerConnection
  importScripts FontFace fonts Worker SharedWorker BroadcastChannel Notification indexedDB caches cookieStore
  webkitRequestFileSystem webkitRequestFileSystemSync
  webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL`.split(/\s+/);
const ofNavigator =
  `storage storageBuckets serviceWorker locks sendBeacon usb hid serial bluetooth permissions`.split(
    " ",
  );

/** Replaces a property on the object and on its prototypes, where a cell could still find the original. */
function take(holder: object, name: string): void {
  const refusal = refuse(name);
  for (let at: object | null = holder; at; at = Object.getPrototypeOf(at))
    if (Object.hasOwn(at, name))
      Object.defineProperty(at, name, { value: refusal, writable: true, configurable: false });
}

/** A stub for a removed API; any use throws an error with the reason. */
function refuse(name: string): object {
  const complain = (): never => {
    throw new Error(
      `A cell of the book has no ${name}: cells run without network and storage, so that nobody has to trust a notebook to run it.`,
    );
  };
  return new Proxy(class {}, { apply: complain, construct: complain, get: complain });
}
