import type { PlainDate } from '@/lib/kernel/plain-date'
import { comparable, plainText } from '../sheet/cell-text'
import { accept, complain, type Reader } from '../sheet/model'
import { shown } from '../sheet/readers'

/** What the readers of the registers' columns know of the county. */
export type SheetContext = {
  readonly today: PlainDate
  /** Codes of townships by code, name and short name; of villages by code and name, null where two have the same name. */
  readonly townships: ReadonlyMap<string, string>
  readonly villages: ReadonlyMap<string, string | null>
}

/** The enterprises that the rows name, by credit code. */
export type Employers = ReadonlyMap<string, { readonly id: string; readonly name: string }>

type Unit = { readonly code: string; readonly name: string; readonly shortName: string }

export function sheetContext(today: PlainDate, townships: readonly Unit[], villages: readonly Unit[]): SheetContext {
  const villageCodes = new Map<string, string | null>()
  for (const { code, name } of villages) {
    const text = comparable(name)
    villageCodes.set(text, villageCodes.has(text) ? null : code)
    villageCodes.set(code, code)
  }
  return {
    today,
    townships: new Map(
      townships.flatMap(({ code, name, shortName }) =>
        [code, name, shortName].map((text) => [comparable(text), code] as const),
      ),
    ),
    villages: villageCodes,
  }
}

export const townshipReader: Reader<SheetContext> = (cell, { townships }) => {
  const code = townships.get(comparable(plainText(cell)))
  return code === undefined ? complain('place', `本县没有“${shown(cell)}”这个乡镇(街道)`) : accept(code)
}

export const villageReader: Reader<SheetContext> = (cell, { villages }) => {
  const code = villages.get(comparable(plainText(cell)))
  if (code === null) return complain('place', `本县不止一个“${shown(cell)}”，请填写 12 位代码`)
  return code === undefined ? complain('place', `本县没有“${shown(cell)}”这个村(社区)`) : accept(code)
}
