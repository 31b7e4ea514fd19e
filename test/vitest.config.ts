import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  resolve: { alias: { '@shared': `${root}shared` } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/faults/**'],
    environment: 'node',
    testTimeout: 20_000,
    pool: 'threads',
    reporters: ['default'],
  },
})
