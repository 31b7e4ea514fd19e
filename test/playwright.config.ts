/** Whole stories in the real app: each has its own folders, its own clock and no network. */
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { workers } from './helpers/displays'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  testDir: 'e2e',
  outputDir: `${root}out/e2e`,
  workers,
  retries: 0,
  // Limits for what hangs, not for what is slow on a machine whose processors are lent to others.
  timeout: 300_000,
  expect: { timeout: 40_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
})
