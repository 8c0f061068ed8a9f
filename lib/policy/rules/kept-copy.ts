import type { LatestVersion } from '../model'
import { checkDocument, type CheckedDocument } from '../rulebook/editor/check-document'
import { differencesOf, type DocumentDifference } from '../rulebook/editor/differences'
import { clockText } from './saved-text'

/** A version that somebody saved since the document was opened. */
export type Overtaken = {
  readonly hash: string
  readonly savedBy: string
  readonly savedAt: string
  readonly document: unknown
  readonly differences: readonly DocumentDifference[]
}

/** The document as it stands, and what others did to the item meanwhile. */
export type KeptCopy = CheckedDocument & {
  readonly others: readonly { readonly name: string; readonly at: string }[]
  readonly overtaken: Overtaken | null
}

type Standing = {
  readonly document: unknown
  readonly baseHash: string
  readonly others: readonly { readonly name: string; readonly changedAt: Date }[]
  readonly latest: LatestVersion | null
}

export const keptCopyOf = ({ document, baseHash, others, latest }: Standing): KeptCopy => ({
  ...checkDocument(document),
  others: others.map(({ name, changedAt }) => ({ name, at: clockText(changedAt) })),
  overtaken: latest === null || latest.hash === baseHash ? null : overtakenBy(latest, document),
})

const overtakenBy = ({ hash, savedBy, savedAt, document }: LatestVersion, mine: unknown): Overtaken => ({
  hash,
  savedBy,
  savedAt: clockText(savedAt),
  document,
  differences: differencesOf(mine, document),
})
