import { Prisma } from '@/generated/prisma/client'
import { type FactKey, factOf, type FactType } from '@/lib/fact/catalogue'
import { isDerivedFactKey, sourcesOf } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { sqlName } from '@/lib/platform/sql-name'
import type { AsOf } from '@/lib/policy/rulebook/schema'
import { DERIVED_COLUMNS } from './derived-columns'
import { FACT_COLUMNS } from './fact-columns'
import { Look, type Register } from './look'
import { provenanceDay } from './provenance'
import { standingRows } from './sources'

const NULLS: Readonly<Record<FactType, Prisma.Sql>> = {
  boolean: Prisma.sql`NULL::boolean`,
  code: Prisma.sql`NULL::text`,
  codes: Prisma.sql`NULL::text[]`,
  date: Prisma.sql`NULL::date`,
  integer: Prisma.sql`NULL::bigint`,
  moneyFen: Prisma.sql`NULL::bigint`,
  month: Prisma.sql`NULL::text`,
  text: Prisma.sql`NULL::text`,
}
const APPLICATION_DAY: AsOf = { kind: 'applicationDay' }

type Settled = { readonly value: Prisma.Sql; readonly since: Prisma.Sql; readonly isPending: Prisma.Sql }

/**
 * What a set of rulebooks reads of every subject, as the columns of one row: each fact on each day once, however many rules
 * ask for it. The rows of `held` are read on the application day or a fixed one; those of `asked` on a day that a fact of
 * `held` names. Rules are then plain comparisons over `asked`.
 */
export class Frame {
  private readonly looks = new Map<string, Look>()
  private readonly columns = new Map<string, { name: string; level: 'held' | 'asked'; made: Prisma.Sql }>()
  private readonly keys = new Set<FactKey>()

  constructor(
    private readonly register: Register,
    private readonly applicationDay: PlainDate,
  ) {}

  /** The day an as-of names; null in the row where the fact that names it is unknown. */
  day = (asOf: AsOf): Prisma.Sql => this.dayAt('asked', asOf)

  value = (key: FactKey, asOf: AsOf): Prisma.Sql => this.column('asked', 'value', key, asOf)

  /** Since when the value has held. */
  since = (key: FactKey, asOf: AsOf): Prisma.Sql => this.column('asked', 'since', key, asOf)

  isPending = (key: FactKey, asOf: AsOf): Prisma.Sql => this.column('asked', 'isPending', key, asOf)

  /** One row a subject: `asked.id` and every column that was asked for. */
  rows(): Prisma.Sql {
    const of = (level: 'held' | 'asked') => [...this.columns.values()].filter((one) => one.level === level)
    const listed = (level: 'held' | 'asked') =>
      of(level).map(({ name, made }) => Prisma.sql`, ${made} AS ${sqlName(name)}`)
    const joins = (level: 'held' | 'asked') =>
      [...this.looks.values()].filter((look) => look.level === level).flatMap((look) => look.joins([...this.keys]))
    const { countyCode, subject, where } = this.register
    const carried = [...new Set([...this.looks.values()].flatMap((look) => [...look.carried]))].map(
      (column) => Prisma.sql`, ${sqlName('subject', column)} AS ${sqlName(`own_${column}`)}`,
    )
    const held = Prisma.sql`
      SELECT subject.id, standing.rejected, standing.pending ${list(carried)} ${list(listed('held'))}
        FROM ${sqlName(subject)} AS subject
        LEFT JOIN (${standingRows(subject, { countyCode, subject: where }, [...this.keys])}) AS standing
          ON standing.subject_id = subject.id
        ${list(joins('held'))}
       WHERE subject.county_code = ${countyCode} AND subject.status = 'active' AND ${where(Prisma.sql`subject.id`)}`
    const asked = listed('asked')
    if (asked.length === 0) return Prisma.sql`${held} OFFSET 0`
    return Prisma.sql`SELECT held.* ${list(asked)} FROM (${held} OFFSET 0) AS held ${list(joins('asked'))} OFFSET 0`
  }

  private dayAt(level: 'held' | 'asked', asOf: AsOf): Prisma.Sql {
    if (asOf.kind === 'applicationDay') return Prisma.sql`${this.applicationDay}::date`
    if (asOf.kind === 'day') return Prisma.sql`${asOf.day}::date`
    return this.column(level, 'value', asOf.fact, APPLICATION_DAY)
  }

  /** A column as the statement at that level names it, made if it is asked for the first time. */
  private column(level: 'held' | 'asked', what: keyof Settled, key: FactKey, asOf: AsOf): Prisma.Sql {
    const on = isDayless(key) ? APPLICATION_DAY : asOf
    const id = `${what} ${key} ${nameOf(on)}`
    const known = this.columns.get(id)
    const name = known?.name ?? `c${this.columns.size}`
    if (known === undefined) {
      const column = { name, level: on.kind === 'fact' ? ('asked' as const) : ('held' as const), made: NULLS.text }
      this.columns.set(id, column)
      column.made = this.settle(key, on)[what]
    }
    return sqlName(level, name)
  }

  private look(asOf: AsOf): Look {
    const known = this.looks.get(nameOf(asOf))
    if (known) return known
    const level = asOf.kind === 'fact' ? 'asked' : 'held'
    const look = new Look(this.register, level, `on${this.looks.size}`, this.dayAt('held', asOf))
    this.looks.set(nameOf(asOf), look)
    return look
  }

  private settle(key: FactKey, asOf: AsOf): Settled {
    if (isDerivedFactKey(key)) {
      const parts = sourcesOf(key).map((part) => this.part(part, asOf))
      const value = DERIVED_COLUMNS[key](
        parts.map((part) => part.value),
        this.look(asOf).day,
      )
      const isPending = parts.map((part) => part.isPending)
      return { value, since: NULLS.date, isPending: Prisma.join(isPending, ' OR ') }
    }
    return this.settleHeld(key, asOf)
  }

  /** Part of a derived fact: what does not depend on the day is taken from `held` where the day is another. */
  private part(key: FactKey, asOf: AsOf): Settled {
    if (asOf.kind !== 'fact' || !isDayless(key)) return this.settleHeld(key, asOf)
    const of = (what: keyof Settled) => this.column('held', what, key, APPLICATION_DAY)
    return { value: of('value'), since: NULLS.date, isPending: of('isPending') }
  }

  /** fact/rules/settle-reading.ts: what is rejected is unknown, silence is what the catalogue says it is. */
  private settleHeld(key: FactKey, asOf: AsOf): Settled {
    const fact = factOf(key)
    const column = FACT_COLUMNS[key]
    const look = this.look(asOf)
    const nothing = { value: NULLS[fact.type], since: NULLS.date, isPending: Prisma.sql`false` }
    if (column === undefined || !look.canRead(key)) return nothing
    const { value, since = NULLS.date } = column.read(look.columnOf(key, column.sources))
    if (fact.origin === 'ledger') return { ...nothing, value }
    this.keys.add(key)
    const { isKnown, rejected, pending, id } = look.standingOf(key)
    // Asked of every fact of every row, and nearly always answered by its first half.
    const isTold = Prisma.sql`(${rejected} IS NULL OR ${key} <> ALL(${rejected}))`
    const told =
      fact.whenAbsent === null
        ? Prisma.sql`CASE WHEN ${isTold} THEN ${value} END`
        : Prisma.sql`CASE WHEN ${isKnown} AND ${isTold} THEN coalesce(${value}, ${operand(fact.type, fact.whenAbsent)}) END`
    const provenance = provenanceDay(this.register.countyCode, id, key)
    return {
      value: told,
      since: Prisma.sql`CASE WHEN ${isTold} AND ${value} IS NOT NULL THEN coalesce(${since}, ${provenance}) END`,
      isPending: Prisma.sql`(${isKnown} AND ${value} IS NOT NULL AND ${key} = ANY(${pending}) IS TRUE)`,
    }
  }
}

const list = (parts: readonly Prisma.Sql[]): Prisma.Sql =>
  parts.length === 0 ? Prisma.empty : Prisma.join([...parts], ' ')

/** A column of the person herself: the same whatever the day. */
const isDayless = (key: FactKey): boolean => FACT_COLUMNS[key]?.sources.length === 0 && factOf(key).subject === 'talent'

const nameOf = (asOf: AsOf): string =>
  asOf.kind === 'fact' ? `of ${asOf.fact}` : asOf.kind === 'day' ? asOf.day : 'application'

/** A value of a rule or of the catalogue as a parameter of the fact's type. */
export function operand(type: FactType, value: unknown): Prisma.Sql {
  switch (type) {
    case 'boolean':
      return Prisma.sql`${value}::boolean`
    case 'codes':
      return Prisma.sql`${value}::text[]`
    case 'date':
      return Prisma.sql`${value}::date`
    case 'integer':
    case 'moneyFen':
      return Prisma.sql`${value}::bigint`
    case 'code':
    case 'month':
    case 'text':
      return Prisma.sql`${value}::text`
  }
}
