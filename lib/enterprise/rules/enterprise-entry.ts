import type { Fen } from '@/lib/kernel/fen'
import type { Uscc } from '@/lib/kernel/uscc'
import type { RegisterEnterpriseInput } from '../schema'

/** What a form says of an enterprise. */
export type EnterpriseFields = Omit<RegisterEnterpriseInput, 'requestId' | 'sourceDocument'>

/** What one row of a sheet says of an enterprise. */
export type EnterpriseEntry = {
  readonly row: number
  /** Something in the sheet is wrong with the row: it is not entered, only asked whether it could be brought at all. */
  readonly isDoubtful: boolean
  readonly uscc: Uscc
  /** '' where the sheet does not say. */
  readonly name: string
  /** What the row says of the enterprise; null where it only brings a year of tax. */
  readonly fields: Partial<EnterpriseFields> | null
  readonly taxYear: { readonly year: number; readonly taxFen: Fen; readonly revenueFen: Fen | null } | null
}
