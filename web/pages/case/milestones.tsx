import { DataTable } from '../../parts/data-table.tsx';
import { atTime, inFull } from '../../parts/dates.ts';
import { DueTag } from '../../parts/due-tag.tsx';
import { Tag } from '../../parts/tag.tsx';
import type { Due } from '../../shell.ts';

export interface MilestoneLine {
  readonly id: string;
  readonly title: string;
  readonly due: Due;
  readonly state: 'met' | 'met-late' | 'waiting' | 'later' | 'not-needed';
  /** ISO 8601. */
  readonly metAt?: string;
  /** The rule, its source, the days counted and skipped. */
  readonly explanation: string;
}

const State = ({ milestone }: { readonly milestone: MilestoneLine }) => {
  switch (milestone.state) {
    case 'met':
      return <Tag tone="green">Done</Tag>;
    case 'met-late':
      return <Tag tone="orange">Done late</Tag>;
    case 'waiting':
      return <DueTag due={milestone.due} />;
    case 'later':
      return <>Not yet begun</>;
    case 'not-needed':
      return <>Not needed</>;
  }
};

export const Milestones = ({ milestones }: { readonly milestones: readonly MilestoneLine[] }) => (
  <section className="app-section" id="timetable">
    <DataTable
      id="timetable-table"
      title="Timetable"
      columns={['Step', 'Due', 'State', 'How the date was counted']}
      rows={milestones.map((milestone) => [
        milestone.title,
        inFull(milestone.due.date),
        <span key="state">
          <State milestone={milestone} />
          {milestone.metAt !== undefined && <span className="app-under">{atTime(milestone.metAt)}</span>}
        </span>,
        milestone.explanation,
      ])}
    />
  </section>
);
