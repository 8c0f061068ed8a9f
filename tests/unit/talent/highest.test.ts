import { describe, expect, it } from 'vitest'
import { toPlainDate } from '@/lib/kernel/plain-date'
import type { Credential, Education } from '@/lib/talent/model'
import { highestCredential, highestDegree, highestEducation } from '@/lib/talent/rules/highest'

const education = (educationCode: string, degreeCode: string | null, year: number): Education => ({
  id: `${educationCode}${year}`,
  educationCode,
  degreeCode,
  isFullTime: true,
  schoolName: '学校',
  schoolTier: null,
  major: null,
  graduatedOn: toPlainDate(`${year}-06-30`),
  certificateNumber: null,
  source: '窗口登记',
})
const skill = (code: string): Credential => ({
  id: code,
  kind: 'skill',
  code,
  name: code,
  obtainedOn: null,
  issuer: null,
  certificateNumber: null,
  source: '窗口登记',
})

describe('the highest education', () => {
  it('is the completed bachelor, not the unfinished master (结业 is not 毕业)', () => {
    const rows = [education('15', null, 2022), education('21', '4', 2018)]
    expect(highestEducation(rows)?.educationCode).toBe('21')
  })

  it('is the unfinished one where nothing else is known', () => {
    expect(highestEducation([education('15', null, 2022)])?.educationCode).toBe('15')
    expect(highestEducation([])).toBeNull()
  })

  it('is the later of two equal ones', () => {
    expect(highestEducation([education('21', '4', 2012), education('21', '4', 2018)])?.graduatedOn).toBe('2018-06-30')
  })
})

describe('the highest degree', () => {
  it('may come with a lower education, and an honorary doctorate is not the highest', () => {
    expect(highestDegree([education('21', '308', 2018), education('14', null, 2020)])).toBe('308')
    expect(highestDegree([education('21', '1', 2018), education('14', '3', 2015)])).toBe('3')
  })

  it('is none where that is said, and unknown where nothing is', () => {
    expect(highestDegree([education('31', 'none', 2018)])).toBe('none')
    expect(highestDegree([education('31', null, 2018)])).toBeNull()
  })
})

describe('the highest skill', () => {
  it('goes by the order of the eight levels', () => {
    const rows = [skill('advanced'), skill('seniorTechnician'), skill('technician')]
    expect(highestCredential(rows, 'skill', toPlainDate('2026-09-14'))?.code).toBe('seniorTechnician')
    expect(highestCredential(rows, 'title', toPlainDate('2026-09-14'))).toBeNull()
  })
})
