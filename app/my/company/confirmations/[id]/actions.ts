'use server'
import { redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { rejectEmployment } from '@/lib/application/commands/reject-employment'
import { ConfirmEmploymentInput, RejectEmploymentInput } from '@/lib/application/schema'
import { defineAction } from '@/lib/platform/action'

const back = () => redirect(paths.myCompany())

export const confirm = defineAction({ input: ConfirmEmploymentInput, run: confirmEmployment, onDone: back })

export const reject = defineAction({ input: RejectEmploymentInput, run: rejectEmployment, onDone: back })
