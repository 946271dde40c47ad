/**
 * The options of a socket that receives at most 16 MB in one frame, and disconnects a sender of more. Jupyter's server
 * passes on messages of at most 10 MB.
 */
export const limited: { readonly maxMessageSize: number } = { maxMessageSize: 2 ** 24 };
