import { Prisma } from '@/generated/prisma/client'
import { type DerivedFactKey, OPEN_ENDED } from '@/lib/fact/catalogue/derived'
import { DEGREES, degreeLevelOf } from '@/lib/fact/codes/degree'
import { educationLevelOf, EDUCATIONS } from '@/lib/fact/codes/education'
import { INDUSTRIES, industrySectionOf } from '@/lib/fact/codes/industry'
import { PROFESSIONAL_TITLES, titleLevelOf } from '@/lib/fact/codes/professional-title'

/** Whole months from a day to a later one, as kernel's monthsBetween; zero where the second is the earlier. */
const wholeMonths = (from: Prisma.Sql, to: Prisma.Sql): Prisma.Sql => {
  const months = Prisma.sql`((date_part('year', ${to}) - date_part('year', ${from})) * 12 + date_part('month', ${to}) - date_part('month', ${from}))::int`
  return Prisma.sql`(CASE WHEN ${to} < ${from} THEN 0 ELSE ${months} - (${from} + make_interval(months => ${months}) > ${to})::int END)`
}

const lookUp = <C extends string>(codes: readonly C[], levelOf: (code: C) => string | null) => {
  const table = JSON.stringify(Object.fromEntries(codes.map((code) => [code, levelOf(code)])))
  return (code: Prisma.Sql): Prisma.Sql => Prisma.sql`(${table}::jsonb ->> ${code})`
}

const educationLevel = lookUp(EDUCATIONS.codes, educationLevelOf)
const degreeLevel = lookUp(DEGREES.codes, degreeLevelOf)
const titleLevel = lookUp(PROFESSIONAL_TITLES.codes, titleLevelOf)
/** By the two digits of the division: every deeper code lies in the same section. */
const section = lookUp(
  INDUSTRIES.codes.filter((code) => code.length === 2),
  industrySectionOf,
)

type Derive = (parts: readonly Prisma.Sql[], day: Prisma.Sql) => Prisma.Sql

const ofFirst =
  (derive: (part: Prisma.Sql, day: Prisma.Sql) => Prisma.Sql): Derive =>
  ([part = Prisma.sql`NULL`], day) =>
    derive(part, day)

/** The derivations of `fact/catalogue/derived.ts` in SQL, over the same parts; null where a part is unknown. */
export const DERIVED_COLUMNS: Readonly<Record<DerivedFactKey, Derive>> = {
  'person.ageYears': ofFirst(
    (birth, day) => Prisma.sql`CASE WHEN ${day} < ${birth} THEN -1 ELSE ${wholeMonths(birth, day)} / 12 END`,
  ),
  'person.educationLevel': ofFirst(educationLevel),
  'person.degreeLevel': ofFirst(degreeLevel),
  'person.titleLevel': ofFirst(
    (code) => Prisma.sql`CASE WHEN ${code} = 'none' THEN 'none' ELSE ${titleLevel(code)} END`,
  ),
  'employment.contractYears': ([from = Prisma.sql`NULL`, to = Prisma.sql`NULL`]) => {
    const end = Prisma.sql`(CASE WHEN ${to} = ${OPEN_ENDED}::date THEN ${to} ELSE ${to} + 1 END)`
    return Prisma.sql`${wholeMonths(from, end)} / 12`
  },
  'employment.serviceMonths': ofFirst(wholeMonths),
  'enterprise.industrySectionCode': ofFirst((code) => section(Prisma.sql`left(${code}, 2)`)),
}
