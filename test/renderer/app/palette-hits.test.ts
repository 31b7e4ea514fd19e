import type { SearchHit } from '@shared/safety'
import { describe, expect, it } from 'vitest'
import { entryOfHit } from '../../../renderer/app/palette-hits'
import { aBlock, anEnvironment, testNow } from '../../helpers/builders'

const view = (hit: SearchHit) => entryOfHit(hit, 'UTC', testNow)?.act

describe('what main found', () => {
  it.each([
    ['block', aBlock().id],
    ['environment', anEnvironment().id],
  ] as const)('opens a %s on its own screen', (kind, id) => {
    expect(view({ kind, id, title: 'Sign in' })).toEqual({ kind: 'go', view: { kind, id } })
  })

  it('names a block by its kind, with the words of the step that were found', () => {
    const entry = entryOfHit(
      { kind: 'block', id: aBlock().id, title: 'Sign in', snippet: 'type the number of Ada' },
      'UTC',
      testNow,
    )
    expect(entry).toMatchObject({ label: 'Sign in', hint: 'Block', snippet: 'type the number of Ada' })
  })
})
