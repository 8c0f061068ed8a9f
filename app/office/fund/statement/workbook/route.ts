import { notFound } from 'next/navigation'
import type { NextRequest } from 'next/server'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { takeStatement } from '@/lib/subsidy/commands/take-statement'
import { TakeStatementInput } from '@/lib/subsidy/schema'
import { workbookResponse } from '../../opening/workbook-response'

/** 月末对账表 as a workbook. */
export async function GET(request: NextRequest): Promise<Response> {
  const actor = await requireStaff()
  const { fund: fundId, month } = Object.fromEntries(request.nextUrl.searchParams)
  const input = TakeStatementInput.safeParse({ fundId, month })
  const taken = input.success ? await takeStatement(actor, input.data, await businessNow()) : null
  if (!taken?.ok) notFound()
  return workbookResponse(taken.value)
}
