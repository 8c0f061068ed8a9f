import { hasRole, type Actor } from '@/lib/kernel/actor'

/** The record is read by the audit administrator alone, and written by everybody (三员分立). */
export const mayReadRecord = (actor: Actor): boolean => hasRole(actor, 'auditor')
