import type { FormNeeds } from '@/lib/application/rules/assess-parties'
import { expectedAmount } from '@/lib/application/rules/expected-grant'
import { refusalReasons } from '@/lib/application/rules/refusal-reasons'
import { factOf } from '@/lib/fact/catalogue'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { Fen } from '@/lib/kernel/fen'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'

type Judgement = { readonly version: VersionInForce; readonly assessment: Assessment; readonly needs: FormNeeds }

/** Why an item cannot simply be confirmed: the policy says no, something is unknown, or something has to be asked or brought. Null when it can. */
export function whyNotConfirmed({ version, assessment, needs }: Judgement): Failure | null {
  if (assessment.verdict === 'ineligible') return { kind: 'refused', reasons: refusalReasons(assessment.findings) }
  if (version.rulebook.offer === null) return refused('noOffer', `这个事项不再免申即享，${APPLY}`)
  if (assessment.verdict === 'needsEvidence') {
    const names = [...new Set(assessment.missing.map(({ label }) => label))]
    return refused('missing', `登记信息里还缺 ${names.join('、')}，${APPLY}`)
  }
  const asked = needs.asked.filter(({ required }) => required).map(({ fact }) => factOf(fact).label)
  const papers = needs.materials.filter(({ isRequired }) => isRequired).map(({ name }) => name)
  return asked.length + papers.length === 0
    ? null
    : refused('asked', `还要本人提供 ${[...asked, ...papers].join('、')}，${APPLY}`)
}

const APPLY = '请照常申报。'

/** What would be paid, where it can simply be confirmed; null otherwise. */
export function confirmableAmount(judged: Judgement): Fen | null {
  const amount = whyNotConfirmed(judged) === null ? expectedAmount(judged.assessment) : null
  return amount !== null && amount > 0 ? amount : null
}
