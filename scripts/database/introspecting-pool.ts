import pg from 'pg'

/** PostgreSQL's one-byte type `"char"`, of which its catalogues are full and which the adapter does not know. */
const CHAR_OID = 18
const TEXT_OID = 25

type RowDescription = { fields: { dataTypeID: number }[] }

/** A client that says `text` where the server says `"char"`; the values are the same letters. */
class CharAsTextClient extends pg.Client {
  constructor(config?: pg.ClientConfig) {
    super(config)
    this.connection.on('rowDescription', ({ fields }: RowDescription) => {
      for (const field of fields) if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID
    })
  }
}

/** Connections through which the schema engine can read a database's catalogue. The caller ends the pool. */
export function introspectingPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, Client: CharAsTextClient })
}
