/** What was posted and is not saved yet, sent again unseen with the next form: nobody's words are lost on the way. */
export interface Carried {
  readonly name: string;
  readonly value: string;
}

export const CarriedInputs = ({ carried }: { readonly carried: readonly Carried[] }) =>
  carried.map(({ name, value }, index) => (
    <input key={`${index}-${name}`} type="hidden" name={name} value={value} />
  ));
