import { expect, it } from 'vitest'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { readCases } from '@/lib/policy/casework/case-file'
import { compareCase } from '@/lib/policy/casework/compare-case'
import { edgePeople } from '@/lib/policy/trial/edge-people'
import { writeCases } from '@/lib/policy/trial/write-cases'
import { ALL_RULEBOOKS } from '../support/examination'
import { seedRulebook } from '../support/seed-rulebooks'

const DAY = '2026-11-28' as PlainDate

const casesOf = (rulebook: Parameters<typeof edgePeople>[0]) => {
  const { day, groups } = edgePeople(rulebook, DAY)
  return writeCases(
    rulebook,
    day,
    groups.flatMap(({ people }) => people),
  )
}

it.each(ALL_RULEBOOKS)('%s: everybody proposed, written as cases, comes out as written', (_, rulebook) => {
  const read = readCases(casesOf(rulebook))
  if (!read.ok) throw new Error(read.failure.map(({ line, message }) => `${line} ${message}`).join('\n'))
  const file = read.value.value
  expect(file.cases.length).toBeGreaterThan(2)
  for (const one of file.cases) expect(compareCase([rulebook], file, one).differences, one.name).toEqual([])
})

it('writes them in the words of the guide', () => {
  expect(casesOf(seedRulebook('RENT-01'))).toContain('名称: 年龄 35 周岁（恰好）')
})
