import { currentActor } from '@/lib/platform/session'
import { uploadImport } from '@/lib/register-import/commands/upload-import'
import { mayImport } from '@/lib/register-import/permission'
import { UploadImportInput } from '@/lib/register-import/schema'
import { receiveWorkbook } from '../receive-workbook'

/** Takes a workbook in, for the worker to check. */
export const POST = async (request: Request): Promise<Response> =>
  receiveWorkbook(request, {
    actor: await currentActor(),
    mayAsk: (actor) => mayImport(actor, 'upload'),
    input: UploadImportInput,
    run: uploadImport,
  })
