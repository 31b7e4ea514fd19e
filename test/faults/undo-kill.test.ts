import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { openRecordStore, type RecordStore } from '../../electron/store/record-store'
import { workspaceHome } from '../../electron/store/workspace-home'
import { openUndoLog } from '../../electron/undo/open-undo-log'
import type { UndoLog } from '../../electron/undo/undo-log'
import { createTempFolder, removeFolder } from '../helpers/temp-folder'
import { inShort, seed } from './length'
import { numberedCall, recordId } from './sample-record'
import { actedOn, afterAct, type Model, nothingDone, stepIdOf, titleAtStart, type UndoAct } from './undo-acts'

const rounds = inShort(12, 60)
const program = join(import.meta.dirname, '..', '..', 'out', 'faults', 'undo.mjs')

interface Folders {
  readonly workspace: string
  readonly home: string
}
interface Opened {
  readonly store: RecordStore
  readonly undo: UndoLog
}

/** What may be found after the kill: as it was before the last act or as it is after it, in its two halves. */
interface Expected {
  readonly before: Model
  readonly after: Model
}

describe('P2: undo through kills', () => {
  it(
    `loses no step whose save was answered, ${rounds} kills, seed ${seed}`,
    async () => {
      let acts = 0
      let halves = 0
      for (let round = 0; round < rounds; round += 1) {
        const folder = createTempFolder('presnap-undo-kill')
        const folders = { workspace: join(folder, 'workspace'), home: join(folder, 'home') }
        await begin(folders)
        const said = await runAndKill(folders, seed + round, 120 + ((round * 53) % 300))
        acts += said.filter(line => line === 'done').length
        halves += await check(folders, expectedFrom(said), `round ${round}`)
        removeFolder(folder)
      }
      console.log(`${acts} acts answered; ${halves} kills between a save and its step`)
      expect(acts).toBeGreaterThan(rounds * 3)
    },
    rounds * 60_000,
  )
})

async function begin(folders: Folders): Promise<void> {
  const { store } = await open(folders)
  const records = actedOn.map(number => ({ ...numberedCall(number, 0, 100), title: titleAtStart(number) }))
  await store.saveMany(records.map(record => ({ record, baseRev: 0 })))
  await store.close()
}

async function runAndKill(folders: Folders, seed: number, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, folders.workspace, folders.home, String(seed)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: string[] = []
  const reading = createInterface({ input: child.stdout }).on('line', line => lines.push(line))
  await once(reading, 'line')
  await new Promise(resume => setTimeout(resume, afterMs))
  child.kill('SIGKILL')
  await once(child, 'close')
  return lines
}

function expectedFrom(said: readonly string[]): Expected {
  let before = nothingDone
  let after = nothingDone
  for (const line of said) {
    if (line === 'done') before = after
    else after = afterAct(before, JSON.parse(line.slice('begin '.length)) as UndoAct)
  }
  return { before, after }
}

/** Answers 1 where the kill came between the save of an act and its line in the undo log. */
async function check(folders: Folders, { before, after }: Expected, where: string): Promise<number> {
  const opened = await open(folders)
  const titles = await titlesIn(opened.store)
  const isSaved = matches(titles, after)
  expect(
    isSaved || isBetween(titles, before, after),
    `${where}: the records are as they were or as they became`,
  ).toBe(true)
  const standing = JSON.stringify(opened.undo.standing())
  expect([before, after].map(standingOf), `${where}: the steps`).toContain(standing)
  // An act whose records are not all there yet was not recorded.
  if (standing !== standingOf(before)) expect(isSaved, `${where}: a step without its save`).toBe(true)
  const isHalf = isSaved && standing === standingOf(before) && standing !== standingOf(after)
  if (!isHalf && (isSaved || matches(titles, before))) {
    await undoAll(opened, standing === standingOf(after) && isSaved ? after : before, where)
  }
  await opened.store.close()
  return isHalf ? 1 : 0
}

/** Every step that stands can still be undone, and all of them together lead back to where it began. */
async function undoAll({ store, undo }: Opened, model: Model, where: string): Promise<void> {
  let left = model
  while (left.done.length > 0) {
    const { step } = await undo.undo()
    expect(step?.id, where).toBe(stepIdOf(left.done.at(-1)?.step ?? 0))
    left = afterAct(left, { do: 'undo' })
    expect(Object.fromEntries(await titlesIn(store)), where).toEqual(Object.fromEntries(left.titles))
  }
  expect(undo.standing().undo).toBeNull()
}

const standingOf = ({ done, undone }: Model): string => {
  const [last, next] = [done.at(-1)?.step, undone.at(-1)?.step]
  const named = (step: number | undefined) =>
    step === undefined ? null : { id: stepIdOf(step), label: `Step ${step}` }
  return JSON.stringify({ undo: named(last), redo: named(next) })
}

const matches = (titles: ReadonlyMap<number, string>, model: Model): boolean =>
  actedOn.every(number => titles.get(number) === model.titles.get(number))

/** Files of one act take their places one after the other. */
const isBetween = (titles: ReadonlyMap<number, string>, before: Model, after: Model): boolean =>
  actedOn.every(number => [before.titles.get(number), after.titles.get(number)].includes(titles.get(number)))

async function titlesIn(store: RecordStore): Promise<ReadonlyMap<number, string>> {
  const titles = new Map<number, string>()
  for (const number of actedOn) {
    const read = await store.read('call', recordId(number))
    if (read.kind === 'ok') titles.set(number, read.record.title)
  }
  return titles
}

async function open({ workspace, home }: Folders): Promise<Opened> {
  const log = (message: string) => {
    throw new Error(message)
  }
  let made = 0
  const newId = () => recordId(1_000 + ++made)
  const store = await openRecordStore({ workspace, home, now: () => new Date(), newId, log })
  const folder = () => workspaceHome(home, String(store.id()))
  return { store, undo: await openUndoLog({ store, folder, now: () => new Date().toISOString(), log }) }
}
