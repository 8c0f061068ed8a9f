import { createHash } from 'node:crypto'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { beginExport } from '@/lib/desk-list/commands/begin-export'
import { finishExport } from '@/lib/desk-list/commands/finish-export'
import { LIST_LABELS } from '@/lib/desk-list/labels'
import { MOST_ROWS, openList, type OpenedList } from '@/lib/desk-list/queries/open-list'
import { isListKey } from '@/lib/desk-list/registry'
import { momentCell } from '@/lib/desk-list/rules/cells'
import type { Actor } from '@/lib/kernel/actor'
import type { ListKey } from '@/lib/desk-list/model'
import { businessNow } from '@/lib/platform/clock'
import { reportBug } from '@/lib/platform/log'
import { isSameOrigin } from '@/lib/platform/origin'
import { currentActor } from '@/lib/platform/session'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import { writeWorkbook } from '@/lib/platform/workbook/write-workbook'

const PLAIN = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const refuse = (status: number, text: string): Response => new Response(text, { status, headers: PLAIN })

/** 导出: a list as its address filters it, row by row into a workbook that carries who took it, when and what for. */
export async function POST(request: Request, { params }: { params: Promise<{ list: string }> }): Promise<Response> {
  try {
    if (!(await isSameOrigin())) return refuse(403, '请从本系统的页面导出。')
    const actor = await currentActor()
    if (!actor) return refuse(401, '登录已过期，请重新登录后再导出。')
    const { list: listKey } = await params
    const query = Object.fromEntries(new URL(request.url).searchParams)
    const now = await businessNow()
    const list = isListKey(listKey) ? await openList(actor, listKey, query, now) : null
    if (!list || !isListKey(listKey)) return refuse(404, '没有这个名单，或者您无权查看。')
    const begun = await beginExport(actor, { listKey, words: [...list.words] }, now)
    if (!begun.ok) return refuse(403, '没有这个名单，或者您无权查看。')
    const { exportNumber } = begun.value
    const title = `${await getCountyName(actor)}${LIST_LABELS[listKey]}`
    const body = workbookOf(actor, { list, listKey, exportNumber, title, now })
    const name = `${title}-${exportNumber}.xlsx`
    return new Response(body, {
      headers: {
        ...PLAIN,
        'Content-Type': XLSX,
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      },
    })
  } catch (error) {
    return refuse(500, `系统繁忙，编号 ${reportBug(error)}`)
  }
}

type Export = { list: OpenedList; listKey: ListKey; exportNumber: string; title: string; now: Date }

/** The workbook, counted and hashed as it leaves; once it has left, that is written down. */
function workbookOf(actor: Actor, { list, listKey, exportNumber, title, now }: Export): ReadableStream<Uint8Array> {
  let rowCount = 0
  const hash = createHash('sha256')
  async function* rows(): AsyncGenerator<readonly CellValue[]> {
    const all = list.rows()
    for (let step = await all.next(); ; step = await all.next()) {
      if (step.done) {
        if (!step.value) yield [`未完：名单超过 ${MOST_ROWS} 行，本文件到此为止。请缩小筛选范围，分次导出。`]
        return
      }
      rowCount += 1
      yield step.value
    }
  }
  const watermark = `${actor.name} ${momentCell(now)} 导出，编号 ${exportNumber}。仅限工作使用，严禁外传；本系统为非涉密系统。`
  const conditions = list.words.length > 0 ? list.words.join('，') : '全部'
  const preamble = [title, `条件：${conditions}`, watermark]
  const count = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      hash.update(chunk)
      controller.enqueue(chunk)
    },
    flush: async () => {
      await finishExport(actor, { listKey, exportNumber, rowCount, contentHash: hash.digest('hex') }, now)
    },
  })
  return writeWorkbook({ sheetName: title, columns: list.columns, preamble, rows: rows() }).pipeThrough(count)
}
