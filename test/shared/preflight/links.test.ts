import { linksOfCall, linksOfDay } from '@shared/preflight/links'
import { describe, expect, it } from 'vitest'
import { aCall, anEnvironment, aScriptCopy, aStep, making } from '../../helpers/builders'

const demoA = anEnvironment({ name: 'Demo A', url: 'https://a.example', moreUrls: ['https://a.example/log'] })
const demoB = anEnvironment({ name: 'Demo B', url: 'http://b.example' })
const row = (form: 'open' | 'click', value: string) => ({
  id: making.newId() as never,
  form,
  text: 'Log search',
  value,
})
const copy = aScriptCopy({
  steps: [
    aStep({
      show: [
        row('open', 'https://log.example'),
        row('click', 'https://no.example'),
        row('open', 'https://a.example'),
      ],
    }),
  ],
})
const urls = (links: readonly { readonly url: string }[]) => links.map(({ url }) => url)

describe('the pages of a call', () => {
  const call = aCall({ environmentIds: [demoA.id, demoB.id], joinUrl: 'https://meet.example/1' })

  it('are its tenants, what the script opens, and the meeting last, each once', () => {
    const { open } = linksOfCall(call, [demoB, demoA], copy)
    expect(urls(open)).toEqual([
      'https://a.example',
      'https://a.example/log',
      'https://log.example',
      'https://meet.example/1',
    ])
    expect(open[0]?.label).toBe('Demo A')
  })

  it('name what is no https, and leave it out', () => {
    expect(linksOfCall(call, [demoA, demoB]).leftOut).toEqual([{ label: 'Demo B', url: 'http://b.example' }])
  })

  it('are none where nothing is known', () => {
    expect(linksOfCall(aCall({ joinUrl: undefined }), [], undefined)).toEqual({ open: [], leftOut: [] })
  })
})

it('the pages of a day are those of its calls, the first call’s first', () => {
  const early = aCall({ start: '2026-11-19T09:00:00.000Z', joinUrl: 'https://meet.example/early' })
  const late = aCall({ start: '2026-11-19T15:00:00.000Z', environmentIds: [demoA.id], joinUrl: undefined })
  expect(urls(linksOfDay([{ call: late }, { call: early }], [demoA]).open)).toEqual([
    'https://meet.example/early',
    'https://a.example',
    'https://a.example/log',
  ])
})
