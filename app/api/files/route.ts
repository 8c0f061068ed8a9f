import { addMaterial } from '@/lib/application/commands/add-material'
import { AddMaterialInput } from '@/lib/application/schema'
import { MAXIMUM_FILE_BYTES } from '@/lib/attachment/model'
import { takeUpload } from './take-upload'

/** Takes one paper of a case: the case and the paper in the address. */
export function POST(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams
  return takeUpload(request, {
    maximum: MAXIMUM_FILE_BYTES,
    run: (actor, upload, now) => {
      const asked = { applicationId: query.get('application'), materialCode: query.get('material') }
      const parsed = AddMaterialInput.safeParse({ ...asked, ...upload })
      return parsed.success
        ? addMaterial(actor, parsed.data, now)
        : (parsed.error.issues[0]?.message ?? '请求参数有误。')
    },
  })
}
