import type { Actor } from '@/lib/kernel/actor'
import { sha256 } from '@/lib/platform/crypto'
import { mayKeepQuality, mayReadQuality } from '../permission'
import {
  findList,
  findQualityRounds,
  findReviewerQuality,
  findSample,
  type QualityRoundRow,
  type ReviewerQuality,
  type SampleRow,
} from '../repository/quality-view'
import { drawSample, listText } from '../rules/quality-sample'

export type QualityView = {
  readonly open: QualityRoundRow | null
  readonly drawn: readonly QualityRoundRow[]
  /** The round that is shown: the latest drawn one, or the one asked for. */
  readonly shown: QualityRoundRow | null
  readonly sample: readonly SampleRow[]
  /** Whether seed and list, taken together anew, give exactly the sample that was kept. */
  readonly isRederived: boolean
  readonly reviewers: readonly ReviewerQuality[]
  readonly mayKeep: boolean
}

/** 审核抽查: the rounds, the sample of one of them drawn again before the reader's eyes, and what was found of each reviewer. */
export async function getQuality(actor: Actor, roundId: string | null): Promise<QualityView | null> {
  if (!mayReadQuality(actor)) return null
  const { countyCode, accountId } = actor
  const rounds = await findQualityRounds(countyCode)
  const drawn = rounds.filter(({ status }) => status === 'drawn')
  const shown = (roundId === null ? drawn[0] : drawn.find(({ id }) => id === roundId)) ?? null
  const [sample, isRederived, reviewers] = await Promise.all([
    shown ? findSample(countyCode, { roundId: shown.id, accountId }) : [],
    shown ? rederives(countyCode, shown) : true,
    findReviewerQuality(countyCode),
  ])
  const open = rounds.find(({ status }) => status === 'open') ?? null
  return { open, drawn, shown, sample, isRederived, reviewers, mayKeep: mayKeepQuality(actor) === null }
}

async function rederives(countyCode: string, { id, seed, commitment, listHash }: QualityRoundRow): Promise<boolean> {
  const list = await findList(countyCode, id)
  if (seed === null || sha256(seed) !== commitment || sha256(listText(list)) !== listHash) return false
  const sample = drawSample(list, seed, sha256)
  return list.every(({ decisionId, sampled }) => (sample.get(decisionId) ?? null) === sampled)
}
