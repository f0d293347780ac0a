import { ref } from 'vue'
import { language } from './language'
import { get, post, Problem, remove, useCsrf, type Answer } from './service'

/** Who is signed in, as the service says. */
export type Session = Answer<'/api/v1/session', 'get'>

/** Null while nobody is signed in, undefined as long as the service was not asked. */
export const session = ref<Session | null>()

function begin(answer: Session): void {
  useCsrf(answer.csrf)
  session.value = answer
}

/** Asks the service who is signed in. */
export async function whoAmI(): Promise<void> {
  try {
    begin(await get('/api/v1/session'))
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) session.value = null
    else throw problem
  }
}

/** Signs in. The pages then speak the language that the account names, if it does. */
export async function signIn(name: string, password: string): Promise<void> {
  const answer = await post('/api/v1/session', { name, password })
  if (answer.language) language.value = answer.language === 'en' ? 'en' : 'zh-CN'
  begin(answer)
}

export async function signOut(): Promise<void> {
  await remove('/api/v1/session')
  session.value = null
}

/** Gives the account another password; the service ends all its sessions and begins a new one here. */
export async function changePassword(old: string, other: string): Promise<void> {
  begin(await post('/api/v1/session/password', { old, new: other }))
}
