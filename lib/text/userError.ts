/** A mistake the reader of the message can mend: shown without a stack. */
export class UserError extends Error {
  override name = "UserError";
}
