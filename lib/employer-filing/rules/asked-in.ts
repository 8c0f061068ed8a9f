import type { VersionLine } from '@/lib/policy/model'
import type { AskedFact } from '@/lib/policy/rulebook/schema'

/** What the forms of an item may ask, whichever of its versions is for the person: each fact once. */
export function askedIn(line: VersionLine): AskedFact[] {
  const asked = line.flatMap(({ rulebook }) => rulebook.evidence.asked)
  return asked.filter(({ fact }, index) => asked.findIndex((other) => other.fact === fact) === index)
}
