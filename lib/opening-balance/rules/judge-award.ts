import type { PayingItem } from '@/lib/policy/model'
import { APARTMENT, PRIOR_ITEM, type NewOpeningLine } from '../model'
import type { OpeningLineFields } from '../schema'
import type { Known } from './known'
import { lineFault, type LineFault } from './line-fault'

type Award = Pick<NewOpeningLine, 'itemId' | 'itemCode' | 'category' | 'title'>
type Answer = {
  readonly item: PayingItem | null
  readonly found: Award | null
  readonly faults: readonly LineFault[]
}

/** Of what the award is: an item of this house, or a category and the name that its source gives it. */
export function judgeAward(fields: OpeningLineFields, known: Known): Answer {
  const { itemCode, category, title } = fields
  const code = category === undefined ? undefined : known.categories.get(category)
  const unknown = category !== undefined && code === undefined
  const faults = [
    ...(unknown ? [lineFault('category', 'category', `没有“${category}”这一待遇类别，可填：${namesOf(known)}`)] : []),
    ...apartmentFaults(fields, code),
    ...(fields.grantedOn > known.today ? [lineFault('grantedOn', 'future', `${fields.grantedOn} 晚于今天`)] : []),
  ]
  if (itemCode === undefined) {
    const more = [
      ...(category === undefined ? [lineFault('category', 'required', '没有事项代码时，请填写待遇类别')] : []),
      ...(title === undefined ? [lineFault('title', 'required', '没有事项代码时，请填写待遇名称')] : []),
    ]
    const found =
      code !== undefined && title !== undefined ? { itemId: null, itemCode: PRIOR_ITEM, category: code, title } : null
    return { item: null, found, faults: [...faults, ...more] }
  }
  const item = known.items.get(itemCode.toUpperCase()) ?? null
  if (!item)
    return {
      item,
      found: null,
      faults: [...faults, lineFault('itemCode', 'item', `没有代码为 ${itemCode} 的补贴事项`)],
    }
  if (code !== undefined && code !== item.category)
    return {
      item,
      found: null,
      faults: [...faults, lineFault('category', 'category', `与事项 ${item.code} 的类别不一致，可不填`)],
    }
  const found = { itemId: item.id, itemCode: item.code, category: item.category, title: title ?? item.title }
  return { item, found, faults }
}

function apartmentFaults({ place, paidFrom }: OpeningLineFields, category: string | undefined): LineFault[] {
  if (category !== APARTMENT)
    return place === undefined ? [] : [lineFault('place', 'place', '只有类别为人才公寓的才填公寓地址')]
  return [
    ...(place === undefined ? [lineFault('place', 'required', '人才公寓请填写地址')] : []),
    ...(paidFrom === undefined ? [lineFault('paidFrom', 'required', '人才公寓请填写入住日期')] : []),
  ]
}

const namesOf = ({ categories }: Known): string =>
  [...categories]
    .filter(([name, code]) => name !== code)
    .map(([name]) => name)
    .join('、')
