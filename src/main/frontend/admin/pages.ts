/**
 * The pages of administration, in the order of the navigation. Each is shown to whoever may call the route that it asks; a page is
 * added here and nowhere else.
 */
export const adminPages = [
  { name: 'channels', path: 'channels', title: 'admin.channels.title', needs: 'GET /api/v1/channels', component: () => import('./ChannelsPage.vue') },
  { name: 'deliveries', path: 'deliveries', title: 'admin.deliveries.title', needs: 'GET /api/v1/deliveries', component: () => import('./DeliveriesPage.vue') },
  { name: 'jobs', path: 'jobs', title: 'admin.jobs.title', needs: 'GET /api/v1/jobs', component: () => import('./JobsPage.vue') },
  { name: 'accounts', path: 'accounts', title: 'admin.accounts.title', needs: 'GET /api/v1/accounts', component: () => import('./AccountsPage.vue') },
  { name: 'registry', path: 'registry', title: 'admin.registry.title', needs: 'GET /api/v1/registry', component: () => import('./RegistryPage.vue') },
  { name: 'sources', path: 'sources', title: 'admin.sources.title', needs: 'GET /api/v1/sources', component: () => import('./SourcesPage.vue') },
  { name: 'conflicts', path: 'conflicts', title: 'admin.conflicts.title', needs: 'GET /api/v1/facts/conflicts', component: () => import('./ConflictsPage.vue') },
  { name: 'calendars', path: 'calendars', title: 'admin.calendars.title', needs: 'GET /api/v1/calendars', component: () => import('./CalendarsPage.vue') },
  { name: 'health', path: 'health', title: 'admin.health.title', needs: 'GET /api/v1/installation', component: () => import('./HealthPage.vue') },
] as const
