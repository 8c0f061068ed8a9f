import type { Fen } from '@/lib/kernel/fen'
import type { ChainStep, Rulebook } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore } from '../model'

/** What decides which steps a case walks and whose desk each is on. */
export type ChainCase = Pick<ApplicationCore, 'amountFen' | 'townshipCode' | 'subjectKind'>

const isInBand = ({ amountBand }: ChainStep, amountFen: Fen | null): boolean => {
  if (amountBand === null) return true
  const amount = amountFen ?? 0
  return (
    (amountBand.from === null || amount >= amountBand.from) && (amountBand.below === null || amount < amountBand.below)
  )
}

/**
 * The steps this case walks, in order: those without an amount band, and those whose band holds its amount. An enterprise
 * that files by itself is not asked to confirm itself.
 */
export const stepsOf = (rulebook: Rulebook, { amountFen, subjectKind }: Omit<ChainCase, 'townshipCode'>): ChainStep[] =>
  rulebook.chain.filter(
    (step) => isInBand(step, amountFen) && (step.kind !== 'employerConfirmation' || subjectKind === 'talent'),
  )

/** The step that follows a code; null after the last. A code no longer walked (the amount changed) starts anew. */
export function stepAfter(steps: readonly ChainStep[], code: string): ChainStep | null {
  const index = steps.findIndex((step) => step.code === code)
  return index === -1 ? (steps[0] ?? null) : (steps[index + 1] ?? null)
}

/** The rulebook's step of a code, walked or not. */
export const stepOf = (rulebook: Rulebook, code: string | null): ChainStep | null =>
  rulebook.chain.find((step) => step.code === code) ?? null

/** Where a case starts again after a change that matters: the employer's word stands, every signature after it is void. */
export const firstDeskStep = (steps: readonly ChainStep[]): ChainStep | null =>
  steps.find((step) => step.kind !== 'employerConfirmation') ?? null

/** Where reviewers start again when the facts changed without the applicant: the intake's work stands. */
export const firstReviewStep = (steps: readonly ChainStep[]): ChainStep | null =>
  steps.find((step) => step.kind === 'review' || step.kind === 'decide') ?? null

/** Code of the unit whose desk the step is on; null for the employer, who is no unit of the county. */
export function unitOf(step: ChainStep, { townshipCode }: Pick<ChainCase, 'townshipCode'>): string | null {
  if (step.kind === 'employerConfirmation' || step.unit === 'applicantEmployer') return null
  return step.unit === 'applicantTownship' ? townshipCode : step.unit
}

/** Every unit of the chain, each once: who of the departments may see the case. */
export const chainUnits = (rulebook: Rulebook, place: Pick<ChainCase, 'townshipCode'>): string[] => [
  ...new Set(rulebook.chain.map((step) => unitOf(step, place)).filter((unit) => unit !== null)),
]

/** Whether a step may send the field back: 'payee' goes with every step that may return anything. */
export const mayReturnField = (step: ChainStep, field: string): boolean => {
  if (step.mayReturn === 'all') return true
  const plain = field.replace(/^material:/, '')
  return (
    step.mayReturn.length > 0 && (field === 'payee' || step.mayReturn.includes(field) || step.mayReturn.includes(plain))
  )
}
