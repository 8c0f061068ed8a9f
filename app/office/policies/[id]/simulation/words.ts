import { formatWan } from '@/components/ui/format-money'
import { type Fen, sumFen } from '@/lib/kernel/fen'
import { FUNDERS, type Funder } from '@/lib/policy/engine/assessment'
import type { Reach, Tally } from '@/lib/simulation/model'
import { shortOf } from '@/lib/simulation/rules/county-need'
import { yearsOf } from '@/lib/simulation/rules/tally'

/** What is counted: people, enterprises, or the cases of an enterprise about its people. */
export const unitOf = ({ register, isAboutPerson }: Reach): string =>
  isAboutPerson ? '人次' : register === 'talent' ? '人' : '家'

export const FUNDER_LABELS: Record<Funder, string> = {
  county: '县级',
  city: '市级',
  province: '省级',
  employer: '用人单位',
}

/** Who bears anything at all, the county first. */
export const fundersOf = ({ cost }: Tally): Funder[] =>
  FUNDERS.filter((funder) => Object.values(cost).some((byFunder) => (byFunder[funder] ?? 0) > 0))

/** '1,284 人 · 3,410 万元 / 3 年 · 预算缺 210 万元'. */
export function summaryText(tally: Tally, reach: Reach): string {
  const counted = ({ count }: { count: number }) => `${count.toLocaleString('zh-CN')} ${unitOf(reach)}`
  const probable = tally.probable.count === 0 ? '' : `，可能享受 ${counted(tally.probable)}`
  const people = `可以享受 ${counted(tally.entitled)}${probable}`
  const years = yearsOf(tally).length
  if (years === 0) return people
  return [people, `${formatWan(tally.entitled.fen)} 万元 / ${years} 年`, budgetText(tally)].filter(Boolean).join(' · ')
}

export const shortageOf = ({ budget }: Tally): Fen => sumFen((budget ?? []).map(shortOf))

function budgetText(tally: Tally): string {
  if (tally.budget === null || tally.budget.length === 0) return ''
  const short = shortageOf(tally)
  return short > 0 ? `预算缺 ${formatWan(short)} 万元` : '预算够'
}
