import { dateIn } from '@/lib/kernel/plain-date'
import type { Finding } from './finding'

type Checked = { readonly checkedAt: Date; readonly findings: readonly Finding[]; readonly findingCount: number }

const HOUR_MS = 3_600_000

/** A clock that was set back must not put the verification off. */
export const isCheckDue = (last: Pick<Checked, 'checkedAt'> | null, now: Date): boolean =>
  last === null || Math.abs(now.getTime() - last.checkedAt.getTime()) >= HOUR_MS

const saidBy = ({ findingCount, findings }: Checked): string =>
  JSON.stringify([findingCount, findings.map(({ kind, seal, seq, rowId }) => [kind, seal, seq, rowId])])

/** Whether there is something to tell: a finding that was not told before, or not today. */
export const isNews = (last: Checked | null, now: Checked): boolean =>
  now.findingCount > 0 &&
  (last === null || saidBy(last) !== saidBy(now) || dateIn(last.checkedAt) !== dateIn(now.checkedAt))
