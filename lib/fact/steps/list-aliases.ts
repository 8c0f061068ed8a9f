import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { findAliases } from '../repository/subject-aliases'

/** The entries of a register that went into this one: what was done about them was done about this one. */
export const listAliases = (tx: Tx, countyCode: string, subject: Subject): Promise<string[]> =>
  findAliases(tx, countyCode, subject)
