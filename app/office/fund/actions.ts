'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { addSubBudget } from '@/lib/fund/commands/add-sub-budget'
import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import { openFund } from '@/lib/fund/commands/open-fund'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import {
  AddSubBudgetInput,
  AdjustBudgetInput,
  OpenFundInput,
  OpenFundYearForm,
  SetCeilingInput,
} from '@/lib/fund/schema'
import { defineAction } from '@/lib/platform/action'

export const open = defineAction({
  input: OpenFundInput,
  run: openFund,
  onDone: () => redirect(paths.fund()),
})

export const addLine = defineAction({
  input: AddSubBudgetInput,
  run: addSubBudget,
  onDone: () => revalidatePath(paths.fund()),
})

export const adjust = defineAction({
  input: AdjustBudgetInput,
  run: adjustBudget,
  onDone: () => revalidatePath(paths.fund()),
})

export const ceiling = defineAction({
  input: SetCeilingInput,
  run: setCeiling,
  onDone: () => revalidatePath(paths.fund()),
})

export const openYear = defineAction({
  input: OpenFundYearForm,
  run: openFundYear,
  onDone: () => redirect(paths.fund()),
})
