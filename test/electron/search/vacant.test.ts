import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { openWorkspaceScene } from '../workspace/workspace-scene'

it('building the search makes no workspace of a folder that holds none, and finds what is saved there later', async () => {
  const scene = await openWorkspaceScene()
  const { search } = scene.workspace
  await search.ready()
  expect(existsSync(`${scene.base}/workspace`)).toBe(false)
  await scene.act(1, 1, { title: 'First of all' })
  await search.ready()
  expect(search.search({ text: 'first', limit: 20 })).toMatchObject({ total: 1, complete: true })
})
