import type { CorrectTalentInput } from '../schema'
import type { RecordInputs } from './record-inputs'

/** What a form says of a person. */
export type BasicFields = Omit<
  CorrectTalentInput,
  'talentId' | 'version' | 'acknowledgedVersion' | 'was' | 'status' | 'reason' | 'correctionId' | 'sourceDocument'
>

/** What one row of a sheet says of a person: who it is, and what is to be entered. */
export type TalentEntry = {
  readonly row: number
  /** Something in the sheet is wrong with the row: it is not entered, only asked whether it could be brought at all. */
  readonly isDoubtful: boolean
  /** '' where the sheet does not say. */
  readonly name: string
  readonly identityKind: BasicFields['identityKind']
  /** As parseIdentityDocument gives it. */
  readonly identityNumber: string
  /** What the row says of the person; null where it only brings records. */
  readonly fields: Partial<BasicFields> | null
  /** 本县有无住房, where the row says so. */
  readonly ownsHomeInCounty: boolean | null
  readonly records: RecordInputs
}
