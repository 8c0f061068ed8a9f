import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { codeTable, ownTable } from './code-table'

/** GB/T 4658-2006. 毕业, 结业 and 肄业 are different codes on purpose; the tens are headings that say neither. */
export const EDUCATIONS = codeTable('学历', 'GB/T 4658', [
  ['10', '研究生教育'],
  ['11', '博士研究生毕业'],
  ['12', '博士研究生结业'],
  ['13', '博士研究生肄业'],
  ['14', '硕士研究生毕业'],
  ['15', '硕士研究生结业'],
  ['16', '硕士研究生肄业'],
  ['17', '研究生班毕业'],
  ['18', '研究生班结业'],
  ['19', '研究生班肄业'],
  ['20', '大学本科教育'],
  ['21', '大学本科毕业'],
  ['22', '大学本科结业'],
  ['23', '大学本科肄业'],
  ['28', '大学普通班毕业'],
  ['30', '大学专科教育'],
  ['31', '大学专科毕业'],
  ['32', '大学专科结业'],
  ['33', '大学专科肄业'],
  ['40', '中等职业教育'],
  ['41', '中等专科毕业'],
  ['42', '中等专科结业'],
  ['43', '中等专科肄业'],
  ['44', '职业高中毕业'],
  ['45', '职业高中结业'],
  ['46', '职业高中肄业'],
  ['47', '技工学校毕业'],
  ['48', '技工学校结业'],
  ['49', '技工学校肄业'],
  ['60', '普通高级中学教育'],
  ['61', '普通高中毕业'],
  ['62', '普通高中结业'],
  ['63', '普通高中肄业'],
  ['70', '初级中学教育'],
  ['71', '初中毕业'],
  ['72', '初中结业'],
  ['73', '初中肄业'],
  ['80', '小学教育'],
  ['81', '小学毕业'],
  ['82', '小学结业'],
  ['83', '小学肄业'],
  ['90', '其他'],
])
export type EducationCode = (typeof EDUCATIONS.codes)[number]

export const EDUCATION_LEVELS = ownTable('学历层次', OWN_CODE_LISTS.educationLevel)
export type EducationLevel = (typeof EDUCATION_LEVELS.codes)[number]

/** The level each graduation reaches; every other code reaches none. */
const GRADUATIONS: Readonly<Partial<Record<EducationCode, EducationLevel>>> = {
  '11': 'doctor',
  '14': 'master',
  '17': 'postgraduateClass',
  '21': 'bachelor',
  '28': 'college',
  '31': 'college',
  '41': 'secondary',
  '44': 'secondary',
  '47': 'secondary',
  '61': 'highSchool',
  '71': 'juniorHigh',
  '81': 'primary',
}

/** Higher is more. 研究生班 is no master's level: it stands just above 本科. 结业 and 肄业 prove nothing. */
const RANKS: Readonly<Record<EducationLevel, number>> = {
  doctor: 8,
  master: 7,
  postgraduateClass: 6,
  bachelor: 5,
  college: 4,
  secondary: 3,
  highSchool: 3,
  juniorHigh: 2,
  primary: 1,
  uncompleted: 0,
  other: 0,
}

/** Whether the code says 毕业. 结业 and 肄业 never do, nor does a heading. */
export const isGraduated = (code: EducationCode): boolean => GRADUATIONS[code] !== undefined

/** The level reached; `uncompleted` for 结业 and 肄业; null for a heading, which does not say. */
export function educationLevelOf(code: EducationCode): EducationLevel | null {
  if (code === '90') return 'other'
  return GRADUATIONS[code] ?? (code.endsWith('0') ? null : 'uncompleted')
}

/** 0–8, for "at least this education". */
export const educationRank = (level: EducationLevel): number => RANKS[level]
