import type { Session } from '@/shared/session'

/** An entry of the navigation. `roles` are those whom the page is made for; what each may do there the service decides. */
interface Desk {
  name: string
  path: string
  title: string
  roles: readonly string[]
}

const ALL: readonly Desk[] = [
  { name: 'wall', path: '/hall', title: 'hall.wall.title', roles: ['monitor', 'reviewer', 'auditor'] },
  { name: 'queue', path: '/hall/warnings', title: 'hall.queue.title', roles: ['monitor', 'reviewer', 'auditor'] },
  { name: 'dossiers', path: '/hall/dossiers', title: 'hall.dossiers.title', roles: ['monitor', 'reviewer', 'auditor'] },
  {
    name: 'tasks',
    path: '/hall/tasks',
    title: 'hall.task.title',
    roles: ['monitor', 'reviewer', 'auditor', 'respondent', 'official'],
  },
  { name: 'admin', path: '/admin', title: 'admin.title', roles: ['administrator', 'auditor', 'monitor', 'reviewer'] },
  { name: 'mine', path: '/mine', title: 'mine.title', roles: ['respondent', 'official'] },
  { name: 'looks', path: '/mine/looks', title: 'mine.looks.title', roles: ['respondent', 'official'] },
]

export function rolesOf(session: Session): string[] {
  return [...new Set(session.roles.map((held) => held.role))]
}

/** The desks at which somebody has work, the first one to begin with. */
export function desks(session: Session): Desk[] {
  const roles = rolesOf(session)
  return ALL.filter((desk) => desk.roles.some((role) => roles.includes(role)))
}
