/** A step of a case as it was recorded. */
export interface Step {
  factId: string
  source: string
  node: string
  phase: string
  occurredAt: string
  official?: string
  department?: string
}

/** A clock of a case with its days, one line each. */
export interface CaseClock {
  clock: {
    name: string
    measure: string
    key: string
    limit: string
    start: string
    due: string | null
    stop: string | null
    used: number
    overdueBy: number
    paused: number
  }
  days: string[]
}

/** A day of a clock. `counted` and `paused` are hours and minutes, empty if there are none. */
export interface ClockDay {
  date: string
  kind: 'working' | 'make-up' | 'weekend' | 'holiday'
  start: boolean
  counted: string
  paused: string
  pausedBy: string[]
}

const LINE = /^(\S+) (\S+)( start)?(?: counted (\S+))?(?: paused (\S+) by (.+))?$/

/** Reads a line such as `2026-05-07 working counted 03:30 paused 03:30 by expert-review`. */
export function clockDay(line: string): ClockDay {
  const [, date = line, kind = 'working', start, counted = '', paused = '', by = ''] = LINE.exec(line) ?? []
  return { date, kind: kind as ClockDay['kind'], start: !!start, counted, paused, pausedBy: by ? by.split(', ') : [] }
}
