import type { Column } from './model'

export type Template = {
  readonly preamble: readonly string[]
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  /** What may stand in the columns of closed lists, line by line: column, name, code. */
  readonly codes: readonly (readonly [header: string, label: string, code: string])[]
}

/** The sheet behind the one to fill in, with the codes. */
export const CODES_SHEET = '代码表'

/** The headers to fill in under, required ones with a star, and above them what may stand in each. */
export function templateOf<C>(title: string, notes: readonly string[], columns: readonly Column<C>[]): Template {
  const hints = columns
    .filter(({ hint, example }) => hint !== undefined || example !== undefined)
    .map(({ header, hint, example }) => {
      const words = [hint, example === undefined ? undefined : `如：${example}`].filter((word) => word !== undefined)
      return `${header}：${words.join('；')}`
    })
  const lists = columns.filter(({ choices }) => choices !== undefined).map(({ header }) => header)
  const listed = lists.length === 0 ? [] : [`${lists.join('、')}：可填的名称和代码都在第二张表“${CODES_SHEET}”里。`]
  return {
    preamble: [
      title,
      '带 * 的列必须填写，其余可空着；列的先后可以调换，不用的列可以删去。',
      ...notes,
      ...hints,
      ...listed,
    ],
    columns: columns.map(({ header, isRequired }) => ({
      header: isRequired === true ? `${header}*` : header,
      width: Math.max(12, header.length * 2 + 4),
    })),
    codes: columns.flatMap(({ header, choices = [] }) =>
      choices.map(({ label, code }) => [header, label, code ?? ''] as const),
    ),
  }
}
