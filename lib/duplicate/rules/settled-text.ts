/** Rules by which rows are settled that cannot stand beside one another. */
export type SettledCode = 'twin' | 'recognition' | 'account' | 'verification' | 'conflict'

const TEXTS: Readonly<Record<SettledCode, (count: number) => string>> = {
  twin: (count) => `两份登记中内容相同的记录 ${count} 条，只留一条。`,
  recognition: (count) => `两份登记都有有效的人才认定：层次高的继续有效，另 ${count} 项改为“已由新认定代替”。`,
  account: (count) => `两份登记都有登录账户：保留的登记的账户照常使用，另 ${count} 个停用，其登录立即失效。`,
  verification: (count) => `未采用的值上的核验记录 ${count} 条不再有效。`,
  conflict: (count) => `同一工作人员对两份登记都声明了回避：重复的 ${count} 条只留一条。`,
}

export const settledText = (code: SettledCode, count: number): string => TEXTS[code](count)
