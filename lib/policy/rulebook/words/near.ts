import { pinyin } from 'pinyin-pro'

/** How many characters must be put in, taken out or changed to make one text of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const above = row
    row = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const change = (above[j] ?? 0) + (letter === other ? 0 : 1)
      row.push(Math.min(change, (above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1))
    }
  }
  return row.at(-1) ?? 0
}

/** Words that may have been meant: those as near as the nearest, by a slip of a letter or two, or as a part of the word. */
export function nearest(text: string, words: readonly string[], most = 3): string[] {
  const asked = text.toLowerCase()
  const near = [...new Set(words)]
    .map((word) => ({ word, far: farness(asked, word.toLowerCase()) }))
    .filter(({ far }) => far < TOO_FAR)
    .toSorted((a, b) => a.far - b.far)
  const slips = near.filter(({ far }) => far === near[0]?.far && far < A_PART)
  return (slips.length > 0 ? slips : near).slice(0, most).map(({ word }) => word)
}

const A_PART = 10
const TOO_FAR = 100

function farness(asked: string, word: string): number {
  const slips = distance(asked, word)
  // Typed by sound: 学厉 for 学历 is nearer than 学位.
  if (slips > 0 && isOneSound(asked, word)) return SAME_SOUND
  if (slips <= (asked.length <= 4 ? 1 : 2) && slips < asked.length) return slips
  const isPart = asked.length > 1 && word.length > 1 && (word.includes(asked) || asked.includes(word))
  return isPart ? A_PART + Math.abs(word.length - asked.length) : TOO_FAR
}

const SAME_SOUND = 0.5

const isOneSound = (a: string, b: string): boolean =>
  a.length === b.length && pinyin(a, { toneType: 'none' }) === pinyin(b, { toneType: 'none' })

/** '，是不是“最高学历”？' or nothing. */
export function didYouMean(text: string, words: readonly string[]): string {
  const near = nearest(text, words)
  return near.length === 0 ? '' : `，是不是${near.map((word) => `“${word}”`).join('或')}？`
}
