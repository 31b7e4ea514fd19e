import type { ImportDraft } from '@shared/formats/draft'
import { beforeEach, describe, expect, it } from 'vitest'
import type { FakeBridge, FakeBridgeOptions } from '../../helpers/fake-bridge'
import { freshStore, state } from '../../helpers/fresh-store'

const draft = (name: string): ImportDraft => ({
  source: { kind: 'text', name },
  events: [],
  people: [],
  sentences: [],
  notices: [],
})
let main: FakeBridge
const withAnswers = (answers: FakeBridgeOptions['answers'] = {}) => {
  main = freshStore({
    answers: {
      readText: ({ text }) => ({ kind: 'draft', draft: draft(text) }),
      readFile: ({ path }) => ({ kind: 'draft', draft: draft(path) }),
      ...answers,
    },
  })
}
beforeEach(() => withAnswers())

describe('text on its way in', () => {
  it('is shown as a draft with the text it came from, and makes nothing', async () => {
    const reading = state().takeText('an invite')
    expect([state().intake, state().view]).toEqual([
      { kind: 'reading', name: 'pasted text', origin: null },
      { kind: 'paste' },
    ])
    await reading
    expect(state().intake).toEqual({
      kind: 'draft',
      draft: draft('an invite'),
      text: 'an invite',
      path: null,
      origin: null,
    })
    expect([main.inputsOf('saveRecords'), state().records]).toEqual([[], {}])
  })

  it('comes from the clipboard when that holds words', async () => {
    withAnswers({ readClipboard: () => 'from the clipboard' })
    await state().pasteClipboard()
    expect(state().intake).toMatchObject({ kind: 'draft', text: 'from the clipboard' })
  })

  it('is not looked for in an empty clipboard', async () => {
    withAnswers({ readClipboard: () => ' \n' })
    await state().pasteClipboard()
    expect([state().intake.kind, state().view.kind]).toEqual(['none', 'today'])
    expect(state().toasts[0]?.text).toMatch(/clipboard holds no text/)
  })
})

describe('a file on its way in', () => {
  it.each([
    ['/home/mira/invite.ics', 'invite.ics'],
    ['C:\\Users\\Mira\\invite.ics', 'invite.ics'],
    ['invite.ics', 'invite.ics'],
  ])('%s is named %s', async (path, name) => {
    const reading = state().takeFile(path)
    expect(state().intake).toEqual({ kind: 'reading', name, origin: null })
    await reading
    expect(state().intake).toEqual({ kind: 'draft', draft: draft(path), text: null, path, origin: null })
  })

  it('is the one chosen in the dialog, or none', async () => {
    await state().chooseFile()
    expect(state().intake.kind).toBe('none')
    withAnswers({ chooseFile: () => '/tmp/a.ics' })
    await state().chooseFile()
    expect(state().intake).toMatchObject({ kind: 'draft' })
  })

  it('may be the one Presnap was started with', async () => {
    main = freshStore({
      opening: { givenFile: '/tmp/given.ics' },
      answers: { readFile: ({ path }) => ({ kind: 'draft', draft: draft(path) }) },
    })
    await state().open()
    expect([state().phase.kind, state().view.kind]).toEqual(['open', 'paste'])
    expect(state().intake).toMatchObject({ draft: draft('/tmp/given.ics') })
  })
})

describe('what cannot be read', () => {
  it('is refused with its name and line, and nothing is changed', async () => {
    const refused = {
      kind: 'refused',
      message: 'Line 3 is no calendar.',
      line: 3,
      safe: 'Nothing was changed.',
    } as const
    withAnswers({ readFile: () => refused })
    await state().takeFile('/tmp/a.ics')
    expect(state().intake).toEqual({
      ...refused,
      name: 'a.ics',
      given: { kind: 'file', path: '/tmp/a.ics' },
      origin: null,
    })
  })

  it('is refused in main’s words when reading fails', async () => {
    main.fail('readFile', 'too-slow', 'Reading took too long.')
    await state().takeFile('/tmp/a.ics')
    expect(state().intake).toEqual({
      kind: 'refused',
      name: 'a.ics',
      message: 'Reading took too long.',
      safe: 'Nothing was changed.',
      given: { kind: 'file', path: '/tmp/a.ics' },
      origin: null,
    })
  })

  it('is read once more, for the place it was pasted at', async () => {
    main.fail('readText', 'too-slow', 'Reading took too long.')
    state().go({ kind: 'prospect', id: 'p1' })
    await state().takeText('notes of a call')
    expect(state().intake).toMatchObject({
      kind: 'refused',
      given: { kind: 'text', text: 'notes of a call' },
    })
    main.mend()
    await state().tryAgain()
    expect(state().intake).toMatchObject({
      kind: 'draft',
      text: 'notes of a call',
      origin: { kind: 'prospect', id: 'p1' },
    })
  })

  it.each(['chooseFile', 'readClipboard'] as const)('is said when %s itself fails', async name => {
    main.fail(name, 'not-allowed', 'It is not allowed.')
    await (name === 'chooseFile' ? state().chooseFile() : state().pasteClipboard())
    expect(state().toasts[0]).toMatchObject({ text: 'It is not allowed.', tone: 'danger' })
  })
})

describe('leaving the preview', () => {
  it('goes back to where the user was', async () => {
    state().go({ kind: 'calls' })
    await state().takeText('an invite')
    state().leaveIntake()
    expect([state().intake, state().view]).toEqual([{ kind: 'none' }, { kind: 'calls' }])
  })

  it('drops what is still being read', async () => {
    const open = main.hold('readText')
    const reading = state().takeText('an invite')
    state().leaveIntake()
    open()
    await reading
    expect(state().intake).toEqual({ kind: 'none' })
  })

  it('lets the later of two readings stand, whichever answers last', async () => {
    const open = main.hold('readFile')
    const slow = state().takeFile('/tmp/slow.ics')
    await state().takeText('quick')
    open()
    await slow
    expect(state().intake).toMatchObject({ kind: 'draft', text: 'quick' })
  })
})
