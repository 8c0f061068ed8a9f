import { DEGREES, DEGREE_LEVELS } from '@/lib/fact/codes/degree'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import { rankOfCredential, rankOfDegree, rankOfEducation } from './highest'

/** Every code of a table with its rank, for a check that compares in the database what `highest` decides here. */
export type CodeRanks = { readonly codes: readonly string[]; readonly ranks: readonly number[] }

const ranked = (codes: readonly string[], rankOf: (code: string) => number): CodeRanks => ({
  codes,
  ranks: codes.map(rankOf),
})

export const educationRanks = (): CodeRanks => ranked(EDUCATIONS.codes, rankOfEducation)

export const degreeRanks = (): CodeRanks => ranked([...DEGREES.codes, ...DEGREE_LEVELS.codes], rankOfDegree)

export const credentialRanks = (): CodeRanks => {
  const titles = ranked(PROFESSIONAL_TITLES.codes, (code) => rankOfCredential('title', code))
  const skills = ranked(SKILL_LEVELS.codes, (code) => rankOfCredential('skill', code))
  return { codes: [...titles.codes, ...skills.codes], ranks: [...titles.ranks, ...skills.ranks] }
}
