import { OWN_CODE_LISTS } from '../catalogue/code-lists'
import { codeTable, ownTable } from './code-table'

/**
 * Series of GB/T 8561-2001 that a county meets: two digits, name, then the titles of digits 1–5 (正高 副高 中级 助理 员),
 * '-' where there is none. The 正高 titles that came with the reforms since 2016 stand at digit 1 of their series.
 */
const SERIES = `
  01 高等学校教师 教授 副教授 讲师（高校） 助教 -
  02 中等专业学校教师 正高级讲师 高级讲师 讲师（中专） 助理讲师（中专） 教员（中专）
  03 技工学校教师 正高级讲师（技校） 高级讲师（技校） 讲师（技校） 助理讲师（技校） 教员（技校）
  04 技工学校实习指导教师 正高级实习指导教师 高级实习指导教师 一级实习指导教师 二级实习指导教师 三级实习指导教师
  05 中学教师 正高级教师 高级教师（中学） 一级教师（中学） 二级教师（中学） 三级教师（中学）
  07 实验技术人员 正高级实验师 高级实验师 实验师 助理实验师 实验员
  08 工程技术人员 正高级工程师 高级工程师 工程师 助理工程师 技术员
  09 农业技术人员（农艺） 农业技术推广研究员（农艺） 高级农艺师 农艺师 助理农艺师 农业技术员
  10 农业技术人员（兽医） 农业技术推广研究员（兽医） 高级兽医师 兽医师 助理兽医师 兽医技术员
  11 农业技术人员（畜牧） 农业技术推广研究员（畜牧） 高级畜牧师 畜牧师 助理畜牧师 畜牧技术员
  12 经济专业人员 正高级经济师 高级经济师 经济师 助理经济师 经济员
  13 会计专业人员 正高级会计师 高级会计师 会计师 助理会计师 会计员
  14 统计专业人员 正高级统计师 高级统计师 统计师 助理统计师 统计员
  15 出版专业人员（编审） 编审 副编审 编辑（出版） 助理编辑（出版） -
  16 出版专业人员（技术编辑） - - 技术编辑 助理技术编辑 技术设计员
  17 出版专业人员（校对） - - 一级校对 二级校对 三级校对
  18 翻译人员 译审 副译审 翻译 助理翻译 -
  19 新闻专业人员（记者） 高级记者 主任记者 记者 助理记者 -
  20 新闻专业人员（编辑） 高级编辑 主任编辑 编辑（新闻） 助理编辑（新闻） -
  22 播音员 播音指导 主任播音员 一级播音员 二级播音员 三级播音员
  23 卫生技术人员（医师） 主任医师 副主任医师 主治医师 医师 医士
  24 卫生技术人员（药剂） 主任药师 副主任药师 主管药师 药师 药士
  25 卫生技术人员（护理） 主任护师 副主任护师 主管护师 护师 护士
  26 卫生技术人员（技师） 主任技师 副主任技师 主管技师 技师（卫生） 技士
  27 工艺美术人员 正高级工艺美术师 高级工艺美术师 工艺美术师 助理工艺美术师 工艺美术员
  28 艺术人员（演员） 一级演员 二级演员 三级演员 四级演员 -
  29 艺术人员（演奏员） 一级演奏员 二级演奏员 三级演奏员 四级演奏员 -
  30 艺术人员（编剧） 一级编剧 二级编剧 三级编剧 四级编剧 -
  31 艺术人员（导演） 一级导演 二级导演 三级导演 四级导演 -
  33 艺术人员（作曲） 一级作曲 二级作曲 三级作曲 四级作曲 -
  34 艺术人员（美术） 一级美术师 二级美术师 三级美术师 美术员 -
  37 体育教练 国家级教练 高级教练 一级教练 二级教练 三级教练
  39 律师 一级律师 二级律师 三级律师 四级律师 律师助理
  40 公证员 一级公证员 二级公证员 三级公证员 四级公证员 公证助理员
  41 小学教师 - - 高级教师（小学） 一级教师（小学） 二级教师（小学）
  61 自然科学研究人员 研究员（自然科学） 副研究员（自然科学） 助理研究员（自然科学） 研究实习员（自然科学） -
  62 社会科学研究人员 研究员（社会科学） 副研究员（社会科学） 助理研究员（社会科学） 研究实习员（社会科学） -
  64 图书、资料专业人员 研究馆员（图书） 副研究馆员（图书） 馆员（图书） 助理馆员（图书） 管理员（图书）
  65 文博专业人员 研究馆员（文博） 副研究馆员（文博） 馆员（文博） 助理馆员（文博） 管理员（文博）
  66 档案专业人员 研究馆员（档案） 副研究馆员（档案） 馆员（档案） 助理馆员（档案） 管理员（档案）
  67 群众文化专业人员 研究馆员（群众文化） 副研究馆员（群众文化） 馆员（群众文化） 助理馆员（群众文化） 管理员（群众文化）
  68 审计专业人员 正高级审计师 高级审计师 审计师 助理审计师 审计员
  69 法医专业人员 主任法医师 副主任法医师 主检法医师 法医师 法医士
  98 思想政治工作人员 正高级政工师 高级政工师 政工师 助理政工师 政工员
`

type Series = { readonly code: string; readonly name: string; readonly titles: readonly string[] }

const toSeries = (line: string): Series => {
  const [code = '', name = '', ...titles] = line.trim().split(' ')
  return { code, name, titles }
}

/** The series with their two-digit codes, for choosing a title in two steps. */
export const TITLE_SERIES: readonly Series[] = Object.freeze(SERIES.trim().split('\n').map(toSeries))

export const PROFESSIONAL_TITLES = codeTable(
  '专业技术职务',
  'GB/T 8561',
  TITLE_SERIES.flatMap(({ code, titles }) =>
    titles.flatMap((title, index) => (title === '-' ? [] : [[`${code}${index + 1}`, title] as const])),
  ),
)

export const TITLE_LEVELS = ownTable('职称级别', OWN_CODE_LISTS.titleLevel)
export type TitleLevel = (typeof TITLE_LEVELS.codes)[number]

const BY_DIGIT: readonly TitleLevel[] = ['senior', 'deputySenior', 'intermediate', 'assistant', 'clerk']

/** The level of a title by its third digit; null when the code is not in the table. */
export const titleLevelOf = (code: string): TitleLevel | null =>
  PROFESSIONAL_TITLES.has(code) ? (BY_DIGIT[Number(code.charAt(2)) - 1] ?? null) : null

/** 0 without a title to 5 for 正高, for "at least this level". */
export const titleRank = (level: TitleLevel): number => (level === 'none' ? 0 : 5 - BY_DIGIT.indexOf(level))
