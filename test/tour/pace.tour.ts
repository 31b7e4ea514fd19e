/** How the run stands: on time, late with a proposal, an input open, looking ahead, somebody gone, a passive part. */
import { sampleWorkspace } from '@shared/sample/sample-workspace'
import { countingIds } from '../helpers/ids'
