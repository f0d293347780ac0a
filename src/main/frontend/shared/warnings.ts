import { get, post, type Asked } from './service'

/** Whose: a code of the registry and its name. */
export interface Named {
  code: string
  name: string
}

/** A warning as lists show it. */
export interface WarningLine {
  id: string
  case: string
  level: string
  state: string
  stateTitle: string
  nature: string
  kind: string
  /** Place in the log of the newest record about it; an act names the one it was decided by. */
  version: number
  rule: string
  package: string
  title: string
  sentence: string
  clause: { law: string; article: string; text: string }
  department: Named | null
  official: Named | null
  post: string | null
  node: string
  raisedAt: string
  dueAt: string | null
  late: boolean
  assignee: string | null
  depth: number
  /** Until when whoever asks keeps it out of their own list; told in lists alone. */
  snoozedUntil?: string | null
}

export interface Act {
  act: string
  title: string
  reasonNeeded: boolean
  fields: string[]
}

/** A file of an act; `href` is where it is saved from. */
export interface AttachedFile {
  name: string
  sha256: string
  bytes: number | null
  version: number
  newest: boolean
  href: string
}

export interface PastAct {
  seq: number
  act: string
  title: string
  at: string
  level: string
  state: string
  account: string | null
  name: string | null
  role: string | null
  reason: string
  recipients: string[]
  attachments: AttachedFile[]
  /** What the act changed of scores; empty but for the correction of scores. */
  scores: ScoreChange[]
  /** Whom it was told to, by which channel, and what came of it. */
  told: ToldTo[]
}

/** A score of somebody, or of a post or department, before and after a warning left it or came back. */
export interface ScoreChange {
  by: 'official' | 'post' | 'department'
  subject: string
  name: string
  day: string
  provisional: { before: string; after: string }
  confirmed: { before: string; after: string }
}

export interface ToldTo {
  recipient: string
  recipientTitle: string
  name: string | null
  channel: string | null
  /** waiting, sent, dead; page where it stands on the pages alone, nobody where nobody was found. */
  state: string
  endedAt: string | null
}

export interface HandlingClock {
  clock: string
  title: string
  startedAt: string
  dueAt: string | null
  stoppedAt: string | null
  running: boolean
  late: boolean
  limit: string
}

export interface Evidence {
  source: string
  id: string
  node: string
  at: string
  official: Named | null
  department: Named | null
}

/** A warning with all that is known of it, and the acts that whoever asked may do now. */
export interface Warning extends WarningLine {
  responsible: { role: string; department: Named | null; post: string | null; official: Named | null }[]
  evidence: Evidence[]
  rows: string[]
  history: PastAct[]
  clocks: HandlingClock[]
  acts: Act[]
  snoozes: { account: string; until: string; reason: string; madeAt: string }[]
  maySnooze: boolean
}

/** How many warnings there are of a level in a state. */
export interface WarningCount {
  state: string
  level: string
  count: number
}

/** What the stream tells of a warning that changed. */
export interface WarningEvent {
  id: string
  act: string
  version: number
  state: string
  stateTitle: string
  level: string
  case: string
  title: string
  department: Named | null
  at: string
}

// The description of the service says of these answers only that they are objects; docs/reference/warnings.md says the rest.

export async function warnings(query: NonNullable<Asked['query']>, signal?: AbortSignal): Promise<{ warnings: WarningLine[]; next: string | null }> {
  return (await get('/api/v1/warnings', { query, signal })) as never
}

/** @param asOf the instant as of which it is told, nothing for now */
export async function warning(id: string, asOf?: string, signal?: AbortSignal): Promise<Warning> {
  return (await get('/api/v1/warnings/{id}', { path: { id }, query: { asOf }, signal })) as never
}

export async function warningCounts(signal?: AbortSignal): Promise<WarningCount[]> {
  return (await get('/api/v1/warnings/counts', { signal })) as never
}

/** Does an act, and gives the warning as it is then. */
export async function act(
  on: WarningLine,
  what: { act: string; reason: string; assignee?: string; attachments?: string[] },
): Promise<Warning> {
  return (await post('/api/v1/warnings/{id}/acts', { ...what, version: on.version }, { path: { id: on.id } })) as never
}

/** The gravest first, as everywhere. */
export const LEVELS = ['red', 'yellow', 'reminder'] as const

/** The states in the order in which a warning passes them; the ended ones last. */
export const STATES = [
  'raised',
  'data-check',
  'notified',
  'silent',
  'answered',
  'sent-back',
  'upheld',
  'contested',
  'confirmed',
  'rectifying',
  'rectified',
  'closed',
  'withdrawn',
  'removed',
  'corrected',
  'met',
] as const

export const ENDED: ReadonlySet<string> = new Set(['closed', 'withdrawn', 'removed', 'corrected', 'met'])
