import { paths } from '@/app/paths'
import type { Actor } from '@/lib/kernel/actor'

/** A step of the form, where the one who fills it in has it: an officer who files for somebody, at the desk. */
export const formHref = ({ id, by }: { id: string; by: Actor['kind'] }, step: string): string =>
  by === 'staff' ? paths.filing(id, step) : paths.myApplicationForm(id, step)

/** The case once it is sent. */
export const caseHref = ({ id, by }: { id: string; by: Actor['kind'] }): string =>
  by === 'staff' ? paths.application(id) : paths.myApplication(id)
