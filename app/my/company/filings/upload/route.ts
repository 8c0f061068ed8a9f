import { receiveWorkbook } from '@/app/office/imports/receive-workbook'
import { uploadFiling } from '@/lib/employer-filing/commands/upload-filing'
import { mayFileForPeople } from '@/lib/employer-filing/permission'
import { UploadFilingInput } from '@/lib/employer-filing/schema'
import { currentActor } from '@/lib/platform/session'

/** Takes a sheet in, to be looked at. */
export const POST = async (request: Request): Promise<Response> =>
  receiveWorkbook(request, {
    actor: await currentActor(),
    mayAsk: mayFileForPeople,
    input: UploadFilingInput,
    run: uploadFiling,
  })
