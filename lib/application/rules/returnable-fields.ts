import { factOf } from '@/lib/fact/catalogue'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

export type FormField = {
  readonly field: string
  readonly label: string
  readonly kind: 'answer' | 'material' | 'payee'
}

/** Everything of a form that may be sent back, by the name it is returned under. */
export const returnableFields = ({ evidence, outcome }: Rulebook): FormField[] => [
  ...evidence.asked.map(({ fact }) => ({ field: fact, label: factOf(fact).label, kind: 'answer' as const })),
  ...evidence.materials.map(({ code, name }) => ({
    field: `material:${code}`,
    label: name,
    kind: 'material' as const,
  })),
  ...(outcome.kind === 'subsidy' ? [{ field: 'payee', label: '收款账户', kind: 'payee' as const }] : []),
]
