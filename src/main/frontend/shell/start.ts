import { createApp } from 'vue'
import '@/shared/element'
import '@/shared/theme.css'
import '@/shared/page.css'
import { i18n } from '@/shared/language'
import '@/shared/theme'
import App from './App.vue'
import { router } from './routes'

createApp(App).use(i18n).use(router).mount('#app')
