import { notFound } from 'next/navigation'
import { requireStaff } from '@/lib/platform/session'
import { IMPORT_KINDS } from '@/lib/register-import/model'
import { getImportTemplate } from '@/lib/register-import/queries/get-import-template'
import { workbookResponse } from '../workbook-response'

/** The empty workbook of a kind, to be filled in. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireStaff()
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = IMPORT_KINDS.find((one) => one === asked)
  const template = kind ? await getImportTemplate(actor, kind) : null
  if (!template) notFound()
  return workbookResponse(template)
}
