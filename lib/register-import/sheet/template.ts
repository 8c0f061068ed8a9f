import type { Column } from './model'

export type Template = {
  readonly preamble: readonly string[]
  readonly columns: readonly { readonly header: string; readonly width: number }[]
}

/** The headers to fill in under, required ones with a star, and above them what may stand in each. */
export function templateOf<C>(title: string, notes: readonly string[], columns: readonly Column<C>[]): Template {
  const hints = columns
    .filter(({ hint, example }) => hint !== undefined || example !== undefined)
    .map(({ header, hint, example }) => {
      const words = [hint, example === undefined ? undefined : `如：${example}`].filter((word) => word !== undefined)
      return `${header}：${words.join('；')}`
    })
  return {
    preamble: [title, '带 * 的列必须填写，其余可空着；列的先后可以调换，不用的列可以删去。', ...notes, ...hints],
    columns: columns.map(({ header, isRequired }) => ({
      header: isRequired === true ? `${header}*` : header,
      width: Math.max(12, header.length * 2 + 4),
    })),
  }
}
