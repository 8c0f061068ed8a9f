import { Prisma } from '@/generated/prisma/client'

/**
 * The digest of what the row behind a line (of audit_unsealed or audit_seal_line, called `line`) says now; none when it is
 * gone. Columns are named one by one, for ever: one that is added later must not make rows that were sealed before look changed.
 * Instants as milliseconds, whatever the connection's time zone. A ledger transaction is sealed with its entries.
 */
export const ROW_DIGEST = Prisma.sql`
  left join lateral (
    select encode(sha256(convert_to(said.row::text, 'UTF8')), 'hex') as digest
      from (
        select jsonb_build_array(row.id, (extract(epoch from row.recorded_at) * 1000)::bigint,
                 (extract(epoch from row.business_at) * 1000)::bigint, row.actor_id, row.actor_name, row.actor_kind,
                 row.action, row.object_kind, row.object_id, row.summary, row.detail, row.hmac) as row
          from audit_event row
         where line.source = 'event' and row.county_code = line.county_code and row.id = line.row_id
        union all
        select jsonb_build_array(row.id, row.application_id, row.sequence, (extract(epoch from row.at) * 1000)::bigint,
                 row.event, row.from_status, row.to_status, row.step_code, row.actor_id, row.actor_name, row.actor_role,
                 row.unit_code, row.opinion, row.detail)
          from application_event row
         where line.source = 'caseEvent' and row.county_code = line.county_code and row.id = line.row_id
        union all
        select jsonb_build_array(row.id, row.kind, (extract(epoch from row.at) * 1000)::bigint, row.actor_id,
                 row.reference_kind, row.reference_id, row.memo,
                 (select jsonb_agg(jsonb_build_array(entry.line, entry.sub_budget_id, entry.account, entry.side,
                           entry.amount_fen, entry.entitlement_id, entry.payment_id) order by entry.line)
                    from ledger_entry entry
                   where entry.county_code = row.county_code and entry.transaction_id = row.id))
          from ledger_transaction row
         where line.source = 'ledger' and row.county_code = line.county_code and row.id = line.row_id
      ) as said
  ) as said_now on true`

/** One digest over many lines of audit_seal_line, in the order of their numbers. */
export const LINES_DIGEST = Prisma.sql`
  encode(sha256(convert_to(string_agg(
    concat_ws('|', line.seq, line.source, line.row_id, coalesce(line.digest, 'gone'), line.is_genuine),
    E'\n' order by line.seq), 'UTF8')), 'hex')`
