import { describe, expect, it } from 'vitest'
import { asLaunch, readArguments } from '../../electron/argv'

const read = (...words: string[]) => readArguments({ words, folder: '/home/mira' }, '/opt/presnap')

describe('the command line', () => {
  it.each([
    ['nothing', [], {}],
    ['a file', ['invite.ics'], { file: '/home/mira/invite.ics' }],
    ['a file by its whole path', ['/tmp/a b.ics'], { file: '/tmp/a b.ics' }],
    ['a file as a desktop hands it over', ['file:///tmp/a%20b.ics'], { file: '/tmp/a b.ics' }],
    ['a file that was not written by us', ['notes.pdf'], { file: '/home/mira/notes.pdf' }],
    ['a workspace', ['--workspace', 'work'], { workspace: '/home/mira/work' }],
    ['a workspace with a sign', ['--workspace=/data/w'], { workspace: '/data/w' }],
    ['both', ['--workspace', 'w', 'a.ics'], { workspace: '/home/mira/w', file: '/home/mira/a.ics' }],
    ['the app folder of a development start', ['/opt/presnap', '--no-sandbox'], {}],
    [
      'a module loaded before',
      ['-r', '/tmp/loader.js', '/opt/presnap', 'a.ics'],
      { file: '/home/mira/a.ics' },
    ],
    ['a mark', ['--mark', 'Q'], { mark: 'Q' }],
    ['a mark that looks like a switch', ['--mark', '-', 'a.ics'], { mark: '-', file: '/home/mira/a.ics' }],
    ['a mark with a sign', ['--mark=next'], { mark: 'next' }],
    ['a mark without a key', ['--mark'], { mark: '' }],
    ['switches of Electron', ['--inspect=0', '--no-sandbox', '-x'], {}],
    ['a link of another kind', ['https://example.com/a.ics', 'presnap://x'], {}],
    ['a file on another host', ['file://host/share/a.ics'], {}],
    ['an empty word and an unfinished option', ['', '--workspace'], {}],
  ])('reads %s', (_what, words, wanted) => {
    expect(read(...words)).toEqual({ workspace: undefined, file: undefined, ...wanted })
  })
  it('takes the last of several files', () => {
    expect(read('a.ics', 'b.ics').file).toBe('/home/mira/b.ics')
  })
})

describe('a second start', () => {
  it('is understood when it is one of ours', () => {
    expect(asLaunch({ words: ['a', 7], folder: '/x' })).toEqual({ words: ['a'], folder: '/x' })
  })
  it.each([null, 'x', {}, { words: 'a', folder: '/' }, { words: [], folder: 1 }])(
    'is passed over otherwise',
    value => {
      expect(asLaunch(value)).toBeUndefined()
    },
  )
})
