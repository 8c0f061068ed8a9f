import type { Failure } from '@/lib/kernel/failure'

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as a download that no cache keeps. */
export const workbookResponse = ({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': WORKBOOK,
      'Content-Length': String(bytes.length),
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** Why a file is not handed out, in words, to whoever may know that it is there; null where it is simply not found. */
export const refusalResponse = (failure: Failure | undefined): Response | null =>
  failure?.kind === 'refused'
    ? new Response(failure.reasons.map(({ text }) => text).join('\n'), {
        status: 409,
        headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
      })
    : null
