/** Cells of a sheet that is printed and signed. */
export const CELL = 'border border-line-strong px-2 py-1'
export const FIGURE = `${CELL} text-right tabular-nums whitespace-nowrap`
export const HEADING = `${CELL} text-right align-bottom font-medium text-ink-2`
/** Over and in the first column, which names the line. */
export const FIRST_HEADING = `${CELL} w-44 min-w-36 text-left align-bottom font-medium text-ink-2`
export const FIRST = `${CELL} min-w-36 text-left font-normal`
