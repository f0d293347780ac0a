/** A limit such as `20 working-day` as people read it, or a count in its unit. `t` gives the text of a key, or else what it is told. */
export function inUnitOf(limit: string, t: (key: string, otherwise: string) => string, count?: number): string {
  const [amount, unit = ''] = limit.split(' ')
  const shown = String(count ?? amount)
  return unit ? `${shown} ${t(`shared.unit.${unit}`, unit)}` : shown
}
