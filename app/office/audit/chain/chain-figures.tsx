import { Moment } from '@/components/ui/day'
import { Stat, StatRow } from '@/components/ui/stat'
import type { ChainState } from '@/lib/audit/queries/get-chain-state'

/** How far the record is sealed, and how far that is kept outside. */
export function ChainFigures({ state: { head, unsealedCount, anchor } }: { state: ChainState }) {
  return (
    <StatRow>
      <Stat
        label="已封存"
        value={(head?.count ?? 0).toLocaleString('zh-CN')}
        unit="条"
        note={head ? <>共 {head.number} 环</> : '还没有封存过'}
      />
      <Stat label="等待封存" value={unsealedCount} unit="条" note="十秒之内封存" />
      <Stat
        label="最近封存"
        value={head ? <Moment value={head.sealedAt} short /> : '—'}
        note={head ? `链头 ${shortHash(head.hash)}` : ''}
      />
      <Stat
        label="库外留存"
        value={anchor ? `第 ${anchor.number} 环` : '—'}
        note={anchor ? <Moment value={new Date(anchor.at)} /> : '还没有写到数据库之外'}
      />
    </StatRow>
  )
}

/** The beginning of a hash: enough to compare two by eye. */
export const shortHash = (hash: string): string => hash.slice(0, 12)
