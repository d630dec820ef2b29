/** The protective marking, on every page that shows a case's facts and on every print of it. */
export const Marking = () => <p className="app-marking">OFFICIAL-SENSITIVE</p>;
