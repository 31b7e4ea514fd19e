import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  besideBounds,
  placeWindow,
  readWindowState,
  smallest,
  writeWindowState,
} from '../../../electron/windows/window-state'
import { tempFolder } from '../../helpers/temp-folder'

const primary = { x: 0, y: 0, width: 1920, height: 1080 }
const right = { x: 1920, y: 0, width: 1280, height: 800 }
const place = (bounds: typeof primary | undefined, areas = [primary, right]) =>
  placeWindow({ bounds, maximized: false }, areas)

describe('where the window opens', () => {
  it('is the system’s choice at a first start, at the preferred size', () => {
    expect(place(undefined)).toEqual({ width: 1440, height: 900 })
  })
  it('is no larger than the display', () => {
    expect(place(undefined, [{ ...primary, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 })
  })
  it('is where it was, on whichever display', () => {
    const bounds = { x: 2000, y: 50, width: 1100, height: 700 }
    expect(place(bounds)).toEqual(bounds)
  })
  it.each([
    ['its display is gone', { x: 2000, y: 50, width: 1100, height: 700 }, [primary]],
    ['its title bar is above the display', { x: 0, y: -1, width: 1100, height: 700 }, [primary]],
    ['its title bar is below the display', { x: 0, y: 1041, width: 1100, height: 700 }, [primary]],
    ['too little of it is left of the edge', { x: 1801, y: 0, width: 1100, height: 700 }, [primary]],
  ])('is not where it was when %s', (_why, bounds, areas) => {
    expect(place(bounds, areas)).toEqual({ width: 1100, height: 700 })
  })
  it.each([
    ['just enough of it', { x: 1800, y: 0, width: 1100, height: 700 }],
    ['its whole title bar', { x: 0, y: 1040, width: 1100, height: 700 }],
  ])('is where it was when %s can be caught', (_what, bounds) => {
    expect(place(bounds, [primary])).toEqual(bounds)
  })
  it('is never smaller than it may be', () => {
    expect(place({ x: 0, y: 0, width: 10, height: 10 })).toMatchObject(smallest)
  })
})

describe('the remembered place', () => {
  it('is read as it was written', async () => {
    const file = join(tempFolder(), 'window.json')
    const state = { bounds: { x: 1, y: 2, width: 1100, height: 700 }, maximized: true }
    await writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
  })
  it.each(['', '{', '[]', '{"maximized":"yes"}', '{"bounds":{"x":1e9},"maximized":true}'])(
    'is forgotten when the file says %j',
    text => {
      const file = join(tempFolder(), 'window.json')
      writeFileSync(file, text)
      expect(readWindowState(file)).toEqual({ maximized: false })
    },
  )
})

describe('where one more window opens', () => {
  const other = { x: 100, y: 100, width: 1100, height: 700 }
  it('is beside the other, both to be seen', () => {
    expect(besideBounds(other, [primary])).toEqual({ ...other, x: 132, y: 132 })
  })
  it.each([
    ['right', { ...other, x: 789 }, { x: 757, y: 132 }],
    ['bottom', { ...other, y: 349 }, { x: 132, y: 317 }],
  ])('is back from the %s edge', (_edge, bounds, at) => {
    expect(besideBounds(bounds, [primary])).toMatchObject(at)
  })
  it.each([
    ['right', { ...other, x: 788 }, { x: 820, y: 132 }],
    ['bottom', { ...other, y: 348 }, { x: 132, y: 380 }],
  ])('may just touch the %s edge', (_edge, bounds, at) => {
    expect(besideBounds(bounds, [primary])).toMatchObject(at)
  })
  it('stands off even where the other fills the display', () => {
    const full = { x: 0, y: 0, width: 1920, height: 1080 }
    expect(besideBounds(full, [primary])).not.toMatchObject({ x: 0, y: 0 })
  })
  it('is on the display of the other', () => {
    expect(besideBounds({ ...other, x: 2000, width: 1000 }, [primary, right])).toMatchObject({
      x: 2032,
      y: 68,
    })
  })
})
