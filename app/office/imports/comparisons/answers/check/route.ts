import { currentActor } from '@/lib/platform/session'
import { mayReturnComparisons } from '@/lib/register-import/permission'
import { checkReturned } from '@/lib/register-import/queries/check-returned'
import { ReturnComparisonInput } from '@/lib/register-import/schema'
import { receiveWorkbook } from '../../../receive-workbook'

/** Says what an answered list would decide; decides nothing. */
export const POST = async (request: Request): Promise<Response> =>
  receiveWorkbook(request, {
    actor: await currentActor(),
    mayAsk: mayReturnComparisons,
    input: ReturnComparisonInput,
    run: checkReturned,
  })
