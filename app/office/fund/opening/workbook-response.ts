import type { Workbook } from '@/lib/opening-balance/queries/get-opening-template'

/** A workbook as a download. */
export const workbookResponse = ({ fileName, bytes }: Workbook): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
