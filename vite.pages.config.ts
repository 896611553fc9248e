import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const modules = {
  vote: here('src/web/pages/vote/vote.client.ts'),
  wall: here('src/web/pages/wall/wall.client.ts'),
}

/** The small modules of the server-rendered pages, for phones back to 2018: one file each, nothing shared. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: here('dist/pages'),
    emptyOutDir: true,
    target: ['safari12', 'chrome64', 'firefox67'],
    modulePreload: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(modules).filter(([, path]) => existsSync(path))),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
})
