import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const entries = {
  main: here('src/main.ts'),
  cli: here('src/cli/index.ts'),
  'report-worker': here('src/adapters/export/report-worker.ts'),
  'group-worker': here('src/adapters/groups/group-worker.ts'),
}
const input = Object.fromEntries(Object.entries(entries).filter(([, path]) => existsSync(path)))

/** The server and the commands, as plain modules: nothing translates them while they run. */
export default defineConfig({
  publicDir: false,
  // Plain modules of many small files, which node would look up and read one by one at every start.
  ssr: { noExternal: ['kysely', 'zod', 'openid-client', 'oauth4webapi', 'jose'] },
  build: {
    ssr: true,
    outDir: here('dist/server'),
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input,
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
