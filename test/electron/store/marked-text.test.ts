import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitMarked } from '../../../electron/store/marked-text'

const lines = fc.array(fc.constantFrom('  "a": 1,', '{', '}', '', '  "b": "x"'), { maxLength: 5 })

it('gives back each side whole, whatever stands between the marks', () => {
  fc.assert(
    fc.property(lines, lines, lines, lines, fc.option(lines), (before, ours, theirs, after, base) => {
      const past = base === null ? [] : ['||||||| 1a2b3c4', ...base]
      const marked = ['<<<<<<< HEAD', ...ours, ...past, '=======', ...theirs, '>>>>>>> branch']
      const whole = (side: readonly string[]) => [...before, ...side, ...after].join('\n')
      expect(splitMarked([...before, ...marked, ...after].join('\n'))).toEqual({
        ours: whole(ours),
        theirs: whole(theirs),
        base: base === null ? undefined : whole(base),
      })
    }),
  )
})

it.each([
  ['no marks', '{"a": 1}'],
  ['no end', '<<<<<<< HEAD\n{}\n=======\n{}'],
  ['no middle', '<<<<<<< HEAD\n{}\n>>>>>>> b'],
  ['marks inside marks', '<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> b'],
  ['an end alone', '>>>>>>> b <<<<<<<\n'],
])('finds no sides where there are %s', (_what, text) => {
  expect(splitMarked(text)).toBeUndefined()
})

it('reads marks that an editor ended with carriage returns', () => {
  expect(splitMarked('<<<<<<< HEAD\r\n{"a":1}\r\n=======\r\n{"a":2}\r\n>>>>>>> b\r\n')).toEqual({
    ours: '{"a":1}\r\n',
    theirs: '{"a":2}\r\n',
    base: undefined,
  })
})
