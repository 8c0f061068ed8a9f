import { mayVisit } from '@/lib/account/rules/desk-nav'
import { APPLICATION_STATUS_LABELS } from '@/lib/application/labels'
import { listApplications } from '@/lib/application/queries/list-applications'
import { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { lettersOf } from '@/lib/fact/rules/name-pinyin'
import type { Actor } from '@/lib/kernel/actor'
import { listItems } from '@/lib/policy/queries/list-items'
import { searchPeople } from '@/lib/talent/queries/search-people'

const SHOWN = 6

export type DeskHit = { id: string; title: string; note: string }
export type DeskHits = Record<'talents' | 'enterprises' | 'applications' | 'policies', DeskHit[]>

/** ⌘K: people, enterprises, cases and policy items by name, pinyin or number; of each what the actor may see. */
export async function searchDesk(actor: Actor, text: string, now: Date): Promise<DeskHits> {
  const [talents, enterprises, applications, policies] = await Promise.all([
    mayVisit(actor, 'talents') ? findTalents(actor, text, now) : [],
    mayVisit(actor, 'enterprises') ? findEnterprises(actor, text) : [],
    mayVisit(actor, 'applications') ? findApplications(actor, text, now) : [],
    mayVisit(actor, 'policies') ? findItems(actor, text) : [],
  ])
  return { talents, enterprises, applications, policies }
}

async function findTalents(actor: Actor, text: string, now: Date): Promise<DeskHit[]> {
  const found = await searchPeople(actor, { text, limit: SHOWN }, now)
  return found.map(({ id, name, identityMasked, townshipName, employerName }) => ({
    id,
    title: name,
    note: [identityMasked, townshipName, employerName].filter(Boolean).join(' · '),
  }))
}

async function findEnterprises(actor: Actor, text: string): Promise<DeskHit[]> {
  const { items } = await listEnterprises(actor, { search: text })
  return items
    .slice(0, SHOWN)
    .map(({ id, name, uscc, townshipName }) => ({ id, title: name, note: `${uscc} · ${townshipName}` }))
}

async function findApplications(actor: Actor, text: string, now: Date): Promise<DeskHit[]> {
  const { rows } = await listApplications(actor, { text }, { now })
  return rows.slice(0, SHOWN).map((row) => ({
    id: row.id,
    title: `${row.number} ${row.talentName ?? row.enterpriseName ?? ''}`,
    note: `${row.title} · ${APPLICATION_STATUS_LABELS[row.status]}`,
  }))
}

async function findItems(actor: Actor, text: string): Promise<DeskHit[]> {
  const items = await listItems(actor)
  return items
    .filter((item) => isFoundBy(text, item))
    .slice(0, SHOWN)
    .map(({ id, code, title, documentNumber }) => ({ id, title: `${code} ${title}`, note: documentNumber }))
}

/** By part of the code, the title or the document's number, or by the title's pinyin or initials from the start. */
function isFoundBy(text: string, { code, title, documentNumber }: Record<'code' | 'title' | 'documentNumber', string>) {
  const wanted = text.toLowerCase()
  const letters = wanted.replaceAll(/\s/g, '')
  const { namePinyin, nameInitials } = lettersOf(title, 'organisation')
  return (
    `${code} ${title} ${documentNumber}`.toLowerCase().includes(wanted) ||
    [namePinyin, nameInitials].some((spelling) => spelling.startsWith(letters))
  )
}
