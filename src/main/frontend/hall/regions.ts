import type { Answer } from '@/shared/service'

type Figures = Answer<'/api/v1/wall/figures', 'get'>
export type Department = Figures['departments'][number]

/** A region with its departments and the regions below it that have any. */
export interface Branch {
  code: string
  name: string
  departments: Department[]
  below: Branch[]
}

/** The tree of the regions that have departments; what stands in no known region stands in one without a name. */
export function branches(regions: Figures['regions'], departments: Department[]): Branch[] {
  const known = new Map(regions.map((region) => [region.code, region]))
  const made = new Map<string, Branch>()
  const tops: Branch[] = []

  function branch(code: string): Branch {
    let found = made.get(code)
    if (!found) {
      found = { code, name: known.get(code)?.name ?? '', departments: [], below: [] }
      made.set(code, found)
      const parent = known.get(code)?.parent
      // Whoever writes a registry may make two regions each other's parents.
      if (parent && known.has(parent) && !isBelow(parent, code)) branch(parent).below.push(found)
      else tops.push(found)
    }
    return found
  }

  function isBelow(code: string, top: string): boolean {
    const passed = new Set<string>()
    for (let at: string | undefined = code; at && !passed.has(at); at = known.get(at)?.parent) {
      if (at === top) return true
      passed.add(at)
    }
    return false
  }

  for (const department of departments) branch(known.has(department.region) ? department.region : '').departments.push(department)
  return tops.map(shortened)
}

/** Without the regions on the way that have nothing but one region below them. */
function shortened(branch: Branch): Branch {
  const only = branch.below.length === 1 && branch.departments.length === 0 ? branch.below[0] : undefined
  return only ? shortened(only) : { ...branch, below: branch.below.map(shortened) }
}
