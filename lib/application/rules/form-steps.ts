import type { FieldIssue } from '@/lib/kernel/failure'

/** The steps of the form, in order; those with nothing to do are left out of a case. */
export const FORM_STEPS = ['check', 'answers', 'materials', 'account', 'send'] as const
export type FormStep = (typeof FORM_STEPS)[number]

export const FORM_STEP_LABELS: Record<FormStep, string> = {
  check: '核对信息',
  answers: '补充填写',
  materials: '上传材料',
  account: '收款账户',
  send: '承诺与提交',
}

/** The step a problem is put right on. */
export function stepOfProblem({ path }: FieldIssue): FormStep {
  if (path.startsWith('answers/')) return 'answers'
  if (path.startsWith('material/')) return 'materials'
  return path === 'payee' ? 'account' : 'send'
}

/** Where a returned field ('material:<code>', 'payee', 'employer' or a fact key) is put right. */
export function stepOfReturned(field: string): FormStep {
  if (field.startsWith('material:')) return 'materials'
  if (field === 'payee') return 'account'
  return field === 'employer' ? 'check' : 'answers'
}

/** The place of a paper on its step, as an address names it. */
export const paperAnchor = (code: string): string => `material-${code}`

/** The steps a case has: nothing asked, no page of questions. */
export const stepsOfForm = (has: {
  readonly answers: boolean
  readonly materials: boolean
  readonly account: boolean
}): FormStep[] => FORM_STEPS.filter((step) => step === 'check' || step === 'send' || has[step])

/** Minutes an applicant may expect to need, rounded up: told before she begins. */
export const minutesFor = (count: {
  readonly questions: number
  readonly papers: number
  readonly hasAccount: boolean
}): number => 2 + Math.ceil(count.questions * 0.5 + count.papers + (count.hasAccount ? 1 : 0))
