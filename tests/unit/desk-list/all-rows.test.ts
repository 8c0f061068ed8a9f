import { expect, it } from 'vitest'
import { allRows } from '@/lib/desk-list/queries/open-list'

type Row = { key: string; at: number }
const PAGE = 3

/** A list ordered by its latest change, in pages of three, whose rows may change between two pages. */
function listOf(rows: Row[], afterPage: (page: number) => void = () => undefined) {
  let pages = 0
  return (after: string | undefined) => {
    const ordered = [...rows].sort((a, b) => b.at - a.at)
    const beyond = after === undefined ? ordered : ordered.filter(({ at }) => at < Number(after))
    const page = beyond.slice(0, PAGE)
    const next = beyond.length > PAGE ? String(page.at(-1)!.at) : null
    afterPage((pages += 1))
    return Promise.resolve({ rows: page.map(({ key }) => ({ key, cells: [key] })), next })
  }
}

async function taken(
  pageAfter: ReturnType<typeof listOf>,
  most?: number,
): Promise<{ keys: unknown[]; isWhole: boolean }> {
  const keys: unknown[] = []
  const rows = allRows(pageAfter, most)
  for (let step = await rows.next(); ; step = await rows.next()) {
    if (step.done) return { keys, isWhole: step.value }
    keys.push(step.value[0])
  }
}

const ten = (): Row[] => Array.from({ length: 10 }, (_, index) => ({ key: `r${index}`, at: index + 1 }))

it('takes every row once, over all pages', async () => {
  const { keys, isWhole } = await taken(listOf(ten()))
  expect(isWhole).toBe(true)
  expect(keys).toEqual(['r9', 'r8', 'r7', 'r6', 'r5', 'r4', 'r3', 'r2', 'r1', 'r0'])
})

it('misses none that jumped to the front while it was being read, and takes none twice', async () => {
  const rows = ten()
  const { keys } = await taken(
    listOf(rows, (page) => {
      if (page === 1) rows[0]!.at = 100
      if (page === 2) rows[9]!.at = 101
    }),
  )
  expect(new Set(keys).size).toBe(keys.length)
  expect([...keys].sort()).toEqual(ten().map(({ key }) => key))
})

it('says when there was more than may be taken at once', async () => {
  expect(await taken(listOf(ten()), 4)).toEqual({ keys: ['r9', 'r8', 'r7', 'r6'], isWhole: false })
  expect((await taken(listOf(ten()), 10)).isWhole).toBe(true)
})
