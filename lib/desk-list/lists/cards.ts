import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { CARD_STANDING_LABELS, CARD_STATE_LABELS } from '@/lib/talent-card/labels'
import { mayReadCards } from '@/lib/talent-card/permission'
import { listCards, type CardLine } from '@/lib/talent-card/queries/list-cards'
import { groupCardNumber } from '@/lib/talent-card/rules/card-number'
import { CardListInput } from '@/lib/talent-card/schema'
import { defineList, type ListColumn } from '../list-definition'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

const COLUMNS: readonly ListColumn<CardLine>[] = [
  { header: '卡号', width: 22, value: (card) => groupCardNumber(card.number) },
  { header: '持卡人', value: (card) => card.holderName },
  { header: '层次', width: 8, value: (card) => `${card.tier} 类` },
  { header: '单位', width: 32, value: (card) => card.employerName },
  { header: '乡镇', value: (card) => card.townshipName },
  { header: '发卡日', value: (card) => card.issuedOn },
  { header: '有效期至', value: (card) => card.validTo },
  { header: '状态', value: (card) => CARD_STANDING_LABELS[card.standing] },
  { header: '申请续期', width: 10, value: (card) => (card.isRenewalRequested ? '是' : null) },
]

/** The filters that are on. `names` knows townships. */
export const cardWords = ({ q, tier, state, township }: CardListInput, names: Readonly<Record<string, string>>) =>
  wordsOf({
    q: q && `查找：${searchWords(q)}`,
    tier: tier && `${tier} 类`,
    state: state && CARD_STATE_LABELS[state],
    township: township && names[township],
  })

export const cards = defineList<CardListInput, CardLine>({
  key: 'cards',
  mayRead: mayReadCards,
  read: (params) => CardListInput.parse(params),
  names: async (actor) => townshipNames(await listTownships(actor)),
  words: cardWords,
  columns: COLUMNS,
  rowKey: ({ id }) => id,
  page: async (actor, filter, { after, now }) => {
    const list = await listCards(actor, { ...filter, after, before: undefined }, now)
    return { rows: list.cards, next: list.older }
  },
})
