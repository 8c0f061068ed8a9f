import { receiveWorkbook } from '@/app/office/imports/receive-workbook'
import { fileOnBehalf } from '@/lib/application/commands/file-on-behalf'
import { mayFileForSomebody } from '@/lib/application/permission'
import { FileOnBehalfInput } from '@/lib/application/schema'
import { currentActor } from '@/lib/platform/session'

/** Takes the scan of the 授权委托书 with what is filed: a server action takes one megabyte at most. */
export const POST = async (request: Request): Promise<Response> =>
  receiveWorkbook(request, {
    actor: await currentActor(),
    mayAsk: mayFileForSomebody,
    input: FileOnBehalfInput,
    run: fileOnBehalf,
  })
