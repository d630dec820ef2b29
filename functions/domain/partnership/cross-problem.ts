/** Something wrong between settings: where, what, and how to mend it. */
export interface CrossProblem {
  readonly path: readonly (string | number)[];
  readonly problem: string;
  readonly mend: string;
}
