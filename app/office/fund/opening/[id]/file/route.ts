import { enterOpeningSheet } from '@/lib/opening-balance/commands/enter-opening-sheet'
import type { OpeningFileInput } from '@/lib/opening-balance/schema'
import type { Actor } from '@/lib/kernel/actor'
import { businessNow } from '@/lib/platform/clock'
import { currentActor } from '@/lib/platform/session'
import { receiveFile, refuse, refuseFailure, type Outcome } from '../../receive-file'

const MAXIMUM_BYTES = 10 * 1024 * 1024

/** A filled-in 期初待遇登记表. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/office/fund/opening/[id]/file'>,
): Promise<Response> {
  const actor = await currentActor()
  return receiveFile(request, { actor, batchId: (await params).id, maximumBytes: MAXIMUM_BYTES, take: enter })
}

async function enter(actor: Actor, file: OpeningFileInput): Promise<Outcome> {
  const entered = await enterOpeningSheet(actor, file, await businessNow())
  if (!entered.ok) return refuseFailure(entered.failure)
  const { lines, faults, notices } = entered.value
  if (faults > 0)
    return refuse(
      200,
      `表格有 ${faults} 处错误，一行都没有录入。错误逐条列在页面上，可下载错误明细表改正后再传。`,
      ...notices,
    )
  return { status: 200, summary: [`已录入 ${lines} 笔`, ...notices].join('；') }
}
