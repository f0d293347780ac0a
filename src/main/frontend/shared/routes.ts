import { ref } from 'vue'
import { get } from './service'
import { session } from './session'

const known = ref<ReadonlySet<string>>(new Set())
let of: string | undefined

/** Which routes whoever is signed in may call, as the service says; asked once for each account. */
export async function ownRoutes(): Promise<ReadonlySet<string>> {
  const account = session.value?.account
  if (account !== of) {
    known.value = new Set((await get('/api/v1/me/routes')) as string[])
    of = account
  }
  return known.value
}

/** Whether whoever is signed in may call the route, such as `POST /api/v1/channels`. */
export function may(route: string): boolean {
  return known.value.has(route)
}
