import type { Change } from '@/lib/fact/model'
import { differences } from '@/lib/fact/rules/differences'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { findTalentsWithRecords } from '../repository/talent-records'
import { updateCurrent } from '../repository/talents'
import { currentValues } from '../rules/current-values'
import { currentFactValues } from '../rules/talent-values'

/** Reads the records again, writes what follows from them into the row, and answers with the facts that changed. */
export async function refreshCurrent(
  tx: Tx,
  countyCode: string,
  refreshed: { talent: Talent; ownsHomeInCounty?: boolean; now: Date },
): Promise<Record<string, Change>> {
  const { talent, now } = refreshed
  const [found] = await findTalentsWithRecords(tx, countyCode, [talent.id])
  if (!found) throw new Error('the talent vanished within a transaction')
  const current = currentValues(found.records, dateIn(now))
  const ownsHomeInCounty = refreshed.ownsHomeInCounty ?? found.talent.ownsHomeInCounty
  await updateCurrent(tx, countyCode, { id: talent.id, current: { ...current, ownsHomeInCounty }, now })
  const home = 'housing.ownsHomeInCounty'
  return differences(
    { ...currentFactValues(talent), [home]: talent.ownsHomeInCounty },
    { ...currentFactValues(current), [home]: ownsHomeInCounty },
  )
}
