import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeTable } from '@/lib/fact/codes/code-table'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { COUNTRIES } from '@/lib/fact/codes/country'
import { degreeLevelOf, DEGREES } from '@/lib/fact/codes/degree'
import { DIVISIONS, divisionLabel, isDivisionCode } from '@/lib/fact/codes/division'
import { educationLevelOf, educationRank, EDUCATIONS, isGraduated } from '@/lib/fact/codes/education'
import { EMPLOYER_TYPES, isEnterpriseType } from '@/lib/fact/codes/employer-type'
import { ENTERPRISE_QUALIFICATIONS } from '@/lib/fact/codes/enterprise-qualification'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import {
  INDUSTRIES,
  INDUSTRY_SECTIONS,
  industryLabel,
  industrySectionOf,
  isIndustrial,
  isIndustryCode,
  isUnderIndustry,
} from '@/lib/fact/codes/industry'
import { isMarried } from '@/lib/fact/codes/marital-status'
import { POLITICAL_STATUSES } from '@/lib/fact/codes/political-status'
import { PROFESSIONAL_TITLES, TITLE_SERIES, titleLevelOf, titleRank } from '@/lib/fact/codes/professional-title'
import { SEXES } from '@/lib/fact/codes/sex'
import { skillRank } from '@/lib/fact/codes/skill-level'
import { tierRank } from '@/lib/fact/codes/talent-tier'
import { IDENTITY_DOCUMENT } from '@/lib/kernel/identity-document'

describe('code tables', () => {
  it('label every code, hold no code twice, and cannot be changed', () => {
    const all = [
      ...Object.values(CODE_TABLES),
      ETHNIC_GROUPS,
      POLITICAL_STATUSES,
      IDENTITY_DOCUMENT_KINDS,
      ENTERPRISE_QUALIFICATIONS,
    ]
    for (const table of all) {
      expect(Object.isFrozen(table.entries)).toBe(true)
      expect(new Set(table.codes).size).toBe(table.entries.length)
      for (const { code, label } of table.entries) {
        expect(label).not.toBe('')
        expect([table.has(code), table.labelOf(code), table.find(code)]).toEqual([true, label, label])
      }
      expect([table.has('?'), table.find('?'), table.find('constructor')]).toEqual([false, null, null])
    }
  })

  it('refuse to be built empty or with a code given twice', () => {
    expect(() => codeTable('空', null, [])).toThrow()
    expect(() =>
      codeTable('重', null, [
        ['1', '甲'],
        ['1', '乙'],
      ]),
    ).toThrow()
  })

  it('have the size their standards give them', () => {
    expect(SEXES.codes).toEqual(['1', '2', '0', '9'])
    expect(ETHNIC_GROUPS.codes).toHaveLength(56)
    expect(ETHNIC_GROUPS.codes).toEqual(Array.from({ length: 56 }, (_, index) => String(index + 1).padStart(2, '0')))
    expect(POLITICAL_STATUSES.codes).toHaveLength(13)
    expect(COUNTRIES.codes.length).toBeGreaterThanOrEqual(40)
    expect(COUNTRIES.codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true)
    expect(DIVISIONS.entries.filter(({ code }) => code.endsWith('0000'))).toHaveLength(34)
    expect([...IDENTITY_DOCUMENT_KINDS.codes].sort()).toEqual(Object.values(IDENTITY_DOCUMENT).sort())
  })
})

describe('education', () => {
  it('lists the codes of GB/T 4658', () => {
    const expected =
      '10 11 12 13 14 15 16 17 18 19 20 21 22 23 28 30 31 32 33 40 41 42 43 44 45 46 47 48 49 60 61 62 63 70 71 72 73 80 81 82 83 90'
    expect(EDUCATIONS.codes.join(' ')).toBe(expected)
  })

  it('counts 毕业 as graduated, and never 结业, 肄业 or a heading', () => {
    for (const { code, label } of EDUCATIONS.entries)
      expect([code, isGraduated(code)]).toEqual([code, label.endsWith('毕业')])
    for (const code of ['12', '13', '15', '16', '22', '23', '32', '33'] as const)
      expect(educationLevelOf(code)).toBe('uncompleted')
    for (const code of ['10', '20', '30', '40', '60', '70', '80'] as const) expect(educationLevelOf(code)).toBeNull()
    expect(educationLevelOf('90')).toBe('other')
  })

  it('ranks what was reached: a 研究生班 is no master, 结业 is nothing', () => {
    expect((['11', '14', '17', '21', '31', '41', '61', '71', '81'] as const).map(educationLevelOf)).toEqual([
      'doctor',
      'master',
      'postgraduateClass',
      'bachelor',
      'college',
      'secondary',
      'highSchool',
      'juniorHigh',
      'primary',
    ])
    expect(educationRank('master')).toBeGreaterThan(educationRank('postgraduateClass'))
    expect(educationRank('postgraduateClass')).toBeGreaterThan(educationRank('bachelor'))
    expect(educationRank('uncompleted')).toBeLessThan(educationRank('primary'))
  })
})

describe('degrees and titles', () => {
  it('tells an honorary doctorate from an earned one', () => {
    expect(['1', '2', '245', '346', '444', '4'].map(degreeLevelOf)).toEqual([
      'honorary',
      'doctor',
      'doctor',
      'master',
      'bachelor',
      'bachelor',
    ])
    expect([degreeLevelOf('299'), degreeLevelOf('011')]).toEqual([null, null])
    expect(DEGREES.find('208')).toBe('工学博士学位')
  })

  it.each([
    ['011', '教授', 'senior'],
    ['012', '副教授', 'deputySenior'],
    ['013', '讲师（高校）', 'intermediate'],
    ['081', '正高级工程师', 'senior'],
    ['082', '高级工程师', 'deputySenior'],
    ['083', '工程师', 'intermediate'],
    ['084', '助理工程师', 'assistant'],
    ['085', '技术员', 'clerk'],
    ['091', '农业技术推广研究员（农艺）', 'senior'],
    ['092', '高级农艺师', 'deputySenior'],
    ['231', '主任医师', 'senior'],
    ['413', '高级教师（小学）', 'intermediate'],
  ])('knows %s as %s, %s', (code, label, level) => {
    expect([PROFESSIONAL_TITLES.find(code), titleLevelOf(code)]).toEqual([label, level])
  })

  it('gives every title a level by its third digit, and none to what it does not hold', () => {
    expect(PROFESSIONAL_TITLES.entries.every(({ code }) => titleLevelOf(code) !== null)).toBe(true)
    expect([titleLevelOf('161'), titleLevelOf('080'), titleLevelOf('999')]).toEqual([null, null, null])
    expect(TITLE_SERIES.every(({ code, titles }) => /^\d{2}$/.test(code) && titles.length === 5)).toBe(true)
    expect((['senior', 'deputySenior', 'intermediate', 'assistant', 'clerk', 'none'] as const).map(titleRank)).toEqual([
      5, 4, 3, 2, 1, 0,
    ])
    expect([skillRank('chief'), skillRank('apprentice'), skillRank('none')]).toEqual([8, 1, 0])
    expect([tierRank('A'), tierRank('F')]).toEqual([6, 1])
  })
})

describe('industries', () => {
  it('has 20 sections and 97 divisions, each in one section', () => {
    const divisions = INDUSTRIES.codes.filter((code) => code.length === 2)
    expect(INDUSTRY_SECTIONS.codes).toHaveLength(20)
    expect(divisions).toEqual(Array.from({ length: 97 }, (_, index) => String(index + 1).padStart(2, '0')))
    expect(new Set(divisions.map(industrySectionOf)).size).toBe(20)
  })

  it('calls mining, manufacturing and power industrial, on both sides of each border', () => {
    expect(['05', '06', '12', '13', '43', '44', '46', '47'].map(industrySectionOf)).toEqual([
      'A',
      'B',
      'B',
      'C',
      'C',
      'D',
      'D',
      'E',
    ])
    expect(['05', '06', '46', '47'].map(isIndustrial)).toEqual([false, true, true, false])
    expect(['13', '14', '15', '17', '18', '19', '384'].every(isIndustrial)).toBe(true)
  })

  it('reads a class under a division it knows, and none other', () => {
    expect([industryLabel('384'), industryLabel('3841'), industryLabel('3899')]).toEqual([
      '电池制造',
      '电池制造',
      '电气机械和器材制造业',
    ])
    for (const code of ['', '3', '00', '98', '38410', 'C38'])
      expect([isIndustryCode(code), industryLabel(code), industrySectionOf(code)]).toEqual([false, null, null])
    expect([
      isUnderIndustry('3841', '384'),
      isUnderIndustry('3841', 'C'),
      isUnderIndustry('3841', '39'),
      isUnderIndustry('3841', 'D'),
    ]).toEqual([true, true, false, false])
  })

  it('puts every division into the section between its neighbours', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 96 }), (division) => {
        const [here, after] = [division, division + 1].map((n) => industrySectionOf(String(n).padStart(2, '0')) ?? '')
        expect((here ?? '') <= (after ?? '')).toBe(true)
      }),
    )
  })
})

describe('places, marriage and employers', () => {
  it('names a place by province, and by prefecture in Sichuan', () => {
    expect([
      divisionLabel('510799'),
      divisionLabel('510000'),
      divisionLabel('371521'),
      divisionLabel('990000'),
    ]).toEqual(['四川省绵阳市', '四川省', '山东省', null])
    expect([isDivisionCode('510799'), isDivisionCode('51079'), isDivisionCode('000000')]).toEqual([true, false, false])
  })

  it('does not take silence for being unmarried', () => {
    expect((['10', '20', '22', '30', '40', '90'] as const).map(isMarried)).toEqual([
      false,
      true,
      true,
      false,
      false,
      null,
    ])
  })

  it('counts as enterprises only the two kinds that are', () => {
    expect(EMPLOYER_TYPES.codes.filter(isEnterpriseType)).toEqual(['privateEnterprise', 'stateEnterprise'])
  })
})
