import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { MATCH_STATE_LABELS, MATCH_VERDICT_LABELS } from '@/lib/matching/labels'
import { mayReadMatches } from '@/lib/matching/permission'
import { listMatches, type MatchListItem, type MatchSearch } from '@/lib/matching/queries/list-matches'
import { defineList, type Names } from '../list-definition'
import { readAddress } from '../rules/address'
import { MATCH_SHAPE, type MatchAddress } from '../rules/shapes'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

/** Whom is asked for by an address. */
export const toMatchSearch = (address: MatchAddress): MatchSearch => ({
  itemId: address.item ?? '',
  verdict: address.verdict,
  state: address.state,
  townshipCode: address.township,
  name: address.q,
})

/** The filters that are on; the item is the page's own. */
export const matchWords = (address: MatchAddress, names: Names) =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    verdict: address.verdict && MATCH_VERDICT_LABELS[address.verdict],
    state: address.state && MATCH_STATE_LABELS[address.state],
    township: address.township && names[address.township],
  })

/** 政策找人: whom an item is for, and what has come of it. */
export const matches = defineList<MatchAddress, MatchListItem>({
  key: 'matches',
  mayRead: mayReadMatches,
  read: (params) => readAddress(MATCH_SHAPE, params),
  names: async (actor) => townshipNames(await listTownships(actor)),
  words: matchWords,
  columns: [
    { header: '姓名或单位', width: 32, value: ({ name }) => name },
    { header: '号码', width: 22, value: ({ number }) => number },
    { header: '乡镇', value: ({ townshipName }) => townshipName },
    { header: '用人单位', width: 32, value: ({ employerName }) => employerName },
    { header: '是否符合', value: ({ verdict }) => MATCH_VERDICT_LABELS[verdict] },
    { header: '申报情况', value: ({ state }) => MATCH_STATE_LABELS[state] },
    { header: '发现日期', value: ({ foundOn }) => foundOn },
  ],
  rowKey: ({ subjectId }) => subjectId,
  page: async (actor, address, at) => {
    const { items, next } = await listMatches(actor, toMatchSearch(address), at)
    return { rows: items, next }
  },
})
