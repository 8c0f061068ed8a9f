import type { Tally } from '../model'

/** What people are counted under, in words: the sentence of a limit, a number they are near to, another item. */
export function markText({ reductions, bars, overlaps, thresholds }: Tally, mark: string): string {
  const [kind = '', ...rest] = mark.split(':')
  const key = rest.join(':')
  switch (kind) {
    case 'limit':
      return reductions[key]?.text ?? mark
    case 'bar':
      return bars[key]?.text ?? mark
    case 'item':
      return `也符合${overlaps[key]?.title ?? key}`
    case 'inside':
      return `刚好够：${thresholds[key]?.text ?? key}`
    case 'outside':
      return `刚好不够：${thresholds[key]?.text ?? key}`
    default:
      return mark
  }
}
