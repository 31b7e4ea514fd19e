/** `npm run bench`: one figure after the other, alone on the machine as far as we can have it. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: `${root}out/bench`,
  workers: 1,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['./bench-table.ts']],
})
