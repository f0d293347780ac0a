import { useI18n } from 'vue-i18n'
import type { AccountLine } from './accounts'

/** Says which roles an account has, and where each holds. */
export function useRolesSaid(): (account: AccountLine) => string {
  const { t } = useI18n()
  return (account) =>
    account.roles
      .map((one) => t('admin.accounts.held', { role: t(`shell.role.${one.role}`), where: one.scope.name || one.scope.code }))
      .join(t('shared.and')) || t('admin.accounts.no-roles')
}
