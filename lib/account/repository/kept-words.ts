import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'

export type KeptWords = { readonly words: Readonly<Record<string, string>>; readonly keptAt: Date }

const keyOf = ({ countyCode, accountId }: Actor, form: string) => ({ countyCode, accountId, form })

/** What the actor has typed into the form and not sent. */
export async function findKeptWords(tx: Tx, actor: Actor, form: string): Promise<KeptWords | null> {
  const row = await tx.keptWords.findFirst({ where: keyOf(actor, form), select: { words: true, keptAt: true } })
  return row && { words: row.words as Record<string, string>, keptAt: row.keptAt }
}

/** Puts them in the place of what was kept before; answers whether nothing was. */
export async function replaceKeptWords(
  tx: Tx,
  actor: Actor,
  { form, words }: { readonly form: string; readonly words: Record<string, string> },
  now: Date,
): Promise<boolean> {
  const { count } = await tx.keptWords.updateMany({ where: keyOf(actor, form), data: { words, keptAt: now } })
  if (count > 0) return false
  await tx.keptWords.create({ data: { ...keyOf(actor, form), words, keptAt: now } })
  return true
}

export const deleteKeptWords = async (tx: Tx, actor: Actor, form: string): Promise<void> => {
  await tx.keptWords.deleteMany({ where: keyOf(actor, form) })
}
