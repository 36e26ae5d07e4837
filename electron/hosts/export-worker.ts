/** A thread that makes one brief into a file and ends, so that the program stays awake meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Brief } from '../briefs/brief'
import { writeBrief, type BriefFormat } from '../briefs/write-brief'

const { brief, format } = workerData as { brief: Brief; format: BriefFormat }
const bytes = await writeBrief(brief, format)
parentPort?.postMessage(bytes)
