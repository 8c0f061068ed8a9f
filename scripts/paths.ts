import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** Where the demo keeps its database, files and secrets: JUCAI_DATA, or `.data` in the project. */
export const dataFolder = (): string => resolve(ROOT, process.env.JUCAI_DATA ?? '.data')

/** Databases that tests make and drop. Never the demo's. */
export const TEST_DATA = resolve(ROOT, '.data/test')

/** The database of the embedded server that holds the county. */
export const DATABASE_NAME = 'jucai'
