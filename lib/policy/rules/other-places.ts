import { FACT_CATALOGUE, isFactKey } from '@/lib/fact/catalogue'
import type { Rulebook } from '../rulebook/schema'

export type HomeCounty = { readonly code: string; readonly name: string }
/** Where a rulebook names another county, and the words or the code it stands in. */
export type OtherPlace = { readonly where: string; readonly words: string }

/**
 * Other counties that a rulebook names: it may have been taken over from there and not adapted all the way. Only a hint, a
 * document may mean what it says.
 */
export const otherPlaces = (rulebook: Rulebook, home: HomeCounty): OtherPlace[] => [
  ...textsOf(rulebook).flatMap(({ where, text }) =>
    otherCountiesIn(text, home.name).map((words) => ({ where, words })),
  ),
  ...otherCodes(rulebook, home.code),
]

function textsOf({ title, summary, document }: Rulebook): { where: string; text: string }[] {
  return [
    { where: '事项名称', text: title },
    { where: '事项摘要', text: summary },
    { where: '文号', text: document.number },
    { where: '文件名称', text: document.title },
    { where: '发文机关', text: document.issuer },
    { where: '文件摘要', text: document.summary },
    ...document.clauses.map(({ ref, text }) => ({ where: ref, text })),
  ]
}

/** None of these before 县 is the end of a name: 我县, 由县财政, 驻县高校, 区县, 百强县. Nor is 县级, 县外, 县城 after anything. */
const NO_NAME = new Set(
  '我本全该各外同由经在驻回赴来到区市省州旗县跨邻与和及或向从按为受报对以至当原非的一两每多数个内往进返入出离留是归于属将给请强困点大小买购获得取评定审交领',
)

const SHOWN = 6

/** Each 县 that ends a name, and not the county's own, with the words before it. */
function otherCountiesIn(text: string, own: string): string[] {
  const found = [...text.matchAll(/(\p{Script=Han})县(?![级内外城域境])/gu)].flatMap(({ index, 1: before = '' }) => {
    const end = index + before.length + 1
    if (NO_NAME.has(before) || text.slice(0, end).endsWith(own)) return []
    const words = /\p{Script=Han}+$/u.exec(text.slice(0, end))?.[0] ?? ''
    return [...words].length > SHOWN ? [`…${[...words].slice(-SHOWN).join('')}`] : [words]
  })
  return [...new Set(found)]
}

/** Six digits that do not end in 00 are a county's: another's has no place in what this county asks. */
function otherCodes(rulebook: unknown, own: string): OtherPlace[] {
  const found = leavesOf(rulebook).flatMap(({ fact, comparison }) => {
    if (!isFactKey(fact) || FACT_CATALOGUE[fact].codeList !== 'GB/T 2260') return []
    return valuesOf(comparison)
      .filter((code) => /^\d{6}$/.test(code) && !code.endsWith('00') && code !== own)
      .map((code) => ({ where: `条件“${FACT_CATALOGUE[fact].label}”`, words: code }))
  })
  return [...new Map(found.map((place) => [`${place.where}${place.words}`, place])).values()]
}

type Leaf = { readonly fact: string; readonly comparison: object }

/** Every comparison wherever it stands: conditions, tiers, modifiers, what is asked again before a payment. */
function leavesOf(value: unknown): Leaf[] {
  if (typeof value !== 'object' || value === null) return []
  return [...(isLeaf(value) ? [value] : []), ...Object.values(value).flatMap(leavesOf)]
}

const isLeaf = (value: object): value is Leaf =>
  'fact' in value &&
  typeof value.fact === 'string' &&
  'comparison' in value &&
  typeof value.comparison === 'object' &&
  value.comparison !== null

const valuesOf = (comparison: object): string[] =>
  Object.values(comparison)
    .flat()
    .filter((one): one is string => typeof one === 'string')
