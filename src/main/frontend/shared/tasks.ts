import { get, post, type Asked } from './service'
import type { Act, HandlingClock, Named, Warning } from './warnings'

/** A task as lists show it: an order of supervision, a suggestion, an item of an issue list. */
export interface TaskLine {
  id: string
  kind: string
  kindTitle: string
  urgent: boolean
  list: string
  title: string
  source: string
  measures: string
  state: string
  stateTitle: string
  version: number
  department: Named | null
  official: Named | null
  warning: string | null
  setAt: string
  changedAt: string
  deadline: string | null
  dueAt: string | null
  late: boolean
  evidence: string
}

export interface PastTaskAct {
  seq: number
  act: string
  title: string
  at: string
  state: string
  stateTitle: string
  account: string
  name: string
  role: string
  reason: string
  evidence: string
  deadline: string | null
}

/** A task with all that is known of it, and the acts that whoever asked may do now. */
export interface Task extends TaskLine {
  history: PastTaskAct[]
  clocks: HandlingClock[]
  acts: Act[]
}

// The description of the service says of these answers only that they are objects; docs/reference/tasks.md says the rest.

export async function tasks(query: NonNullable<Asked['query']>, signal?: AbortSignal): Promise<{ tasks: TaskLine[]; next: string | null }> {
  return (await get('/api/v1/tasks', { query, signal })) as never
}

export async function task(id: string, signal?: AbortSignal): Promise<Task> {
  return (await get('/api/v1/tasks/{id}', { path: { id }, signal })) as never
}

export async function setTask(asked: Record<string, unknown>): Promise<Task> {
  return (await post('/api/v1/tasks', asked)) as never
}

/** Does an act, and gives the task as it is then. */
export async function actOnTask(
  on: TaskLine,
  what: { act: string; reason: string; evidence?: string; deadline?: string },
): Promise<Task> {
  return (await post('/api/v1/tasks/{id}/acts', { ...what, version: on.version }, { path: { id: on.id } })) as never
}

/** Gives a card, and answers with its warning. */
export async function giveCard(asked: Record<string, unknown>): Promise<Warning> {
  return (await post('/api/v1/cards', asked)) as never
}

export const KINDS = ['order', 'procuratorial', 'supervisory', 'issue'] as const
export const TASK_STATES = ['open', 'reported', 'closed', 'cancelled'] as const

/** What tells one form from another: sent twice, it is done once. */
export function freshKey(): string {
  return crypto.randomUUID()
}
