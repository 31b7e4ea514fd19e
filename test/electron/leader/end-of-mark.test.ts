import { describe, expect, it } from 'vitest'
import { endOfMark } from '../../../electron/leader/end-of-mark'
import { isRunLive, showRunLive } from '../../../electron/leader/live-sign'
import { tempFolder } from '../../helpers/temp-folder'

describe('a start with --mark', () => {
  it.each([
    ['a run is going on', false, 'Q', true, 0],
    ['a key of the user’s own', false, 'Z', true, 0],
    ['words for steps', false, 'next', true, 0],
    ['no run is going on', false, 'Q', false, 1],
    ['no Presnap is running, whatever a killed one left behind', true, 'Q', true, 1],
    ['a word that is none', false, 'questoin', true, 2],
    ['nothing after it', false, '', true, 2],
  ])('%s', (_case, isFirst, word, isLive, code) => {
    const home = tempFolder()
    showRunLive(home, isLive)
    const end = endOfMark(isFirst, word, home)
    expect(end.code).toBe(code)
    expect(end.says === undefined).toBe(code === 0)
  })

  it('knows that a run has ended', () => {
    const home = tempFolder()
    showRunLive(home, true)
    showRunLive(home, false)
    expect(isRunLive(home)).toBe(false)
  })
})
