/** Collects the figures, writes out/bench.json and prints the table. What was not measured is in neither. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'
import { type Figure, figureType } from './figures'

const root = fileURLToPath(new URL('../..', import.meta.url))

class BenchTable implements Reporter {
  private readonly figures: Figure[] = []
  private readonly loadAtStart = loadavg()[0] ?? 0

  onTestEnd(_test: TestCase, result: TestResult): void {
    for (const { type, description } of result.annotations) {
      if (type === figureType && description !== undefined) this.figures.push(JSON.parse(description))
    }
  }

  onEnd(): void {
    const file = join(root, 'out', 'bench.json')
    const version = readFileSync(join(root, 'node_modules/electron/dist/version'), 'utf8').trim()
    const electron = version.replace(/^v/, '')
    const machine = describeMachine(this.loadAtStart)
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(file, `${JSON.stringify({ machine, electron, results: this.figures }, null, 2)}\n`)
    console.log(`\n${machine}, Electron ${electron}\n${table(this.figures)}\n${file}`)
  }
}

// Playwright makes a reporter from its file's default export.
export default BenchTable

function describeMachine(load: number): string {
  const cores = cpus()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const words = [`${cores.length} x ${cores[0]?.model.trim()}`, memory, `${process.platform} ${release()}`]
  return [...words, `Node ${process.versions.node}`, `load ${load.toFixed(1)} at the start`].join(', ')
}

function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ id, value, unit, limit, ok, n, note }) => [
    ok ? 'ok' : 'OVER',
    id,
    `${value} ${unit}`,
    `<= ${limit} ${unit}`,
    String(n),
    note,
  ])
  const all = [['', 'figure', 'measured', 'limit', 'n', 'note'], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map(at => Math.max(...all.map(row => row[at]?.length ?? 0)))
  return all
    .map(row =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
