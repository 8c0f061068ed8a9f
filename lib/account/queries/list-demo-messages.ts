import type { Actor } from '@/lib/kernel/actor'
import { isDemo } from '@/lib/platform/env'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { findMessages, type DemoMessage } from '../repository/outbox-messages'

const SHOWN = 50

/** 演示收件箱: what was sent to whom, in clear. Null in production, where nobody reads other people's messages. */
export async function listDemoMessages(actor: Actor, phone: string | null): Promise<DemoMessage[] | null> {
  return isDemo() ? pastTheFence(() => findMessages(reading, actor.countyCode, phone, SHOWN)) : null
}
