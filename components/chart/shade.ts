/** Share of colour in each of the five grounds; between 56 and 90 no ink could be read, by day or on the dark screen. */
const STRENGTHS = [10, 24, 40, 56, 90] as const

const dress = (strength: number) => ({
  background: `color-mix(in oklch, var(--color-series-1) ${strength}%, var(--color-sheet))`,
  color: strength > 56 ? 'var(--color-on-blue)' : 'var(--color-ink)',
})

/** The five grounds, light to deep, for a legend. */
export const SHADES = STRENGTHS.map(dress)

/** The ground and the ink of a cell by its share of the largest, 0–1. */
export const shade = (share: number): { background: string; color: string } =>
  dress(STRENGTHS[Math.min(4, Math.max(0, Math.ceil(share * 5) - 1))] ?? 10)
