/** What a multipart body needs beyond the file itself. */
const ENVELOPE_BYTES = 64 * 1024

class TooLarge extends Error {}

/**
 * Reads the one file of a multipart request, counting as it streams: a body that lies about its length, or says none, is
 * cut off at the limit and never lies in memory whole. Answers with the file, or in plain Chinese why not.
 */
export async function readUpload(
  request: Request,
  maximum: number,
): Promise<{ name: string; bytes: Uint8Array } | string> {
  const tooLarge = `文件超过 ${Math.floor(maximum / 1024 / 1024)} MB，请压缩后再传`
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > maximum + ENVELOPE_BYTES) return tooLarge
  const contentType = request.headers.get('content-type') ?? ''
  if (!contentType.startsWith('multipart/form-data') || request.body === null) return '没有收到文件，请重试'
  try {
    const limited = request.body.pipeThrough(limitTo(maximum + ENVELOPE_BYTES))
    const form = await new Response(limited, { headers: { 'content-type': contentType } }).formData()
    const file = form.get('file')
    if (!(file instanceof File)) return '没有收到文件，请重试'
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (error) {
    return isTooLarge(error) ? tooLarge : '文件没有传完整，请重试'
  }
}

function limitTo(maximum: number): TransformStream<Uint8Array, Uint8Array> {
  let received = 0
  return new TransformStream({
    transform(chunk, controller) {
      received += chunk.byteLength
      if (received > maximum) controller.error(new TooLarge())
      else controller.enqueue(chunk)
    },
  })
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof TooLarge || (error instanceof Error && error.cause instanceof TooLarge)
