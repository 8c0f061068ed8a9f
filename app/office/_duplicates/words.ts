import type { SubjectKind } from '@/lib/fact/model'

/** What the two registers call themselves, their number and one of theirs. */
export const WORDS: Readonly<Record<SubjectKind, { register: string; title: string; number: string; one: string }>> = {
  talent: { register: '人才', title: '人才库', number: '证件号码', one: '同一个人' },
  enterprise: { register: '企业', title: '企业库', number: '统一社会信用代码', one: '同一家单位' },
}
