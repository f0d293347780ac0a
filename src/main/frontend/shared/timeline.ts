import { clockDay, type CaseClock, type Step } from './cases'

const DAY_MS = 86_400_000
const CHINA = '+08:00'

/** A stretch of the drawing, from left to right in its units. */
export interface Stretch {
  from: number
  to: number
}

export interface DrawnStep {
  at: number
  lane: number
  step: Step
}

export interface DrawnClock {
  clock: CaseClock
  bar: Stretch
  paused: Stretch[]
  late: Stretch | null
  due: number | null
}

/** A case drawn to scale: equal lengths are equal times. */
export interface Timeline {
  steps: DrawnStep[]
  lanes: number
  clocks: DrawnClock[]
  free: Stretch[]
  ticks: { at: number; day: number }[]
}

const TICKS_MAX = 9
const TICK_DAYS = [1, 2, 7, 14, 30, 61, 91, 182, 365, 730]

/**
 * @param width of the drawing, in the units of the answer
 * @param labelWidth how wide the label of a step is, in the same units
 */
export function timeline(
  steps: Step[],
  clocks: CaseClock[],
  now: number,
  width: number,
  labelWidth: (step: Step) => number,
): Timeline {
  const ms = (text: string) => new Date(text).getTime()
  const known = [...steps.map((step) => ms(step.occurredAt)), ...clocks.flatMap(({ clock }) => [clock.start, clock.due, clock.stop]).filter((at) => at !== null).map(ms)]
  const first = Math.min(...known)
  const last = Math.max(...known, clocks.some(({ clock }) => clock.stop === null) ? now : first)
  const margin = Math.max((last - first) * 0.02, DAY_MS / 4)
  const begin = first - margin
  const scale = width / (last + margin - begin)
  const x = (at: number) => (at - begin) * scale
  const drawn = placed([...steps].sort((a, b) => ms(a.occurredAt) - ms(b.occurredAt)), (step) => x(ms(step.occurredAt)), labelWidth, width)
  return {
    steps: drawn,
    lanes: Math.max(1, ...drawn.map((step) => step.lane + 1)),
    clocks: clocks.map((one) => drawnClock(one, x, Math.min(now, last))),
    free: free(clocks, x),
    ticks: ticks(begin, last + margin).map((day) => ({ at: x(day), day })),
  }
}

/** Each label in the lowest lane in which it does not touch the one before it. */
function placed(steps: Step[], x: (step: Step) => number, labelWidth: (step: Step) => number, width: number): DrawnStep[] {
  const ends: number[] = []
  return steps.map((step) => {
    const at = x(step)
    const from = Math.min(at, width - labelWidth(step))
    let lane = ends.findIndex((end) => end <= from)
    if (lane < 0) lane = ends.length
    ends[lane] = from + labelWidth(step)
    return { at, lane, step }
  })
}

function drawnClock(clock: CaseClock, x: (at: number) => number, now: number): DrawnClock {
  const start = new Date(clock.clock.start).getTime()
  const end = clock.clock.stop ? new Date(clock.clock.stop).getTime() : now
  const due = clock.clock.due ? new Date(clock.clock.due).getTime() : null
  return {
    clock,
    bar: { from: x(start), to: x(Math.max(start, end)) },
    paused: stretches(clock, (day) => day.paused !== '' && day.counted === '', x),
    late: due !== null && end > due ? { from: x(due), to: x(end) } : null,
    due: due === null ? null : x(due),
  }
}

function free(clocks: CaseClock[], x: (at: number) => number): Stretch[] {
  const longest = [...clocks].sort((a, b) => b.days.length - a.days.length)[0]
  return longest ? stretches(longest, (day) => day.kind === 'weekend' || day.kind === 'holiday', x) : []
}

/** Neighbouring days for which something holds, as one stretch each. */
function stretches(clock: CaseClock, holds: (day: ReturnType<typeof clockDay>) => boolean, x: (at: number) => number): Stretch[] {
  const found: { from: number; to: number }[] = []
  for (const day of clock.days.map(clockDay).filter(holds)) {
    const from = new Date(`${day.date}T00:00:00${CHINA}`).getTime()
    const last = found.at(-1)
    if (last && last.to === from) last.to = from + DAY_MS
    else found.push({ from, to: from + DAY_MS })
  }
  return found.map(({ from, to }) => ({ from: x(from), to: x(to) }))
}

function ticks(from: number, to: number): number[] {
  const days = TICK_DAYS.find((step) => (to - from) / (step * DAY_MS) <= TICKS_MAX) ?? 1461
  const midnight = new Date(`${new Date(from + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00${CHINA}`).getTime()
  const found: number[] = []
  for (let at = midnight; at <= to; at += days * DAY_MS) if (at >= from) found.push(at)
  return found
}
