import { addMaterial } from '@/lib/application/commands/add-material'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { SetPayeeAccountInput } from '@/lib/application/schema'
import type { Actor } from '@/lib/kernel/actor'
import { luhnCheckOf } from '@/lib/kernel/bank-account'
import type { Failure } from '@/lib/kernel/failure'
import { prisma } from '@/lib/platform/prisma'
import { succeed } from '../succeed'
import { ANSWERS, type Answers } from './answers'
import { demoPaper } from './paper'

export type Filing = {
  readonly itemId: string
  readonly versionId: string
  readonly talentId?: string
  readonly serial: number
}

/** Begins a case and fills in whatever submitting asks for, as the person would: answers, papers, account. Answers with its id. */
export async function draftCase(actor: Actor, filing: Filing, now: Date): Promise<string> {
  const { itemId, talentId, serial } = filing
  const { id } = succeed('start', await startApplication(actor, { itemId, talentId }, now))
  const account = accountOf(serial)
  const payee = SetPayeeAccountInput.parse({
    applicationId: id,
    bankName: '云岭农村商业银行城关支行',
    account,
    accountAgain: account,
  })
  const set = await setPayeeAccount(actor, payee, now)
  if (!set.ok && set.failure.kind !== 'refused') succeed('payee', set)
  return id
}

/** Submits a draft, putting right what is named until nothing is. False when the policy plainly refuses. */
export async function submitCase(actor: Actor, id: string, now: Date, given: Answers = ANSWERS): Promise<boolean> {
  for (let round = 0; round < 4; round += 1) {
    const { versionId } = await prisma.application.findFirstOrThrow({ where: { countyCode: actor.countyCode, id } })
    const result = await submitApplication(actor, { applicationId: id, versionId, consents: [...CONSENT_KINDS] }, now)
    if (result.ok) return true
    if (result.failure.kind === 'refused') return false
    await putRight(actor, id, { failure: result.failure, given }, now)
  }
  throw new Error(`seed: case ${id} cannot be submitted`)
}

async function putRight(
  actor: Actor,
  id: string,
  { failure, given }: { failure: Failure; given: Answers },
  now: Date,
): Promise<void> {
  if (failure.kind !== 'invalid') throw new Error(`seed: ${JSON.stringify(failure)}`)
  const fields = failure.issues.map(({ path }) => path)
  const answers = fields.filter((path) => path.startsWith('answers/')).map((path) => path.slice('answers/'.length))
  if (answers.length > 0) {
    const typed = Object.fromEntries(answers.map((fact) => [fact, answerTo(given, fact)]))
    succeed('answers', await saveDraft(actor, { applicationId: id, answers: typed }, now))
  }
  for (const path of fields.filter((field) => field.startsWith('material/'))) {
    const materialCode = path.slice('material/'.length)
    const paper = { applicationId: id, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) }
    succeed(`paper ${materialCode}`, await addMaterial(actor, paper, now))
  }
}

function answerTo(given: Answers, fact: string): string {
  const answer = given[fact]
  if (answer === undefined) throw new Error(`seed: no answer prepared for ${fact}`)
  return answer
}

/** A bank account that is nobody's: a prefix no bank has issued, and a right check digit. */
function accountOf(serial: number): string {
  const body = `62999951079${String(serial).padStart(7, '0')}`
  return `${body}${luhnCheckOf(body)}`
}
