import { z } from 'zod'

/** The whole record is verified, or nothing: there is nothing to choose. */
export const CheckRecordInput = z.strictObject({})
