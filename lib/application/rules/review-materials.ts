import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { CaseMaterial } from '../model'
import type { FormNeeds } from './assess-parties'

/** A paper of the rulebook as an officer looks at it: what lies there, and whether it had to. */
export type ReviewMaterial = {
  readonly code: string
  readonly name: string
  readonly clause: string
  readonly isRequired: boolean
  readonly files: readonly CaseMaterial[]
}

/** Every paper that is wanted or was handed in, in the rulebook's order. */
export const reviewMaterials = (
  wanted: FormNeeds['materials'],
  files: readonly CaseMaterial[],
  { evidence }: Rulebook,
): ReviewMaterial[] =>
  evidence.materials
    .map(({ code, name, clause }) => ({
      code,
      name,
      clause,
      isRequired: wanted.some((one) => one.code === code && one.isRequired),
      files: files.filter(({ materialCode }) => materialCode === code),
    }))
    .filter((material) => material.isRequired || material.files.length > 0)
