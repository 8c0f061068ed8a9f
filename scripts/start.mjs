import { launch } from './launch.mjs'

await launch('scripts/start/main.ts')
