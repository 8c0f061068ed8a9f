/** Cells of a sheet that is printed and signed. */
export const CELL = 'border border-line-strong px-2 py-1'
export const FIGURE = `${CELL} text-right tabular-nums whitespace-nowrap`
export const HEADING = `${CELL} text-right align-bottom font-medium text-ink-2`
