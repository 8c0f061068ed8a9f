import { Prisma } from '@/generated/prisma/client'
import type { MetricScope } from '../model'

export type TalentMetric = 'talents' | 'introduced' | 'graduates' | 'recognised'

/** 学历 of a finished master's or doctor's course (GB/T 4658: 11 博士毕业, 14 硕士毕业, 17 研究生班毕业 is neither). */
const GRADUATE_CODES = ['11', '14']

const condition = (metric: TalentMetric, { year, today }: MetricScope): Prisma.Sql => {
  switch (metric) {
    case 'talents':
      return Prisma.sql`TRUE`
    case 'introduced':
      return Prisma.sql`extract(year FROM talent.introduced_on) = ${year}`
    case 'graduates':
      return Prisma.sql`talent.education_code IN (${Prisma.join(GRADUATE_CODES)})`
    case 'recognised':
      return Prisma.sql`talent.tier IS NOT NULL AND (talent.tier_valid_to IS NULL OR talent.tier_valid_to >= ${today}::date)`
  }
}

/** One row per talent on the register. */
export const talentRows = (countyCode: string, scope: MetricScope, metric: TalentMetric): Prisma.Sql => Prisma.sql`
  SELECT talent.id::text AS id, talent.id::text AS link, 'talent' AS kind, talent.name AS title,
         concat_ws(' · ', CASE WHEN talent.tier IS NOT NULL THEN talent.tier || ' 类' END, employer.name) AS detail,
         talent.township_code AS township, coalesce(talent.tier, 'none') AS tier, left(employer.industry_code, 2) AS industry,
         to_char(talent.introduced_on, 'YYYY-MM') AS month, NULL::text AS category, talent.introduced_on AS day,
         NULL::bigint AS amount_fen
    FROM talent
    LEFT JOIN enterprise employer ON employer.county_code = talent.county_code AND employer.id = talent.employer_id
   WHERE talent.county_code = ${countyCode} AND talent.status = 'active' AND ${condition(metric, scope)}`
