import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { newNeed } from '@shared/domain/need'
import type { AnyRecord } from '@shared/domain/records'
import { newRevision } from '@shared/domain/revision'
import { AppError, encodeError } from '@shared/errors'
import { unzipSync } from 'fflate'
import { describe, expect, it, onTestFinished } from 'vitest'
import { exportName, personExport, writeExport } from '../../../electron/person/export-person'
import { asReport, findEverywhere } from '../../../electron/person/find-person'
import {
  type ForgetUses,
  forgetPerson,
  type Part,
  resumeForgetting,
} from '../../../electron/person/forget-person'
import { filesUnder } from '../../../electron/person/look-through'
import { openRecordStore } from '../../../electron/store/record-store'
import { openWorkspace } from '../../../electron/workspace/workspace'
import {
  aCall,
  aCommitment,
  aGap,
  anAttendee,
  aPerson,
  aProspect,
  aQuestion,
  aRun,
  making,
  testNow,
} from '../../helpers/builders'
import { countingIds } from '../../helpers/ids'
import { tempFolder } from '../../helpers/temp-folder'

const name = 'Helen Brandt'
const email = 'helen.brandt@garrow.example'
const helen = aPerson({ name, emails: [email], stake: 'Her budget', notes: 'Prefers mornings' })
const dieter = aPerson({ name: 'Dieter Falk', emails: ['dieter@garrow.example'] })
const seat = anAttendee({ personId: helen.id })
const garrow = aProspect({
  name: 'Garrow Freight',
  needs: [newNeed({ words: 'Restore in an hour', personId: helen.id, quoted: true }, [], making)],
})
const call = aCall({
  title: `Proof for ${name}`,
  prospectId: garrow.id,
  attendees: [seat, anAttendee({ personId: dieter.id })],
  notes: 'Helen wants proof; Brandt, Helen signs',
  pasted: [{ at: testNow, from: 'mail', text: `From: ${name} <${email}>` }],
})
const question = aQuestion({ words: 'May Helen see the log?', personId: helen.id, callId: call.id })
const commitment = aCommitment({ words: 'Send the sheet', personId: helen.id, callId: call.id })
const run = aRun({ callId: call.id })
const gap = aGap({ title: 'Lock', doesNot: `${name} found it` })
const untouched = aGap({ title: 'Other', doesNot: 'Helen of Troy' })
const revision = newRevision(
  { of: { kind: 'gap', id: gap.id }, number: 1, on: '2026-11-19', snapshot: JSON.stringify(gap) } as never,
  making,
)
const trashed = aQuestion({ words: `Where is ${email}?`, deletedAt: testNow })
const all: readonly AnyRecord[] = [
  helen,
  dieter,
  garrow,
  call,
  question,
  commitment,
  run,
  gap,
  untouched,
  revision,
  trashed,
]

async function open(base = tempFolder('presnap-person')) {
  const [workspace, home] = [join(base, 'workspace'), join(base, 'home')]
  const logged: string[] = []
  const store = await openRecordStore({
    ...{ workspace, home, newId: countingIds(0x9e2), now: () => new Date(testNow) },
    log: message => void logged.push(message),
  })
  const opened = await openWorkspace(store, {
    home,
    now: () => testNow,
    log: message => void logged.push(message),
  })
  let isClosed = false
  const close = async () => {
    if (isClosed) return
    isClosed = true
    opened.search.close()
    await opened.journal.close()
    await opened.undo.flush()
    await opened.backups.settled()
    await store.close()
  }
  onTestFinished(close)
  const uses: ForgetUses = { workspace: opened, home, now: () => testNow, onChanged: () => undefined }
  return { ...opened, base, workspace, home, uses, logged, close }
}
type Opened = Awaited<ReturnType<typeof open>>

/** Everything that may hold something of her: records, versions, undo steps, a backup, an unsaved edit, quarantine. */
async function scene(): Promise<Opened> {
  const opened = await open()
  const { store, undo, backups, journal, workspace } = opened
  for (const record of all) await store.save({ record, baseRev: 0 })
  const edited = await store.save({ record: { ...call, notes: `${call.notes}, twice` }, baseRev: 1 })
  await undo.record({ id: call.id, label: `Edit notes of ${name}` }, [
    { ref: call, before: edited.before, after: edited.hash },
  ])
  await store.save({ record: { ...helen, name: 'Helen Sommer-Brandt', stake: 'More budget' }, baseRev: 1 })
  await backups.make('by-hand')
  await journal.put({
    ...{
      record: { ...question, words: 'Helen asks again' },
      baseRev: 1,
      baseHash: undefined,
      step: undefined,
    },
    ...{ why: encodeError(new AppError('disk-full', 'The disk is full.')), at: testNow },
  })
  const aside = join(workspace, 'quarantine', 'person')
  mkdirSync(aside, { recursive: true })
  writeFileSync(join(aside, `${helen.id}-1.json`), `{ "name": "${name}", broken`)
  writeFileSync(join(workspace, 'notes.txt'), `Call ${name}`)
  store.addNotice({
    ...{ id: 'merged', form: 'merged', file: `call/${call.id}.json`, actions: ['dismiss'] },
    message: `“Proof for ${name}” was merged.`,
  })
  await store.flush()
  return opened
}

/** The bytes of every file, zips and histories opened up, as one long text. */
async function everything({ base }: Opened): Promise<string> {
  const texts = (await filesUnder(base)).map(path => {
    const bytes = readFileSync(path)
    if (path.endsWith('.zip')) {
      return Object.values(unzipSync(bytes))
        .map(part => Buffer.from(part).toString('utf8'))
        .join('\n')
    }
    const text = bytes.toString('utf8')
    if (!path.endsWith('.jsonl') || !path.includes('history')) return `${path}\n${text}`
    return text.split('\n').filter(Boolean).map(opened).join('\n')
  })
  return texts.join('\n')
}
const opened = (line: string): string =>
  line + inflateRawSync(Buffer.from(String(JSON.parse(line).z), 'base64')).toString('utf8')

const traces = [
  name,
  'Brandt, Helen',
  'Sommer',
  email,
  'Her budget',
  'More budget',
  'Prefers mornings',
  'Helen wants',
  'May Helen',
  'Helen asks',
]

describe('what is kept of a person', () => {
  it('is not said to be all of it where a file could not be read', async () => {
    const opened = await scene()
    const record = join(opened.workspace, 'gap', `${untouched.id}.json`)
    unlinkSync(record)
    symlinkSync(record, record)
    await expect(findEverywhere(opened.uses, helen.id)).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringMatching(/gap.*could not be read \(ELOOP\), so nobody can say/),
    })
  })

  it('is found everywhere: records, versions, backups, unsaved edits, undo steps and files kept aside', async () => {
    const { uses } = await scene()
    const report = asReport(helen.id, await findEverywhere(uses, helen.id))
    const kinds = report.records.map(({ kind }) => kind).sort()
    expect(kinds).toEqual([
      'call',
      'commitment',
      'gap',
      'person',
      'prospect',
      'question',
      'question',
      'revision',
    ])
    expect(report).toMatchObject({ name: 'Helen Sommer-Brandt', backups: 1 })
    expect(report.versions).toBe(8)
    expect(report.other).toEqual([
      '1 unsaved change',
      'Steps to undo on 1 of these records',
      '1 notice about files',
      '1 file kept aside',
    ])
    expect(report.remains.join(' ')).toContain('notes.txt')
    const places = report.records.find(({ kind }) => kind === 'call')?.places
    expect(places).toContain('attendees')
    expect(places?.join(' ')).toContain('pasted: “')
  })

  it('says so when the person is not known', async () => {
    const { uses } = await scene()
    await expect(findEverywhere(uses, gap.id)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('goes into one zip, readable and as data', async () => {
    const { uses, base } = await scene()
    const path = join(base, exportName(name))
    await writeExport(path, await personExport(uses, helen.id))
    const files = unzipSync(readFileSync(path))
    const text = (file: string) => Buffer.from(files[file] ?? []).toString('utf8')
    expect(path).toMatch(/presnap-helen-brandt\.zip$/)
    expect(text('summary.md')).toContain('- notes: Prefers mornings')
    expect(text('summary.md')).toContain('Helen wants proof')
    const data = JSON.parse(text('data.json'))
    expect(data.ownVersions).toHaveLength(2)
    expect(data.own.stake).toBe('More budget')
  })
})

describe('a person who is removed', () => {
  it('leaves no trace in any file of the workspace or the home folder, but in what is not Presnap’s', async () => {
    const it = await scene()
    const before = await everything(it)
    for (const trace of traces) expect(before, trace).toContain(trace)
    const removal = await forgetPerson(it.uses, { personId: helen.id, alsoTheirWords: false })
    expect(readFileSync(join(it.home, 'index.json'), 'utf8'), 'at once').not.toContain('Brandt')
    await it.close()
    const after = (await everything(it)).replace(`Call ${name}`, '')
    for (const trace of traces) expect(after, trace).not.toContain(trace)
    expect(after).toContain('Restore in an hour')
    expect(after).toContain('Helen of Troy')
    expect(after).toContain('Dieter Falk')
    expect(removal).toMatchObject({ records: 6, backups: 1 })
    expect(removal.versions).toBe(8)
    expect(removal.remains.join(' ')).toContain('notes.txt')
    expect(
      existsSync(
        join(it.home, 'workspaces', readdirSync(join(it.home, 'workspaces'))[0] ?? '', 'forget.json'),
      ),
    ).toBe(false)
  })

  it('takes what they said along when that is wanted', async () => {
    const it = await scene()
    await forgetPerson(it.uses, { personId: helen.id, alsoTheirWords: true })
    await it.close()
    const after = await everything(it)
    for (const words of ['Restore in an hour', 'see the log', 'Send the sheet'])
      expect(after).not.toContain(words)
  })

  it('stays in rooms as somebody without a name; the rest of every record is as it was', async () => {
    const { store, uses } = await scene()
    await forgetPerson(uses, { personId: helen.id, alsoTheirWords: false })
    const read = await store.read('call', call.id)
    expect(read).toMatchObject({
      kind: 'ok',
      record: { attendees: call.attendees, title: 'Proof for [removed]' },
    })
    expect(await store.read('person', helen.id)).toMatchObject({
      record: { name: 'Removed person', emails: [] },
    })
    const other = await store.read('gap', untouched.id)
    expect(other).toMatchObject({ record: { rev: 1, doesNot: 'Helen of Troy' } })
  })

  it('cannot be brought back by undo, by an earlier version or from a backup', async () => {
    const { store, undo, backups, uses } = await scene()
    expect(undo.standing().undo).not.toBeNull()
    await forgetPerson(uses, { personId: helen.id, alsoTheirWords: false })
    expect(undo.standing()).toEqual({ undo: null, redo: null })
    expect((await store.history.list(helen)).length).toBe(1)
    const [backup] = await backups.list()
    await backups.restore(backup?.id ?? '')
    const read = await store.read('person', helen.id)
    expect(read).toMatchObject({ record: { name: 'Removed person' } })
  })

  it('is not removed at all when the workspace takes no changes', async () => {
    const it = await scene()
    const uses = {
      ...it.uses,
      workspace: {
        ...it.uses.workspace,
        store: { ...it.store, state: () => ({ kind: 'missing' as const, folder: '', why: '' }) },
      },
    }
    await expect(forgetPerson(uses, { personId: helen.id, alsoTheirWords: false })).rejects.toBeInstanceOf(
      AppError,
    )
    expect(await everything(it)).toContain(name)
  })

  it('is also taken out of what was typed while they were removed', async () => {
    const it = await scene()
    const before = async (part: Part) => {
      const record = aGap({ title: 'Late', doesNot: `${name} again` })
      if (part === 'files') await it.store.save({ record, baseRev: 0 })
    }
    await forgetPerson({ ...it.uses, before }, { personId: helen.id, alsoTheirWords: false })
    await it.close()
    expect((await everything(it)).replace(`Call ${name}`, '')).not.toContain(name)
  })

  it.each<Part>(['journal', 'undo', 'records', 'history', 'backups', 'files', 'notices', 'late', 'index'])(
    'is removed to the end at the next start when the app dies before “%s”',
    async part => {
      const it = await scene()
      const before = (next: Part) => {
        if (next === part) throw new Error('killed')
      }
      await expect(
        forgetPerson({ ...it.uses, before }, { personId: helen.id, alsoTheirWords: false }),
      ).rejects.toThrow('killed')
      await it.close()
      const again = await open(it.base)
      const removal = await resumeForgetting(again.uses)
      expect(removal).toBeDefined()
      expect(await resumeForgetting(again.uses)).toBeUndefined()
      await again.close()
      const after = (await everything(again)).replace(`Call ${name}`, '')
      for (const trace of traces) expect(after, trace).not.toContain(trace)
    },
  )

  it('is found no more by search', async () => {
    const { search, uses } = await scene()
    await search.ready()
    const count = () => search.search({ text: 'helen brandt', limit: 20 }).total
    expect(count()).toBeGreaterThan(0)
    await forgetPerson(uses, { personId: helen.id, alsoTheirWords: false })
    await search.ready()
    expect(
      search.search({ text: 'garrow.example', kinds: ['person'], limit: 20 }).hits.map(hit => hit.title),
    ).toEqual(['Dieter Falk'])
    expect(search.search({ text: 'brandt', limit: 20 }).total).toBe(0)
  })
})
