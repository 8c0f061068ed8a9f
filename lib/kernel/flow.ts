/** A state machine as a table: for each status, the events it takes and where they lead. */
export type Flow<S extends string, E extends string> = { readonly [status in S]: { readonly [event in E]?: S } }

/** Where an event leads from a status; null where it is not allowed. */
export const next = <S extends string, E extends string>(flow: Flow<S, E>, status: S, event: E): S | null =>
  flow[status][event] ?? null

/** The events a status takes, in the table's order. */
export const eventsFrom = <S extends string, E extends string>(flow: Flow<S, E>, status: S): E[] =>
  Object.keys(flow[status]) as E[]

/** Statuses that nothing leaves. */
export const finalStatuses = <S extends string, E extends string>(flow: Flow<S, E>): S[] =>
  statusesOf(flow).filter((status) => eventsFrom(flow, status).length === 0)

/** Every status that can be reached from one, that one included. */
export function reachable<S extends string, E extends string>(flow: Flow<S, E>, from: S): Set<S> {
  const seen = new Set<S>([from])
  for (const status of seen) for (const [, , to] of arrowsFrom(flow, status)) seen.add(to)
  return seen
}

/** A Mermaid state diagram of the table, for the docs; labels are optional names for statuses and events. */
export function toMermaid<S extends string, E extends string>(
  flow: Flow<S, E>,
  initial: S,
  labels: { statuses?: Readonly<Record<S, string>>; events?: Readonly<Record<E, string>> } = {},
): string {
  const names = labels.statuses
  const statuses = names ? statusesOf(flow).map((status) => `  ${status}: ${names[status]}`) : []
  const arrows = statusesOf(flow)
    .flatMap((status) => arrowsFrom(flow, status))
    .map(([from, event, to]) => `  ${from} --> ${to}: ${labels.events?.[event] ?? event}`)
  const ends = finalStatuses(flow).map((status) => `  ${status} --> [*]`)
  return ['stateDiagram-v2', ...statuses, `  [*] --> ${initial}`, ...arrows, ...ends, ''].join('\n')
}

const statusesOf = <S extends string, E extends string>(flow: Flow<S, E>): S[] => Object.keys(flow) as S[]

const arrowsFrom = <S extends string, E extends string>(flow: Flow<S, E>, from: S): (readonly [S, E, S])[] =>
  (Object.entries(flow[from]) as [E, S][]).map(([event, to]) => [from, event, to] as const)
