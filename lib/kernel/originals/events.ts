import type { EventEmitter } from "node:events";

/**
 * Lets an object of the kernel tell its events, whatever a cell has made of `EventEmitter.prototype.emit` and of
 * `Function.prototype.apply`, by which Node calls a listener: the kernel puts them back only when it hears of something.
 * To be called when all that is to hear the events listens.
 */
export function keepTelling(emitter: EventEmitter): void {
  keepOwn(emitter, "emit");
  for (const event of emitter.eventNames())
    for (const listener of emitter.rawListeners(event)) keepOwn(listener, "apply");
}

/** Makes a method that an object inherits its own. */
function keepOwn(object: object, method: string): void {
  const value = Reflect.get(object, method);
  Object.defineProperty(object, method, { value, writable: true, configurable: true });
}
