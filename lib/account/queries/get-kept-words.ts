import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayKeepWords } from '../permission'
import { findKeptWords, type KeptWords } from '../repository/kept-words'
import type { KeptWordsInput } from '../schema'

/** What the actor has typed into a form and not sent; null when there is nothing. */
export const getKeptWords = async (actor: Actor, { form }: KeptWordsInput): Promise<KeptWords | null> =>
  mayKeepWords(actor) ? null : findKeptWords(reading, actor, form)
