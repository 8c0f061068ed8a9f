import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addDecisionScan } from '@/lib/application/commands/add-decision-scan'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import type { ChainStep, Rulebook } from '@/lib/policy/rulebook/schema'
import { succeed } from '../succeed'
import { at, later } from './days'
import { demoPaper } from './paper'
import type { People } from './people'

/** The step at which a case of the demo is left standing. */
export type Stop = 'employer' | 'intake' | 'review' | 'decide' | 'approved'

const STOP_OF: Record<ChainStep['kind'], Stop> = {
  employerConfirmation: 'employer',
  intake: 'intake',
  review: 'review',
  decide: 'decide',
}

export type Standing = {
  readonly id: string
  readonly version: number
  readonly status: string
  readonly step: ChainStep | null
  readonly actor: Actor | null
}

/** Where a case stands and who is to act on it next. */
export async function standingOf(
  people: People,
  rulebook: Rulebook,
  countyCode: string,
  id: string,
): Promise<Standing> {
  const row = await prisma.application.findFirstOrThrow({ where: { countyCode, id } })
  const step = rulebook.chain.find(({ code }) => code === row.stepCode) ?? null
  const { version, status } = row
  if (step?.kind === 'employerConfirmation') {
    return { id, version, status, step, actor: row.employerId === null ? null : people.contactOf(row.employerId) }
  }
  const actor = step && row.unitCode !== null ? people.staff(step.role, row.unitCode) : null
  return { id, version, status, step, actor }
}

type Walk = { readonly people: People; readonly rulebook: Rulebook; readonly countyCode: string }

/** Takes a submitted case from desk to desk, one working day each, until it stands at `stop`. Answers with the last day. */
export async function walkCase(walk: Walk, id: string, stop: Stop, submittedOn: PlainDate): Promise<PlainDate> {
  let day = submittedOn
  for (;;) {
    const standing = await standingOf(walk.people, walk.rulebook, walk.countyCode, id)
    const { step } = standing
    if (step === null || STOP_OF[step.kind] === stop) return day
    day = later(day, step.kind === 'review' ? 2 : 1)
    succeed(`${step.code} of ${id}`, await passStep(standing, step, at(day, 10, 20)))
  }
}

function passStep({ id, version, actor }: Standing, step: ChainStep, now: Date) {
  if (!actor) throw new Error(`seed: nobody to act at ${step.code}`)
  const seen = { applicationId: id, version }
  switch (step.kind) {
    case 'employerConfirmation':
      return confirmEmployment(actor, { ...seen, opinion: '情况属实，系本单位在职人员。' }, now)
    case 'intake':
      return acceptApplication(actor, { ...seen, opinion: '材料齐全，予以受理。' }, now)
    case 'review':
    case 'decide':
      return approveStep(actor, seen, step, now)
  }
}

/** Where the step is decided on paper, with the minute of the day's meeting and its scan. */
async function approveStep(
  actor: Actor,
  seen: { readonly applicationId: string; readonly version: number },
  { offline }: ChainStep,
  now: Date,
) {
  const opinion = '经核对登记信息和材料，符合条件，同意。'
  if (!offline) return approveApplication(actor, { ...seen, opinion }, now)
  const scan = { applicationId: seen.applicationId, name: '会议纪要.pdf', bytes: demoPaper('minute') }
  const { id: scanId } = succeed('scan', await addDecisionScan(actor, scan, now))
  const decidedOn = dateIn(now)
  const record = { minuteNumber: `云人才纪〔${decidedOn.slice(0, 4)}〕6号`, decidedOn, signer: '周正', scanId }
  return approveApplication(actor, { ...seen, opinion, ...record }, now)
}

/** 退回补正 by whoever has the case: the first material, or the account. */
export async function returnCase(walk: Walk, id: string, now: Date): Promise<void> {
  const { version, actor, step } = await standingOf(walk.people, walk.rulebook, walk.countyCode, id)
  if (!actor || !step) throw new Error(`seed: nobody to return ${id}`)
  const [material] = walk.rulebook.evidence.materials
  const field = material ? `material:${material.code}` : 'payee'
  const message = material ? `${material.name}缺少签章页，请补充上传。` : '开户行请写到支行。'
  const input = {
    applicationId: id,
    version,
    opinion: '材料不完整，请按要求补正后重新提交。',
    fields: { [field]: message },
  }
  succeed(`return of ${id}`, await returnApplication(actor, input, now))
}

/** 不予通过 by whoever has the case. */
export async function declineCase(walk: Walk, id: string, now: Date): Promise<void> {
  const { version, actor } = await standingOf(walk.people, walk.rulebook, walk.countyCode, id)
  const [criterion] = walk.rulebook.criteria
  if (!actor || !criterion) throw new Error(`seed: nobody to decline ${id}`)
  const opinion = '经与用人单位核实，申报人已不在岗，不符合该条规定的条件。'
  succeed(
    `refusal of ${id}`,
    await declineApplication(actor, { applicationId: id, version, clause: criterion.clause, opinion }, now),
  )
}
