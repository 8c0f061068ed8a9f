import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { ownTable } from './code-table'

/** Highest first. */
export const HONOUR_LEVELS = ownTable('荣誉级别', OWN_CODE_LISTS.honourLevel)
