import { describeSchedule } from '../engine/describe-subsidy'
import type { Schedule, Test } from '../rulebook/schema'
import { differTest } from './differ-test'
import { labelOf, nounIf, nounOf } from './field-names'
import { matchLists } from './match-list'
import { describeEntry, nameOf } from './name-entry'
import { fromTo, inChapter, owned, type Place, type Sentence, type Sides, subjectOf, tell, within } from './place'
import { COUNTED, SAYINGS, sayMoney, sayPeriods, type Saying, sayPlainly } from './say-value'

type Fields = Readonly<Record<string, unknown>>

const isSame = ({ before, after }: Sides): boolean => JSON.stringify(before ?? null) === JSON.stringify(after ?? null)
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every field of two things that are set against each other. */
export function differFields(before: Fields, after: Fields, place: Place, skipped: readonly string[] = []): Sentence[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .filter((field) => !skipped.includes(field))
    .flatMap((field) => differ(field, { before: before[field], after: after[field] }, inChapter(place, field)))
}

function differ(field: string, sides: Sides, place: Place): Sentence[] {
  if (isSame(sides)) return []
  const { before, after } = sides
  const told = differAsOne(field, sides, place)
  if (told.length > 0) return told
  if (isList(before, after)) return differLists(field, (before ?? []) as unknown[], (after ?? []) as unknown[], place)
  if (isFields(before) && isFields(after))
    return differFields(before, after, within(place, field, sides, nounIf(field)))
  if (isFields(before) || isFields(after)) return comeOrGone(field, sides, place)
  if (place.names.at(-1) === before && typeof after === 'string')
    return tell(place, `${subjectOf(place)}改述为「${after}」`)
  return tell(place, `${owned(place, labelOf(field))}${fromTo(sayPlainly(before), '改为', sayPlainly(after))}`)
}

const isNone = (value: unknown): boolean => value === null || value === undefined
const isList = (before: unknown, after: unknown): boolean =>
  [before, after].some((one) => Array.isArray(one)) && [before, after].every((one) => isNone(one) || Array.isArray(one))

/** Values that have words of their own; nothing where these words are the same on both sides. */
function differAsOne(field: string, sides: Sides, place: Place): Sentence[] {
  const { before, after } = sides
  if (field === 'test' || field === 'when') return differConditions(field, sides, place)
  if (field === 'schedule' && isFields(before) && isFields(after)) return differSchedules(sides, place)
  const saying = sayingOf(field, sides)
  if (saying === null) return []
  const [was, is] = [saying.say(before, place.per[0]), saying.say(after, place.per[1])]
  if (was === is) return []
  const head = field === 'pay' ? subjectOf(place) : owned(place, labelOf(field))
  const verb = isSameUnit(place) ? verbOf(saying, sides) : '改为'
  return tell(place, `${head}${fromTo(was, verb, is)}`)
}

const isSameUnit = ({ per: [was, is] }: Place): boolean => was === is

function sayingOf(field: string, { before, after }: Sides): Saying | null {
  const isNumber = typeof before === 'number' || typeof after === 'number'
  if (isNumber && field === 'from') return sayMoney
  if (isNumber && field === 'atMost') return sayPeriods
  if (field === 'funding') return isFunders(before) && isFunders(after) ? (SAYINGS.lines ?? null) : null
  if (Object.hasOwn(SAYINGS, field)) return SAYINGS[field] ?? null
  return isNumber ? { say: sayPlainly, verbs: COUNTED } : null
}

/** The lines of a tier; the rules of a part have conditions and are set against each other one by one. */
const isFunders = (value: unknown): boolean =>
  isNone(value) || (Array.isArray(value) && value.every((one) => isFields(one) && 'funder' in one))

function verbOf({ verbs }: Saying, { before, after }: Sides): string {
  const [was, is] = [sizeOf(before), sizeOf(after)]
  if (verbs === undefined || was === null || is === null || was === is) return '改为'
  return was < is ? verbs[0] : verbs[1]
}

/** How large a number, or a sum that is only a figure, is; null of anything else. */
function sizeOf(value: unknown): number | null {
  if (typeof value === 'number') return value
  return isFields(value) && value.kind === 'fixed' && typeof value.amountFen === 'number' ? value.amountFen : null
}

function differConditions(field: string, { before, after }: Sides, place: Place): Sentence[] {
  if (!isFields(before) || !isFields(after)) {
    const saying = SAYINGS[field]
    const [was, is] = [before, after].map((one) => (isFields(one) ? saying?.say(one, 'award') : '不限'))
    return tell(place, `${owned(place, nounOf('when'))}由“${was}”改为“${is}”`)
  }
  // A criterion is known by its facts; a condition elsewhere needs to be told whose it is.
  const head = field === 'test' ? '' : `${owned(place, nounOf('when'))}：`
  return differTest(before as Test, after as Test).flatMap((text) => tell(place, `${head}${text}`))
}

/** How it is paid as one sentence, then what that sentence leaves out: its start, its clause, its checks. */
function differSchedules({ before, after }: Sides, place: Place): Sentence[] {
  const [was = '', is = ''] = [before, after].map((one) => describeSchedule(one as Schedule))
  const inner = within(place, 'schedule', { before, after })
  if (was === is) return differFields(before as Fields, after as Fields, inner)
  const whole = tell(inner, `${owned(place, '发放方式')}${fromTo(was, '改为', is)}`)
  return [
    ...whole,
    ...differFields(before as Fields, after as Fields, inner, ['kind', 'instalments']),
    ...gates(inner, { before, after }),
  ]
}

function gates(place: Place, { before, after }: Sides): Sentence[] {
  const [was, is] = [before, after].map((one) => ((one as Fields).instalments ?? []) as Fields[])
  return (is ?? []).flatMap((one, index) => {
    const at = within(place, 'instalments', { before: null, after: one }, `第 ${index + 1} 期`)
    return differ('gate', { before: was?.[index]?.gate ?? null, after: one.gate ?? null }, at)
  })
}

/** What is there on one side only; what stood in its place without being such a thing is told beside it. */
function comeOrGone(field: string, { before, after }: Sides, place: Place): Sentence[] {
  const isCome = !isThing(before)
  const [entry, other] = isCome ? [after, before] : [before, after]
  const words = describeEntry(field, entry, place.per[isCome ? 1 : 0]) || sayPlainly(entry)
  const beside = isNone(other) ? '' : `（${isCome ? '原' : '现'}为${sayPlainly(other)}）`
  const text = `${subjectOf(place)}${isCome ? '新增' : '取消'}${nounOf(field)}：${words}${beside}`
  return tell(within(place, field, { before: entry, after: entry }), text)
}

const isThing = (value: unknown): boolean => isFields(value) || (typeof value === 'string' && value !== 'all')

function differLists(field: string, before: readonly unknown[], after: readonly unknown[], place: Place): Sentence[] {
  const { kept, gone, come, isReordered } = matchLists(before, after)
  const isOfWords = [...before, ...after].every((one) => !isFields(one))
  if (isOfWords && field !== 'notes') return differWords(field, [before, after], place)
  const order = after.map((one) => nameOf(one)).filter((one) => one !== null)
  return [
    ...come.flatMap((one) => comeOrGone(field, { before: null, after: one }, place)),
    ...gone.flatMap((one) => comeOrGone(field, { before: one, after: null }, place)),
    ...kept.flatMap(({ before: was, after: is, at }) =>
      isFields(was) && isFields(is)
        ? differFields(was, is, within(place, field, { before: was, after: is }, `第 ${at + 1} 项`))
        : [],
    ),
    ...(isReordered ? tell(place, `${owned(place, nounOf(field))}的顺序改为：${order.join('、')}`) : []),
  ]
}

/** Lists of codes and facts: what came, what went, or else the new order. */
function differWords(
  field: string,
  [before, after]: readonly [readonly unknown[], readonly unknown[]],
  place: Place,
): Sentence[] {
  const say = (values: readonly unknown[]) =>
    values.map((one) => place.codes.get(String(one)) ?? sayPlainly(one)).join('、')
  const come = after.filter((one) => !before.includes(one))
  const gone = before.filter((one) => !after.includes(one))
  const head = owned(place, nounOf(field))
  if (come.length + gone.length === 0) return tell(place, `${head}${fromTo(say(before), '改为', say(after))}`)
  const parts = [...(come.length > 0 ? [`增加${say(come)}`] : []), ...(gone.length > 0 ? [`去掉${say(gone)}`] : [])]
  return tell(place, `${head}${parts.join('，')}`)
}
