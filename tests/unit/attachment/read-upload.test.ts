import { describe, expect, it } from 'vitest'
import { readUpload } from '@/app/api/files/read-upload'

const LIMIT = 1024 * 1024
const URL = 'http://127.0.0.1/api/files'

function sending(file: File, field = 'file'): Request {
  const body = new FormData()
  body.set(field, file)
  return new Request(URL, { method: 'POST', body })
}

/** A body that never ends and does not say how long it is; `taken` counts what was read of it. */
function endless(): { request: Request; taken: () => number } {
  let taken = 0
  const body = new ReadableStream({
    pull(controller) {
      taken += 65_536
      controller.enqueue(new Uint8Array(65_536))
    },
  })
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  return {
    request: new Request(URL, { method: 'POST', body, headers, duplex: 'half' } as RequestInit),
    taken: () => taken,
  }
}

describe('an upload', () => {
  it('is read with its name', async () => {
    const upload = await readUpload(sending(new File(['%PDF'], '合同.pdf')), LIMIT)
    expect(upload).toEqual({ name: '合同.pdf', bytes: new TextEncoder().encode('%PDF') })
  })

  it('is refused at once when it says it is too large', async () => {
    const request = new Request(URL, { method: 'POST', body: 'x', headers: { 'content-length': '99999999' } })
    expect(await readUpload(request, LIMIT)).toContain('超过 1 MB')
  })

  // Shows ASVS 5.2.1, 15.2.2
  it('is cut off at the limit when it says nothing and never ends', async () => {
    const { request, taken } = endless()
    expect(await readUpload(request, LIMIT)).toContain('超过 1 MB')
    expect(taken()).toBeLessThan(3 * LIMIT)
  })

  it('without a file, or not as a form, is told so', async () => {
    expect(await readUpload(sending(new File(['x'], 'x'), 'other'), LIMIT)).toBe('没有收到文件，请重试')
    expect(await readUpload(new Request(URL, { method: 'POST', body: 'text' }), LIMIT)).toBe('没有收到文件，请重试')
  })
})
