/** Bundles the programs that faults are injected into: our store, plain electron-store, and our undo log. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

export default async function buildChildren(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { '@shared': `${root}shared`, electron: `${root}test/faults/electron-stub.ts` } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: `${root}out/faults`,
      emptyOutDir: true,
      rollupOptions: {
        input: {
          ours: `${root}test/faults/child-ours.ts`,
          plain: `${root}test/faults/child-plain.ts`,
          undo: `${root}test/faults/child-undo.ts`,
          backup: `${root}test/faults/child-backup.ts`,
          forget: `${root}test/faults/child-forget.ts`,
        },
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
}
