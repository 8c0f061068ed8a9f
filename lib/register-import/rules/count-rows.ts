import type { EntryOutcome } from '@/lib/fact/rules/entry'
import type { ImportCounts } from '../model'
import type { Fault } from '../sheet/model'

/** Every row of the file counts once: as faulty, new, changing something, or saying nothing new. */
export function countRows(rowCount: number, outcomes: readonly EntryOutcome[], faults: readonly Fault[]): ImportCounts {
  const count = (is: EntryOutcome['is']) => outcomes.filter((outcome) => outcome.is === is).length
  return {
    rowCount,
    faultyRows: new Set(faults.map(({ row }) => row)).size,
    createdRows: count('created'),
    changedRows: count('changed'),
    sameRows: count('same'),
  }
}
