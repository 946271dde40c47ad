/** An error that the user can correct. Commands print its message without a stack. */
export class UserError extends Error {
  override name = "UserError";
}
