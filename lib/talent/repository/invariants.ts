import { prisma } from '@/lib/platform/prisma'
import { credentialRanks, degreeRanks, educationRanks, type CodeRanks } from '../rules/code-ranks'

type Broken = { id: string }[]

const valuesOf = ({ codes, ranks }: CodeRanks): [string[], number[]] => [[...codes], [...ranks]]

/** Talents of whom the history says nothing. */
export const findWithoutHistory = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select talent.id from talent
   where talent.county_code = ${countyCode}
     and not exists (select 1 from fact_change change
                      where change.county_code = talent.county_code and change.subject_kind = 'talent'
                        and change.subject_id = talent.id)`

/** Talents whose education or degree in the row is not the highest of their records. */
export function findEducationApart(countyCode: string): Promise<Broken> {
  const [codes, ranks] = valuesOf(educationRanks())
  const [degreeCodes, degreeRanksOf] = valuesOf(degreeRanks())
  return prisma.$queryRaw`
    with education as (select * from unnest(${codes}::text[], ${ranks}::int[]) as known (code, rank)),
         degree as (select * from unnest(${degreeCodes}::text[], ${degreeRanksOf}::int[]) as known (code, rank)),
         best as (
           select talent_id, max(coalesce(education.rank, 0)) as education, max(coalesce(degree.rank, -1)) as degree
             from education_record record
             left join education on education.code = record.education_code
             left join degree on degree.code = record.degree_code
            where record.county_code = ${countyCode}
            group by talent_id)
    select talent.id
      from talent
      left join best on best.talent_id = talent.id
      left join education on education.code = talent.education_code
      left join degree on degree.code = talent.degree_code
     where talent.county_code = ${countyCode}
       and ((talent.education_code is null) <> (best.education is null)
         or coalesce(education.rank, 0) <> coalesce(best.education, 0)
         or coalesce(degree.rank, -1) <> coalesce(best.degree, -1))`
}

/** Talents whose title or skill level in the row is not the highest obtained by when the row was written. */
export function findCredentialApart(countyCode: string): Promise<Broken> {
  const [codes, ranks] = valuesOf(credentialRanks())
  return prisma.$queryRaw`
    with known as (select * from unnest(${codes}::text[], ${ranks}::int[]) as known (code, rank)),
         held as (
           select record.talent_id, record.kind,
                  max(coalesce(known.rank, 0)) filter (where obtained_on is null
                    or obtained_on <= (talent.created_at at time zone 'Asia/Shanghai')::date) as least,
                  max(coalesce(known.rank, 0)) filter (where obtained_on is null
                    or obtained_on <= (talent.updated_at at time zone 'Asia/Shanghai')::date) as most
             from credential record
             join talent on talent.county_code = record.county_code and talent.id = record.talent_id
             left join known on known.code = record.code
            where record.county_code = ${countyCode}
            group by record.talent_id, record.kind)
    select talent.id
      from talent
      left join held title on title.talent_id = talent.id and title.kind = 'title'
      left join held skill on skill.talent_id = talent.id and skill.kind = 'skill'
      left join known title_known on title_known.code = talent.title_code
      left join known skill_known on skill_known.code = talent.skill_level
     where talent.county_code = ${countyCode}
       and (coalesce(title_known.rank, -1) not between coalesce(title.least, -1) and coalesce(title.most, -1)
         or coalesce(skill_known.rank, -1) not between coalesce(skill.least, -1) and coalesce(skill.most, -1))`
}

/** Talents whose tier in the row is not that of their active recognition. */
export const findTierApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select talent.id
    from talent
    left join recognition on recognition.county_code = talent.county_code and recognition.talent_id = talent.id
         and recognition.status = 'active'
   where talent.county_code = ${countyCode}
     and (talent.tier is distinct from recognition.tier or talent.tier_valid_to is distinct from recognition.valid_to)`

/** Talents whose employer in the row never employed them, or is not the one for whom they work full time. */
export const findEmployerApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select talent.id
    from talent
   where talent.county_code = ${countyCode} and talent.employer_id is not null
     and not exists (select 1 from employment
                      where employment.county_code = talent.county_code and employment.talent_id = talent.id
                        and employment.enterprise_id = talent.employer_id)
   union
  select talent.id
    from talent
    join employment on employment.county_code = talent.county_code and employment.talent_id = talent.id
   where talent.county_code = ${countyCode} and employment.ended_on is null and employment.mode = 'fullTime'
     and employment.started_on <= (talent.created_at at time zone 'Asia/Shanghai')::date
     and employment.enterprise_id is distinct from talent.employer_id`

/** Talents whose insured months in the row begin elsewhere than their spells, or are there without any. */
export const findInsuranceApart = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  with spell as (select talent_id, min(from_month) as first from insurance_spell
                  where county_code = ${countyCode} group by talent_id)
  select talent.id
    from talent
    left join spell on spell.talent_id = talent.id
   where talent.county_code = ${countyCode}
     and ((talent.insured_months is null) <> (spell.first is null)
       or (spell.first is null and talent.first_insured_month is not null)
       or (spell.first <= to_char(talent.created_at at time zone 'Asia/Shanghai', 'YYYY-MM')
           and talent.first_insured_month is distinct from spell.first))`

/** Marriages of which the register knows one side only. */
export const findOneSided = (countyCode: string): Promise<Broken> => prisma.$queryRaw`
  select member.talent_id as id
    from household_member member
   where member.county_code = ${countyCode} and member.relation = 'spouse' and member.member_talent_id is not null
     and not exists (select 1 from household_member mirror
                      where mirror.county_code = member.county_code and mirror.talent_id = member.member_talent_id
                        and mirror.member_talent_id = member.talent_id and mirror.relation = 'spouse')`
