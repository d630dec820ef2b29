/** Capacity units that the database counts for one operation of a person, with few cases on the record and with many. */
import type { Table } from '../../functions/adapters/dynamodb/table.ts';
import type { Caller } from './calls.ts';
import type { CapacityProxy, Consumed } from './capacity-proxy.ts';
import { saveNotification } from './record.ts';
import type { Report } from './report.ts';
import { seedCases } from './seed.ts';
import { type Site, siteOf } from './site.ts';
import { spread } from './statistics.ts';

export interface CapacityOptions {
  readonly caller: Caller;
  readonly proxy: CapacityProxy;
  readonly table: Table;
  /** Sessions of an officer and of a coordinator. */
  readonly officer: string;
  readonly coordinator: string;
  /** How many cases are on the record, ascending. */
  readonly sizes: readonly number[];
  readonly report: Report;
}

const operations = ['work list of the coordinator', 'a case', 'save of a page', 'final submit'] as const;
type Operation = (typeof operations)[number];

const measured = async (proxy: CapacityProxy, act: () => Promise<unknown>): Promise<Consumed> => {
  proxy.take();
  await act();
  return proxy.take();
};

const measureOnce = async (
  { proxy, table }: CapacityOptions,
  officer: Site,
  coordinator: Site,
): Promise<Readonly<Record<Operation, Consumed>>> => {
  const list = await measured(proxy, () => coordinator.open('/'));
  const draftId = await saveNotification(table);
  const path = `/drafts/${draftId}/pages/children/1/name`;
  const question = await officer.open(path);
  const save = await measured(proxy, () => officer.send(question, path));
  const check = await officer.open(`/drafts/${draftId}/check`);
  let opened = '';
  const submit = await measured(proxy, async () => {
    const { location } = await officer.send(check, `/drafts/${draftId}/submit`);
    opened = location.replace('/submitted', '');
  });
  const aCase = await measured(proxy, () => coordinator.open(opened));
  return {
    'work list of the coordinator': list,
    'a case': aCase,
    'save of a page': save,
    'final submit': submit,
  };
};

/** A list entry may be a few bytes longer or shorter than another: no growth with the record, within a tenth. */
const flat = 1.1;
/** With fewer cases than a page of the list shows, the list is shorter, and so is what it costs. */
const fullPage = 20;

export const measureCapacity = async (options: CapacityOptions): Promise<void> => {
  const { caller, table, sizes, report } = options;
  const [officer, coordinator] = [siteOf(caller, options.officer), siteOf(caller, options.coordinator)];
  const all = new Map<number, Readonly<Record<Operation, Consumed>>>();
  let cases = 0;
  for (const size of sizes) {
    report.doing(`writing cases until there are ${size.toLocaleString('en-GB')}`);
    await seedCases(table, cases, size);
    cases = size;
    all.set(size, await measureOnce(options, officer, coordinator));
  }
  for (const operation of operations) {
    const units = [...all].map(([size, found]) => ({ size, ...found[operation] }));
    const full = units.filter(({ size }) => size >= fullPage);
    const isFlat = spread(full.map(({ reads, writes }) => reads + writes)) <= flat;
    report.add({
      about: 'Capacity units of one operation (read, write, calls) by number of open cases',
      of: operation,
      figures: Object.fromEntries(
        units.map(({ size, reads, writes, calls }) => [
          `${size.toLocaleString('en-GB')}:`,
          `${String(reads)} r ${String(writes)} w ${String(calls)} calls`,
        ]),
      ),
      aim: 'flat once a page of the list is full',
      met: isFlat,
    });
  }
};
