import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayReadObjections } from '../permission'
import { findObjectionLines, type ObjectionLine } from '../repository/notice-lists'
import { objectionPlaceText, parseObjectionPlace } from '../rules/objection-place'

export type { ObjectionLine } from '../repository/notice-lists'

const PAGE = 50

/** A page of the objections and leads for the desk, those waiting first; nothing for anybody else. */
export async function listObjections(
  actor: Actor,
  after?: string,
): Promise<{ rows: ObjectionLine[]; next: string | null }> {
  if (!mayReadObjections(actor)) return { rows: [], next: null }
  const page = { after: parseObjectionPlace(after), limit: PAGE + 1 }
  const found = await findObjectionLines(reading, actor.countyCode, page)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? objectionPlaceText({ ...last, at: last.filedAt }) : null }
}
