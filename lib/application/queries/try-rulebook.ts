import type { FactReader } from '@/lib/fact/catalogue'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { assess } from '@/lib/policy/engine/assess'
import type { Assessment, AssessmentContext } from '@/lib/policy/engine/assessment'
import { completeReader } from '@/lib/policy/engine/received-reader'
import { mayReadDrafts } from '@/lib/policy/permission'
import type { RulebookIssue } from '@/lib/policy/rulebook/issue'
import { parseRulebook } from '@/lib/policy/rulebook/parse'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { factsRead } from '@/lib/policy/trial/facts-read'
import { type TrialField, trialFields } from '@/lib/policy/trial/fields'
import { overlaid, overlaidAwards, overlayOf, put } from '@/lib/policy/trial/overlay'
import { trialContext, type TrialFacts, trialReader } from '@/lib/policy/trial/person'
import { type TriedPeople, triedPeople } from '@/lib/policy/trial/tried-people'
import { withoutSensitive } from '@/lib/policy/trial/without-sensitive'
import type { TrialQuestion, TrialSubject } from '@/lib/policy/trial/schema'
import { writeCases } from '@/lib/policy/trial/write-cases'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { readParties } from '../steps/read-parties'

export type TrialAnswer =
  | { readonly kind: 'faults'; readonly faults: readonly RulebookIssue[] }
  | ({ readonly kind: 'people'; readonly cases: string } & TriedPeople)
  | {
      readonly kind: 'person'
      readonly assessment: Assessment
      readonly fields: readonly TrialField[]
      readonly clauses: Readonly<Record<string, string>>
      /** The person as a file of cases; null of somebody of the register, who belongs in no file. */
      readonly cases: string | null
    }

/**
 * A rulebook tried before it is published, by the engine that decides cases: without a person, on everybody whom it
 * proposes itself; with one, sentence by sentence, whatever is said otherwise of them. Keeps nothing. Null for whom the
 * desk's drafts, or the person of the register, are not to be seen.
 */
export async function tryRulebook(actor: Actor, question: TrialQuestion, now: Date): Promise<TrialAnswer | null> {
  if (!mayReadDrafts(actor)) return null
  const parsed = parseRulebook(question.text)
  if (!parsed.ok) return { kind: 'faults', faults: parsed.failure }
  const { rulebook } = parsed.value
  const day = question.day ?? dateIn(now)
  if (question.person === undefined) {
    const tried = triedPeople(rulebook, day)
    const people = tried.groups.flatMap((group) => group.people)
    return { kind: 'people', ...tried, cases: people.length === 0 ? '' : writeCases(rulebook, tried.day, people) }
  }
  const known = await readKnown(actor, question.person, { day, now })
  return known && tryPerson(rulebook, known, question, day)
}

type Known = {
  readonly reader: FactReader
  readonly context: AssessmentContext
  /** Null of somebody of the register. */
  readonly facts: TrialFacts | null
}

async function readKnown(
  actor: Actor,
  person: TrialSubject,
  { day, now }: { day: PlainDate; now: Date },
): Promise<Known | null> {
  if (person.kind === 'made')
    return {
      reader: trialReader(person.facts),
      context: trialContext({ facts: person.facts, day }),
      facts: person.facts,
    }
  const found = await getTalent(actor, person.talentId, now)
  if (!found) return null
  const ids = { talentId: person.talentId, enterpriseId: null, employerId: found.talent.employerId }
  const { register, context } = await readParties(reading, actor.countyCode, ids, null)
  return { reader: register, context, facts: null }
}

function tryPerson(
  rulebook: Rulebook,
  { reader, context, facts }: Known,
  { changes }: TrialQuestion,
  day: PlainDate,
): TrialAnswer {
  const overlay = overlayOf(changes, { reader, day, reads: factsRead(rulebook, day) })
  const received = overlaidAwards(context.received, overlay, { subjectId: context.subjectId, day })
  const changed = { reader: overlaid(reader, overlay), context: { ...context, received } }
  const assessment = assess(rulebook, changed.reader, { applicationDay: day, context: changed.context })
  const scene = { reader: completeReader(changed.reader, changed.context), day, changes, hides: facts === null }
  return {
    kind: 'person',
    assessment: facts === null ? withoutSensitive(assessment) : assessment,
    fields: trialFields(rulebook, scene),
    clauses: Object.fromEntries(rulebook.document.clauses.map(({ ref, text }) => [ref, text])),
    cases: facts === null ? null : writeCases(rulebook, day, [{ name: '试算的人', facts: put(facts, overlay) }]),
  }
}
