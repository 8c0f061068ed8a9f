import { maskName } from '@/lib/kernel/mask'
import type { NoticeEntry, PublishedRow } from '../model'

const COUNTING = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * Turns cases into the lines the public reads: persons' names masked, lines that would read the same told apart by
 * 之一, 之二 …, numbered in the order given. Nothing of an identity number is used, not even its last digits.
 */
export function publishRows(entries: readonly NoticeEntry[]): PublishedRow[] {
  const shown = entries.map((entry) => ({
    entry,
    displayName: entry.isOrganisation ? entry.name : maskName(entry.name),
  }))
  const sameness = shown.map(({ entry, displayName }) => [displayName, entry.workUnit, entry.matterTitle].join('\n'))
  return shown.map(({ entry, displayName }, index) => ({
    ordinal: index + 1,
    displayName,
    distinction: distinctionAt(sameness, index),
    workUnit: entry.workUnit,
    matterTitle: entry.matterTitle,
    grade: entry.grade,
    amountFen: entry.amountFen,
  }))
}

function distinctionAt(sameness: readonly string[], index: number): string | null {
  const alike = sameness.filter((text) => text === sameness[index]).length
  if (alike === 1) return null
  const place = sameness.slice(0, index).filter((text) => text === sameness[index]).length
  return `之${COUNTING[place] ?? place + 1}`
}
