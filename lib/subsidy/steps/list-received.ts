import type { ReceivedSource } from '@/lib/application/ports'
import { findGranted } from '../repository/received'

/**
 * What people and enterprises have been granted before. Cases approved and not yet granted are the application slice's own
 * to add: only it knows which of them is the case being assessed.
 */
export const listReceived: ReceivedSource = async (tx, countyCode, of) =>
  of.talentIds.length === 0 && of.enterpriseIds.length === 0 ? [] : findGranted(tx, countyCode, of)
