import type { PlainDate } from '@/lib/kernel/plain-date'
import { monthOf } from '@/lib/kernel/plain-month'
import type { TalentCurrent, TalentRecords } from '../model'
import { employmentOn } from './employment-on'
import { highestCredential, highestDegree, highestEducation } from './highest'
import { insuredMonthsUpTo } from './insured-months'

/** What the records say as of today: highest education and degree, titles, employer, insured months. */
export function currentValues(
  records: Pick<TalentRecords, 'educations' | 'credentials' | 'employments' | 'insurance'>,
  today: PlainDate,
): TalentCurrent {
  const education = highestEducation(records.educations)
  const insured = insuredMonthsUpTo(records.insurance, monthOf(today))
  return {
    educationCode: education?.educationCode ?? null,
    degreeCode: highestDegree(records.educations),
    isFullTimeEducation: education?.isFullTime ?? null,
    schoolName: education?.schoolName ?? null,
    schoolTier: education?.schoolTier ?? null,
    major: education?.major ?? null,
    graduatedOn: education?.graduatedOn ?? null,
    titleCode: highestCredential(records.credentials, 'title', today)?.code ?? null,
    skillLevel: highestCredential(records.credentials, 'skill', today)?.code ?? null,
    employerId: employmentOn(records.employments, today)?.enterpriseId ?? null,
    firstInsuredMonth: insured.first,
    insuredMonths: records.insurance.length === 0 ? null : insured.total,
  }
}
