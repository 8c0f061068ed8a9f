import { currentActor } from '@/lib/platform/session'
import { returnComparison } from '@/lib/register-import/commands/return-comparison'
import { mayReturnComparisons } from '@/lib/register-import/permission'
import { ReturnComparisonInput } from '@/lib/register-import/schema'
import { receiveWorkbook } from '../../receive-workbook'

/** Takes an answered list back. */
export const POST = async (request: Request): Promise<Response> =>
  receiveWorkbook(request, {
    actor: await currentActor(),
    mayAsk: mayReturnComparisons,
    input: ReturnComparisonInput,
    run: returnComparison,
  })
