'use server'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { addQualification } from '@/lib/enterprise/commands/add-qualification'
import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import { correctEnterprise } from '@/lib/enterprise/commands/correct-enterprise'
import { recordTaxYear } from '@/lib/enterprise/commands/record-tax-year'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { revokeContact } from '@/lib/enterprise/commands/revoke-contact'
import * as schema from '@/lib/enterprise/schema'
import { defineAction } from '@/lib/platform/action'

const onDone = ({ id }: { id: string }) => redirect(paths.enterprise(id))

export const registerEnterpriseAction = defineAction({
  input: schema.RegisterEnterpriseInput,
  run: registerEnterprise,
  onDone,
})
export const correctEnterpriseAction = defineAction({
  input: schema.CorrectEnterpriseInput,
  run: correctEnterprise,
  onDone,
})
export const recordTaxYearAction = defineAction({ input: schema.RecordTaxYearInput, run: recordTaxYear, onDone })
export const addQualificationAction = defineAction({
  input: schema.AddQualificationInput,
  run: addQualification,
  onDone,
})
export const authoriseContactAction = defineAction({
  input: schema.AuthoriseContactInput,
  run: authoriseContact,
  onDone,
})
export const revokeContactAction = defineAction({
  input: schema.RevokeContactInput,
  run: revokeContact,
  onDone: ({ id }) => revalidatePath(paths.enterprise(id)),
})
