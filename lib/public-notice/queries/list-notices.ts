import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { findNoticePage, type NoticeLine, type NoticePage } from '../repository/notice-lists'

export type { NoticeLine } from '../repository/notice-lists'

/** 公示 as everybody may list them, newest first. `next` is where the following page begins; from an address that names no such place, at the beginning. */
export async function listNotices(
  actor: Actor,
  page: Omit<NoticePage, 'limit'> & { limit?: number },
): Promise<{ notices: NoticeLine[]; next: string | null }> {
  const limit = page.limit ?? 20
  const after = page.after !== undefined && isId(page.after) ? page.after : undefined
  const found = await findNoticePage(reading, actor.countyCode, { ...page, after, limit: limit + 1 })
  const notices = found.slice(0, limit)
  return { notices, next: found.length > limit ? (notices.at(-1)?.id ?? null) : null }
}
