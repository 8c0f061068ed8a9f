import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { FiledRowState } from '../model'
import { mayFileForPeople } from '../permission'
import { findFiledFilings } from '../repository/filings'
import { rowState } from '../rules/row-state'

const MOST = 50

export type FilingSummary = {
  readonly id: string
  readonly itemTitle: string
  readonly fileName: string
  readonly filedAt: Date
  readonly counts: Readonly<Record<FiledRowState, number>>
  readonly total: number
}

export type Filings = {
  readonly items: readonly { readonly itemId: string; readonly itemCode: string; readonly title: string }[]
  readonly filings: readonly FilingSummary[]
}

/** What an enterprise may file for its people, and what it has filed. Empty for anybody else. */
export async function listFilings(actor: Actor, now: Date): Promise<Filings> {
  const { countyCode, enterpriseId } = actor
  if (mayFileForPeople(actor) || enterpriseId === null) return { items: [], filings: [] }
  const versions = await listVersionsInForce(reading, countyCode, dateIn(now))
  const items = versions
    .filter(({ audience }) => audience === 'talent')
    .map(({ itemId, itemCode, title }) => ({ itemId, itemCode, title }))
  const filed = await findFiledFilings(reading, { countyCode, enterpriseId }, MOST)
  const filings = filed.map(({ states, ...filing }) => {
    const all = states.map(rowState)
    const count = (state: FiledRowState) => all.filter((one) => one === state).length
    const [waiting, submitted, givenUp, lapsed] = [
      count('waiting'),
      count('submitted'),
      count('givenUp'),
      count('lapsed'),
    ]
    return { ...filing, counts: { waiting, submitted, givenUp, lapsed }, total: all.length }
  })
  return { items, filings }
}
