import type { MatchState, MatchVerdict } from './model'

export const MATCH_VERDICT_LABELS: Record<MatchVerdict, string> = { met: '符合', unknown: '可能符合' }
export const MATCH_STATE_LABELS: Record<MatchState, string> = { open: '未申报', filed: '申报中', granted: '已享受' }
