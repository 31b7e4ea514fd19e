import { commands } from '@shared/commands'
import type { AnyRecord } from '@shared/domain/records'
import { type Summary, summarize } from '@shared/domain/summary'
import { defaultSettings } from '@shared/settings'
import { describe, expect, it } from 'vitest'
import { mostEntries, paletteEntries } from '../../../renderer/app/palette-entries'
import { aBlock, aCall, aGap, anAnswer, aProspect, aScript } from '../../helpers/builders'

const sum = (record: AnyRecord): Summary => summarize(record) as Summary
const corvane = aProspect({ name: 'Corvane Packaging' })
const call = aCall({ title: 'Whole-room proof', prospectId: corvane.id })
const loose = aCall({ title: 'Proof of nothing' })
const gap = aGap({ title: 'A set lock cannot be shortened' })
const state = {
  settings: defaultSettings,
  summaries: {
    prospect: [sum(corvane)],
    call: [sum(call), sum(loose)],
    gap: [sum(gap)],
    answer: [sum(anAnswer({ question: 'Do you support single sign-on?' }))],
    script: [sum(aScript({ name: 'Recovery workflow' }))],
  },
}
const everything = () => true
const nothing = () => false
const labels = (typed: string, isLive = nothing) =>
  paletteEntries(typed, state, isLive).map(entry => entry.label)

describe('the palette', () => {
  it('offers actions that work here, with their key, before anything is typed', () => {
    const live = paletteEntries('', state, id => id === 'call.new' || id === 'app.palette')
    expect(live).toEqual([
      {
        id: 'call.new',
        label: 'New call',
        hint: 'Everywhere',
        keys: 'Mod+N',
        act: { kind: 'command', id: 'call.new' },
      },
    ])
  })

  it('shows the key the user has set', () => {
    const settings = { ...defaultSettings, keys: [{ command: 'call.new', keys: ['F2'] }] }
    const [entry] = paletteEntries('new call', { ...state, settings }, everything)
    expect(entry?.keys).toBe('F2')
  })

  it('finds records from two letters on', () => {
    expect(labels('c')).toEqual([])
    expect(labels('co')).toContain('Corvane Packaging')
  })

  it('finds every record by each of its words, in any order, in whatever case', () => {
    expect(labels('PROOF corv')).toEqual(['Corvane Packaging · Whole-room proof'])
    expect(labels('corv nothing')).toEqual([])
  })

  it('names a call with its prospect, and alone where that is not known', () => {
    const unknown = { ...state, summaries: { call: state.summaries.call } }
    expect(paletteEntries('whole', unknown, nothing).map(one => one.label)).toEqual(['Whole-room proof'])
    expect(labels('whole')).toEqual(['Corvane Packaging · Whole-room proof'])
  })

  it('puts what begins with the letters first, then what has a word that does, then the rest', () => {
    const titles = ['Unlocked', 'A lock', 'Lock']
    const summaries = { gap: titles.map(title => sum(aGap({ title }))) }
    const found = paletteEntries('lock', { ...state, summaries }, nothing)
    expect(found.map(entry => entry.label)).toEqual(['Lock', 'A lock', 'Unlocked'])
  })

  it('opens a call in Prepare and any other record on its own screen', () => {
    const acts = (typed: string) => paletteEntries(typed, state, nothing).map(entry => entry.act)
    expect(acts('whole')).toEqual([{ kind: 'go', view: { kind: 'call', id: call.id, tab: 'prepare' } }])
    expect(acts('shortened')).toEqual([{ kind: 'go', view: { kind: 'gap', id: gap.id } }])
  })

  it('finds a block by its name, with its own screen behind it', () => {
    const block = aBlock({ name: 'Sign in as Ada' })
    const [entry] = paletteEntries('sign ada', { ...state, summaries: { block: [sum(block)] } }, nothing)
    expect(entry).toMatchObject({
      ...{ label: 'Sign in as Ada', hint: 'Block' },
      act: { kind: 'go', view: { kind: 'block', id: block.id } },
    })
  })

  it(`shows ${mostEntries} entries at most`, () => {
    const summaries = {
      gap: Array.from({ length: 40 }, (_, at) => sum(aGap({ title: `Gap ${at}` }))),
    }
    expect(paletteEntries('gap', { ...state, summaries }, nothing)).toHaveLength(mostEntries)
    expect(labels('', everything)).toHaveLength(mostEntries)
  })

  it('never offers what makes sense only by key', () => {
    const keyOnly = commands.filter(command => command.keyOnly === true)
    for (const { id, label } of keyOnly) {
      expect(paletteEntries(label, { ...state, summaries: {} }, everything).map(one => one.id)).not.toContain(
        id,
      )
    }
  })
})
