import { addDays } from '@/lib/kernel/plain-date'
import type { FileIssue, ReadFile } from './check-files'

/** Two versions of an item never share a day: on any day exactly one of them is in force. */
export function versionFaults(files: readonly ReadFile[]): FileIssue[] {
  const codes = [...new Set(files.map(({ value }) => value.code))]
  return codes.flatMap((code) => {
    const versions = files
      .filter(({ value }) => value.code === code)
      .toSorted((a, b) => (a.value.effectiveFrom < b.value.effectiveFrom ? -1 : 1))
    return versions.flatMap((later, index) => {
      const earlier = versions[index - 1]
      return earlier ? overlap(earlier, later) : []
    })
  })
}

function overlap(earlier: ReadFile, later: ReadFile): FileIssue[] {
  const { effectiveFrom: from, code } = later.value
  const { effectiveFrom: before, effectiveTo: to } = earlier.value
  if (before === from) {
    const message = `与 ${earlier.name} 是同一事项「${code}」，又都自 ${from} 起生效；请改正其中一个的代码或生效日`
    return [{ ...later.issueAt(['effectiveFrom'], message), file: later.name, severity: 'error' }]
  }
  const lastDay = addDays(from, -1)
  if (to === null) {
    const message = `没有写失效日；${later.name} 发布后，本版止于 ${lastDay}`
    return [{ ...earlier.issueAt(['effectiveFrom'], message), file: earlier.name, severity: 'warning' }]
  }
  if (to < from) return []
  const message = `与 ${later.name} 的生效日 ${from} 重叠：同一事项「${code}」同一天只能有一版；失效日请改为 ${lastDay} 或更早`
  return [{ ...earlier.issueAt(['effectiveTo'], message), file: earlier.name, severity: 'error' }]
}
