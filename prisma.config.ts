import { defineConfig } from 'prisma/config'

// The CLI would download a schema engine at every command. It only asks that the named file exists: generating,
// validating and formatting use the WebAssembly engines that came with the package, so they work offline.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
})
