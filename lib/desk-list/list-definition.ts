import type { Actor } from '@/lib/kernel/actor'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import type { FilterWord, ListKey, Params } from './model'

/** A column of an exported list. `format` is Excel's number format. */
export type ListColumn<Row> = {
  readonly header: string
  readonly width?: number
  readonly format?: string
  readonly value: (row: Row) => CellValue
}

export type PageOfRows<Row> = { readonly rows: readonly Row[]; readonly next: string | null }
/** Chinese for the codes of an address that only the database can name: townships, items. */
export type Names = Readonly<Record<string, string>>

type Spec<Query, Row> = {
  readonly key: ListKey
  readonly mayRead: (actor: Actor) => boolean
  readonly read: (params: Params) => Query
  readonly names?: (actor: Actor) => Promise<Names>
  readonly words: (query: Query, names: Names) => readonly FilterWord[]
  readonly columns: readonly ListColumn<Row>[]
  readonly rowKey: (row: Row) => string
  /** One page, masked and scoped as on screen, after the `next` of the page before. */
  readonly page: (actor: Actor, query: Query, at: { after: string | undefined; now: Date }) => Promise<PageOfRows<Row>>
}

export type ListColumnHead = Pick<ListColumn<never>, 'header' | 'width' | 'format'>
export type ListRow = { readonly key: string; readonly cells: readonly CellValue[] }

/** A list whose row type is its own business: what an export needs of any of them. */
export type DeskList = {
  readonly key: ListKey
  readonly mayRead: (actor: Actor) => boolean
  readonly columns: readonly ListColumnHead[]
  readonly open: (params: Params) => {
    readonly words: (actor: Actor) => Promise<readonly FilterWord[]>
    readonly page: (actor: Actor, at: { after: string | undefined; now: Date }) => Promise<PageOfRows<ListRow>>
  }
}

export function defineList<Query, Row>(spec: Spec<Query, Row>): DeskList {
  return {
    key: spec.key,
    mayRead: spec.mayRead,
    columns: spec.columns.map(({ header, width, format }) => ({
      header,
      ...(width === undefined ? {} : { width }),
      ...(format === undefined ? {} : { format }),
    })),
    open: (params) => {
      const query = spec.read(params)
      return {
        words: async (actor) => spec.words(query, (await spec.names?.(actor)) ?? {}),
        page: async (actor, at) => {
          const { rows, next } = await spec.page(actor, query, at)
          return { rows: rows.map((row) => toListRow(spec, row)), next }
        },
      }
    },
  }
}

const toListRow = <Query, Row>({ rowKey, columns }: Spec<Query, Row>, row: Row): ListRow => ({
  key: rowKey(row),
  cells: columns.map(({ value }) => value(row)),
})
