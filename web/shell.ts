/** What every page needs to know beside its own matter. */
export interface Link {
  readonly text: string;
  readonly href: string;
}

export interface Shell {
  readonly partnership: { readonly name: string };
  /** Addresses with a hash of the contents, from web/assets/assets.ts. */
  readonly stylesheet: string;
  readonly script: string;
  /** Where the name in the header leads. */
  readonly home: string;
  /** Whoever is signed in; a partner who came by a code has no account but can leave as well. */
  readonly person?: {
    readonly name: string;
    readonly role?: string;
    readonly signOut: FormTarget;
  };
  readonly help: { readonly email: string; readonly telephone: string };
  /** Accessibility, privacy and cookies: only of pages that exist. */
  readonly footer?: readonly Link[];
}

/** Where a form is posted, and what is posted with it unseen. */
export interface FormTarget {
  readonly action: string;
  /** Against forged requests; absent only where there is no session yet. */
  readonly csrf?: string;
  /** Idempotency key: the same form sent twice counts once. */
  readonly once?: string;
  /** The version that the person saw, so that nobody overwrites what they did not see. */
  readonly version?: number | string;
}

/** Something that a person can do from a page: go somewhere, or send something. */
export type Action = Link | { readonly text: string; readonly form: FormTarget };

/** When something is due; negative days are overdue. */
export interface Due {
  /** ISO 8601, Europe/London. */
  readonly date: string;
  readonly workingDaysLeft: number;
}
