import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { ownTable } from './code-table'

/** What the certificate's school was listed as; the policy says which of them it counts. */
export const SCHOOL_TIERS = ownTable('院校层次', OWN_CODE_LISTS.schoolTier)
