/** Bundles the programs that faults are injected into: our store, plain electron-store, and our undo log. */
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

const built = globalThis as { presnapFaultPrograms?: Promise<unknown> }

/** Each part of the run asks for them; they are built once. */
export default async function provideChildren(): Promise<void> {
  built.presnapFaultPrograms ??= buildChildren()
  await built.presnapFaultPrograms
}

function buildChildren(): Promise<unknown> {
  return build({
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
