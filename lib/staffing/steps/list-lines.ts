import { ROLE_LABELS } from '@/lib/account/labels'
import type { RolesHandedOver } from '@/lib/account/steps/hand-over-roles'
import { listUnfinishedImports } from '@/lib/register-import/steps/hand-over-imports'
import { listUnfinishedOpenings } from '@/lib/opening-balance/steps/hand-over-openings'
import type { Tx } from '@/lib/platform/transaction'
import type { HandoverKind, HandoverLine } from '../model'
import type { HeldWork } from '../rules/held-work'
import { workAt } from './read-held-work'

const MAY_NOT = '接手人办过本件其他环节或须回避，由同岗位其他人办理'

type Taking = { readonly held: HeldWork; readonly successorId: string | null }

/** A role with what waits at its desk, as it goes to its successor. Case by case: what they may not do themselves. */
export async function linesOfRole(tx: Tx, countyCode: string, { held, successorId }: Taking): Promise<HandoverLine[]> {
  const { assignment, unitName, work } = held
  const { role, unitCode } = assignment
  const theirs = successorId === null ? [] : await workAt(tx, { countyCode, accountId: successorId }, assignment)
  const forbidden = new Set(theirs.flatMap(({ id, kind }) => (kind === 'others' ? id : [])))
  const line = { role, unitCode, successorId }
  const cases = work.flatMap(({ id, kind, caseId, number, itemTitle, stepName, dueOn }): HandoverLine[] =>
    kind === 'others'
      ? []
      : [
          {
            ...{ ...line, kind, dueOn, subjectId: caseId },
            title: [number, itemTitle, stepName].filter((part) => part !== null).join(' '),
            note: forbidden.has(id) ? MAY_NOT : null,
          },
        ],
  )
  const title = `${unitName} ${ROLE_LABELS[role]}`
  return [{ ...line, kind: 'role', subjectId: null, dueOn: null, title, note: null }, ...cases]
}

/** What only the leaver could have gone on with: unfinished imports and opening batches, and what was lent. */
export async function linesOfOwn(
  tx: Tx,
  countyCode: string,
  {
    leaverId,
    taking,
    delegations,
  }: { leaverId: string; taking: readonly Taking[] } & Pick<RolesHandedOver, 'delegations'>,
): Promise<HandoverLine[]> {
  const first = taking[0]?.held.assignment
  if (!first) return []
  const { role, unitCode } = first
  const lineOf = (kind: HandoverKind, subjectId: string, title: string, successorId: string | null): HandoverLine => ({
    ...{ kind, role, unitCode, subjectId, title, successorId, dueOn: null, note: null },
  })
  const imports = await listUnfinishedImports(tx, countyCode, leaverId)
  const openings = await listUnfinishedOpenings(tx, countyCode, leaverId)
  return [
    ...imports.map(({ id, fileName }) => lineOf('import', id, fileName, takerOf(taking, 'import'))),
    ...openings.map(({ id, number, title }) => lineOf('opening', id, `${number} ${title}`, takerOf(taking, 'opening'))),
    ...delegations.map((lent) => ({
      ...lineOf('delegation', lent.id, `${lent.unitCode} ${ROLE_LABELS[lent.role]}，原至 ${lent.validTo}`, null),
      note: lent.principalId === leaverId ? '离任人委托他人的，已终止' : '离任人受托代办的，已终止',
    })),
  ]
}

const TAKERS = { import: ['intakeOfficer', 'reviewer'], opening: ['treasurer', 'reviewer'] } as const

/** Who goes on with work of this kind: the first successor in a role that does such work. */
export const takerOf = (taking: readonly Taking[], kind: keyof typeof TAKERS): string | null =>
  taking.find(
    ({ held, successorId }) => successorId !== null && TAKERS[kind].some((role) => role === held.assignment.role),
  )?.successorId ?? null
