import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The staff app. */
export default defineConfig({
  root: here('src/web/staff'),
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: { input: here('src/web/staff/index.html') },
  },
})
