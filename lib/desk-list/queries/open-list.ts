import type { Actor } from '@/lib/kernel/actor'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import type { ListColumnHead, ListRow, PageOfRows } from '../list-definition'
import type { ListKey, Params } from '../model'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'

/** More than this is taken in parts: the file says so at its end. */
export const MOST_ROWS = 50_000

export type OpenedList = {
  readonly words: readonly string[]
  readonly columns: readonly ListColumnHead[]
  /** Rows page by page as they are pulled, each once; `false` at the end when there were more than may be taken. */
  readonly rows: () => AsyncGenerator<readonly CellValue[], boolean>
}

/** A list as an address describes it, opened for taking along: scoped and masked as on screen. Null: not the actor's. */
export async function openList(actor: Actor, listKey: ListKey, params: Params, now: Date): Promise<OpenedList | null> {
  const list = DESK_LISTS[listKey]
  if (mayUseList(actor, list)) return null
  const opened = list.open(params)
  const words = (await opened.words(actor)).map(({ label }) => label)
  return {
    words,
    columns: list.columns,
    rows: () => allRows((after) => opened.page(actor, { after, now })),
  }
}

type Page = PageOfRows<ListRow>
type PageAfter = (after: string | undefined) => Promise<Page>

/**
 * A list ordered by its latest change moves while it is read: a row changed meanwhile jumps to the front, past the place
 * reached. So at the end the front is read again until it holds nothing new.
 */
export async function* allRows(pageAfter: PageAfter, most = MOST_ROWS): AsyncGenerator<readonly CellValue[], boolean> {
  const seen = new Set<string>()
  const fresh = ({ rows }: Page) => rows.filter(({ key }) => !seen.has(key))
  for await (const page of pagesOf(pageAfter)) {
    for (const { key, cells } of fresh(page)) {
      if (seen.size >= most) return false
      seen.add(key)
      yield cells
    }
  }
  for await (const page of pagesOf(pageAfter)) {
    const missed = fresh(page)
    if (missed.length === 0) return true
    for (const { key, cells } of missed) {
      seen.add(key)
      yield cells
    }
  }
  return true
}

async function* pagesOf(pageAfter: PageAfter): AsyncGenerator<Page> {
  let after: string | undefined
  do {
    const page = await pageAfter(after)
    yield page
    after = page.next ?? undefined
  } while (after !== undefined)
}
