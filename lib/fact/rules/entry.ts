import type { PlainDate } from '@/lib/kernel/plain-date'

/** Where many rows came from. `isDeclared`: the source cannot vouch for them, so they wait for verification. */
export type EntrySource = {
  readonly source: string
  /** The day as of which the source speaks. */
  readonly sourceDay: PlainDate
  readonly sourceDocument: string | null
  readonly isDeclared: boolean
}

/** Why a row of many is not entered; `field` is the name of the form's field. */
export type EntryFault = { readonly row: number; readonly field: string; readonly code: string; readonly text: string }

/** What entering a row does to the register. */
export type EntryOutcome = { readonly row: number; readonly is: 'created' | 'changed' | 'same' }
