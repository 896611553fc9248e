import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig, type EnvironmentOptions } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const modules = {
  vote: here('src/web/pages/vote/vote.client.ts'),
  // Only where votes are cast with a blind ticket, and where a card from a bowl is scanned.
  ticket: here('src/web/pages/vote/ticket/office.client.ts'),
  card: here('src/web/pages/vote/card.client.ts'),
  wall: here('src/web/pages/wall/wall.client.ts'),
  evaluation: here('src/web/pages/vote/evaluation.client.ts'),
  answer: here('src/web/pages/answer/answer.client.ts'),
  // Only where somebody fetches a blind token.
  invite: here('src/web/pages/answer/invite.client.ts'),
  pack: here('src/web/pages/pack/pack.client.ts'),
}

/** A build of its own for each module, so that a page fetches one file and nothing is shared. */
const alone = (name: string, path: string): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    emptyOutDir: false,
    target: ['safari12', 'chrome64', 'firefox67'],
    modulePreload: false,
    rollupOptions: { input: { [name]: path }, output: { entryFileNames: '[name].js' } },
  },
})

/** The small modules of the server-rendered pages, for phones back to 2018. */
export default defineConfig({
  publicDir: false,
  build: { outDir: here('dist/pages') },
  environments: Object.fromEntries(
    Object.entries(modules)
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, alone(name, path)]),
  ),
  builder: {
    buildApp: async (builder) => {
      for (const name of Object.keys(modules)) {
        const environment = builder.environments[name]
        if (environment) await builder.build(environment)
      }
    },
  },
})
