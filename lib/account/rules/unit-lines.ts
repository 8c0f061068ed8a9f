import { UNIT_KIND_LABELS } from '../labels'
import type { Unit, UnitKind } from '../model'
import { unitProblem } from './unit-problem'

/** One pasted line: what it would become, or what is wrong with it. */
export type UnitLine = {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly shortName: string
  readonly kindLabel: string
  readonly parentName: string
  readonly unit: Unit | null
  readonly problem: string | null
}

const LONGEST_NAME = 40
const LONGEST_SHORT_NAME = 12

/** How offices write the kinds. */
const KIND_WORDS: Readonly<Record<string, Exclude<UnitKind, 'county'>>> = {
  部门: 'department',
  乡镇: 'township',
  乡: 'township',
  镇: 'township',
  街道: 'township',
  '乡镇(街道)': 'township',
  村: 'village',
  社区: 'village',
  '村(社区)': 'village',
}

/**
 * Lines as copied out of a sheet: 代码 名称 类型 and, where the name is long, 简称; separated by tabs, commas or spaces.
 * The parent follows from the code: a village stands under the township its code begins with, all others under the county.
 */
export function readUnitLines(text: string, units: readonly Unit[]): UnitLine[] {
  const drafts = text.split(/\r?\n/).flatMap((one, index) => draftOf(one, index + 1, units))
  const known = new Map(units.map((unit) => [unit.code, unit]))
  const pasted = new Map(drafts.flatMap(({ unit }) => (unit ? [[unit.code, unit] as const] : [])))
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const { line, unit, kindWord } = draft
    const parent = unit && (known.get(unit.parentCode ?? '') ?? pasted.get(unit.parentCode ?? '') ?? null)
    const problem =
      unit === null
        ? draftProblem(draft)
        : (problemOf(unit, parent) ?? takenProblem(unit, known.get(unit.code), seen.get(unit.code)))
    if (unit && !seen.has(unit.code)) seen.set(unit.code, line)
    return {
      ...{ line, code: draft.code, name: draft.name, shortName: draft.shortName },
      kindLabel: unit ? UNIT_KIND_LABELS[unit.kind] : kindWord,
      parentName: parent?.name ?? '',
      ...(problem === null ? { unit, problem } : { unit: null, problem }),
    }
  })
}

type Draft = {
  readonly line: number
  readonly code: string
  readonly name: string
  readonly kindWord: string
  readonly shortName: string
  readonly unit: Unit | null
}

function draftOf(text: string, line: number, units: readonly Unit[]): Draft[] {
  const [first = '', name = '', kindWord = '', shortName = name] = text.trim().split(/[\s,，、;；]+/)
  const code = first.normalize('NFKC').toUpperCase()
  if (code === '' || code === '代码') return []
  const kind = KIND_WORDS[kindWord.normalize('NFKC')]
  const county = units.find((unit) => unit.kind === 'county')?.code ?? ''
  const parentCode = kind === 'village' ? code.slice(0, 9) : county
  const unit = kind && name !== '' ? { code, kind, name, shortName, parentCode, ...NEW } : null
  return [{ line, code, name, kindWord, shortName, unit }]
}

/** As a unit that is added alone: it sees its own rows, and stands at the end. */
const NEW = { isCountyWide: false, grid: null, sort: 100_000 } as const

const draftProblem = ({ name, kindWord }: Draft): string => {
  if (name === '') return '缺少名称和类型，每行依次写代码、名称、类型'
  return kindWord === '' ? '缺少类型，请写部门、乡镇或村' : `不认识类型“${kindWord}”，请写部门、乡镇或村`
}

function problemOf(unit: Unit, parent: Unit | null): string | null {
  if (unit.name.length > LONGEST_NAME) return `名称超过 ${LONGEST_NAME} 个字`
  if (unit.shortName.length > LONGEST_SHORT_NAME)
    return `简称超过 ${LONGEST_SHORT_NAME} 个字，请在类型后面写一个短的简称`
  if (unit.kind === 'village' && /^\d{12}$/.test(unit.code) && !parent)
    return `没有代码为 ${unit.parentCode} 的乡镇，请先增设，或写在同一批里`
  return unitProblem(unit, parent)
}

function takenProblem(unit: Unit, taken: Unit | undefined, before: number | undefined): string | null {
  if (taken) return `代码已由“${taken.name}”使用`
  return before === undefined ? null : `与第 ${before} 行代码相同`
}
