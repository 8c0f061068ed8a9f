import { searchWords } from '@/lib/kernel/search-text'
import { listTownships } from '@/lib/account/queries/list-townships'
import { OFFER_STATUS_LABELS } from '@/lib/offer/labels'
import { mayReadOffers } from '@/lib/offer/permission'
import { listOffers, type OfferListItem, type OfferSearch } from '@/lib/offer/queries/list-offers'
import { defineList, type Names } from '../list-definition'
import { readAddress } from '../rules/address'
import { YUAN_FORMAT, yuanCell } from '../rules/cells'
import { OFFER_SHAPE, type OfferAddress } from '../rules/shapes'
import { townshipNames } from '../rules/township-names'
import { wordsOf } from '../rules/word'

/** Which offers are asked for by an address. */
export const toOfferSearch = (address: OfferAddress): OfferSearch => ({
  itemId: address.item ?? '',
  status: address.status,
  townshipCode: address.township,
  name: address.q,
})

/** The filters that are on; the item is the page's own. */
export const offerWords = (address: OfferAddress, names: Names) =>
  wordsOf({
    q: address.q && `查找：${searchWords(address.q)}`,
    status: address.status && OFFER_STATUS_LABELS[address.status],
    township: address.township && names[address.township],
  })

/** 免申即享: to whom an item was offered, and what they answered. */
export const offers = defineList<OfferAddress, OfferListItem>({
  key: 'offers',
  mayRead: mayReadOffers,
  read: (params) => readAddress(OFFER_SHAPE, params),
  names: async (actor) => townshipNames(await listTownships(actor)),
  words: offerWords,
  columns: [
    { header: '姓名或单位', width: 32, value: ({ name }) => name },
    { header: '乡镇', value: ({ townshipName }) => townshipName },
    { header: '用人单位', width: 32, value: ({ firmName }) => firmName },
    { header: '金额（元）', format: YUAN_FORMAT, value: ({ amountFen }) => yuanCell(amountFen) },
    { header: '答复', value: ({ status }) => OFFER_STATUS_LABELS[status] },
    { header: '通知日期', value: ({ offeredOn }) => offeredOn },
    { header: '答复截止', value: ({ answerBy }) => answerBy },
    { header: '上次提醒', value: ({ remindedOn }) => remindedOn },
    { header: '申报编号', value: ({ caseNumber }) => caseNumber },
    { header: '原因', width: 40, value: ({ reason }) => reason },
  ],
  rowKey: ({ id }) => id,
  page: async (actor, address, { after }) => {
    const { items, next } = await listOffers(actor, toOfferSearch(address), after)
    return { rows: items, next }
  },
})
