/** As much of WordprocessingML (ECMA-376) as an official paper needs, as text. */

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Line breaks in the text become line breaks on paper. */
const run = (text: string, properties = ''): string => {
  const lines = text.split('\n').map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`)
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

export type StyleName =
  'Body' | 'Plain' | 'Headline' | 'Heading' | 'Organ' | 'Number' | 'Sign' | 'Cell' | 'CellHead' | 'Note'

/** A paragraph in one of the styles of `styles.ts`. */
export const paragraph = (style: StyleName, text: string, properties = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${text === '' ? '' : run(text)}</w:p>`

export const body = (text: string): string => paragraph('Body', text)
export const plain = (text: string): string => paragraph('Plain', text)
export const heading = (text: string): string => paragraph('Heading', text)
export const sign = (text: string): string => paragraph('Sign', text)
export const blank = (): string => paragraph('Plain', '')

export type Cell = {
  readonly text: string
  readonly style?: StyleName
  readonly align?: 'left' | 'center' | 'right'
  readonly span?: number
}

export type Row = {
  readonly cells: readonly Cell[]
  /** Repeated on every page. */
  readonly isHead?: boolean
  /** At least so high, in twentieths of a point. */
  readonly height?: number
}

export const head = (...texts: readonly string[]): Row => ({
  cells: texts.map((text) => ({ text, style: 'CellHead' })),
  isHead: true,
})
export const row = (...cells: readonly (string | Cell)[]): Row => ({
  cells: cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
})
export const label = (text: string): Cell => ({ text, style: 'CellHead' })
export const money = (text: string): Cell => ({ text, align: 'right' })
export const middle = (text: string): Cell => ({ text, align: 'center' })
export const wide = (span: number, text: string, style: StyleName = 'Cell'): Cell => ({ text, span, style })

/** A table with hairlines; `widths` in twentieths of a point. */
export function table(widths: readonly number[], rows: readonly Row[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const total = widths.reduce((sum, width) => sum + width, 0)
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="Ruled"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/>`,
    `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    ...rows.map((one) => tableRow(one, widths)),
    '</w:tbl>',
  ].join('')
}

function tableRow({ cells, isHead, height }: Row, widths: readonly number[]): string {
  let column = 0
  const inside = cells.map((cell) => {
    const span = cell.span ?? 1
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0)
    column += span
    return tableCell(cell, width)
  })
  const properties = [
    '<w:cantSplit/>',
    height === undefined ? '' : `<w:trHeight w:val="${height}" w:hRule="atLeast"/>`,
    isHead ? '<w:tblHeader/>' : '',
  ]
  return `<w:tr><w:trPr>${properties.join('')}</w:trPr>${inside.join('')}</w:tr>`
}

function tableCell({ text, style = 'Cell', align, span = 1 }: Cell, width: number): string {
  const merged = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
  const aligned = align === undefined ? '' : `<w:jc w:val="${align}"/>`
  return [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${merged}<w:vAlign w:val="center"/></w:tcPr>`,
    paragraph(style, text, aligned),
    '</w:tc>',
  ].join('')
}
