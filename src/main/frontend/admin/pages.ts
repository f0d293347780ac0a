/**
 * The pages of administration, in the order of the navigation. Each is shown to whoever may call the route that it asks; a page is
 * added here and nowhere else.
 */
export const adminPages = [
  { name: 'channels', path: 'channels', title: 'admin.channels.title', needs: 'GET /api/v1/channels', component: () => import('./ChannelsPage.vue') },
  { name: 'deliveries', path: 'deliveries', title: 'admin.deliveries.title', needs: 'GET /api/v1/deliveries', component: () => import('./DeliveriesPage.vue') },
  { name: 'jobs', path: 'jobs', title: 'admin.jobs.title', needs: 'GET /api/v1/jobs', component: () => import('./JobsPage.vue') },
] as const
