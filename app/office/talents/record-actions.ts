'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { defineAction } from '@/lib/platform/action'
import { addCredential } from '@/lib/talent/commands/add-credential'
import { addEducation } from '@/lib/talent/commands/add-education'
import { addEmployment } from '@/lib/talent/commands/add-employment'
import { addHonour } from '@/lib/talent/commands/add-honour'
import { addHouseholdMember } from '@/lib/talent/commands/add-household-member'
import { addHousing } from '@/lib/talent/commands/add-housing'
import { addInsurance } from '@/lib/talent/commands/add-insurance'
import * as schema from '@/lib/talent/schema'

const onDone = ({ id }: { id: string }) => redirect(paths.talent(id))

export const addEducationAction = defineAction({ input: schema.AddEducationInput, run: addEducation, onDone })
export const addCredentialAction = defineAction({ input: schema.AddCredentialInput, run: addCredential, onDone })
export const addEmploymentAction = defineAction({ input: schema.AddEmploymentInput, run: addEmployment, onDone })
export const addInsuranceAction = defineAction({ input: schema.AddInsuranceInput, run: addInsurance, onDone })
export const addHousingAction = defineAction({ input: schema.AddHousingInput, run: addHousing, onDone })
export const addHouseholdMemberAction = defineAction({
  input: schema.AddHouseholdMemberInput,
  run: addHouseholdMember,
  onDone,
})
export const addHonourAction = defineAction({ input: schema.AddHonourInput, run: addHonour, onDone })
