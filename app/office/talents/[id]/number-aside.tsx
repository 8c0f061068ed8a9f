import type { ReactNode } from 'react'
import type { DisclosedField } from '@/lib/disclosure/model'
import type { FactLine } from '@/lib/fact/rules/fact-line'
import type { Talent } from '@/lib/talent/model'
import { DiscloseNumber } from './disclose-number'

const FIELD_OF: Readonly<Record<string, DisclosedField>> = { 'person.identity': 'identity', 'person.phone': 'phone' }

/** 查看完整, beside the two numbers that are masked. */
export const numberAside =
  (talent: Pick<Talent, 'id' | 'phoneMasked'>) =>
  ({ key }: FactLine): ReactNode => {
    const field = FIELD_OF[key]
    if (field === undefined || (field === 'phone' && talent.phoneMasked === null)) return null
    return <DiscloseNumber talentId={talent.id} field={field} />
  }
