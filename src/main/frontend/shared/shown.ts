import { computed } from 'vue'
import { language } from './language'

/** Where the law counts its days; the zone of the machine that shows a page does not matter. */
const ZONE = 'Asia/Shanghai'
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const KILO = 1024
const SIZE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB']

type Instant = string | number | Date | null | undefined

function format(options: Intl.DateTimeFormatOptions) {
  return computed(() => new Intl.DateTimeFormat(language.value === 'en' ? 'en-GB' : 'zh-CN', { timeZone: ZONE, ...options }))
}

const days = format({ year: 'numeric', month: '2-digit', day: '2-digit' })
const moments = format({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const clockTimes = format({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const hours = format({ hour: '2-digit', hourCycle: 'h23' })
const shortDays = format({ month: 'numeric', day: 'numeric' })
const weekdays = format({ weekday: 'short' })
const numbers = computed(() => new Intl.NumberFormat(language.value))

function parts(formatter: Intl.DateTimeFormat, at: Instant): Record<string, string> {
  return Object.fromEntries(formatter.formatToParts(new Date(at!)).map((part) => [part.type, part.value]))
}

/** 2026-06-02, the same in both languages. */
export function day(at: Instant): string {
  if (at == null) return ''
  const { year, month, day } = parts(days.value, at)
  return `${year}-${month}-${day}`
}

/** 2026-06-02 09:00. */
export function moment(at: Instant): string {
  if (at == null) return ''
  const { hour, minute } = parts(moments.value, at)
  return `${day(at)} ${hour}:${minute}`
}

/** 09:00:12. */
export function clockTime(at: Instant): string {
  return at == null ? '' : clockTimes.value.format(new Date(at))
}

/** The hour of the day, 0 to 23. */
export function hourOf(at: Instant): number {
  return Number(parts(hours.value, at).hour)
}

export function shortDay(at: Instant): string {
  return at == null ? '' : shortDays.value.format(new Date(at))
}

export function weekday(at: Instant): string {
  return at == null ? '' : weekdays.value.format(new Date(at))
}

export function number(value: number | undefined | null): string {
  return value == null ? '' : numbers.value.format(value)
}

/** The size of a file or disk: 1.2 MB. */
export function size(bytes: number | undefined | null): string {
  if (bytes == null) return ''
  let [value, unit] = [bytes, 0]
  for (; value >= KILO && unit < SIZE_UNITS.length - 1; unit++) value /= KILO
  return `${numbers.value.format(Number(value.toFixed(1)))} ${SIZE_UNITS[unit]}`
}

/** How far away an instant is, in whole days or, below one, in whole hours; a remainder counts in full. Negative once it has passed. */
export function distance(at: Instant, now: number): { count: number; unit: 'days' | 'hours' } {
  const ms = new Date(at!).getTime() - now
  const unit = Math.abs(ms) >= DAY_MS ? 'days' : 'hours'
  const units = Math.ceil(Math.abs(ms) / (unit === 'days' ? DAY_MS : HOUR_MS))
  return { count: ms < 0 ? -units : units, unit }
}
