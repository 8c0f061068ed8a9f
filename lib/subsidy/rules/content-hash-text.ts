/** What is hashed of a batch: every payment and its amount, in the order of their ids. */
export const contentHashText = (lines: readonly { readonly id: string; readonly netFen: number }[]): string =>
  lines
    .map(({ id, netFen }) => `${id}:${netFen}`)
    .toSorted()
    .join('\n')
