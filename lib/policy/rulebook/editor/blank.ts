import type { PlainDate } from '@/lib/kernel/plain-date'
import { type Place, placeOfItems } from '../words/place'
import { isFields } from './at-path'
import { type Alternative, alternativesAt, controlAt, fieldsAt } from './forms'

/** A value that somebody is about to fill in: what must be written is there, and empty. */
export function blankAt(place: Place): unknown {
  const control = controlAt(place)
  if (control === 'condition') return { fact: '' }
  if (control === 'fields') return blankFields(place, {})
  if (control === 'list') return (place.forms[0]?.minItems ?? 0) > 0 ? [blankAt(placeOfItems(place))] : []
  if (control === 'alternatives') {
    const [first] = alternativesAt(place)
    return first === undefined ? '' : startOf(first, undefined)
  }
  return ['number', 'choice', 'yesNo'].includes(control) ? undefined : ''
}

function blankFields(place: Place, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const needed = fieldsAt(place).filter(({ field, required }) => required && known[field] === undefined)
  return { ...known, ...Object.fromEntries(needed.map(({ field, place: at }) => [field, blankAt(at)])) }
}

/** A value written in another way: what both ways have is kept. */
export function startOf({ start, place }: Alternative, before: unknown): unknown {
  if (!isFields(start)) return start
  const fields = fieldsAt(place)
  const kept = Object.entries(isFields(before) ? before : {}).filter(
    ([name]) => name !== 'kind' && fields.some(({ field }) => field === name),
  )
  const whole = blankFields(place, { ...Object.fromEntries(kept), ...start })
  // 其余: being chosen is all that it says.
  return Object.hasOwn(whole, 'rest') ? { ...whole, rest: true } : whole
}

/** A new entry of a list: under the clause of the one before it, and with a code that no other has, where entries have such. */
export function newEntry(place: Place, name: string, siblings: readonly unknown[]): unknown {
  const blank = blankAt(place)
  if (!isFields(blank)) return blank
  const before = siblings.at(-1)
  const isCited = Object.hasOwn(blank, 'clause') && isFields(before) && typeof before.clause === 'string'
  const entry = isCited ? { ...blank, clause: before.clause } : blank
  if (!Object.hasOwn(entry, 'code')) return entry
  const taken = new Set(siblings.map((one) => (isFields(one) ? one.code : null)))
  const numbers = Array.from({ length: siblings.length + 1 }, (_, index) => `${name}${index + 1}`)
  return { ...entry, code: numbers.find((code) => !taken.has(code)) ?? name }
}

/** A rulebook of which nothing is written yet. */
export const blankRulebook = (today: PlainDate): unknown => ({
  code: '',
  title: '',
  summary: '',
  applicant: 'talent',
  leadUnit: '',
  effectiveFrom: today,
  document: { number: '', title: '', issuer: '', issuedOn: '', summary: '', clauses: [{ ref: '第一条', text: '' }] },
  criteria: [{ code: 'criteria1', clause: '第一条', text: '', test: { fact: '' } }],
  outcome: {
    kind: 'subsidy',
    category: '',
    parts: [
      {
        code: 'parts1',
        name: '',
        clause: '第一条',
        tiers: [{ code: 'tiers1', clause: '第一条', text: '', pay: '' }],
        schedule: { kind: 'once', clause: '第一条' },
        funding: [{ clause: '第一条', lines: [{ funder: 'county', share: '100%' }] }],
      },
    ],
  },
  evidence: { materials: [] },
  commitment: '本人承诺所填信息和所交材料真实、准确、完整；如有不实，愿退回所领补贴并承担相应责任。',
  chain: [{ code: 'chain1', name: '', kind: 'decide', role: 'reviewer', unit: '', dueWorkingDays: 5 }],
})
