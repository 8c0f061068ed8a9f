import type { Actor } from '@/lib/kernel/actor'
import { type Failure, invalidField } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { mayWritePolicy } from '../permission'
import { readUnfinished } from '../rulebook/read-text'
import { rulebookSchema } from '../rulebook/schema'
import type { RulebookTextInput } from '../schema'

/** What a text written by hand says, for the editor to go on with. Refused with the lines that cannot be read at all. */
export function readRulebookText(
  actor: Actor,
  { text }: RulebookTextInput,
): Promise<Result<{ document: unknown }, Failure>> {
  const refusal = mayWritePolicy(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const read = readUnfinished(text, rulebookSchema)
  if (read.ok) return Promise.resolve(ok({ document: read.value }))
  const faults = read.failure.map(({ line, message }) => (line === null ? message : `第 ${line} 行：${message}`))
  return Promise.resolve(fail(invalidField('text', faults.join('\n'))))
}
