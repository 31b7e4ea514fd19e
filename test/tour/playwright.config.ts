/** `npm run tour`: the sample's story in the real app, pictured screen by screen into out/tour. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default defineConfig({
  testDir: '.',
  testMatch: '*.tour.ts',
  outputDir: `${root}out/tour/.failed`,
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
})
