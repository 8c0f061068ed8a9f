import type { PlainDate } from '@/lib/kernel/plain-date'
import { factOf, isFactKey, type FactReader } from '../catalogue'
import { factText } from './fact-text'
import { registerLabel } from './register-field'
import type { FactStanding } from './settle-reading'

/** One fact as a portrait shows it. */
export type FactLine = {
  readonly key: string
  readonly label: string
  readonly text: string
  readonly isKnown: boolean
  readonly source: string
  readonly since: PlainDate | null
  /** 待核验 or 核验未通过, with the department that was asked and what it said. */
  readonly verification: {
    readonly id: string
    readonly status: 'pending' | 'rejected'
    readonly departmentCode: string
    readonly departmentName: string
    readonly note: string | null
  } | null
}

export type FactGroup = { readonly title: string; readonly lines: readonly FactLine[] }

/** A fact of the catalogue as it stands on the day. */
export function factLine(key: string, asOf: PlainDate, from: { reader: FactReader; standing: FactStanding }): FactLine {
  if (!isFactKey(key)) throw new RangeError(`not a fact of the catalogue: ${key}`)
  const { value, source, since } = from.reader.read(key, asOf)
  const isKnown = value !== null
  return {
    ...lineOf(key, isKnown ? factText(key, value) : '未知', from.standing),
    isKnown,
    source: isKnown || from.standing.verifications.has(key) ? source : '',
    since: factOf(key).origin === 'derived' ? null : since,
  }
}

/** A line of the register outside the catalogue (name, phone, address), already written as text. */
export function plainLine(key: string, text: string | null, standing: FactStanding): FactLine {
  return lineOf(key, text ?? '未填', standing, text !== null)
}

function lineOf(key: string, text: string, standing: FactStanding, isKnown = true): FactLine {
  const provenance = standing.provenance.get(key)
  const found = standing.verifications.get(key)
  const open =
    found && (found.status === 'pending' || found.status === 'rejected') ? { ...found, status: found.status } : null
  return {
    key,
    label: registerLabel(key),
    text,
    isKnown,
    source: isKnown ? (provenance?.source ?? '') : '',
    since: isKnown ? (provenance?.validFrom ?? null) : null,
    verification: open,
  }
}
