/** Every address of the site. References and ids only: no name and no fact of a case is ever part of one. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInCallback: '/sign-in/callback',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  refer: '/refer',
  referCode: '/refer/code',
  startNotification: '/notifications',
  startReferral: '/referrals',
  case: (caseId: string): string => `/cases/${caseId}`,
  submitted: (caseId: string): string => `/cases/${caseId}/submitted`,
  notification: (caseId: string): string => `/cases/${caseId}/notification`,
  nationalSheet: (caseId: string): string => `/cases/${caseId}/national-sheet`,
  returns: (caseId: string): string => `/cases/${caseId}/returns`,
  record: (caseId: string): string => `/cases/${caseId}/record`,
  recordFile: (caseId: string): string => `/cases/${caseId}/record/file`,
  filing: (caseId: string, seq: number): string => `/cases/${caseId}/filings/${String(seq)}`,
  reviseAgencies: (caseId: string): string => `/cases/${caseId}/agencies`,
  request: (requestId: string): string => `/requests/${requestId}`,
  requestDone: (requestId: string): string => `/requests/${requestId}/done`,
  notice: (noticeId: string): string => `/notices/${noticeId}`,
  openNotice: (noticeId: string): string => `/notices/${noticeId}/open`,
  readNotice: (noticeId: string): string => `/notices/${noticeId}/read`,
  noticeFile: (noticeId: string): string => `/notices/${noticeId}/file`,
  code: (link: string): string => `${link}/code`,
  checkCode: (link: string): string => `${link}/code/check`,
  draft: (draftId: string): string => `/drafts/${draftId}`,
  question: (draftId: string, page: string): string => `/drafts/${draftId}/pages/${page}`,
  /** The same question from the check page, to which it leads back. */
  change: (draftId: string, page: string): string => `/drafts/${draftId}/pages/${page}?change=1`,
  item: (draftId: string, section: string): string => `/drafts/${draftId}/items/${section}`,
  check: (draftId: string): string => `/drafts/${draftId}/check`,
  submit: (draftId: string): string => `/drafts/${draftId}/submit`,
} as const;

/** A path of this site to come back to; anything else, and anything that could lead away, is the home page. */
export const safeReturn = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])[A-Za-z0-9/_.-]*$/.test(wanted) ? wanted : paths.home;
