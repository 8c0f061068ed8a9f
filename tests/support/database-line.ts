import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export type DatabaseLine = {
  /** The address of the database by way of this line. */
  readonly url: string
  /** Nothing comes through any more, in either direction, and no connection ends: a server that hangs. */
  readonly hang: () => void
  readonly goOn: () => void
  /** Every connection ends and none is made until it goes on: a server that was stopped. */
  readonly cut: () => void
  readonly close: () => void
}

/** A line to the database that can be made to hang without touching the server that others use. */
export async function openDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const target = new URL(databaseUrl)
  const ends = new Set<Socket>()
  let [isHanging, isCut] = [false, false]
  const server = createServer((near) => {
    if (isCut) {
      near.destroy()
      return
    }
    const far = connect(Number(target.port), target.hostname)
    near.pipe(far).pipe(near)
    for (const end of [near, far]) {
      ends.add(end)
      end.on('error', () => undefined)
      end.on('close', () => ends.delete(end))
      if (isHanging) end.pause()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.port = String((server.address() as AddressInfo).port)
  const each = (does: (end: Socket) => void) => ends.forEach(does)
  return {
    url: url.toString(),
    hang: () => {
      isHanging = true
      each((end) => end.pause())
    },
    cut: () => {
      isCut = true
      each((end) => end.destroy())
    },
    goOn: () => {
      isHanging = isCut = false
      each((end) => end.resume())
    },
    close: () => {
      each((end) => end.destroy())
      server.close()
    },
  }
}
