/**
 * The sample workspace: a believable quarter of one sales engineer, Mira Lindqvist of Harborline. Written by hand,
 * the same every time: ids come from names, dates from `fiction-clock.ts`. Every record is marked `sample`, so that
 * removing the sample removes these and nothing else.
 */
import type { AnyRecord } from '../domain/records'
import { bellweatherRecords } from './bellweather'
import { checklistRecords } from './checklists'
import { corvaneRecords } from './corvane/corvane'
import { sayDaysIn } from './day-words'
import { dunmoreRecords } from './dunmore/dunmore'
import { garrowRecords } from './garrow'
import { haldenRecords } from './halden'
import { answerRecords } from './library/answers'
import { gapRecords } from './library/gaps'
import { proofRecords } from './library/proofs'
import { scriptRecords } from './library/scripts'
import { orrinRecords } from './orrin'
import { newStage, type SampleOptions } from './stage'
import { tessamineRecords } from './tessamine'
import { ourRecords } from './us'

/** Every record of the sample, ready to be saved. `now` (ISO) decides which days it happens on. */
export function sampleWorkspace(options: SampleOptions): readonly AnyRecord[] {
  const s = newStage(options)
  const records = [
    ...ourRecords(s),
    ...checklistRecords(s),
    ...proofRecords(s),
    ...gapRecords(s),
    ...answerRecords(s),
    ...scriptRecords(s),
    ...corvaneRecords(s),
    ...bellweatherRecords(s),
    ...tessamineRecords(s),
    ...dunmoreRecords(s),
    ...orrinRecords(s),
    ...garrowRecords(s),
    ...haldenRecords(s),
  ]
  return sayDaysIn(records, s.day)
}
