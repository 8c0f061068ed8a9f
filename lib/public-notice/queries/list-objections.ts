import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { ObjectionStatus } from '../flow'
import { mayReadObjections } from '../permission'
import { findObjectionLines, type ObjectionLine } from '../repository/notice-lists'

export type { ObjectionLine } from '../repository/notice-lists'

/** Objections and leads for the desk, those waiting first; nothing for anybody else. */
export async function listObjections(
  actor: Actor,
  filter: { noticeId?: string; status?: ObjectionStatus },
): Promise<ObjectionLine[]> {
  return mayReadObjections(actor) ? findObjectionLines(reading, actor.countyCode, filter) : []
}
