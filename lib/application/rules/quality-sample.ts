/** An approval of a round's list. Lists are in the order of the approvals: by their ids, which grow. */
export type Listed = { readonly decisionId: string; readonly reviewerId: string }
/** `drawn`: by the seed. `first`: a reviewer's first of the round, which is always looked at. */
export const SAMPLED = ['drawn', 'first'] as const
export type Sampled = (typeof SAMPLED)[number]
type Digest = (text: string) => string

export const SHARE_PERCENT = 10

/** What is hashed of a list: its approvals and who gave them, a line each, in their order. */
export const listText = (list: readonly Listed[]): string =>
  list.map(({ decisionId, reviewerId }) => `${decisionId} ${reviewerId}\n`).join('')

/** By what an approval is ranked: sha-256 of `<seed>:<approval>` in hexadecimal, the smallest first. */
export const rankText = (seed: string, decisionId: string): string => `${seed}:${decisionId}`

/**
 * Draws the sample: a tenth of the list, rounded up and one at least, of the smallest ranks; and the first approval of
 * every reviewer on it. Anybody with the seed and the list comes to the same.
 */
export function drawSample(list: readonly Listed[], seed: string, digest: Digest): Map<string, Sampled> {
  const count = Math.ceil((list.length * SHARE_PERCENT) / 100)
  const ranked = list
    .map(({ decisionId }) => ({ decisionId, rank: digest(rankText(seed, decisionId)) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const sample = new Map<string, Sampled>()
  const met = new Set<string>()
  for (const { decisionId, reviewerId } of list) {
    if (!met.has(reviewerId)) sample.set(decisionId, 'first')
    met.add(reviewerId)
  }
  for (const { decisionId } of ranked.slice(0, count)) sample.set(decisionId, 'drawn')
  return sample
}
