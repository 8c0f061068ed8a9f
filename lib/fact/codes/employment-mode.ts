import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { ownTable } from './code-table'

export const EMPLOYMENT_MODES = ownTable('用工方式', OWN_CODE_LISTS.employmentMode)
