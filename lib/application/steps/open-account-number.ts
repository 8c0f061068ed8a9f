import { unseal } from '@/lib/platform/crypto'
import { PAYEE_ACCOUNT } from '../rules/sealed-purposes'

/** An account number in clear, from the sealed form a payee account or a bank line carries. For the bank's file only. */
export const openAccountNumber = (sealed: string): string => unseal(PAYEE_ACCOUNT, sealed)
