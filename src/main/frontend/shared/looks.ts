import { get, post, type Answer } from './service'

/** A page of those who looked at whoever asks. */
export type Looks = Answer<'/api/v1/me/looks', 'get'>
export type Look = Looks['looks'][number]
/** For what somebody may open what concerns others. */
export type Purpose = Answer<'/api/v1/purposes', 'get'>[number]
export type Requests = Answer<'/api/v1/dossier-requests', 'get'>
export type DossierRequest = Requests['requests'][number]

export async function looks(after: string, signal?: AbortSignal): Promise<Looks> {
  return get('/api/v1/me/looks', { query: { after }, signal })
}

export async function purposes(signal?: AbortSignal): Promise<Purpose[]> {
  return get('/api/v1/purposes', { signal })
}

export async function dossierRequests(after: string, signal?: AbortSignal): Promise<Requests> {
  return get('/api/v1/dossier-requests', { query: { after }, signal })
}

export async function askForDossier(asked: { official: string; purpose: string; note: string; case: string; urgent: boolean }): Promise<DossierRequest> {
  return post('/api/v1/dossier-requests', asked)
}

export async function decideDossier(id: string, decision: string, reason: string): Promise<DossierRequest> {
  return post('/api/v1/dossier-requests/{id}/decisions', { decision, reason }, { path: { id } })
}
