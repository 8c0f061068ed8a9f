import { z } from 'zod'
import { defineRead } from '@/lib/platform/read'
import { getImportProgress } from '@/lib/register-import/queries/get-import-progress'

/** How far the work on an import has come. */
export const GET = defineRead({
  input: z.strictObject({ id: z.string().max(40) }),
  run: (actor, { id }) => getImportProgress(actor, id),
})
