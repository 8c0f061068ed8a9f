import pg from 'pg'
import type { CopyBlock } from './copy-text'

/** What the driver's connection can do for COPY; its types do not say. */
type Connection = {
  readonly query: (sql: string) => void
  readonly sendCopyFromChunk: (data: Buffer) => void
  readonly endCopyFrom: () => void
}

/** The driver's side of COPY … FROM STDIN: it asks for the data when the server is ready for it. */
class CopyIn {
  private failure: Error | null = null

  constructor(
    private readonly sql: string,
    private readonly data: Buffer,
    private readonly done: (failure: Error | null) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(this.sql)
  }

  handleCopyInResponse(connection: Connection): void {
    connection.sendCopyFromChunk(this.data)
    connection.endCopyFrom()
  }

  handleError(error: Error): void {
    this.failure = error
    this.done(error)
  }

  handleReadyForQuery(): void {
    if (this.failure === null) this.done(null)
  }

  handleCommandComplete(): void {
    // The server says how many rows it took; it took all or fails.
  }
}

/** Writes a block of rows by COPY. Nothing for an empty block. */
export function copyIn(client: pg.Client, { table, columns, text }: CopyBlock): Promise<void> {
  if (text === '') return Promise.resolve()
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
  const sql = `copy ${pg.escapeIdentifier(table)} (${names}) from stdin`
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, Buffer.from(text), (failure) => (failure ? reject(failure) : resolve())) as never)
  })
}
