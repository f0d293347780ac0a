import { createRouter, createWebHistory, type RouteLocationNormalized, type RouteRecordRaw } from 'vue-router'
import { session, whoAmI } from '@/shared/session'
import { adminPages } from '@/admin/pages'
import { desks } from './desks'
import NothingHere from './NothingHere.vue'
import NewPassword from './NewPassword.vue'
import SignIn from './SignIn.vue'
import WelcomePage from './WelcomePage.vue'

/** `title` names a text; `open` pages need nobody signed in. */
const routes: RouteRecordRaw[] = [
  { path: '/', name: 'welcome', component: WelcomePage, meta: { title: 'shell.welcome.title' } },
  { path: '/sign-in', name: 'sign-in', component: SignIn, meta: { title: 'shell.sign-in.title', open: true } },
  { path: '/password', name: 'password', component: NewPassword, meta: { title: 'shell.password.title' } },
  { path: '/hall', name: 'wall', component: () => import('@/hall/HallWall.vue'), meta: { title: 'hall.wall.title' } },
  { path: '/hall/warnings', name: 'queue', component: () => import('@/hall/WarningQueue.vue'), meta: { title: 'hall.queue.title' } },
  {
    path: '/hall/warnings/:id',
    name: 'warning',
    component: () => import('@/hall/WarningPage.vue'),
    meta: { title: 'hall.warning.title' },
    props: true,
  },
  { path: '/hall/cards/new', name: 'give-card', component: () => import('@/hall/GiveCard.vue'), meta: { title: 'hall.card.title' } },
  { path: '/hall/tasks', name: 'tasks', component: () => import('@/hall/TaskList.vue'), meta: { title: 'hall.task.title' } },
  { path: '/hall/tasks/new', name: 'set-task', component: () => import('@/hall/SetTask.vue'), meta: { title: 'hall.task.set-title' } },
  {
    path: '/hall/tasks/:id',
    name: 'task',
    component: () => import('@/hall/TaskPage.vue'),
    meta: { title: 'hall.task.title' },
    props: true,
  },
  { path: '/mine', name: 'mine', component: () => import('@/mine/MyWarnings.vue'), meta: { title: 'mine.title' } },
  {
    path: '/mine/warnings/:id',
    name: 'my-warning',
    component: () => import('@/mine/MyWarning.vue'),
    meta: { title: 'mine.warning.title' },
    props: true,
  },
  { path: '/mine/looks', name: 'looks', component: () => import('@/mine/WhoLooked.vue'), meta: { title: 'mine.looks.title' } },
  { path: '/hall/dossiers', name: 'dossiers', component: () => import('@/hall/DossierDesk.vue'), meta: { title: 'hall.dossiers.title' } },
  {
    path: '/hall/dossiers/:official',
    name: 'dossier',
    component: () => import('@/hall/DossierPage.vue'),
    meta: { title: 'hall.dossiers.title' },
    props: true,
  },
  {
    path: '/admin',
    component: () => import('@/admin/AdminFrame.vue'),
    children: adminPages.map((page) => ({ path: page.path, name: page.name, component: page.component, meta: { title: page.title } })),
    meta: { title: 'admin.title' },
  },
  {
    path: '/mine/contact',
    name: 'contact',
    component: () => import('@/admin/MyContact.vue'),
    meta: { title: 'admin.contact.title' },
  },
  { path: '/:rest(.*)*', name: 'nothing', component: NothingHere, meta: { title: 'shell.nothing.title', open: true } },
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (session.value === undefined) await whoAmI().catch(() => (session.value = null))
  return elsewhere(to)
})

/** Where somebody goes who may not yet go where they want. */
function elsewhere(to: RouteLocationNormalized) {
  const who = session.value
  if (!who) return to.meta.open ? true : { name: 'sign-in', query: to.path === '/' ? {} : { back: to.fullPath } }
  if (who.mustChangePassword && to.name !== 'password') return { name: 'password', query: { back: to.fullPath } }
  const first = desks(who)[0]
  return to.name === 'welcome' && first ? { path: first.path, replace: true } : true
}
