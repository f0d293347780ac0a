import { get, type Answer } from '@/shared/service'

export type AccountLine = Answer<'/api/v1/accounts', 'get'>[number]
export type Places = Answer<'/api/v1/registry', 'get'>

/** A role and where it holds, as it is asked for. */
export interface Grant {
  role: string
  scope: { kind: string; code: string }
}

export const ROLES = ['administrator', 'monitor', 'reviewer', 'respondent', 'official', 'author', 'approver', 'auditor'] as const
export const KINDS = ['everything', 'region', 'department'] as const

/** A place of the registry that can be chosen; deeper ones are written further in. */
export interface Choice {
  code: string
  title: string
}

const INDENT = '　'

/** The regions as a tree read from its top; what hangs on nothing that is known stands at the top, and nothing stands twice. */
export function regionChoices(places: Places): Choice[] {
  const codes = new Set(places.regions.map((region) => region.code))
  const told = new Set<string>()
  const choices: Choice[] = []
  function add(parent: string, depth: number): void {
    for (const region of places.regions) {
      if (told.has(region.code) || (depth === 0 ? codes.has(region.parent) : region.parent !== parent)) continue
      told.add(region.code)
      choices.push({ code: region.code, title: INDENT.repeat(depth) + region.name })
      add(region.code, depth + 1)
    }
  }
  add('', 0)
  // Regions that are each other's parents have no top.
  const rest = places.regions.filter((region) => !told.has(region.code))
  return [...choices, ...rest.map((region) => ({ code: region.code, title: region.name }))]
}

/** The departments by the names of their regions, so that those of one place stand together. */
export function departmentChoices(places: Places): Choice[] {
  const names = new Map(places.regions.map((region) => [region.code, region.name]))
  return places.departments
    .map((one) => ({ code: one.code, title: [names.get(one.region), one.name].filter(Boolean).join(' · ') }))
    .sort((a, b) => a.title.localeCompare(b.title))
}

export function places(signal: AbortSignal): Promise<Places> {
  return get('/api/v1/registry', { signal })
}
