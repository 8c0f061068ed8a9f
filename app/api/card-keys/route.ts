import { z } from 'zod'
import { defineRead } from '@/lib/platform/read'
import { listCardKeys } from '@/lib/talent-card/queries/list-card-keys'

/** The public keys of this county's cards (JWK Set), so that another county's scanner can check them. */
export const GET = defineRead({ audience: 'public', input: z.strictObject({}), run: () => listCardKeys() })
