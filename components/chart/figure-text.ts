/** A figure as charts print it: thousands, fixed decimals. */
export const figureText = (value: number, decimals = 0): string =>
  value.toLocaleString('zh-CN', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
