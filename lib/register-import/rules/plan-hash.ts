import { createHash } from 'node:crypto'
import type { EntryOutcome } from '@/lib/fact/rules/entry'
import type { Fault } from '../sheet/model'

/**
 * A digest of what each row of the file would do: what was shown is what is written, and a register that has changed in
 * between shows itself by another digest.
 */
export function planHash(outcomes: readonly EntryOutcome[], faults: readonly Fault[]): string {
  const hash = createHash('sha256')
  for (const { row, is } of [...outcomes].sort((a, b) => a.row - b.row)) hash.update(`${row} ${is}\n`)
  for (const fault of sortFaults(faults)) hash.update(`${fault.row} ${fault.header} ${fault.code}\n`)
  return hash.digest('hex')
}

/** In the order of the file. */
export const sortFaults = (faults: readonly Fault[]): Fault[] =>
  faults
    .map((fault, index) => ({ fault, index }))
    .sort((a, b) => a.fault.row - b.fault.row || a.index - b.index)
    .map(({ fault }) => fault)
