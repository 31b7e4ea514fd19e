/** The page of a company and of a person: the sample's, an empty one, one with 25 people, open fields, private notes. */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPerson, parts, stances } from '@shared/domain/person'
import { newProspect } from '@shared/domain/prospect'
import type { AnyRecord } from '@shared/domain/records'
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { aFact, making } from '../helpers/builders'
import { expect, type Folders } from '../helpers/launch-app'
import { button, heading, place } from '../helpers/screens'
import { writeWorkspace } from '../helpers/write-workspace'
import { type Tour, test } from './pictures'

const now = '2026-11-19T13:48+01:00'
const empty = newProspect({ name: 'Empty Works' }, making)
const crowd = newProspect(
  {
    name: 'Crowded Holding',
    facts: [
      aFact({ value: '2,400, of whom 60 in IT', on: '2026-05-12' }),
      aFact({ topic: 'industry', value: 'Machine tools', confidence: 'suggested' }),
      aFact({ topic: 'other', value: 'They buy when the budget year ends', confidence: 'opinion' }),
    ],
  },
  making,
)
const people = Array.from({ length: 25 }, (_, at) =>
  newPerson(
    {
      name: `${'Ada Ben Cleo Dan Eve'.split(' ')[at % 5]} ${'Amberg Brandstetter Cole Dumont Eriksson'.split(' ')[Math.floor(at / 5)]}`,
      affiliations: [{ form: 'prospect', prospectId: crowd.id, title: 'Head of something rather long' }],
      stance: stances[at % stances.length],
      suggestedParts: at % 6 === 5 ? [] : [{ part: parts[at % parts.length] ?? 'signs', basis: 'suggested' }],
      level: { value: (at % 5) + 1, basis: 'suggested' },
    },
    making,
  ),
)

async function foldersWith(records: readonly AnyRecord[]): Promise<Folders> {
  const folder = join(tmpdir(), 'presnap-tour-profile')
  rmSync(folder, { recursive: true, force: true })
  const folders = { home: join(folder, 'home'), workspace: join(folder, 'Presnap') }
  await writeWorkspace(folders.workspace, records)
  return folders
}

async function openProspect({ page }: Tour, name: string): Promise<void> {
  await place(page, 'Prospects').click()
  await page.getByRole('grid', { name: 'Prospects' }).getByRole('row', { name }).click()
  await expect(heading(page, name)).toBeVisible()
}

test('companies and people', async ({ start }) => {
  const sample = sampleWorkspace({ now: new Date(now).toISOString() })
  const tour = await start({ now, on: await foldersWith([...sample, empty, crowd, ...people]) })
  const { page } = tour
  await openProspect(tour, 'Corvane Packaging')
  await expect(page.getByRole('region', { name: 'Progress' })).toBeVisible()
  await tour.picture('prospect')
  await button(page, /^IT maturity/).click()
  await button(page, 'Edit the house rules').click()
  await button(page, /When a batch record/).click()
  await tour.picture('prospect-open')
  await button(page, /^Helen Brandt/).click()
  await expect(heading(page, 'Helen Brandt')).toBeVisible()
  await tour.picture('person')
  await openProspect(tour, 'Crowded Holding')
  await tour.picture('prospect-25-people')
  await page.getByRole('list', { name: 'People' }).getByRole('button').first().click()
  await button(page, 'Moved to another').click()
  await tour.picture('person-moving')
  await page.keyboard.press('Escape')
  await openProspect(tour, 'Empty Works')
  await tour.picture('prospect-empty')
  await page.keyboard.press('Control+,')
  await expect(heading(page, 'Private notes')).toBeVisible()
  await heading(page, 'Private notes').scrollIntoViewIfNeeded()
  await tour.picture('settings-private')
})
