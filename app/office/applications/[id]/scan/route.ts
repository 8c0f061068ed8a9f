import { takeUpload } from '@/app/api/files/take-upload'
import { addDecisionScan } from '@/lib/application/commands/add-decision-scan'
import { AddDecisionScanInput } from '@/lib/application/schema'
import { MAXIMUM_FILE_BYTES } from '@/lib/attachment/model'

/** Takes the scan of what was decided on paper, before it is recorded. */
export async function POST(
  request: Request,
  { params }: RouteContext<'/office/applications/[id]/scan'>,
): Promise<Response> {
  const { id } = await params
  return takeUpload(request, {
    maximum: MAXIMUM_FILE_BYTES,
    run: (actor, upload, now) => {
      const parsed = AddDecisionScanInput.safeParse({ applicationId: id, ...upload })
      return parsed.success
        ? addDecisionScan(actor, parsed.data, now)
        : (parsed.error.issues[0]?.message ?? '请求参数有误。')
    },
  })
}
