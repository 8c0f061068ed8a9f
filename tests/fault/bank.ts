import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/**
 * A bank in a process of its own, with a file of its own that is on the disk before it answers: what it has paid is what
 * stands there, whatever our database says. It is a careless bank: it pays as often as it is told to, whatever the key. Some
 * orders it refuses, some of its answers are lost on the way, before or after it paid, and some payments it only makes when
 * it is asked again.
 *
 * Arguments: port, file, seed.
 */
const [port = '0', file = '', seed = ''] = process.argv.slice(2)

type Order = { key: string; amountYuan: string; account: string; holderName: string }
type Entry = { key: string; state: 'accepted' | 'paid' | 'failed'; amountYuan: string; account: string }

const book = new Map<string, Entry>()
if (existsSync(file))
  for (const line of readFileSync(file, 'utf8')
    .split('\n')
    .filter((text) => text.endsWith('}'))) {
    const entry = JSON.parse(line) as Entry
    book.set(entry.key, entry)
  }
const handle = openSync(file, 'a')

function write(entry: Entry): Entry {
  writeSync(handle, `${JSON.stringify(entry)}\n`)
  fsyncSync(handle)
  book.set(entry.key, entry)
  return entry
}

let calls = 0
/** A number below a hundred, the same for the same seed and words. */
const chance = (...words: (string | number)[]): number =>
  createHash('sha256')
    .update([seed, ...words].join(' '))
    .digest()
    .readUInt16BE(0) % 100

const answer = (response: ServerResponse, status: number, body: unknown): void =>
  void response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))

const wordOf = ({ state, amountYuan }: Entry): unknown => {
  if (state === 'accepted') return { state }
  if (state === 'paid') return { state, amountYuan, settledOn: '2026-09-14' }
  return { state, code: 'E01', reason: '户名不符' }
}

/** What it makes of an order: 3 of 100 are refused, a third is paid only later. */
function take({ key, amountYuan, account }: Order): Entry {
  const luck = chance('take', key)
  const state = luck < 3 ? 'failed' : luck < 36 ? 'accepted' : 'paid'
  return write({ key, state, amountYuan, account })
}

async function submit(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const order = JSON.parse(await bodyOf(request)) as Order
  calls += 1
  // Lost before it was read: nothing was paid.
  if (chance('before', calls) < 8) return void request.socket.destroy()
  const entry = take(order)
  // Paid, and the answer is lost.
  if (chance('after', calls) < 8) return void request.socket.destroy()
  answer(response, 200, wordOf(entry))
}

function ask(key: string, response: ServerResponse): void {
  const entry = book.get(key)
  if (!entry) return answer(response, 404, {})
  answer(response, 200, wordOf(entry.state === 'accepted' ? write({ ...entry, state: 'paid' }) : entry))
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const server = createServer((request, response) => {
  const key = /^\/orders\/([^/]+)$/.exec(request.url ?? '')?.[1]
  if (request.method === 'POST') void submit(request, response).catch(() => request.socket.destroy())
  else if (key) ask(key, response)
  else answer(response, 404, {})
})
server.listen(Number(port), '127.0.0.1', () => process.stdout.write('listening\n'))
process.once('exit', () => closeSync(handle))
