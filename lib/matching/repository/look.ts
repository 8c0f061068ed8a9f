import { Prisma } from '@/generated/prisma/client'
import { type FactKey, factOf } from '@/lib/fact/catalogue'
import { sqlName } from '@/lib/platform/sql-name'
import type { ColumnOf } from './fact-columns'
import { type SourceName, SOURCES, standingRows } from './sources'

/**
 * Which part of a register is matched: `where` holds for the ids of the subjects meant, `firms` for those of their employers.
 * Without `firms` every employer is at hand, which is less work where many people are matched.
 */
export type Register = {
  readonly countyCode: string
  readonly subject: 'talent' | 'enterprise'
  readonly where: (id: Prisma.Sql) => Prisma.Sql
  readonly firms?: (id: Prisma.Sql) => Prisma.Sql
}

const everyFirm = (): Prisma.Sql => Prisma.sql`true`

type Standing = {
  readonly isKnown: Prisma.Sql
  readonly id: Prisma.Sql
  readonly rejected: Prisma.Sql
  readonly pending: Prisma.Sql
}

/**
 * The registers as they stand on one day, joined as far as they are asked for. In `held` the day is the same for all and the
 * rows of a whole range are joined at once; in `asked` every subject has a day of its own, and hers are looked up.
 */
export class Look {
  private readonly used = new Set<SourceName>()
  private needsFirm = false
  /** Columns of the subject herself that are read on a day of `asked`: `held` hands them on under `own_…`. */
  readonly carried = new Set<string>()

  constructor(
    private readonly register: Register,
    readonly level: 'held' | 'asked',
    private readonly suffix: string,
    readonly day: Prisma.Sql,
  ) {}

  /** Whether this register can know the fact at all: an enterprise knows nothing of persons. */
  canRead(key: FactKey): boolean {
    return this.register.subject === 'talent' || factOf(key).subject === 'enterprise' || factOf(key).origin === 'ledger'
  }

  columnOf(key: FactKey, sources: readonly SourceName[]): ColumnOf {
    for (const source of sources) this.used.add(source)
    this.needsFirm ||= this.isOfEmployer(key)
    return (source, column) => {
      if (source === this.register.subject) return this.own(column)
      return source === 'enterprise' ? this.of('firm', column) : this.of(source, column)
    }
  }

  standingOf(key: FactKey): Standing {
    if (this.isOfEmployer(key)) {
      return {
        isKnown: Prisma.sql`${this.of('firm', 'id')} IS NOT NULL`,
        id: this.of('firm', 'id'),
        rejected: this.of('firm_standing', 'rejected'),
        pending: this.of('firm_standing', 'pending'),
      }
    }
    const row = this.level === 'held' ? 'standing' : 'held'
    const id = this.level === 'held' ? sqlName('subject', 'id') : sqlName('held', 'id')
    return { isKnown: Prisma.sql`true`, id, rejected: sqlName(row, 'rejected'), pending: sqlName(row, 'pending') }
  }

  joins(keys: readonly FactKey[]): Prisma.Sql[] {
    if (this.needsFirm) this.used.add('employment')
    const sources = [...this.used]
    const firms = this.needsFirm ? [this.firm(), this.firmStanding(keys)] : []
    const of = (kind: 'talent' | 'enterprise') =>
      sources.filter((name) => SOURCES[name].of === kind).map((name) => this.join(name))
    return [...of('talent'), ...firms, ...of('enterprise')]
  }

  private own(column: string): Prisma.Sql {
    if (this.level === 'held') return sqlName('subject', column)
    this.carried.add(column)
    return sqlName('held', `own_${column}`)
  }

  private of(row: string, column: string): Prisma.Sql {
    return sqlName(`${row}_${this.suffix}`, column)
  }

  private readonly isOfEmployer = (key: FactKey): boolean =>
    this.register.subject === 'talent' && factOf(key).subject === 'enterprise'

  private join(name: SourceName): Prisma.Sql {
    const { countyCode, subject, where, firms = everyFirm } = this.register
    const { of, rows } = SOURCES[name]
    const alias = sqlName(`${name}_${this.suffix}`)
    const isOfFirm = of === 'enterprise' && subject === 'talent'
    const owner = isOfFirm
      ? this.of('firm', 'id')
      : this.level === 'held'
        ? sqlName('subject', 'id')
        : sqlName('held', 'id')
    if (this.level === 'asked') {
      const mine = rows({ countyCode, subject: (id) => Prisma.sql`${id} = ${owner}` }, this.day)
      return Prisma.sql`LEFT JOIN LATERAL (SELECT * FROM (${mine}) AS mine WHERE ${this.day} IS NOT NULL) AS ${alias} ON true`
    }
    const all = rows({ countyCode, subject: isOfFirm ? firms : where }, this.day)
    const idColumn = sqlName(`${name}_${this.suffix}`, of === 'talent' ? 'talent_id' : 'enterprise_id')
    return Prisma.sql`LEFT JOIN (${all}) AS ${alias} ON ${idColumn} = ${owner}`
  }

  private firm(): Prisma.Sql {
    return Prisma.sql`LEFT JOIN enterprise AS ${sqlName(`firm_${this.suffix}`)}
      ON ${this.of('firm', 'county_code')} = ${this.register.countyCode} AND ${this.of('firm', 'id')} = ${this.of('employment', 'enterprise_id')}`
  }

  private firmStanding(keys: readonly FactKey[]): Prisma.Sql {
    const { countyCode, firms = everyFirm } = this.register
    const ofFirms = (subjectOf: (id: Prisma.Sql) => Prisma.Sql) =>
      standingRows(
        'enterprise',
        { countyCode, subject: subjectOf },
        keys.filter((key) => factOf(key).subject === 'enterprise'),
      )
    const alias = sqlName(`firm_standing_${this.suffix}`)
    if (this.level === 'asked') {
      return Prisma.sql`LEFT JOIN LATERAL (${ofFirms((id) => Prisma.sql`${id} = ${this.of('firm', 'id')}`)}) AS ${alias} ON true`
    }
    return Prisma.sql`LEFT JOIN (${ofFirms(firms)}) AS ${alias}
      ON ${this.of('firm_standing', 'subject_id')} = ${this.of('firm', 'id')}`
  }
}
