import { z } from 'zod'
import { type JsonSchema, type Place, placeAt } from './place'

const ROOTS = new WeakMap<z.ZodType, JsonSchema>()

/** The whole document that a schema reads. What may be written is taken from the schema itself, never listed again. */
export function placeOf(schema: z.ZodType): Place {
  const known = ROOTS.get(schema)
  const root = known ?? (z.toJSONSchema(schema, { io: 'input' }) as JsonSchema)
  ROOTS.set(schema, root)
  return placeAt(root, [root])
}
