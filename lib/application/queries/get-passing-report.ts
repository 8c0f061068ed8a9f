import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { findPassingReport, type PassingReport } from '../repository/passing-reports'

export type { PassingReport, PassingReportLine } from '../repository/passing-reports'

/** What became of each case of a 批量办理, for whoever did it; null for everybody else. */
export const getPassingReport = (actor: Actor, id: string): Promise<PassingReport | null> =>
  isId(id) ? findPassingReport(reading, actor, id) : Promise.resolve(null)
