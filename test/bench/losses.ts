/** Times the batch losses, ours and others'. */
export async function losses(): Promise<number> {
  return 0;
}
