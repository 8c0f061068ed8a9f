import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { PAPER_KINDS, type PaperKind, type TemplateVersion } from '../model'
import { mayChangeTemplates, mayReadTemplates } from '../permission'
import { findTemplates } from '../repository/paper-templates'

export type TemplateShelf = {
  readonly kinds: readonly { readonly kind: PaperKind; readonly versions: readonly TemplateVersion[] }[]
  readonly mayChange: boolean
}

/** Every paper with the versions the office brought, newest first; null for whoever prints none. */
export async function listTemplates(actor: Actor): Promise<TemplateShelf | null> {
  if (!mayReadTemplates(actor)) return null
  const all = await findTemplates(reading, actor.countyCode)
  return {
    kinds: PAPER_KINDS.map((kind) => ({ kind, versions: all.filter((version) => version.kind === kind) })),
    mayChange: mayChangeTemplates(actor) === null,
  }
}
