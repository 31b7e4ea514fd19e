/**
 * Three bundles into out/build, nothing external but Electron itself: the package then needs no node_modules.
 * The targets are those of the oldest runtime that must work (Electron 33), not of the installed types.
 */
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const at = (path: string) => `${root}${path}`
const alias = { '@shared': at('shared') }
const node = 'node20.18'
const chrome = 'chrome130'

export default defineConfig(({ command }) => {
  const shape = { minify: command === 'build', sourcemap: command === 'serve', emptyOutDir: true }
  return {
    main: {
      root,
      resolve: { alias },
      build: {
        ...shape,
        target: node,
        externalizeDeps: false,
        outDir: at('out/build/main'),
        rolldownOptions: {
          // The worker is an entry of its own: it runs in another process (utilityProcess).
          input: { main: at('electron/main.ts'), 'import-worker': at('electron/import/worker.ts') },
          output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
    preload: {
      root,
      resolve: { alias },
      build: {
        ...shape,
        target: node,
        externalizeDeps: false,
        outDir: at('out/build/preload'),
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          // A sandboxed preload is one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
    renderer: {
      root: at('renderer'),
      base: './',
      resolve: { alias },
      plugins: [react()],
      build: {
        ...shape,
        target: chrome,
        outDir: at('out/build/renderer'),
        // The content security policy allows no data: addresses and no inline scripts.
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        // The page that is printed is one of its own: small, and without a bridge. The cue window's shows a run only.
        rolldownOptions: {
          input: {
            index: at('renderer/index.html'),
            print: at('renderer/print.html'),
            cue: at('renderer/cue.html'),
          },
        },
      },
    },
  }
})
