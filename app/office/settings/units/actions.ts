'use server'
import { revalidatePath } from 'next/cache'
import { paths } from '@/app/paths'
import { addUnits } from '@/lib/account/commands/add-units'
import { changeUnit } from '@/lib/account/commands/change-unit'
import { checkUnitLines } from '@/lib/account/queries/check-unit-lines'
import { ChangeUnitInput, UnitLinesInput } from '@/lib/account/schema'
import { defineAction } from '@/lib/platform/action'

const showAgain = () => revalidatePath(paths.settings(), 'layout')

export const checkUnitLinesAction = defineAction({ input: UnitLinesInput, run: checkUnitLines })
export const addUnitsAction = defineAction({ input: UnitLinesInput, run: addUnits, onDone: showAgain })
export const changeUnitAction = defineAction({ input: ChangeUnitInput, run: changeUnit, onDone: showAgain })
