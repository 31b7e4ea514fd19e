import { callNames } from '@shared/contract-names'
import { AppError } from '@shared/errors'
import { describe, expect, it, vi } from 'vitest'
import { type Edge, type Handlers, handleCalls, type Sent } from '../../../electron/ipc/handle'

vi.mock('electron', () => ({ ipcMain: {} }))

type Frame = Sent['senderFrame']
const ours: Frame = { origin: 'app://presnap', parent: null }
const id = '00000000-0000-4000-8000-000000000001'

function scene(overrides: Partial<Handlers> = {}) {
  const channels = new Map<string, (event: Sent, input: unknown) => unknown>()
  const failures: string[] = []
  const heard: unknown[] = []
  const edge: Edge = {
    handle: (channel, listener) => channels.set(channel, listener),
    on: (channel, listener) => channels.set(channel, listener),
    removeAllListeners: () => undefined,
  }
  const handlers = Object.fromEntries(callNames.map(name => [name, () => name])) as unknown as Handlers
  const notices = {
    flushed: (_from: unknown, token: number) => heard.push(token),
    dropped: (path: string) => heard.push(path),
  }
  handleCalls({ ...handlers, ...overrides }, notices, where => failures.push(where), edge)
  const send = (channel: string, input?: unknown, senderFrame: Frame = ours) =>
    channels.get(`presnap:${channel}`)?.({ sender: {}, senderFrame } as Sent, input)
  return { channels, failures, heard, send }
}

describe('a call from a page', () => {
  it('has a channel for every name of the contract, and two notices', () => {
    expect([...scene().channels.keys()].toSorted()).toEqual(
      [...callNames, 'flushed', 'dropped'].map(name => `presnap:${name}`).toSorted(),
    )
  })
  it('is answered with what its handler says', async () => {
    const { send } = scene({
      readCall: async ({ callId }) => ({ records: [], siblings: [], callId }) as never,
    })
    expect(await send('readCall', { callId: id })).toEqual({
      ok: true,
      value: { records: [], siblings: [], callId: id },
    })
  })

  const strangers: [string, Frame][] = [
    ['a frame that has gone', null],
    ['a data page', { origin: 'null', parent: null }],
    ['another host of our scheme', { origin: 'app://evil', parent: null }],
    ['a host that begins like ours', { origin: 'app://presnap.evil', parent: null }],
    ['a web page', { origin: 'https://presnap', parent: null }],
    ['a frame inside our page', { origin: 'app://presnap', parent: {} as never }],
  ]
  it.each(strangers)('is refused from %s, whatever it asks', async (_who, frame) => {
    const { send, heard } = scene()
    for (const name of callNames) {
      expect(await send(name, undefined, frame), name).toMatchObject({
        ok: false,
        error: { code: 'not-allowed' },
      })
    }
    send('flushed', 7, frame)
    send('dropped', '/etc/passwd', frame)
    expect(heard).toEqual([])
  })

  const nested = (depth: number): unknown => (depth === 0 ? 1 : { in: nested(depth - 1) })
  const payloads: [string, unknown][] = [
    ['nothing', undefined],
    ['a number', 7],
    ['a wrong type', { callId: 7 }],
    ['a path', { callId: '../../etc/passwd' }],
    ['an upper-case id', { callId: id.toUpperCase().replace('0000', 'ABCD') }],
    ['a key that reaches a prototype', JSON.parse(`{"callId":"${id}","__proto__":{"a":1}}`)],
    ['such a key further in', { callId: id, more: [{ constructor: 1 }] }],
    ['50 MB', { callId: id, more: 'x'.repeat(50_000_000) }],
    ['a map', { callId: id, more: new Map() }],
    ['a buffer', { callId: id, more: new Uint8Array(1) }],
    ['a date', { callId: id, more: new Date(0) }],
    ['a big number', { callId: id, more: 1n }],
    ['a nest of 61', { callId: id, more: nested(61) }],
  ]
  it.each(payloads)('is refused with %s', async (_what, payload) => {
    expect(await scene().send('readCall', payload)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    })
  })
  it('may carry a nest that is just not too deep', async () => {
    expect(await scene().send('readCall', { callId: id, more: nested(59) })).toMatchObject({ ok: true })
  })

  it('gets an expected failure as data', async () => {
    const { send, failures } = scene({
      readToday: () => {
        throw new AppError('disk-full', 'Full.', { free: 1 })
      },
    })
    expect(await send('readToday')).toEqual({
      ok: false,
      error: { code: 'disk-full', message: 'Full.', detail: { free: 1 } },
    })
    expect(failures).toEqual([])
  })
  it('gets a bug without its text, and the log gets it', async () => {
    const { send, failures } = scene({ readToday: () => Promise.reject(new Error('Corvane said no')) })
    const answer = await send('readToday')
    expect(answer).toMatchObject({ ok: false, error: { code: 'bug' } })
    expect(JSON.stringify(answer)).not.toContain('Corvane')
    expect(failures).toEqual(['readToday'])
  })
  it('hears notices of the right form only', () => {
    const { send, heard } = scene()
    for (const token of [7, '7', null]) send('flushed', token)
    for (const path of ['/a.ics', 7, 'x'.repeat(4_097)]) send('dropped', path)
    expect(heard).toEqual([7, '/a.ics'])
  })
})
