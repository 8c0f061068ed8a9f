import { degreeLevelOf, DEGREE_LEVELS, type DegreeLevel } from '@/lib/fact/codes/degree'
import { educationLevelOf, educationRank, EDUCATIONS } from '@/lib/fact/codes/education'
import { titleLevelOf, titleRank } from '@/lib/fact/codes/professional-title'
import { SKILL_LEVELS, skillRank } from '@/lib/fact/codes/skill-level'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Credential, Education } from '../model'

/** 0 for what proves nothing (结业, 肄业, headings) to 8 for a completed doctorate. */
export function rankOfEducation(code: string): number {
  const level = EDUCATIONS.has(code) ? educationLevelOf(code) : null
  return level === null ? 0 : educationRank(level)
}

/** Doctor above master above bachelor; an honorary doctorate, no degree and an unsaid one prove none of them. */
const DEGREE_RANKS: Readonly<Record<DegreeLevel, number>> = { doctor: 4, master: 3, bachelor: 2, honorary: 1, none: 0 }

export function rankOfDegree(code: string | null): number {
  if (code === null) return -1
  const level = DEGREE_LEVELS.has(code) ? code : degreeLevelOf(code)
  return level === null ? -1 : DEGREE_RANKS[level]
}

/** The record of the highest completed education; of equal ones the one graduated from last. Null without records. */
export const highestEducation = (rows: readonly Education[]): Education | null =>
  best(
    rows,
    ({ educationCode }) => rankOfEducation(educationCode),
    ({ graduatedOn }) => graduatedOn,
  )

/** The highest degree of all records; null when no record says anything of one. */
export const highestDegree = (rows: readonly Education[]): string | null =>
  best(
    rows,
    ({ degreeCode }) => rankOfDegree(degreeCode),
    ({ graduatedOn }) => graduatedOn,
  )?.degreeCode ?? null

/** The highest title or skill level obtained by the day; one without a day counts on every day. */
export const highestCredential = (
  rows: readonly Credential[],
  kind: Credential['kind'],
  day: PlainDate,
): Credential | null =>
  best(
    rows.filter((row) => row.kind === kind && (row.obtainedOn === null || row.obtainedOn <= day)),
    ({ code }) => rankOfCredential(kind, code),
    ({ obtainedOn }) => obtainedOn,
  )

export function rankOfCredential(kind: Credential['kind'], code: string): number {
  if (kind === 'skill') return SKILL_LEVELS.has(code) ? skillRank(code) : 0
  const level = titleLevelOf(code)
  return level === null ? 0 : titleRank(level)
}

function best<R>(rows: readonly R[], rankOf: (row: R) => number, dayOf: (row: R) => PlainDate | null): R | null {
  const sorted = [...rows].sort((a, b) => rankOf(b) - rankOf(a) || byText(dayOf(b) ?? '', dayOf(a) ?? ''))
  return sorted[0] ?? null
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
