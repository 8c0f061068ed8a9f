export type Upload = { ok: true; id: string } | { ok: false; message: string }

/** Sends one file as multipart field `file`; XMLHttpRequest because fetch does not tell how far a sending has come. */
export function uploadFile(url: string, file: File, onPercent: (percent: number) => void): Promise<Upload> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onPercent(Math.floor((loaded / total) * 100))
    request.onerror = () => resolve({ ok: false, message: '网络中断，没有传完，请重试' })
    request.onload = () => resolve(read(request.status, request.response))
    const body = new FormData()
    body.set('file', file)
    request.send(body)
  })
}

function read(status: number, answer: unknown): Upload {
  if (typeof answer !== 'object' || answer === null) return { ok: false, message: '没有传成，请重试' }
  if (status < 300 && 'id' in answer && typeof answer.id === 'string') return { ok: true, id: answer.id }
  const message = 'message' in answer && typeof answer.message === 'string' ? answer.message : '没有传成，请重试'
  return { ok: false, message }
}
