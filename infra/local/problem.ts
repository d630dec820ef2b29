/** Something a person can put right: one sentence on what is wrong, one on what to do. Shown without a stack. */
export class LocalProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'LocalProblem';
  }
}
